import { gapInWords } from '../../core/frontier/gapInWords.ts';
import type { FrontierJson, FrontierPointJson } from '../../files/write/frontierJson.ts';
import { printable, textTable } from '../terminalText.ts';

/** What the text says beside the numbers. */
export interface FrontierWords {
  /** Sentences above the tables. */
  readonly about: readonly string[];
  /** What stands above the column of totals. */
  readonly total: string;
  /** Per strategy, what is to be known of it: that it was stopped, or how its values were had. */
  readonly notes: Readonly<Partial<Record<string, string>>>;
  /** The value that is printed of a point. */
  valueOf(point: FrontierPointJson): number | null;
}

/** A frontier to be read in a terminal: one table for each strategy, one line for each budget. */
export function frontierReport(frontier: FrontierJson, words: FrontierWords): string {
  const parts = Object.entries(frontier.strategies).map(([strategy, points = []]) => {
    const note = words.notes[strategy];
    const heading = `${strategy}${note ? `: ${note}` : ''}\n`;
    // Of a search that was stopped too early there is nothing to list.
    if (note && points.every(({ networks, total }) => networks.length === 0 && total === null))
      return heading;
    const rows: string[][] = [[frontier.table.costUnit, words.total, 'proof', 'networks']];
    let before: string | undefined;
    for (const point of points) {
      const networks = networksText(point);
      rows.push([
        reportedNumber(point.budget),
        withError(reportedNumber(words.valueOf(point)), point.totalError),
        proofText(point),
        networks === before ? 'as above' : networks,
      ]);
      before = networks;
    }
    return (
      heading +
      textTable(
        rows.map(row => row.map(printable)),
        [0, 1],
      )
    );
  });
  return `${[words.about.map(line => `${printable(line)}\n`).join(''), ...parts].join('\n')}`;
}

/** For instance "1: s d (k) | 0.5: n": cost and tasks of each network, auxiliary tasks in brackets. */
function networksText({ networks, heads, total }: FrontierPointJson): string {
  if (networks.length === 0) return total === null ? 'none within this budget' : 'a mean over many';
  return networks
    .map(({ tasks, cost, predicted }, i) => {
      const names = tasks.map(task => (heads[task] === i ? task : `(${task})`)).join(' ');
      return `${reportedNumber(cost)}: ${names}${predicted ? ' [predicted]' : ''}`;
    })
    .join(' | ');
}

function proofText({ proved, estimate, bound }: FrontierPointJson): string {
  if (proved) return 'proved';
  if (estimate === null || bound === null) return '';
  return `≤ ${gapInWords(Math.abs(estimate - bound))} off`;
}

/** A number with its standard error in two digits, where that is known. */
function withError(text: string, error: number | null | undefined): string {
  return typeof error === 'number' ? `${text} ± ${Number(error.toPrecision(2))}` : text;
}

/** Six significant digits; `-` for what is not there. */
export function reportedNumber(value: number | null): string {
  return value === null ? '-' : String(Number(value.toPrecision(6)));
}
