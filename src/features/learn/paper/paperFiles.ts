import { englishWords } from '../../../base/i18n/message.ts';
import { inEnglish } from '../../../base/i18n/text.ts';
import { csvOf } from '../../../core/tables/csv.ts';
import type { PaperTables } from '../claims/claim.ts';
import type { ClaimResult } from '../claims/evaluateClaim.ts';
import { nearness } from '../claims/nearCorrelations.ts';
import {
  claimGroups,
  differenceText,
  groupOf,
  groupTitles,
  nearText,
  otherWayText,
  publishedText,
  reasonTexts,
  recomputedText,
  verdictNames,
  whatOf,
  whereOf,
} from './paperWords.ts';

type Results = readonly ClaimResult[];

/** Every result as CSV, with the numbers in full. */
export function paperCsv(results: Results, tables: PaperTables): string {
  const columns = [
    'group',
    'what',
    'where',
    'published',
    'recomputed',
    'difference',
    'verdict',
    'reason',
    'other',
    'near',
  ];
  const rows = results.map(result => {
    const { claim, value, difference, networks, verdict, reason, otherWay, near } = result;
    return [
      inEnglish(groupTitles[groupOf(claim)]),
      englishWords(whatOf(claim, tables)),
      englishWords(whereOf(claim)),
      claim.published.kind === 'number' ? claim.published.value : publishedText(claim),
      networks ? networks.join(' + ') : (value ?? null),
      difference ?? null,
      verdict,
      reason ? reasonTexts[reason] : null,
      otherWay ? englishWords(otherWayText(result, otherWay)) : null,
      near ? near.map(way => englishWords(nearText(way))).join(' | ') : null,
    ];
  });
  return csvOf(columns, rows);
}

/** Every result as JSON, claims with their subjects. */
export function paperJson(results: Results): string {
  const entries = results.map(({ claim, ...rest }) => ({ ...claim, ...rest }));
  return `${JSON.stringify(entries, undefined, 1)}\n`;
}

/** Every result as tables in Markdown, one for each group, reasons below. */
export function paperMarkdown(results: Results, tables: PaperTables): string {
  return claimGroups
    .flatMap(group => {
      const own = results.filter(({ claim }) => groupOf(claim) === group);
      if (own.length === 0) return [];
      const head = [
        'what',
        'where',
        'published',
        'recomputed',
        'difference',
        'verdict',
        inEnglish('the other way'),
      ];
      const reasons = new Set(own.flatMap(({ reason }) => reason ?? []));
      return [
        `## ${inEnglish(groupTitles[group])}\n`,
        `| ${head.join(' | ')} |`,
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...own.map(result => lineOf(result, tables)),
        '',
        ...own.flatMap(result => nearLines(result, tables)),
        ...[...reasons].map(reason => `${verdictsWith(own, reason)}: ${reasonTexts[reason]}\n`),
      ];
    })
    .join('\n');
}

/** The ways by which a correlation comes near the published one, as a list. */
function nearLines(result: ClaimResult, tables: PaperTables): readonly string[] {
  if (!result.near) return [];
  const what = englishWords(whatOf(result.claim, tables));
  const title = inEnglish('Within {distance} of the published value:', { distance: String(nearness) });
  return [`${what}. ${title}\n`, ...result.near.map(way => `- ${englishWords(nearText(way))}`), ''];
}

function lineOf(result: ClaimResult, tables: PaperTables): string {
  const { claim, verdict, otherWay } = result;
  const cells = [
    englishWords(whatOf(claim, tables)),
    englishWords(whereOf(claim)),
    publishedText(claim),
    recomputedText(result),
    differenceText(result),
    inEnglish(verdictNames[verdict].name),
    otherWay ? englishWords(otherWayText(result, otherWay)) : '',
  ];
  // An asterisk between tasks and cost is no emphasis.
  return `| ${cells.map(cell => cell.replaceAll('*', '\\*')).join(' | ')} |`;
}

function verdictsWith(results: Results, reason: ClaimResult['reason']): string {
  const found = new Set(results.filter(each => each.reason === reason).map(each => each.verdict));
  return [...found].map(verdict => verdictNames[verdict].name).join(', ');
}
