import { readFileSync } from 'node:fs';
import { runSteps } from '../src/base/steps/runSteps.ts';
import { type PaperTables, type PrintedTable, paperSettings } from '../src/features/learn/claims/claim.ts';
import type { ClaimResult } from '../src/features/learn/claims/evaluateClaim.ts';
import { countVerdicts, isPrinted, reproduce } from '../src/features/learn/claims/reproduce.ts';
import { paperMarkdown } from '../src/features/learn/paper/paperFiles.ts';
import { parseTable } from '../src/files/table/parseTable.ts';

/** The tables of the paper as they ship with the site. */
export function readPaperTables(): PaperTables {
  const entries = paperSettings.map((setting): [string, PrintedTable] => {
    const loaded = parseTable(readFileSync(`public/tables/${setting}.json`, 'utf8'));
    if (loaded.kind !== 'losses') throw new Error(`${setting} is no loss table`);
    return [setting, loaded];
  });
  return Object.fromEntries(entries) as Record<(typeof paperSettings)[number], PrintedTable>;
}

export function reproduceAll(tables: PaperTables): readonly ClaimResult[] {
  return runSteps(reproduce(tables));
}

/** What stands in `docs/reproduction.md`. */
export function reproductionText(results: readonly ClaimResult[], tables: PaperTables): string {
  const printed = results.filter(isPrinted);
  const { same, close, differs, 'not-recomputable': never } = countVerdicts(printed);
  const noted = results.filter(result => !isPrinted(result));
  return `# The paper, recomputed

Written by \`npx tsx scripts/writeReproduction.ts\`; a unit test fails where it no longer says what the code computes.

Of ${printed.length} published numbers, ${same} come out to the printed digit, ${close} lie within three standard errors of a
million draws, ${differs} differ and ${never} cannot be recomputed. Beside them stand ${noted.length} numbers from this project's
notes on the paper, of which ${countVerdicts(noted).same} come out; they are not counted, as they were not checked against the
printed page. Heads are chosen on test losses, as published; "the other way" is with heads chosen on validation, and of gains
relative to the single-task loss.

${paperMarkdown(results, tables).trimEnd()}
`;
}
