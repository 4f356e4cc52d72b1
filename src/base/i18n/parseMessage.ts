/**
 * A message in the part of ICU's message format that is used here: `{name}`, `{count, plural, one {# network} other {# networks}}`,
 * `{kind, select, pair {…} other {…}}`, and tags, `<b>…</b>`, for what is more than text.
 */
type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'tag'; readonly name: string; readonly parts: MessageParts }
  /** `#`: the number of the plural around it. */
  | { readonly kind: 'number' }
  | {
      readonly kind: 'choice';
      readonly by: 'plural' | 'select';
      readonly name: string;
      readonly options: ReadonlyMap<string, MessageParts>;
    };
export type MessageParts = readonly MessagePart[];

/** The parts of a message. Throws `SyntaxError` with the place where it cannot be read. */
export function parseMessage(source: string): MessageParts {
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at character ${at + 1} of “${source}”.`);
  };
  const take = (pattern: RegExp): string => {
    const [found = ''] = source.slice(at).match(pattern) ?? [];
    at += found.length;
    return found;
  };
  const expectText = (text: string) => {
    if (!source.startsWith(text, at)) fail(`“${text}” is missing`);
    at += text.length;
  };
  const parts = (isPlural: boolean, end: RegExp): MessagePart[] => {
    const found: MessagePart[] = [];
    while (at < source.length && !end.test(source.slice(at))) {
      const text = take(isPlural ? /^(?:[^{}<#]|<(?![a-z/]))+/ : /^(?:[^{}<]|<(?![a-z/]))+/);
      if (text) found.push({ kind: 'text', text });
      else if (isPlural && source[at] === '#') {
        at++;
        found.push({ kind: 'number' });
      } else if (source[at] === '{') found.push(argument());
      else if (source[at] === '<') found.push(tag(isPlural));
      else fail(`“${source[at]}” stands alone`);
    }
    return found;
  };
  const tag = (isPlural: boolean): MessagePart => {
    expectText('<');
    const name = take(/^[a-z-]+/) || fail('A tag has no name');
    expectText('>');
    const inner = parts(isPlural, /^<\//);
    expectText(`</${name}>`);
    return { kind: 'tag', name, parts: inner };
  };
  const argument = (): MessagePart => {
    expectText('{');
    const name = take(/^[a-zA-Z]\w*/) || fail('A value has no name');
    take(/^\s*/);
    if (source[at] === '}') {
      at++;
      return { kind: 'value', name };
    }
    const by = take(/^,\s*(?:plural|select)\s*,\s*/).includes('plural') ? 'plural' : 'select';
    const options = new Map<string, MessageParts>();
    while (at < source.length && source[at] !== '}') {
      const key = take(/^[\w=]+/) || fail('A choice has no name');
      take(/^\s*/);
      expectText('{');
      options.set(key, parts(by === 'plural', /^\}/));
      expectText('}');
      take(/^\s*/);
    }
    expectText('}');
    if (!options.has('other')) fail(`The choice by ${name} has no “other”, before`);
    return { kind: 'choice', by, name, options };
  };
  const message = parts(false, /^$/);
  if (at < source.length) fail('Something is left over');
  return message;
}
