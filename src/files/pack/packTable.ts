import { strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { englishWords, say } from '../../base/i18n/message.ts';
import { msg } from '../../base/i18n/text.ts';
import { splits, writtenSource } from '../../core/tables/lossTable.ts';
import type { Task } from '../../core/tables/task.ts';
import { checkedBy } from '../table/checkedBy.ts';
import { type LoadedTable, loadAffinity, loadLosses } from '../table/parseTable.ts';
import { TableError } from '../table/tableError.ts';
import { writtenNotes } from '../table/tableHead.ts';
import { ownTableId } from '../table/tableId.ts';
import { affinityHead, lossHead } from '../table/tableSchema.ts';
import { BitReader, BitWriter } from './bits.ts';
import { layoutOf, mostMembers, readLossColumns, writeLossColumns } from './lossColumns.ts';
import { readColumn, writeColumn } from './numberColumn.ts';
import { seal, unseal } from './seal.ts';
import { TableTooLarge } from './tableTooLarge.ts';

/** Some of the splits, in their order, none of them twice. */
const splitList = v.pipe(
  v.array(v.unknown()),
  v.maxLength(splits.length),
  v.array(v.picklist(splits)),
  v.check(
    list => list.join() === splits.filter(split => list.includes(split)).join(),
    msg('a split twice, or out of order'),
  ),
);
/** What the head of a packed table says besides what a file says: which columns follow. */
const lossLayout = v.object({
  networks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostMembers)),
  losses: splitList,
  errors: v.optional(splitList, []),
  replicates: v.optional(splitList, []),
  predictedFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
const anyHead = v.object({ kind: v.picklist(['losses', 'affinity']) });
/** What every head has, and none need say. The id is that of the content. */
const unsaid = { format: 'taskmates', version: 1, id: 'own' } as const;

/**
 * The table as a text of `A–Z a–z 0–9 - _` for links, which holds all of it but its id; see `docs/permalink.md`. Throws
 * {@link TableTooLarge} where it would have more than 180,000 characters.
 */
export function packTable(loaded: LoadedTable): string {
  const bits = new BitWriter();
  const memberCount = loaded.kind === 'losses' ? loaded.table.members.length : loaded.table.values.length;
  if (memberCount > mostMembers) {
    throw new TableTooLarge(
      say(
        'The table is too large for a link: {count} values of at most {most} on a split. Save it as a file and share that.',
        { count: memberCount, most: mostMembers },
      ),
    );
  }
  const head = loaded.kind === 'losses' ? headOfLosses(loaded) : headOfAffinity(loaded);
  if (loaded.kind === 'losses') writeLossColumns(bits, loaded.table);
  else writeColumn(bits, [...loaded.table.values]);
  return seal({ head: strToU8(JSON.stringify(head)), numbers: bits.bytes() });
}

/** The table in such a text, under the id of its content. Throws {@link TableError} saying what is wrong with it. */
export function unpackTable(text: string): LoadedTable {
  const { head, numbers } = unseal(text);
  const raw = parseHead(strFromU8(head));
  const bits = new BitReader(numbers);
  const loaded = checkedBy(anyHead, raw).kind === 'losses' ? readLosses(raw, bits) : readAffinity(raw, bits);
  if (!bits.isAtEnd()) throw new TableError([say('The packed table has more numbers than it says.')]);
  return withOwnId(loaded);
}

type Loaded<Kind extends LoadedTable['kind']> = Extract<LoadedTable, { kind: Kind }>;

// The fields in one order, so that the same table always has the same text.

function headOfLosses({ kind, table, about, splitNotes, published, recipe }: Loaded<'losses'>) {
  const { costUnit, tasks, predictedFrom } = table;
  const [name, source] = [englishWords(table.name), writtenSource(table.source)];
  const { networks, losses, errors, replicates } = layoutOf(table);
  const { validation, test, early } = writtenNotes(splitNotes);
  return {
    ...{ kind, networks, predictedFrom, losses, errors: errors.length > 0 ? errors : undefined },
    replicates: replicates.length > 0 ? replicates : undefined,
    ...{ name, about: englishWords(about) || undefined, source, costUnit },
    ...{ splits: { validation, test, early }, tasks: tasks.map(taskFields) },
    published: published && { note: published.note, budgets: published.budgets, totals: published.totals },
    recipe,
  };
}

function headOfAffinity({ kind, table }: Loaded<'affinity'>) {
  const { better, scale, columns, diagonal } = table;
  const [name, meaning] = [table.name, table.meaning].map(englishWords);
  const sources = table.sources.map(taskFields);
  const targets = table.targets.map(taskFields);
  const isSquare = JSON.stringify(sources) === JSON.stringify(targets);
  return {
    ...{ kind, name, source: writtenSource(table.source), meaning, better, scale, columns },
    diagonal: diagonal && englishWords(diagonal),
    ...{ sources, targets: isSquare ? undefined : targets },
  };
}

function taskFields({ id, name, short, loss, measured }: Task): object {
  return { id, name, short, loss, measured };
}

function parseHead(text: string): object {
  try {
    const head: unknown = JSON.parse(text);
    if (typeof head === 'object' && head !== null) return { ...head, ...unsaid };
  } catch {
    // Said below, as for what is no object.
  }
  throw new TableError([say('The packed table has a head that cannot be read: the link is damaged.')]);
}

function readLosses(raw: object, bits: BitReader): LoadedTable {
  const head = checkedBy(lossHead, raw);
  const { predictedFrom, ...layout } = checkedBy(lossLayout, raw);
  if (predictedFrom !== undefined && predictedFrom >= layout.networks) {
    throw new TableError([
      say('{place}: {index} is not one of {count} networks.', {
        place: 'predictedFrom',
        index: String(predictedFrom),
        count: layout.networks,
      }),
    ]);
  }
  const tasks = head.tasks.map(({ id, measured }) => ({
    id,
    name: id,
    short: id,
    ...(measured ? { measured } : {}),
  }));
  return loadLosses(head, readLossColumns(bits, tasks, layout), predictedFrom);
}

function readAffinity(raw: object, bits: BitReader): LoadedTable {
  const targets = 'targets' in raw || !('sources' in raw) ? {} : { targets: raw.sources };
  const head = checkedBy(affinityHead, { ...raw, ...targets });
  const count = head.sources.length * head.targets.length;
  if (count > mostMembers)
    throw new TableError([
      say('The packed table has {count} pairs, more than {most}.', { count, most: mostMembers }),
    ]);
  return loadAffinity(head, Float64Array.from(readColumn(bits, count).values));
}

function withOwnId(loaded: LoadedTable): LoadedTable {
  const id = ownTableId(loaded);
  return loaded.kind === 'losses'
    ? { ...loaded, table: { ...loaded.table, id } }
    : { ...loaded, table: { ...loaded.table, id } };
}
