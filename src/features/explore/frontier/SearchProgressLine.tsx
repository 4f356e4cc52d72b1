import { useSetting } from '../../../app/context/hooks.ts';
import { strategyNames } from '../../../app/words/strategyNames.ts';
import { t } from '../../../base/i18n/text.ts';
import { strategyKeys } from '../../../core/strategies/strategy.ts';
import { memoOnCommonParts } from '../memoOnParts.ts';
import styles from './FrontierPanel.module.css';
import { ruleWords } from './ruleWords.ts';
import { SearchStateLine } from './SearchStateLine.tsx';

/** Searches that are running, stopped or failed, with what can be done about each; and how the averages were had. */
export const SearchProgressLine = memoOnCommonParts(
  ['settings', 'curves', 'strategy'],
  function SearchProgressLine({ side }) {
    const { settings, curves, strategy } = side;
    const shown = useSetting('shown');
    const rows = strategyKeys.flatMap(key => {
      const { id = '', state } = curves[key] ?? {};
      return state && (shown.includes(key) || key === strategy)
        ? [{ key, id, name: t(strategyNames[key].name), state }]
        : [];
    });
    return (
      <ul className={styles.searchProgress} data-testid="search-progress">
        {rows.map(({ key, id, name, state }) => {
          if (state.kind !== 'done') return <SearchStateLine key={key} id={id} name={name} state={state} />;
          if (state.curve.kind !== 'points') return null;
          return <li key={key}>{t('{name}: {text}', { name, text: ruleWords(state.curve, settings) })}</li>;
        })}
      </ul>
    );
  },
);
