import { expect, test } from 'vitest';
import { allFields, flaggedFields } from '../app/configuration/fields.ts';
import { flagGroups } from '../app/flags/flag.ts';
import { glossaryTerms, helpTerms } from '../app/glossary/glossaryTerms.ts';
import { openedFormats } from '../app/opening/openedFormats.ts';
import { makeLossTable } from '../core/testing/makeLossTable.ts';
import { runTool } from './testing/runTool.ts';

/** A help as one line. */
const helpOf = async (...args: string[]) => (await runTool([...args, '--help'])).out.replaceAll(/\s+/g, ' ');

test('the command’s help has the words, the formats and the terms that the page’s help has', async () => {
  const help = await helpOf();
  expect(helpTerms.map(({ id }) => id)).toEqual(['snt', 'budget', 'auxiliary', 'gain', 'frontier']);
  for (const { name, meaning } of helpTerms) expect(help).toContain(`${name}: ${meaning}`);
  expect(help).toContain(openedFormats);
});

test('what a help calls the default is what the page begins with', () => {
  const table = makeLossTable(2, [{ tasks: [0, 1], cost: 1, losses: [1, 1] }]);
  let checked = 0;
  for (const field of flaggedFields(flagGroups)) {
    const { flag, fallback } = allFields()[field];
    const about = flag?.about ?? '';
    const [, stated] = /\(default (\w+)/.exec(about) ?? /(\w+) \((?:[^()]*, )?default[;)]/.exec(about) ?? [];
    const read = stated === undefined ? undefined : flag?.read?.([stated]);
    if (!read) continue;
    checked += 1;
    expect(read(table), field).toEqual(fallback);
  }
  expect(checked).toBeGreaterThan(8);
});

test('the glossary says of a gain what the default definition computes', async () => {
  expect(await helpOf('gains')).toContain('single: 100 · (single − joint) / single (default)');
  expect(glossaryTerms.find(({ id }) => id === 'gain')?.meaning).toContain('in percent of the loss alone');
});
