import { inEnglish } from '../../base/i18n/text.ts';
import { latexTable } from '../../files/write/latexTable.ts';
import { englishName } from './frontierCsv.ts';
import { type FrontierLine, pointAt } from './frontierData.ts';

interface FrontierLatex {
  /** Of the table, in English. */
  readonly name: string;
  readonly unit: string;
  /** What the totals are, in English: "total loss on test". */
  readonly total: string;
  readonly stops: readonly number[];
  readonly lines: readonly FrontierLine[];
}

/** Totals of strategies by budget for LaTeX: a row for each budget, a column for each strategy, ± where replicates tell it. */
export function frontierLatex({ name, unit, total, stops, lines }: FrontierLatex): string {
  let hasErrors = false;
  const cell = (line: FrontierLine, stop: number) => {
    const point = pointAt(line.steps, stop);
    if (!point) return '–';
    if (point.error === undefined || Number.isNaN(point.error)) return short(point.total, 4);
    hasErrors = true;
    return `${short(point.total, 4)} ± ${short(point.error, 2)}`;
  };
  const rows = stops.map(stop => [short(stop, 6), ...lines.map(line => cell(line, stop))]);
  const errors = hasErrors ? inEnglish(' ± standard error over replicates.') : '';
  return latexTable({
    caption: inEnglish('{name}: {total} by budget and by how the networks are chosen.{errors}', {
      name,
      total,
      errors,
    }),
    label: `frontier ${name}`,
    align: 'r'.repeat(lines.length + 1),
    columns: [`Budget (${unit})`, ...lines.map(englishName)],
    rows,
  });
}

const short = (value: number, digits: number) => String(Number(value.toPrecision(digits)));
