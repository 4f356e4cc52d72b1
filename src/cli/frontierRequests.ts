import { defaultConfiguration } from '../app/configuration/fields.ts';
import type { CurveSettings } from '../app/side/curveKey.ts';
import { curveRequest } from '../app/side/curveRequest.ts';
import { curveSettingsOf } from '../app/side/curveSettingsOf.ts';
import type { LossTable } from '../core/tables/lossTable.ts';
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
