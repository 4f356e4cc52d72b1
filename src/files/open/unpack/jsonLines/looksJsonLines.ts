/** Whether the first lines of a text are an object of JSON each. */
export function looksJsonLines(text: string): boolean {
  const [first = '', second = ''] = text
    .slice(0, 2 ** 16)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return isObject(first) && isObject(second);
}

function isObject(line: string): boolean {
  return /^\{\s*"/.test(line) && line.endsWith('}');
}
