import { type Phrase, say } from '../../../base/i18n/message.ts';
import { labTask } from '../model/labTasks.ts';
import type { ListedNetwork } from '../model/recipe.ts';

/** The name of a network by its tasks: "Depth + Normals, half size". */
export function listedNetworkName({ scale, tasks }: ListedNetwork): Phrase {
  const names = tasks
    .map((task): Phrase => ({ key: labTask(task).name }))
    .reduce((all, one) => say('{all} + {one}', { all, one }));
  return scale === 'half' ? say('{network}, half size', { network: names }) : names;
}
