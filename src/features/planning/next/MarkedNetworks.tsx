import { useChange, useConfiguration } from '../../../app/context/hooks.ts';
import { t } from '../../../base/i18n/text.ts';
import { namedNetworks, networkText } from '../asking/namedNetworks.ts';
import { NetworkChips } from '../NetworkChips.tsx';
import styles from '../PlanView.module.css';
import { sizedName } from '../planWords.ts';
import type { ShownPlan } from './shownPlan.ts';

const fields = ['running', 'never', 'leave'] as const;

/** The networks that were marked, each of which can be let go, and what the link names that the table does not have. */
export function MarkedNetworks({ shown }: { shown: ShownPlan }) {
  const { table } = shown.subject;
  const { colors } = shown.side;
  const present = useConfiguration(state => state.configuration);
  const change = useChange();
  const titles = {
    running: t('Under way'),
    never: t('Cannot be trained'),
    leave: t('Left out'),
  };
  return fields.map(field => {
    const { networks, unknown } = namedNetworks(table, present[field]);
    if (networks.length === 0 && unknown.length === 0) return null;
    const known = present[field].filter(text => !unknown.includes(text));
    return (
      <div key={field} className={styles.marked} data-testid={`marked-${field}`}>
        <span>{titles[field]}</span>
        <ul aria-label={titles[field]}>
          {networks.map(network => (
            <li key={network}>
              <NetworkChips table={table} colors={colors} network={network} />
              <button
                type="button"
                className={styles.lift}
                aria-label={t('{title}: no longer {network}', {
                  title: titles[field],
                  network: sizedName(table, network),
                })}
                title={t('No longer')}
                onClick={() =>
                  change({
                    [field]: known.filter(
                      text =>
                        namedNetworks(table, [text]).networks[0] !== network &&
                        text !== networkText(table, network),
                    ),
                  })
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        {unknown.length > 0 && (
          <p className={styles.note} role="status">
            {t('This table cannot have {networks}: not counted.', { networks: unknown.join(t(', ')) })}{' '}
            <button type="button" className="button" onClick={() => change({ [field]: known })}>
              {t('Take out of the link')}
            </button>
          </p>
        )}
      </div>
    );
  });
}
