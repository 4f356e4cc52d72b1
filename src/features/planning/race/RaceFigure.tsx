import { type ReactNode, useCallback, useMemo } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import { csvOf } from '../../../core/tables/csv.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { Figure } from '../../../figures/Figure.tsx';
import { RaceChart } from '../../../figures/race/RaceChart.tsx';
import { type RaceLine, raceRange, regretAtCount } from '../../../figures/race/raceData.ts';
import { racerNames } from '../brings/planFields.ts';
import { racerWords } from '../planWords.ts';
import { PlayRace } from './PlayRace.tsx';
import styles from './Race.module.css';
import { needsEarly, raceLines, type ShownRace } from './shownRace.ts';

const RaceTable = lazily(async () => (await import('./RaceTable.tsx')).RaceTable);

/**
 * The race: how far the best grouping of the trained networks is above that of all, over how many are trained. `works`, which come and
 * go, lie where the lines to come are high above their ends, so that they move nothing.
 */
export function RaceFigure({ shown, works }: { shown: ShownRace; works: ReactNode }) {
  const { subject, side, replays, unit, write, count } = shown;
  const race = useSetting('race');
  const racer = useSetting('racer');
  const goal = useSetting('goal');
  const change = useChange();
  const lines = useMemo(() => raceLines(replays, race, racer), [replays, race, racer]);
  const onCountChange = useCallback(
    (to: number, phase: 'drag' | 'commit') => change({ at: to }, phase),
    [change],
  );
  const [least, most] = raceRange(lines);
  const here = Math.max(least, Math.min(most, count));
  return (
    <Figure
      id="plan-race"
      title={t('The race')}
      lead={t(
        'How far the best grouping of the trained networks falls short of the best of all, mean over the budgets.',
      )}
      {...(lines.length > 0
        ? {
            saved: {
              of: side.table,
              name: 'Plan race',
              title: t('Regret over networks trained'),
              csv: () => raceCsv(lines),
            },
            twin: {
              title: t('Table of the race'),
              table: <RaceTable lines={lines} count={here} write={write} />,
            },
          }
        : {})}
      controls={
        <fieldset className={styles.racers}>
          <legend className="visually-hidden">{t('Ways shown')}</legend>
          {racerNames.map(name => {
            const isLacking = needsEarly(name) && subject.table.losses.early === undefined;
            return (
              <label key={name} style={{ color: racerWords[name].color }}>
                <input
                  type="checkbox"
                  checked={race.includes(name) && !isLacking}
                  disabled={isLacking}
                  onChange={event =>
                    change({
                      race: racerNames.filter(other =>
                        other === name ? event.target.checked : race.includes(other),
                      ),
                    })
                  }
                />
                {t(racerWords[name].name)}
                {isLacking && t(' (no early {measures})', { measures: measureOf(subject.table).measures })}
              </label>
            );
          })}
        </fieldset>
      }
      below={<PlayRace least={least} most={most} count={here} />}
    >
      <div className={styles.chartRoom}>
        {lines.length > 0 && (
          <RaceChart
            title={t('Regret over networks trained')}
            lines={lines}
            regretTitle={
              unit === 'percent' ? t('regret, % of the best, lower is better') : t('regret, lower is better')
            }
            formatRegret={write}
            goal={goal}
            goalName={t('goal {goal}', { goal: write(goal) })}
            count={here}
            onCountChange={onCountChange}
          />
        )}
        <div className={styles.works}>{works}</div>
      </div>
    </Figure>
  );
}

/** A row for each number of networks, under English names. */
export function raceCsv(lines: readonly RaceLine[]): string {
  const [least, most] = raceRange(lines);
  return csvOf(
    ['networks trained', ...lines.map(({ key }) => key)],
    Array.from({ length: most - least + 1 }, (_, i) => [
      least + i,
      ...lines.map(line => regretAtCount(line, least + i) ?? null),
    ]),
  );
}
