import { type ErrorsOf, totalErrorOf } from '../../../app/side/sideErrors.ts';
import type { Side } from '../../../app/side/sideOf.ts';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { groupingValueMessages, objectiveMessages } from '../../../app/words/objectiveWords.ts';
import { colouredTasks } from '../../../app/words/shownTasks.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { englishWords } from '../../../base/i18n/message.ts';
import { t } from '../../../base/i18n/text.ts';
import type { Grouping } from '../../../core/frontier/frontier.ts';
import type { StrategyCurve } from '../../../core/frontier/strategyCurve.ts';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { type FilmFormat, saveFilm } from '../../../figures/film/saveFilm.ts';
import type { FrontierLine } from '../../../figures/frontier/frontierData.ts';
import { frontierLatex } from '../../../figures/frontier/frontierLatex.ts';
import { diagramNetworks } from '../../../figures/grouping/diagramNetworks.ts';
import type { FigureTexts } from '../../../figures/save/frameFigure.ts';
import { frontierJson } from '../../../files/write/frontierJson.ts';
import { frontierSteps, stepTotal } from '../grouping/changeWords.ts';

/** The curves at the budgets as the text of a JSON file. */
export function frontierText(
  side: ErrorsOf & Pick<Side, 'words'>,
  curves: readonly StrategyCurve[],
  budgets: readonly number[],
): string {
  const of = { errorOf: totalErrorOf(side), sense: side.words };
  return `${JSON.stringify(frontierJson(side.networks, curves, budgets, of), null, 2)}\n`;
}

/** The totals of lines at the budgets as a table for LaTeX, in English. */
export function frontierTex(
  { networks: table, configuration, kind, words }: Side,
  lines: readonly FrontierLine[],
  stops: readonly number[],
): string {
  const { objective, weights } = configuration;
  const { axis } =
    kind === 'losses' ? objectiveMessages(objective, weights, table) : groupingValueMessages(words.better);
  const total = englishWords(axis);
  return frontierLatex({ name: englishWords(table.name), unit: table.costUnit, total, stops, lines });
}

/** What a film of a frontier is made of. */
export interface FilmSubject {
  readonly table: LossTable;
  /** Of the strategy whose groupings are drawn; absent while it is searched. */
  readonly curve: StrategyCurve | undefined;
  readonly maximumBudget: number;
  /** CSS colours of the tasks. */
  readonly colors: readonly string[];
  readonly formatTotal: (grouping: Grouping) => string;
  /** Of the figure that it belongs to. */
  readonly about: FigureTexts;
}

/** Saves every step of a frontier. Rejects with what failed. */
export async function saveFrontierFilm(
  subject: FilmSubject,
  format: FilmFormat,
  name: string,
): Promise<void> {
  const { table, curve, colors, about } = subject;
  const steps = curve ? frontierSteps(table, curve, subject.maximumBudget) : [];
  if (!curve || steps.length === 0) throw new Error(t('No step serves every task.'));
  const film = {
    costUnit: table.costUnit,
    tasks: colouredTasks(table.tasks, colors),
    frames: steps.map(({ budget, grouping, caption }) => ({
      budget: `${formatCost(budget)} ${unitText(table.costUnit, budget)}`,
      total: stepTotal(table, subject.formatTotal(grouping)),
      caption,
      networks: diagramNetworks(table, grouping),
    })),
  };
  const title = t('Frontier of “{strategy}”, step by step', {
    strategy: t(strategyNames[curve.strategy].name),
  });
  await saveFilm(film, { ...about, title }, format, name);
}
