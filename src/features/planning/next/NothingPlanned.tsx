import { Fragment } from 'react';
import { useChange } from '../../../app/context/hooks.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { joinWords } from '../../../app/words/format.ts';
import headlineStyles from '../../../app/words/Headline.module.css';
import { t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import styles from '../PlanView.module.css';
import { useVoice } from '../PlanVoice.tsx';

/** That no networks serve every task within the budgets under the constraints, and what can be done about it. */
export function NothingPlanned({ side }: { side: LossSide }) {
  const { settings, loaded, configuration } = side;
  const change = useChange();
  const demands = settings.constraints.map(constraint => constraintWords(constraint, loaded.table));
  const { leave, aim } = configuration;
  const title = t('No plan can serve every task.');
  useVoice(title);
  return (
    <Fragment>
      <p className={`${headlineStyles.headline} ${styles.headline}`}>{title}</p>
      <Notice
        kind="notice"
        actions={
          <Fragment>
            {demands.length > 0 && (
              <button
                type="button"
                className="button"
                onClick={() =>
                  change({ most: 0, fewest: 1, excluded: [], alone: [], together: [], apart: [] })
                }
              >
                {t('Lift all constraints')}
              </button>
            )}
            {leave.length > 0 && (
              <button type="button" className="button" onClick={() => change({ leave: [] })}>
                {t('Let all networks in')}
              </button>
            )}
            {aim === 'budget' && (
              <button type="button" className="button" onClick={() => change({ aim: 'all' })}>
                {t('Plan for all budgets')}
              </button>
            )}
          </Fragment>
        }
      >
        {t(
          'Whatever is trained, no networks within the budgets serve every task under what is demanded: {demands}.',
          {
            demands: joinWords([
              ...demands,
              ...(leave.length > 0
                ? [t('{count, plural, one {# network} other {# networks}} left out', { count: leave.length })]
                : []),
              ...(aim === 'budget' ? [t('one budget')] : []),
            ]),
          },
        )}
      </Notice>
    </Fragment>
  );
}
