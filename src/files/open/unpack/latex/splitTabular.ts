/** A row of a tabular, its cells as they stand in the source. */
export interface TabularRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a rule stands above it. */
  readonly hasRule: boolean;
}

const rules =
  /\\(toprule|midrule|bottomrule|hline|hhline|cline|cmidrule|specialrule|addlinespace|morecmidrules|noalign|endhead|endfirsthead|endfoot|endlastfoot)\*?(\([^)]*\))?(\[[^\]]*\])?(\([^)]*\))?(\{[^{}]*\})*/g;
const drawn = /\\(midrule|hline|cmidrule|toprule|specialrule|hhline)/;

/** The rows of the inside of a tabular that begins on a line: parted by `\\` and `&` outside of braces; comments are left out. */
export function splitTabular(body: string, line: number): readonly TabularRow[] {
  const rows: TabularRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let depth = 0;
  let here = line;
  let start = 0;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    const hasRule = drawn.test(cells[0] ?? '');
    const plain = cells.map(text => text.replace(rules, '').trim());
    if (plain.some(text => text !== '')) rows.push({ line: start || here, cells: plain, hasRule });
    else if (hasRule) rows.push({ line: here, cells: [], hasRule });
    cells = [];
    start = 0;
  };
  for (let i = 0; i < body.length; i++) {
    const char = body.charAt(i);
    if (char === '\n') here++;
    if (char === '%') {
      const end = body.indexOf('\n', i);
      i = (end < 0 ? body.length : end) - 1;
      continue;
    }
    if (char === '\\') {
      const next = body.charAt(i + 1);
      if (next === '\\' && depth === 0) {
        endRow();
        i += 1 + (/^\s*\[[^\]\n]*\]/.exec(body.slice(i + 2, i + 40))?.[0].length ?? 0);
        continue;
      }
      if (body.startsWith('\\begin{', i)) depth++;
      if (body.startsWith('\\end{', i)) depth--;
      cell += next === '\n' || next === '\\' ? ' ' : char + next;
      if (next === '\n') here++;
      i++;
      continue;
    }
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === '&' && depth === 0) {
      endCell();
      continue;
    }
    if (start === 0 && !/\s/.test(char) && !/^\s*(\\[a-z]*)?$/.test(cell)) start = here;
    cell += char;
  }
  endRow();
  return rows;
}
