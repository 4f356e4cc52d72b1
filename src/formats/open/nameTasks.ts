import type { MeasuredAs } from '../../domain/task.ts';
import type { TaskMapping } from './mapping.ts';

const longestId = 60;
const longestShort = 8;
/** What a link may hold in the place of a task's id, with a meaning of its own. */
const taken: ReadonlySet<string> = new Set(['given', 'tasks', 'cost']);

/**
 * Tasks of the given names, in their order: ids that may stand in links, unique and never one of the words that a link
 * keeps for itself; short names of at most eight characters, unique too.
 */
export function nameTasks(
  names: readonly string[],
  measured: readonly (MeasuredAs | undefined)[] = [],
): TaskMapping[] {
  const ids = new Set<string>();
  const shorts = new Set<string>();
  return names.map((raw, i) => {
    const name = cleaned(raw) || `task ${i + 1}`;
    const id = unique(taskId(name), ids, longestId);
    const short = shortOf(name, shorts);
    const turned = measured[i];
    return turned ? { id, name, short, measured: turned } : { id, name, short };
  });
}

/** The id of a task of this name, where no other task has it. */
export function taskId(name: string): string {
  const id = characters(cleaned(name).replace(/[,~]/g, ' ').trim().replace(/^-+/, '')).slice(0, longestId);
  const text = id.join('').trim() || 'task';
  return taken.has(text) ? `${text}_` : text;
}

/** Without control characters, and of a length that fits a page. */
function cleaned(name: string): string {
  return characters(name.slice(0, 1000).replace(/\p{C}+/gu, ' '))
    .slice(0, 120)
    .join('')
    .trim();
}

function shortOf(name: string, used: Set<string>): string {
  const all = characters(name);
  const head = (length: number) => all.slice(0, length).join('').trim();
  const ends = `${head(3)}…${all.slice(-4).join('').trim()}`;
  for (const short of all.length <= longestShort ? [name] : [head(longestShort), ends]) {
    if (used.has(short)) continue;
    used.add(short);
    return short;
  }
  return unique(head(longestShort), used, longestShort);
}

/** The text, or its beginning with the first number that makes it one of its own. */
function unique(text: string, used: Set<string>, longest: number): string {
  let candidate = text;
  for (let count = 2; used.has(candidate); count++) {
    const number = `${longest < 10 ? '' : '-'}${count}`;
    candidate =
      characters(text)
        .slice(0, longest - number.length)
        .join('') + number;
  }
  used.add(candidate);
  return candidate;
}

const characters = (text: string) => Array.from(text);
