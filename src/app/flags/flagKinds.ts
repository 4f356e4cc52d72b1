import { BadFlagValue, type Flag, type FlagHead } from './flag.ts';
import { readCount, readSeconds, readWord } from './flagTexts.ts';
import { findPair, findTasks } from './namedTasks.ts';

// The kinds of flags: a value that is as usual is not written.

/** A flag without a value. */
export function switchFlag(head: FlagHead): Flag<boolean> {
  return { ...head, write: isOn => (isOn ? [''] : []), read: () => () => true };
}

/** A flag that takes one of a few words; without a `usual` one it is always written. */
export function wordFlag<const T extends string>(
  head: FlagHead,
  words: readonly T[],
  usual?: NoInfer<T>,
): Flag<T> {
  return {
    ...head,
    write: word => (word === usual ? [] : [word]),
    read: ([text = '']) => {
      const word = readWord(text, words);
      return () => word;
    },
  };
}

/** A flag that takes a whole number from 1 to `most`. */
export function countFlag(head: FlagHead, most: number, usual: number): Flag<number> {
  return {
    ...head,
    write: count => (count === usual ? [] : [String(count)]),
    read: ([text = '']) => {
      const count = readCount(text, most);
      return () => count;
    },
  };
}

/** A flag that takes a time; 0 seconds are none. */
export function secondsFlag(head: FlagHead): Flag<number> {
  return {
    ...head,
    write: seconds => (seconds > 0 ? [`${seconds}s`] : []),
    read: ([text = '']) => {
      const seconds = readSeconds(text);
      return () => seconds;
    },
  };
}

/** A flag that takes numbers of networks, from 1: indices, ascending. */
export function networksFlag(head: FlagHead): Flag<readonly number[]> {
  return {
    ...head,
    write: indices => (indices.length > 0 ? [indices.map(index => index + 1).join(',')] : []),
    read: given => {
      const numbers = given.flatMap(text =>
        text.split(',').map(part => {
          if (!/^[1-9]\d{0,8}$/.test(part)) {
            throw new BadFlagValue(text, 'numbers of networks in the table, from 1, separated by commas');
          }
          return Number(part);
        }),
      );
      return ({ networkCount }) => {
        const indices = [...new Set(numbers)].map(each => each - 1).sort((a, b) => a - b);
        const tooLarge = indices.find(index => index >= networkCount);
        if (tooLarge !== undefined) {
          throw new BadFlagValue(String(tooLarge + 1), `numbers of networks, from 1 to ${networkCount}`);
        }
        return indices;
      };
    },
  };
}

/** A flag that takes tasks: their ids. */
export function tasksFlag(head: FlagHead): Flag<readonly string[]> {
  return {
    ...head,
    write: ids => ids,
    read:
      given =>
      ({ tasks }) =>
        unique(given.flatMap(text => findTasks(text, tasks))),
  };
}

/** A flag that takes two tasks, each time that it stands: their ids as `a~b`. */
export function pairsFlag(head: FlagHead): Flag<readonly string[]> {
  return {
    ...head,
    write: pairs => pairs.map(pair => pair.replace('~', ',')),
    read:
      given =>
      ({ tasks }) =>
        unique(given.map(text => findPair(text, tasks).join('~'))),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
