import { flaggedFields } from '../../../app/configuration/fields.ts';
import { flagWords } from '../../../app/links/commandOf.ts';
import { shellWord } from '../../../app/links/shellWord.ts';
import { tableFileName } from '../../../app/tables/saveTable.ts';
import { builtInTables } from '../../../app/tables/tableIds.ts';
import { namedNetworks } from '../asking/namedNetworks.ts';
import type { ShownPlan } from './shownPlan.ts';

/**
 * The command that asks for the same plan in a terminal; see `docs/command-line.md`. A table of the reader's own goes by the name of the
 * JSON file that it is saved as.
 */
export function askCommandOf({ side, subject }: ShownPlan): string {
  const { configuration, loaded } = side;
  const { data, batch, effort, spend, running, never, leave, prior, sister, aim, budget } = configuration;
  const { table } = subject;
  const isBuiltIn = builtInTables.some(id => id === data);
  const option = (name: string, value: string, isGiven: boolean) =>
    isGiven ? [`--${name}`, shellWord(value)] : [];
  const numbers = (texts: readonly string[]) =>
    namedNetworks(table, texts)
      .networks.map(network => network + 1)
      .join(',');
  const left = namedNetworks(table, leave).networks;
  const excluded = [...new Set([...configuration.excluded, ...left])].sort((a, b) => a - b);
  const names = flaggedFields(['choosing', 'constraining']).filter(
    name => name !== 'shown' && name !== 'heads',
  );
  const copied = { tasks: table.tasks, strategies: [], fileOf: (id: string) => id };
  return [
    ...['npx', 'taskmates', 'ask'],
    shellWord(isBuiltIn ? data : tableFileName(loaded, 'json')),
    ...['--batch', String(batch)],
    ...option('budgets', String(budget), aim === 'budget'),
    ...option('running', numbers(running), running.length > 0),
    ...option('untrainable', numbers(never), never.length > 0),
    ...option('training-cost', effort, effort !== 'each'),
    ...option('training-budget', String(spend), spend > 0),
    ...option('affinities', prior, prior !== ''),
    ...option('sister', sister, sister !== ''),
    ...flagWords({ ...configuration, excluded, predicted: false, guess: '' }, names, copied),
  ].join(' ');
}
