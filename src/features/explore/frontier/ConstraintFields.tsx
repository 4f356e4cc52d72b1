import { Fragment, useMemo, useState } from 'react';
import { useChange, useSetting } from '../../../app/context/hooks.ts';
import type { LossSide } from '../../../app/side/sideOf.ts';
import type { SideParts } from '../../../app/side/sideParts.ts';
import { constraintWords } from '../../../app/words/constraintWords.ts';
import { msg, t } from '../../../base/i18n/text.ts';
import { LongSelect } from '../../../base/ui/picker/LongSelect.tsx';
import { Select } from '../../../base/ui/Select.tsx';
import type { LossTable } from '../../../core/tables/lossTable.ts';
import { measureOf } from '../../../core/tables/measureOf.ts';
import { type Constraining, liftConstraint } from '../liftConstraint.ts';
import styles from './ConstraintFields.module.css';

type Demand = 'alone' | 'together' | 'apart';
const demands: readonly { readonly value: Demand; readonly text: string }[] = [
  { value: 'alone', text: msg('alone') },
  { value: 'together', text: msg('together with') },
  { value: 'apart', text: msg('apart from') },
];

/** How many networks could be predicted is said of losses only. */
type ConstrainedSide = Pick<SideParts, 'networks' | 'settings'> & Partial<Pick<LossSide, 'predictable'>>;

/** What the groupings must comply with: each constraint can be lifted, and tasks put alone, together or apart. */
export function ConstraintFields({ side }: { side: ConstrainedSide }) {
  const { networks: table, predictable = 0 } = side;
  const { constraints } = side.settings;
  const count = constraints.length;
  const parts = useConstraining();
  const change = useChange();
  return (
    <Fragment>
      <AddConstraint table={table} />
      <PredictedField table={table} count={predictable} />
      {count > 0 && (
        <ul className={styles.constraintList} aria-label={t('Constraints in force')}>
          {constraints.map(constraint => {
            const words = constraintWords(constraint, table);
            return (
              <li key={words}>
                {words}
                <button
                  type="button"
                  className={styles.constraintLift}
                  aria-label={t('Lift: {constraint}', { constraint: words })}
                  title={t('Lift this constraint')}
                  onClick={() => change(liftConstraint(parts, table, constraint))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.constraintNote}>
        {table.isOfAffinities
          ? t('Together: no network trains one without the other.')
          : t(
              'Together: no network trains one without the other. Single networks are excluded in the table of networks.',
            )}
      </p>
    </Fragment>
  );
}

/** Whether networks that were never trained may be chosen by predicted losses; nothing where none can be. */
function PredictedField({ table, count }: { table: LossTable; count: number }) {
  const predicted = useSetting('predicted');
  const change = useChange();
  if (count === 0) return null;
  return (
    <label className={styles.constraintNote}>
      <input
        type="checkbox"
        checked={predicted}
        onChange={event => change({ predicted: event.target.checked })}
      />{' '}
      {t(
        'Let {count} networks that were never trained be chosen, their {measures} predicted from pairs (higher order)',
        { count, measures: measureOf(table).measures },
      )}
    </label>
  );
}

function AddConstraint({ table }: { table: LossTable }) {
  const [first, second] = table.tasks;
  const [task, setTask] = useState(first?.id ?? '');
  const [demand, setDemand] = useState<Demand>('alone');
  const [other, setOther] = useState(second?.id ?? '');
  const change = useChange();
  const parts = useConstraining();
  const options = table.tasks.map(({ id, name }) => ({ value: id, text: name }));
  const others = options.map(option => ({ ...option, disabled: option.value === task }));
  const isPair = demand !== 'alone';
  const add = () => {
    // In the order of the table, so that a pair is in the list once.
    const pair = table.tasks.flatMap(({ id }) => (id === task || id === other ? [id] : [])).join('~');
    const text = isPair ? pair : task;
    change({ [demand]: [...new Set([...parts[demand], text])] });
  };
  return (
    <div className="panel-controls">
      {/* Of affinities the budget is a number of networks, and sizes are limited beside their values. */}
      {!table.isOfAffinities && (
        <Fragment>
          <Select
            title={t('Networks chosen')}
            value={String(parts.most)}
            options={networkLimits(table.tasks.length)}
            onChange={value => change({ most: Number(value) })}
          />
          <Select
            title={t('Tasks in each network')}
            value={String(parts.fewest)}
            options={sizeLimits(table.tasks.length)}
            onChange={value => change({ fewest: Number(value) })}
          />
        </Fragment>
      )}
      <TimeLimitField />
      <fieldset className={styles.constraintAdder}>
        <legend className="visually-hidden">{t('Add a constraint')}</legend>
        <LongSelect title={t('Task')} hideTitle value={task} options={options} onChange={setTask} />
        <Select
          title={t('Demand')}
          hideTitle
          value={demand}
          options={demands.map(({ value, text }) => ({ value, text: t(text) }))}
          onChange={(value: Demand) => setDemand(value)}
        />
        {isPair && (
          <LongSelect title={t('Other task')} hideTitle value={other} options={others} onChange={setOther} />
        )}
        <button type="button" className="button" disabled={isPair && task === other} onClick={add}>
          {t('Add')}
        </button>
      </fieldset>
    </div>
  );
}

/** No limit, or at least 2, 3, ... tasks: trained in it, whether it serves them or not. */
function sizeLimits(taskCount: number): readonly { readonly value: string; readonly text: string }[] {
  const limits = Array.from({ length: taskCount - 1 }, (_, i) => i + 2);
  return [
    { value: '1', text: t('any number') },
    ...limits.map(limit => ({ value: String(limit), text: t('at least {limit}', { limit }) })),
  ];
}

/** No limit, or at most 1, 2, ... networks: a grouping never needs more of them than there are tasks. */
function networkLimits(taskCount: number): readonly { readonly value: string; readonly text: string }[] {
  const limits = Array.from({ length: taskCount - 1 }, (_, i) => i + 1);
  return [
    { value: '0', text: t('any number') },
    ...limits.map(limit => ({ value: String(limit), text: t('at most {limit}', { limit }) })),
  ];
}

/** The parts of the configuration that constrain what may be chosen; the same object until one of them changes. */
function useConstraining(): Constraining {
  const most = useSetting('most');
  const fewest = useSetting('fewest');
  const excluded = useSetting('excluded');
  const alone = useSetting('alone');
  const together = useSetting('together');
  const apart = useSetting('apart');
  return useMemo(
    () => ({ most, fewest, excluded, alone, together, apart }),
    [most, fewest, excluded, alone, together, apart],
  );
}

const offered = [
  { value: '0', text: msg('none') },
  { value: '10', text: msg('10 s') },
  { value: '60', text: msg('1 min') },
  { value: '600', text: msg('10 min') },
];

/** How long a search may take before it stops with the best so far. */
function TimeLimitField() {
  const timeLimit = String(useSetting('timeLimit'));
  const change = useChange();
  const isOffered = offered.some(({ value }) => value === timeLimit);
  const shown = offered.map(({ value, text }) => ({ value, text: t(text) }));
  const own = { value: timeLimit, text: t('{seconds} s', { seconds: timeLimit }) };
  return (
    <Select
      title={t('Time of a search')}
      value={timeLimit}
      options={isOffered ? shown : [...shown, own]}
      onChange={value => change({ timeLimit: Number(value) })}
    />
  );
}
