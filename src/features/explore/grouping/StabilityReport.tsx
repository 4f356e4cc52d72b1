import type { LossSide } from '../../../app/side/sideOf.ts';
import { networkPhrase } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Rich } from '../../../base/ui/Rich.tsx';
import { ScrollRegion } from '../../../base/ui/ScrollRegion.tsx';
import type { Stability } from '../../../core/stability/stability.ts';
import './StabilityReport.css';

/** The networks listed, the most frequent ones. */
const listed = 8;

/** What perturbed tables say of a grouping: how often it is chosen again, its total, its networks and pairs. */
export function StabilityReport({ side, stability }: { side: LossSide; stability: Stability }) {
  const { table, words } = side;
  const { count, sameShare, networks, together, total } = stability;
  const n = table.tasks.length;
  if (networks.length === 0)
    return <p role="status">{t('On none of {count} tables can anything be chosen.', { count })}</p>;
  return (
    <div className="stability-report">
      <p role="status">
        <Rich
          message="The same networks are chosen on <b>{share}</b> of {count} tables. The {objective} of what is chosen has the median {median}; 95% of the tables lie between {low} and {high}."
          values={{
            share: percentOf(sameShare),
            count,
            objective: words.name,
            median: words.format(total.median),
            low: words.format(total.low),
            high: words.format(total.high),
          }}
        />
      </p>
      <table className="data-table">
        <caption className="visually-hidden">{t('Networks by how often they are chosen')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('network')}</th>
            <th scope="col">{t('chosen on')}</th>
          </tr>
        </thead>
        <tbody>
          {networks.slice(0, listed).map(({ network, share }) => (
            <tr key={network}>
              <th scope="row">{networkPhrase(table, network).replace(/^a | network$/g, '')}</th>
              <td>
                <meter value={share} max={1} aria-hidden="true" /> {percentOf(share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {networks.length > listed && (
        <p className="stability-note">
          {t('{count} more networks are chosen less often.', { count: networks.length - listed })}
        </p>
      )}
      {n > 1 && (
        <ScrollRegion title={t('Table of tasks served together')}>
          <table className="data-table">
            <caption>{t('Served by one network, share of tables')}</caption>
            <thead>
              <tr>
                <td />
                {table.tasks.map(task => (
                  <th scope="col" key={task.id} title={task.name}>
                    {task.short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.tasks.map((task, a) => (
                <tr key={task.id}>
                  <th scope="row">{task.name}</th>
                  {table.tasks.map((other, b) => (
                    <td key={other.id}>{a === b ? '' : percentOf(together[a * n + b] as number)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </div>
  );
}

/** A share in whole percents; what is not quite none or all is not called so. */
function percentOf(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(100 * share)}%`;
}
