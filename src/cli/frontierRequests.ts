import type { LossTable } from '../domain/lossTable.ts';
import type { CurveSettings } from '../state/curveKey.ts';
import { curveRequest } from '../state/curveRequest.ts';
import { curveSettingsOf } from '../state/curveSettingsOf.ts';
import { defaultConfiguration } from '../state/fields.ts';
import { type ChooseOptions, choiceOfTable } from './chooseOptions.ts';
import type { ParsedArguments } from './parseArguments.ts';

/** What the search is asked for one strategy. */
export type FrontierRequest = ReturnType<typeof curveRequest>;

/** What the search is asked for each strategy of a command line: what the page asks it under the same configuration. */
export function frontierRequests(
  given: ParsedArguments['given'],
  chosen: ChooseOptions,
  table: LossTable,
  guess?: CurveSettings['guess'],
): readonly FrontierRequest[] {
  const configuration = { ...defaultConfiguration, ...choiceOfTable(given, chosen, table) };
  const settings = curveSettingsOf(configuration, table, guess);
  return chosen.strategies.map(strategy =>
    curveRequest(table, strategy, settings, configuration.timeLimit, chosen.seed),
  );
}
