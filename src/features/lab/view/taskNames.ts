import { taskWord } from '../../../app/words/format.ts';
import { t } from '../../../base/i18n/text.ts';
import { type LabTaskId, labTask } from '../model/labTasks.ts';

/** The name of a task of the Lab in the current language. */
export function taskName(id: LabTaskId): string {
  return t(labTask(id).name);
}

/** The short name of a task of the Lab in the current language. */
export function taskShort(id: LabTaskId): string {
  return t(labTask(id).short);
}

/** The name of a task of the Lab as it stands within a sentence. */
export function taskInWords(id: LabTaskId): string {
  return taskWord({ ...labTask(id), name: taskName(id) });
}
