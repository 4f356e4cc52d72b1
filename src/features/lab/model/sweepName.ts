import { type Message, say } from '../../../base/i18n/message.ts';
import { type LabTaskId, labTask } from './labTasks.ts';
import { type Recipe, trainingScenes } from './recipe.ts';

/** What a recipe is called in lists: what tells it from others, shortly. */
export function sweepName(recipe: Recipe): Message {
  const { size, taskSet, tasks, networks, seeds, start, steps } = recipe;
  return say(
    'Lab · {size, select, small {small} other {large}} networks, {tasks}, {scenes} scenes, {steps} steps{seeds, plural, =1 {} other {, # seeds}}{networks, select, all {} pairs {, up to pairs} other {, a selection}}{start, select, pretrained {, fine-tuned} other {}}',
    {
      size,
      tasks: tasks.length === 5 ? say('task set {set}', { set: taskSet }) : shortNames(tasks),
      ...{ scenes: trainingScenes(recipe), steps, seeds: seeds.length, start },
      networks: typeof networks === 'string' ? networks : 'listed',
    },
  );
}

/** The name of a sweep's table: with how many of its networks are in it, as long as not all are. */
export function sweepTableName(recipe: Recipe, trained: number, all: number): Message {
  const sweep = sweepName(recipe);
  return trained < all ? say('{sweep} · {trained} of {all} networks', { sweep, trained, all }) : sweep;
}

function shortNames(tasks: readonly LabTaskId[]): Message {
  return tasks
    .map(task => say(labTask(task).short))
    .reduce((before, task) => say('{before} + {task}', { before, task }));
}
