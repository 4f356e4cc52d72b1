import type { TaskMapping } from '../mapping.ts';

const longestId = 60;
const longestShort = 8;
/** Words that the order of the network table uses for itself. */
const reserved: ReadonlySet<string> = new Set(['given', 'tasks', 'cost']);

/** What a file calls a task; an id or a short name of its own is kept where it can be. */
export interface NamedTask {
  readonly name: string;
  readonly id?: string | undefined;
  readonly short?: string | undefined;
}

/**
 * One task for each name, in their order: the name as it stands (`task 3` for an empty one), an id that can stand in
 * links, and a short name of at most 8 characters; ids and short names are unique, also where names are not.
 */
export function makeTasks(names: readonly (string | NamedTask)[]): TaskMapping[] {
  const named = names.map(name => (typeof name === 'string' ? { name } : name) as NamedTask);
  const ids = new Uniques(longestId);
  const shorts = new Uniques(longestShort);
  const heads = countHeads(named);
  return named.map((task, i) => {
    const name = task.name.trim() || `task ${i + 1}`;
    const id = ids.take([taskIdOf(task.id?.trim() || name)]);
    const given = task.short?.trim();
    const short = shorts.take(given && lengthOf(given) <= longestShort ? [given] : shortForms(name, heads));
    return { id, name, short };
  });
}

/** The id of a task of this name: without what no link can hold; never one of the words that links use for other things. */
export function taskIdOf(name: string): string {
  const plain = cut(name, 4 * longestId)
    .replace(/[,~\p{C}]/gu, '_')
    .replace(/^-+(?=.)/, '');
  const id = cut(plain, longestId).trim() || 'task';
  return reserved.has(id) ? `${id} task` : id;
}

/** Short names for a task, the best first. */
function shortForms(name: string, heads: ReadonlyMap<string, number>): string[] {
  if (lengthOf(name) <= longestShort) return [name];
  const words = wordsOf(name);
  const [head = name] = words;
  const forms: string[] = [];
  if (lengthOf(head) >= 3 && lengthOf(head) <= longestShort && heads.get(head) === 1) forms.push(head);
  const last = words.at(-1) ?? '';
  if (words.length > 1) forms.push(`${cut(head, 4)} ${cut(last, 3)}`);
  forms.push(cut(name, longestShort).trim());
  return forms;
}

/** How many names begin with each word. */
function countHeads(named: readonly NamedTask[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const { name } of named) {
    const [head = ''] = wordsOf(name);
    heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  return heads;
}

function wordsOf(name: string): string[] {
  return cut(name, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/** Hands out texts of at most `length` characters, none of them twice: a number is added to those that are taken. */
class Uniques {
  readonly #length: number;
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  constructor(length: number) {
    this.#length = length;
  }

  /** The first of the texts that is free, else the last of them with a number. */
  take(texts: readonly string[]): string {
    const free = texts.find(text => !this.#taken.has(text));
    const text = free ?? this.#number(texts.at(-1) ?? '');
    this.#taken.add(text);
    return text;
  }

  #number(text: string): string {
    for (let digits = 1; ; digits++) {
      const stem = cut(text, this.#length - digits - 1).trimEnd();
      // Texts of one stem count on together: none is tried twice.
      const key = `${digits} ${stem}`;
      for (
        let number = this.#next.get(key) ?? Math.max(2, 10 ** (digits - 1));
        number < 10 ** digits;
        number++
      ) {
        this.#next.set(key, number + 1);
        const numbered = `${stem} ${number}`;
        if (!this.#taken.has(numbered)) return numbered;
      }
    }
  }
}

/** The first characters (not code units) of a text. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : Array.from(text.slice(0, 2 * length))
        .slice(0, length)
        .join('');
}

function lengthOf(text: string): number {
  return text.length <= longestShort ? text.length : Array.from(text.slice(0, 40)).length;
}
