/**
 * Whether a text is JSON or Python rather than rows of cells: it begins with a bracket, or a line of it assigns one to a
 * name.
 */
export function looksLiteral(text: string): boolean {
  const start = /^[\s\ufeff]*[[{]/.test(text);
  return (
    start ||
    /^[ \t]*[A-Za-z_][\w.]{0,200}(\[[^\]\n]*\])*[ \t]*(:[^=\n]*)?=[ \t]*([A-Za-z_][\w.]{0,200}\()*[ \t]*[[{(]/m.test(
      text,
    )
  );
}
