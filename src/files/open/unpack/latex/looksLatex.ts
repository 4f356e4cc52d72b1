/** Whether a text may hold tables of LaTeX. */
export function looksLatex(text: string): boolean {
  return /\\begin\s*\{(tabular|longtable|array|tblr|longtblr)/.test(text) || isBare(text);
}

/** Rows of a tabular without what stands around them: most lines part cells by `&` and end in `\\`. */
export function isBare(text: string): boolean {
  if (!text.includes('\\\\') || !text.includes('&')) return false;
  const lines = text.split('\n').filter(line => !/^\s*(%|\\[a-z]*rule|\\hline|\\addlinespace|$)/.test(line));
  const rows = lines.filter(
    line => line.includes('&') && /\\\\\s*(\[[^\]]*\])?\s*(\\[a-z]+(\{[^{}]*\})*\s*)*(%.*)?$/.test(line),
  );
  return rows.length > 1 && rows.length >= lines.length * 0.8;
}
