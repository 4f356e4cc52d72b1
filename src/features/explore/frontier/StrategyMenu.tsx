import { useChange, useSetting } from '../../../app/context/hooks.ts';
import { lackingSplit } from '../../../app/side/lackingSplit.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { splitWord } from '../../../app/words/splitWords.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { useClosing } from '../../../base/ui/hooks/useClosing.ts';
import { strategyKeys } from '../../../core/strategies/strategy.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import styles from './StrategyMenu.module.css';
import { toggled } from './toggled.ts';

/** All strategies in one menu, and the published points: those that are drawn are switched at their names in the chart too. */
export function StrategyMenu({ side }: { side: Pick<LossSide, 'table' | 'loaded' | 'isOtherProblem'> }) {
  const { table, loaded, isOtherProblem: isOther } = side;
  const shown = useSetting('shown');
  const published = useSetting('published');
  const strategy = useSetting('strategy');
  const guess = useSetting('guess');
  const change = useChange();
  const { menu } = useClosing();
  return (
    <details ref={menu} className={styles.menu} data-testid="strategy-menu">
      <summary>{t('Strategies')}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('Strategies shown')}</legend>
        {strategyKeys.map(key => {
          const lacking = lackingSplit(table, key, guess !== '');
          return (
            <label key={key} style={{ color: strategyNames[key].color }}>
              <input
                type="checkbox"
                checked={(shown.includes(key) && !lacking) || key === strategy}
                disabled={key === strategy || lacking !== undefined}
                onChange={() => change({ shown: toggled(shown, key) })}
              />
              {t(strategyNames[key].name)}
              {lacking &&
                t(' (no {split} {measures})', {
                  split: splitWord(lacking),
                  measures: measureOf(table).measures,
                })}
            </label>
          );
        })}
        {loaded.published && (
          <label>
            <input
              type="checkbox"
              checked={published && !isOther}
              disabled={isOther}
              onChange={event => change({ published: event.target.checked })}
            />
            {t(isOther ? 'Published points (plain sums, no constraints)' : 'Published points')}
          </label>
        )}
      </fieldset>
    </details>
  );
}
