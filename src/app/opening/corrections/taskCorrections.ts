import type { ColumnMapping, TaskMapping } from '../../../files/open/mapping.ts';
import { BadFlagValue } from '../../flags/flag.ts';
import { readWord } from '../../flags/flagTexts.ts';
import { allBetter, betterOf, isOfTask } from '../editMapping.ts';
import { type Correction, isOfNetworks } from './correction.ts';
import { listed, splitNamed } from './parts.ts';

const ways = ['higher', 'lower'] as const;
/** How the values of one task are better, in words, as the task has it. */
const measures = { lower: undefined, higher: 'negated', 'higher-to-1': 'complement' } as const;
const measureWords = ['lower', 'higher', 'higher-to-1'] as const;

export const better: Correction = {
  name: 'better',
  value: 'WHICH',
  isRepeatable: true,
  of: 'both',
  about:
    'whether higher or lower values are better: of affinities, of all tasks of which no word of the file says it, or of one task, TASK=higher; TASK=higher-to-1 where 1 is the best there can be',
  question: 'better',
  ask: ({ mapping }) =>
    isOfNetworks(mapping)
      ? `Which values are better? Give --better higher or --better lower, or each by itself: ${listed(
          mapping.tasks.filter(task => task.isAsked).map(({ id }) => `--better '${id}=higher'`),
        )}.`
      : 'Which values are better? Give --better higher or --better lower.',
  check(texts) {
    for (const text of texts) if (!text.includes('=')) readWord(text, ways);
  },
  write(to, from) {
    if (to.shape === 'affinity' && from.shape === 'affinity')
      return to.better && to.better !== from.better ? [to.better] : [];
    if (!isOfNetworks(to) || !isOfNetworks(from)) return [];
    const asked = from.tasks.some(task => task.isAsked) ? betterOf(to.tasks) : undefined;
    const state = asked ? allBetter(from.tasks, asked) : from.tasks;
    const each = to.tasks.flatMap(task => {
      const before = state.find(({ id }) => id === task.id);
      const isSame = before?.measured === task.measured && before?.isAsked === task.isAsked;
      const word = measureWords.find(one => measures[one] === task.measured);
      return isSame || task.isAsked || word === undefined ? [] : [`${task.id}=${word}`];
    });
    return [...(asked ? [asked] : []), ...each];
  },
  apply(mapping, texts) {
    if (mapping.shape === 'affinity')
      return { ...mapping, better: texts.map(text => readWord(text, ways)).at(-1) };
    if (!isOfNetworks(mapping)) return undefined;
    // Where words of the file say which values are better, it is not asked.
    if (texts.every(text => !text.includes('=')) && mapping.tasks.every(task => !task.ifHigher))
      return undefined;
    const tasks = texts.reduce((changed, text) => {
      const way = ways.find(each => each === text);
      if (way) return allBetter(changed, way);
      return changeTask(changed, text, value => {
        const measured = measures[readWord(value, measureWords)];
        return ({ isAsked: _, measured: __, ...task }) => (measured ? { ...task, measured } : task);
      });
    }, mapping.tasks);
    return { ...mapping, tasks };
  },
};

const percentWords = ['shares', 'keep'] as const;

export const percentShares: Correction = {
  name: 'percent',
  value: 'WHAT',
  of: 'networks',
  about:
    'where shares of 1 stand beside values in percent, or no value of what is called percent is above 1: shares (what is percent is divided by 100) or keep (all stay as they are)',
  question: 'percent',
  ask: () =>
    'Are values in percent? Give --percent shares (what is percent is divided by 100) or --percent keep (all stay as they are).',
  check: ([text = '']) => void readWord(text, percentWords),
  write: (to, from) =>
    'percent' in to && to.percent && !('percent' in from && from.percent === to.percent) ? [to.percent] : [],
  apply: (mapping, [text = '']) =>
    mapping.shape === 'wide' || mapping.shape === 'tidy'
      ? { ...mapping, percent: readWord(text, percentWords) }
      : undefined,
};

export const taskOrder: Correction = {
  name: 'task-order',
  value: 'LIST',
  of: 'networks',
  about: 'the order of the tasks of a wide file, by id, separated by commas; those not named follow',
  write(to, from) {
    if (to.shape !== 'wide' || from.shape !== 'wide') return [];
    const ids = to.tasks.map(({ id }) => id);
    const isSame = from.tasks.length === ids.length && from.tasks.every(({ id }, i) => id === ids[i]);
    return isSame ? [] : [ids.join(',')];
  },
  apply(mapping, [list = '']) {
    if (mapping.shape !== 'wide') return undefined;
    const { tasks } = mapping;
    const wanted = list.split(',').map(id => {
      const at = tasks.findIndex(task => task.id === id);
      if (at < 0) throw new BadFlagValue(id, `the ids of tasks: ${listed(tasks.map(task => task.id))}`);
      return at;
    });
    const order = [...new Set([...wanted, ...tasks.map((_, i) => i)])];
    const moved = ({ role, ...column }: ColumnMapping): ColumnMapping => {
      const isOne = isOfTask(role) && role.task !== undefined;
      return { ...column, role: isOne ? { ...role, task: order.indexOf(role.task ?? 0) } : role };
    };
    return {
      ...mapping,
      tasks: order.map(i => tasks[i] as TaskMapping),
      files: mapping.files.map(file => ({ ...file, columns: file.columns.map(moved) })),
    };
  },
};

export const taskNameOption = ofTask('task-name', 'name', 'what a task is called', name => name);
export const taskShortOption = ofTask(
  'task-short',
  'short',
  'the short name of a task, up to 12 characters',
  text => text.slice(0, 12),
);

function ofTask(
  name: string,
  field: 'name' | 'short',
  about: string,
  read: (text: string) => string,
): Correction {
  return {
    name,
    value: 'TASK=TEXT',
    isRepeatable: true,
    of: 'networks',
    about: `${about}; the task by its id`,
    write(to, from) {
      if (!isOfNetworks(to) || !isOfNetworks(from)) return [];
      return to.tasks.flatMap(task =>
        from.tasks.find(({ id }) => id === task.id)?.[field] === task[field]
          ? []
          : [`${task.id}=${task[field]}`],
      );
    },
    apply(mapping, texts) {
      if (!isOfNetworks(mapping)) return undefined;
      const tasks = texts.reduce(
        (changed, text) => changeTask(changed, text, value => task => ({ ...task, [field]: read(value) })),
        mapping.tasks,
      );
      return { ...mapping, tasks };
    },
  };
}

/** The tasks with the one changed that a text such as `a=value` names by its id. */
function changeTask(
  tasks: readonly TaskMapping[],
  text: string,
  read: (value: string) => (task: TaskMapping) => TaskMapping,
): readonly TaskMapping[] {
  const ids = tasks.map(({ id }) => id);
  const find = (id: string) => (ids.includes(id) ? id : undefined);
  const [id, value] = splitNamed(text, find, ids, 'TASK=VALUE with the id of one of the tasks');
  const change = read(value);
  return tasks.map(task => (task.id === id ? change(task) : task));
}
