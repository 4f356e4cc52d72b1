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
million draws, ${differs} differ and ${never} cannot be recomputed. Heads are chosen on test losses, as published; "the other
way" is with heads chosen on validation, and of gains by the other definition.

The paper has two definitions of gains, both against the half-size single-task network on the test split. Its printed table of
setting 1 is relative to the single-task loss, 100 · (single − joint) / single: five of its numbers are known here and count as
published. For setting 2 its author gave ratios, 100 · (single / joint − 1): edges with normals, +71.59% (issue 7 of the
paper's repository). The other ${noted.length} numbers of both tables, and what follows from them, are recomputed by the same definitions;
what was printed for them is not known here, and they are not counted.

${paperMarkdown(results, tables).trimEnd()}
`;
}
