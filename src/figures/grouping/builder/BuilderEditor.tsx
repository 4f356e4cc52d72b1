import { Fragment, useState } from 'react';
import { isolated } from '../../../base/i18n/isolated.ts';
import { t } from '../../../base/i18n/text.ts';
import { FewOfMany } from '../../../base/ui/typing/FewOfMany.tsx';
import type { HandEdit } from '../../../core/frontier/handEdits.ts';
import type { DiagramTask } from '../layOutGrouping.ts';
import type { BuilderNetwork } from './builderWords.ts';
import styles from './GroupingBuilder.module.css';

interface BuilderEditorProps {
  readonly tasks: readonly DiagramTask[];
  readonly network: BuilderNetwork;
  readonly place: number;
  /** The costs that it can have, ascending. */
  readonly sizes: readonly number[];
  /** A cost in words: "half size, 0.5 SNT". */
  sizeWords(cost: number): string;
  onEdit(edit: HandEdit): void;
}

/** All that can be done to one network, as buttons: its tasks, its size, and itself. */
export function BuilderEditor({ tasks, network, place, sizes, sizeWords, onEdit }: BuilderEditorProps) {
  const [taken, setTaken] = useState<readonly number[] | null>(null);
  const several = network.tasks.length > 1;
  // What is to be taken out may have left by other ways.
  const leaving = (taken ?? []).filter(task => network.tasks.includes(task));
  return (
    <fieldset className={styles.builderEditor}>
      <legend>{t('Network {place}', { place: String(place + 1) })}</legend>
      <div className={styles.builderRow}>
        <span className={styles.builderLabel}>{taken && several ? t('Take out') : t('Trains')}</span>
        <FewOfMany
          items={[...tasks.keys()]}
          nameOf={i => tasks[i]?.name ?? ''}
          isFirst={i => network.tasks.includes(i)}
        >
          {shown =>
            shown.map(i => {
              const task = tasks[i] as DiagramTask;
              const isIn = network.tasks.includes(i);
              const isTaking = taken !== null && several;
              if (isTaking && !isIn) return null;
              const onClick = () => {
                if (!isTaking) onEdit({ kind: 'toggle', network: place, task: i });
                else setTaken(leaving.includes(i) ? leaving.filter(each => each !== i) : [...leaving, i]);
              };
              return (
                <button
                  key={task.id}
                  type="button"
                  className={`button ${styles.builderTask}`}
                  style={{ color: task.color }}
                  aria-pressed={isTaking ? leaving.includes(i) : isIn}
                  onClick={onClick}
                >
                  {i < 9 && (
                    <span className={styles.builderDigit} aria-hidden="true">
                      {i + 1}
                    </span>
                  )}
                  <span className={styles.builderName}>{isolated(task.name)}</span>
                </button>
              );
            })
          }
        </FewOfMany>
        {taken && several && (
          <Fragment>
            <button
              type="button"
              className="button button-primary"
              disabled={leaving.length === 0 || leaving.length === network.tasks.length}
              onClick={() => {
                onEdit({ kind: 'takeOut', network: place, tasks: leaving });
                setTaken(null);
              }}
            >
              {t('Into a new network')}
            </button>
            <button type="button" className="button" onClick={() => setTaken(null)}>
              {t('Leave them')}
            </button>
          </Fragment>
        )}
      </div>
      {sizes.length > 1 && (
        <div className={styles.builderRow}>
          <span className={styles.builderLabel}>{t('Size')}</span>
          {sizes.map(cost => (
            <button
              key={cost}
              type="button"
              className={`button ${styles.builderSize}`}
              aria-pressed={Math.abs(cost - network.cost) <= 1e-9 * cost}
              onClick={() => onEdit({ kind: 'resize', network: place, cost })}
            >
              {sizeWords(cost)}
            </button>
          ))}
        </div>
      )}
      <div className={styles.builderRow}>
        <button
          type="button"
          className="button"
          onClick={() => onEdit({ kind: 'duplicate', network: place })}
        >
          {t('Duplicate')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!several}
          onClick={() => onEdit({ kind: 'split', network: place })}
        >
          {t('One network per task')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!several || taken !== null}
          onClick={() => setTaken([])}
        >
          {t('Take tasks out…')}
        </button>
        <button type="button" className="button" onClick={() => onEdit({ kind: 'delete', network: place })}>
          {t('Delete')}
        </button>
      </div>
    </fieldset>
  );
}
