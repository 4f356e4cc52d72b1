/** What runs in a picture, or brings another document into it. Texts and values in a picture are escaped, so that none can look like this. */
const active =
  /<(?:\w+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b|<[^<>]*\son\w+\s*=|<!(?:doctype|entity)/i;
const address = /\bhref\s*=\s*(["'])(.*?)\1/gi;

/**
 * Whether the text is an SVG document that only draws: without scripts, handlers and entities, its addresses those of parts of itself
 * or of pixels that stand in it.
 */
export function isPlainFigure(text: string): boolean {
  const addresses = [...text.matchAll(address)].map(([, , target = '']) => target);
  const names = text.replace(/(["'])[^"'<>]*\1/g, '""');
  return (
    /^(?:<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(text) &&
    !active.test(names) &&
    addresses.every(target => /^(?:#|data:image\/png;)/.test(target))
  );
}
