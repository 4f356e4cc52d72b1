const patterns = new Map<string, { readonly names: readonly string[]; readonly pattern: RegExp }>();

/**
 * The values that an English text was made of by a message whose only parts are texts and `{name}`: the inverse of putting
 * them in. `undefined` where the text is none of this message.
 */
export function readMessage(message: string, text: string): Readonly<Record<string, string>> | undefined {
  let known = patterns.get(message);
  if (!known) {
    const parts = message.split(/\{(\w+)\}/);
    const names = parts.filter((_, i) => i % 2 === 1);
    const source = parts.map((part, i) =>
      i % 2 === 1 ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    known = { names, pattern: new RegExp(`^${source.join('')}$`, 's') };
    patterns.set(message, known);
  }
  const found = known.pattern.exec(text);
  return found ? Object.fromEntries(known.names.map((name, i) => [name, found[i + 1] ?? ''])) : undefined;
}
