import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formatCost, unitText } from '../../../app/words/format.ts';
import { isolated } from '../../../base/i18n/isolated.ts';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { Steady } from '../../../base/ui/Steady.tsx';
import { applyHandEdit, type HandEdit, type SizesOf } from '../../../core/frontier/handEdits.ts';
import type { HandNetwork } from '../../../core/frontier/handGrouping.ts';
import { useWidth } from '../../axes/useWidth.ts';
import type { DiagramTask } from '../layOutGrouping.ts';
import { BuilderEditor } from './BuilderEditor.tsx';
import { BuilderPalette } from './BuilderPalette.tsx';
import { builderAction } from './builderKeys.ts';
import { type BuilderNetwork, editWords, networkWords } from './builderWords.ts';
import styles from './GroupingBuilder.module.css';
import { useLiftedTask } from './useLiftedTask.ts';
import { type DropPlace, useTaskDrag } from './useTaskDrag.ts';

export interface GroupingBuilderProps {
  readonly tasks: readonly DiagramTask[];
  readonly networks: readonly BuilderNetwork[];
  /** Tasks that no network serves: indices. */
  readonly unserved: readonly number[];
  readonly costUnit: string;
  readonly sizesOf: SizesOf;
  /** Whether a network of these tasks was measured. */
  isMeasured(tasks: readonly number[]): boolean;
  /** What a network costs that trains nothing yet. */
  readonly newCost: number;
  /** The greatest cost of a network: blocks are drawn to its scale. */
  readonly dearest: number;
  /** A size in words, for instance "half size"; empty where the cost says it all. */
  sizeName(cost: number): string;
  /** What the grouping comes to, in one sentence: read out after each change. */
  readonly outcome: string;
  /** Whether the first network is focused when the builder appears: it came at a reader's word. */
  readonly focusFirst?: boolean;
  onChange(networks: readonly HandNetwork[]): void;
}

const gap = 12;

/**
 * Networks as blocks as wide as their cost, put together by dragging, by buttons, or by keys on a block. Each change is given
 * to `onChange` at once; what it did is read out.
 */
export function GroupingBuilder(props: GroupingBuilderProps) {
  const { tasks, networks, unserved, costUnit, sizesOf, isMeasured, newCost, outcome, onChange } = props;
  const frame = useRef<HTMLDivElement>(null);
  const blocks = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const width = useWidth(frame, 480);
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState('');
  /** The block to focus once it is there; −1 for the button that adds one. */
  const wanted = useRef<number | null>(props.focusFirst ? 0 : null);
  const selected = Math.min(chosen, networks.length - 1);

  const edit = (change: HandEdit, keepFocus: boolean) => {
    const next = applyHandEdit(networks, change, sizesOf, newCost);
    if (next.networks === networks) return;
    setSaid(editWords(change, networks, tasks, costUnit));
    setChosen(Math.max(0, next.at));
    if (keepFocus) wanted.current = next.at;
    onChange(next.networks.map(({ tasks: list, cost }) => ({ tasks: list, cost })));
  };
  useEffect(() => {
    if (wanted.current === null) return;
    const at = wanted.current;
    wanted.current = null;
    if (at < 0 || networks.length === 0) addButton.current?.focus();
    else blocks.current?.querySelector<HTMLElement>(`[data-block="${at}"]`)?.focus();
  }, [networks]);

  const put = (task: number, from: number, to: DropPlace) => {
    if (to === 'away') {
      if (from >= 0) edit({ kind: 'toggle', network: from, task }, false);
    } else if (typeof to === 'number' && from < 0 && networks[to]?.tasks.includes(task)) setChosen(to);
    else edit({ kind: 'move', from, to: to === 'new' ? -1 : to, task }, false);
  };
  const { lifted, press, place, letGo } = useLiftedTask(networks, put);
  const drag = useTaskDrag(frame, {
    onDrop: (task, from, to) => {
      letGo();
      put(task, from, to);
    },
    onTap: (task, from) => {
      if (from >= 0) setChosen(from);
      press(task, from);
    },
    onPlace: place,
  });
  const held = drag ?? lifted;
  const [heldTask, heldFrom] = [held?.task, held?.from];

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = builderAction(event, at, networks, tasks.length, sizesOf);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'edit') edit(action.edit, true);
    else {
      setChosen(action.network);
      blocks.current?.querySelector<HTMLElement>(`[data-block="${action.network}"]`)?.focus();
    }
  };

  const dearest = Math.max(props.dearest, ...networks.map(({ cost }) => cost));
  const total = networks.reduce((sum, { cost }) => sum + cost / dearest, 0);
  const unit = Math.min(
    width,
    240,
    Math.max(150, (width - gap * (networks.length - 1)) / Math.max(total, 1)),
  );
  const costWords = (cost: number) =>
    `${formatCost(Number(cost.toPrecision(4)))} ${unitText(costUnit, cost)}`;
  const sizeWords = (cost: number) => [props.sizeName(cost), costWords(cost)].filter(Boolean).join(t(', '));
  const current = networks[selected];
  const ways = t('Drag tasks anywhere onto the board; or choose one, then a network or the board.');
  const whereTo = t('Where to? Choose a network, or the board for a new one; Escape puts it back.');
  // Networks have no name but their place.
  const placed = networks.map((network, i) => ({ network, i }));
  const over = (place: number | string) => (drag?.over === place ? ` ${styles.isOver}` : '');
  /** Whether what a drop would make was measured; `undefined` where it would make nothing. */
  const dropsMeasured = useMemo(() => {
    if (heldTask === undefined) return undefined;
    const after = (list: readonly number[]) => [...new Set([...list, heldTask])].sort((a, b) => a - b);
    return {
      new: isMeasured([heldTask]),
      blocks: networks.map((network, i) => (i === heldFrom ? undefined : isMeasured(after(network.tasks)))),
    };
  }, [heldTask, heldFrom, networks, isMeasured]);
  const droppable = (isKnown: boolean | undefined) =>
    isKnown === undefined ? '' : ` ${isKnown ? styles.dropsMeasured : styles.dropsUnmeasured}`;
  const underDrag =
    drag?.over === 'new'
      ? dropsMeasured?.new
      : typeof drag?.over === 'number'
        ? dropsMeasured?.blocks[drag.over]
        : undefined;

  return (
    <div className={`${styles.groupingBuilder}${drag ? ` ${styles.isDragging}` : ''}`} ref={frame}>
      <BuilderPalette
        tasks={tasks}
        unserved={unserved}
        lifted={lifted?.from === -1 ? lifted.task : undefined}
        isOver={drag?.over === 'away'}
        onPress={task => press(task, -1)}
      />
      <p className={styles.builderHelp}>
        <Steady texts={[ways, whereTo]}>{lifted ? whereTo : ways}</Steady>
      </p>
      <ul
        className={`${styles.builderBlocks}${lifted ? ` ${styles.takes}` : ''}`}
        ref={blocks}
        aria-label={t('Networks of your grouping')}
        data-drop="new"
      >
        {placed.map(({ network, i }) => (
          <li
            key={i}
            className={`${styles.builderBlock}${over(i)}${droppable(dropsMeasured?.blocks[i])}${network.known === 'unknown' && network.tasks.length > 0 ? ` ${styles.isUnknown}` : ''}`}
            style={{ width: Math.max(72, (network.cost / dearest) * unit) }}
            data-drop={i}
          >
            <div className={styles.builderHeads}>
              {network.tasks.map(task => (
                <span
                  key={task}
                  className={`${styles.builderChip}${network.serves.includes(task) ? '' : ` ${styles.isAuxiliary}`}${lifted?.task === task && lifted.from === i ? ` ${styles.isLifted}` : ''}`}
                  style={{ color: tasks[task]?.color }}
                  data-task={task}
                  data-from={i}
                >
                  <span>{isolated(tasks[task]?.short ?? '')}</span>
                </span>
              ))}
            </div>
            <button
              type="button"
              className={styles.builderBody}
              data-block={i}
              tabIndex={i === selected ? 0 : -1}
              aria-pressed={i === selected}
              onClick={() => (lifted ? place(i) : setChosen(i))}
              onKeyDown={event => onKeyDown(event, i)}
            >
              <span className="visually-hidden">{networkWords(network, i, tasks)} </span>
              <span>{network.tasks.length === 0 ? t('empty') : props.sizeName(network.cost)}</span>
              <span className={styles.builderCost}>
                {isEstimated(network) && '≈\u00a0'}
                {costWords(network.cost)}
              </span>
              {network.tasks.length > 0 && network.known !== 'measured' && (
                <span className={styles.builderMark}>
                  {network.known === 'predicted' ? t('predicted') : t('not measured')}
                </span>
              )}
            </button>
          </li>
        ))}
        <li className={`${styles.builderNew}${over('new')}${droppable(dropsMeasured?.new)}`}>
          {networks.length === 0 && <span className={styles.builderLabel}>{t('Drop a task here, or')}</span>}
          <button
            type="button"
            className="button"
            ref={addButton}
            onClick={() => (lifted ? place('new') : edit({ kind: 'add', tasks: [] }, true))}
          >
            {t('Add a network')}
          </button>
        </li>
      </ul>
      {current && (
        <BuilderEditor
          key={selected}
          tasks={tasks}
          network={current}
          place={selected}
          sizes={sizesOf(current.tasks)}
          sizeWords={sizeWords}
          onEdit={change => edit(change, change.kind === 'delete' || change.kind === 'split')}
        />
      )}
      <Disclosure summary={t('Keys')}>
        <p className={styles.builderHelp}>
          {t(
            'Keys on a network: ← and → go to the next, 1 to {last} put a task in or out (with Shift into a network of its own), + and − change the size, D duplicates, S splits, N adds, Delete deletes.',
            { last: String(Math.min(9, tasks.length)) },
          )}
        </p>
      </Disclosure>
      <p className="visually-hidden" role="status">
        {lifted ? `${tasks[lifted.task]?.name ?? ''}: ${whereTo}` : said && `${said} ${outcome}`}
      </p>
      {drag && (
        <span
          className={`${styles.builderChip} ${styles.builderGhost}`}
          style={{ left: drag.x, top: drag.y, color: tasks[drag.task]?.color }}
        >
          <span>
            {isolated(tasks[drag.task]?.short ?? '')}
            {underDrag !== undefined && ` · ${underDrag ? t('measured') : t('not measured')}`}
          </span>
        </span>
      )}
    </div>
  );
}

/** Whether the cost of a network is not that of one that was trained. */
function isEstimated({ tasks, known }: BuilderNetwork): boolean {
  return tasks.length > 0 && known !== 'measured';
}
