const yes = /^(1(\.0+)?|true|yes|y|x|on|✓|✔️?|✅|☑️?|√|●|•|ja|oui|sí|是)$/iu;
const no = /^(0(\.0+)?|false|no|n|off|✗|✘|✕|❌|×|☐|○|nein|non|否|-|–|—)$/iu;

/** Whether a cell says that something is so, or is not; `undefined` where it says something else. A blank one says that it is not. */
export function markOf(text: string): boolean | undefined {
  const plain = text.trim();
  if (plain === '' || no.test(plain)) return false;
  return yes.test(plain) ? true : undefined;
}

/** Whether cells are marks and nothing else. */
export function areMarks(texts: Iterable<string>): boolean {
  return [...texts].every(text => markOf(text) !== undefined);
}

/** The name of the task in that of a column that says whether it is trained: `has_a`, `trained on a`, `a?`. */
export function memberName(column: string): string {
  return column
    .trim()
    .replace(/^(has|is|in|with|uses?|trains?|trained|member)[ _-]+(on[ _-]+)?/i, '')
    .replace(/([ _-]+(member|trained|used|flag|active)|\s*\?)$/i, '');
}
