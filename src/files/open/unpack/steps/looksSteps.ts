/** Whether the first line of a text names a step and what may tell runs apart: rows may be a history of runs. */
export function looksSteps(text: string): boolean {
  const [first = ''] = text
    .slice(0, 4096)
    .replace(/^\s*\n/, '')
    .split(/\r?\n/, 1);
  const names = first.split(/[,;\t|]/).map(name => name.replaceAll('"', '').trim());
  return (
    names.length > 2 &&
    names.some(name => /^_?(global_?)?(steps?|epochs?|iter(ation)?s?|it|round)$/i.test(name))
  );
}
