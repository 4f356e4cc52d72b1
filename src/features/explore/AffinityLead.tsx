import type { AffinitySide } from '../../app/side/affinities/affinitySide.ts';
import { joinWords, taskWord } from '../../app/words/format.ts';
import { capitalised } from '../../base/i18n/capitalised.ts';
import { dataWords, t } from '../../base/i18n/text.ts';

/** What the values of an affinity table are, and which of its tasks are grouped, by what. */
export function AffinityLead({ side }: { side: AffinitySide }) {
  const { table, problem } = side;
  return (
    <p className="panel-lead" data-testid="affinity-lead">
      {t('{meaning}; {better, select, higher {higher} other {lower}} is better.', {
        meaning: capitalised(dataWords(table.meaning)),
        better: table.better,
      })}
      {problem?.isRelative &&
        (problem.relativeTo
          ? t(' For the grouping, values are taken relative to those from {source}, in percent of them.', {
              source: taskWord(problem.relativeTo),
            })
          : t(' For the grouping, values are taken relative to each task’s own, in percent of it.'))}
      {problem &&
        !problem.isRelative &&
        table.columns === 'own-scale' &&
        t(
          ' Each column has a scale of its own, and not every task has a value of its own: choose under “Values” what to take them relative to.',
        )}
      {problem &&
        problem.leftOut.length > 0 &&
        t(' Not in both rows and columns, and left out: {tasks}.', {
          tasks: joinWords(problem.leftOut.map(taskWord)),
        })}
    </p>
  );
}
