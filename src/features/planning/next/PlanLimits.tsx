import { Fragment } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { useChange, useConfiguration, useSetting } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { formatCost, joinWords } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Rich } from '../../../base/ui/Rich.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import { NumberField } from '../../../base/ui/typing/NumberField.tsx';
import { unitWord } from '../../../core/tables/unitWord.ts';
import styles from '../PlanView.module.css';
import type { ShownPlan } from './shownPlan.ts';

/** Budgets, training costs and limits; objective and constraints are Explore's. */
export function PlanLimits({ shown }: { shown: ShownPlan }) {
  const { table } = shown.subject;
  const { settings, loaded, configuration: present } = shown.side;
  const aim = useSetting('aim');
  const effort = useSetting('effort');
  const spend = useSetting('spend');
  const budget = useSetting('budget');
  const change = useChange();
  const explore = useConfiguration(({ configuration }) => writeLink({ ...configuration, view: 'explore' }));
  const demands = settings.constraints.map(constraint => constraintWords(constraint, loaded.table));
  return (
    <Fragment>
      <Select
        title={t('Planned for')}
        value={aim}
        options={[
          { value: 'all', text: t('all budgets') },
          {
            value: 'budget',
            text: t('{budget} {unit}', {
              budget: formatCost(budget),
              unit: unitWord(table.costUnit, budget),
            }),
          },
        ]}
        onChange={(value: Configuration['aim']) => change({ aim: value })}
      />
      <Disclosure summary={t('Training costs and limits')}>
        <div className="panel-controls">
          <Select
            title={t('Training costs')}
            value={effort}
            options={[
              { value: 'each', text: t('the same for each network') },
              { value: 'tasks', text: t('one for each task') },
              { value: 'cost', text: t('as its {unit}', { unit: table.costUnit }) },
            ]}
            onChange={(value: Configuration['effort']) => change({ effort: value })}
          />
          <NumberField
            title={t('Training budget, 0 for none')}
            value={spend}
            least={0}
            most={1e12}
            onChange={value => change({ spend: value })}
          />
        </div>
        <p className={styles.note}>
          <Rich
            message="Planned for the {objective}{demands}. <a>Change this in Explore</a>"
            values={{
              objective: shown.words.name,
              demands: demands.length > 0 ? t('; {demands}', { demands: joinWords(demands) }) : '',
            }}
            tags={{ a: inner => <a href={explore}>{inner}</a> }}
          />
          {present.predicted ? t(' Predicted networks are no evidence.') : ''}
        </p>
      </Disclosure>
    </Fragment>
  );
}
