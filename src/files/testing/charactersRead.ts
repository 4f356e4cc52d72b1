/** What a method goes through, given the text, what else it was called with, and what it returned. */
type Cost = (text: string, args: readonly unknown[], found: unknown) => number;

const one: Cost = () => 1;
const all: Cost = text => text.length;
const given: Cost = (_, [part]) => String(part).length;
const returned: Cost = (_, __, found) => (found as string).length;
const upToFound: Cost = (text, [part, from], found) => {
  const start = Number(from ?? 0);
  return (typeof found === 'number' && found < 0 ? text.length : Number(found) + String(part).length) - start;
};

const costs: Readonly<Record<string, Cost>> = {
  ...{ charAt: one, charCodeAt: one, codePointAt: one, at: one },
  ...{ startsWith: given, endsWith: given, repeat: returned },
  ...{ slice: returned, substring: returned, trim: all, trimEnd: all, trimStart: all, padEnd: returned },
  ...{ indexOf: upToFound, lastIndexOf: all, includes: all, split: all, replaceAll: all, normalize: all },
  ...{ toLowerCase: all, toUpperCase: all },
};

/**
 * The number of characters that the methods of strings and the matches of patterns go through during a call: work that
 * is the same on every machine. Where a text is gone through again and again it grows faster than the text.
 */
export function charactersRead(call: () => void): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const patch = (
    owner: object,
    name: string,
    add: (self: unknown, args: unknown[], found: unknown) => void,
  ) => {
    const method = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    const counted = function (this: unknown, ...args: unknown[]) {
      const found: unknown = Reflect.apply(method.value, this, args);
      add(this, args, found);
      return found;
    };
    Object.defineProperty(owner, name, { ...method, value: counted });
    undo.push(() => void Object.defineProperty(owner, name, method));
  };
  for (const [name, cost] of Object.entries(costs)) {
    patch(String.prototype, name, (self, args, found) => {
      count += cost(String(self), args, found);
    });
  }
  // Whatever takes a pattern asks its `exec`, once for each match.
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    count += match ? match.index + match[0].length - start : this.sticky ? 1 : text.length - start;
    return match;
  };
  try {
    call();
  } finally {
    RegExp.prototype.exec = exec;
    for (const restore of undo) restore();
  }
  return count;
}
