import type { AffinityTable } from '../../core/tables/affinityTable.ts';
import { buildLossTable, type NetworkRow, type Split, splits } from '../../core/tables/lossTable.ts';
import { asMeasured, type Task } from '../../core/tables/task.ts';
import type { LoadedAffinity, LoadedLosses, LoadedTable } from '../table/parseTable.ts';
import { ownTableId } from '../table/tableId.ts';

/** Where a test has its choices from, a property testing library for instance. */
export interface Draw {
  integer(least: number, most: number): number;
  /** Any finite number. */
  finite(): number;
  /** Any text that is not empty. */
  text(): string;
}

/** A table of either kind with anything that its types allow, under the id of its content. */
export function drawTable(draw: Draw): LoadedTable {
  const loaded = draw.integer(0, 2) > 0 ? drawLosses(draw) : drawAffinity(draw);
  const id = ownTableId(loaded);
  return loaded.kind === 'losses'
    ? { ...loaded, table: { ...loaded.table, id } }
    : { ...loaded, table: { ...loaded.table, id } };
}

function drawLosses(draw: Draw): LoadedLosses {
  const tasks = drawTasks(draw);
  const present = splits.filter(() => isTrue(draw));
  const withErrors = draw.integer(0, 3) === 0 ? present.filter(() => isTrue(draw)) : [];
  const value = valuesOf(draw);
  const rows = Array.from({ length: draw.integer(1, 12) }, (): NetworkRow => {
    const chosen = tasks.map((_, i) => i).filter(() => isTrue(draw));
    const set = chosen.length > 0 ? chosen : [draw.integer(0, tasks.length - 1)];
    // As a reader has them: turned once.
    const losses = () => set.map(task => asMeasured(tasks[task] ?? {}, value()));
    const errors = () => set.map(() => Math.abs(value()));
    const counts = () => set.map(() => (isTrue(draw) ? draw.integer(1, 9) : null));
    return {
      ...{ tasks: set, cost: drawCost(draw), losses: fill(present, losses) },
      ...(withErrors.length > 0 ? { errors: fill(withErrors, errors) } : {}),
      ...(withErrors.length > 0 ? { replicates: fill(withErrors, counts) } : {}),
    };
  });
  const head = { id: 'drawn', name: draw.text(), source: drawSource(draw), costUnit: draw.text(), tasks };
  const table = buildLossTable(head, rows);
  const predictedFrom = draw.integer(0, 3) === 0 ? draw.integer(0, rows.length - 1) : undefined;
  const loaded: LoadedLosses = {
    kind: 'losses',
    table: predictedFrom === undefined ? table : { ...table, predictedFrom },
    about: isTrue(draw) ? draw.text() : '',
    splitNotes: fill(
      present.filter(() => isTrue(draw)),
      () => draw.text(),
    ),
    ...(draw.integer(0, 3) === 0 ? { recipe: draw.text() } : {}),
  };
  if (draw.integer(0, 3) > 0) return loaded;
  const budgets = Array.from({ length: draw.integer(0, 3) }, (_, i) => i + 0.5);
  const totals = () => budgets.map(() => (isTrue(draw) ? draw.finite() + 0 : null));
  return {
    ...loaded,
    published: { note: draw.text(), budgets, totals: { optimal: totals(), other: totals() } },
  };
}

function drawAffinity(draw: Draw): LoadedAffinity {
  const [sources, targets] = [drawTasks(draw), drawTasks(draw)];
  const value = valuesOf(draw);
  const table: AffinityTable = {
    id: 'drawn',
    name: draw.text(),
    source: drawSource(draw),
    sources,
    targets,
    values: Float64Array.from({ length: sources.length * targets.length }, value),
    meaning: draw.text(),
    better: isTrue(draw) ? 'higher' : 'lower',
    scale: isTrue(draw) ? 'linear' : 'log',
    ...(isTrue(draw) ? { columns: 'own-scale' as const } : {}),
    ...(isTrue(draw) ? { diagonal: draw.text() } : {}),
  };
  return { kind: 'affinity', table };
}

function drawTasks(draw: Draw): Task[] {
  const ids = new Set(Array.from({ length: draw.integer(1, 6) }, () => draw.text()));
  const measured = [undefined, undefined, 'negated', 'complement'] as const;
  return [...ids].map(id => {
    const how = measured[draw.integer(0, 3)];
    return {
      id,
      name: isTrue(draw) ? draw.text() : id,
      short: isTrue(draw) ? draw.text() : id,
      ...(isTrue(draw) ? { loss: draw.text() } : {}),
      ...(how ? { measured: how } : {}),
    };
  });
}

function drawSource(draw: Draw) {
  const source = { title: draw.text(), licence: draw.text() };
  return isTrue(draw) ? { ...source, arxiv: draw.text() } : source;
}

/** Values of one of the ways in which files have them, now and then missing or of another way. */
function valuesOf(draw: Draw): () => number {
  const decimals = draw.integer(0, 9);
  const ways = [
    () => draw.integer(-9999, 99999) / 10 ** decimals,
    () => Math.fround(draw.integer(-9999, 99999) / 7),
    () => draw.finite(),
  ];
  const usual = ways[draw.integer(0, 2)] ?? draw.finite;
  return () => {
    const chance = draw.integer(0, 15);
    if (chance === 0) return Number.NaN;
    return chance === 1 ? draw.finite() : usual();
  };
}

function drawCost(draw: Draw): number {
  const cost = Math.abs(draw.finite());
  return isTrue(draw) || cost === 0 ? draw.integer(1, 8) / 2 : cost;
}

function fill<T>(chosen: readonly Split[], value: () => T): Partial<Record<Split, T>> {
  return Object.fromEntries(chosen.map(split => [split, value()]));
}

function isTrue(draw: Draw): boolean {
  return draw.integer(0, 1) === 1;
}
