import { msg } from '../../base/i18n/text.ts';
import type { TableTemplate } from '../../files/write/templates.ts';

interface TemplateWords {
  readonly title: string;
  /** One sentence: what a row is, and what may be left out. */
  readonly description: string;
}

/** What the templates are called. */
export const templateWords: Readonly<Record<TableTemplate['key'], TemplateWords>> = {
  wide: {
    title: msg('Wide CSV'),
    description: msg('One row per network, a column per task and split, blank where a task was not trained.'),
  },
  tidy: {
    title: msg('Tidy CSV'),
    description: msg('One row per network, task and split, as experiment trackers export runs.'),
  },
  paper: {
    title: msg('The paper’s files'),
    description: msg(
      'No names: a line per network, a tab between tasks; first the half-size networks of one task each, in one line.',
    ),
  },
  membership: {
    title: msg('Members and gains'),
    description: msg(
      'A matrix of 0 and 1 says which tasks a network has; others of the same shape hold gains over training alone.',
    ),
  },
  square: {
    title: msg('Square of affinities'),
    description: msg(
      'A row and a column per task: here rows help columns; when opened, you are asked which way.',
    ),
  },
  long: {
    title: msg('List of affinities'),
    description: msg(
      'One row per pair of tasks, and per seed if there are several; the mean over seeds is used.',
    ),
  },
  json: {
    title: msg('Taskmates JSON, networks'),
    description: msg('The project’s own format: nothing is asked when it is opened.'),
  },
  'json-affinity': {
    title: msg('Taskmates JSON, affinities'),
    description: msg('The project’s own format: rows of values are the tasks that help.'),
  },
};
