const stepWord = /(?:^|[^\w])(iter|iters|iteration|step|global_?step|epoch|ep|batch)\W{0,3}\d/i;
const pairs = /[A-Za-z][\w./-]*\s*[=:]\s*[-+]?(\d|\.\d|nan|inf)/g;
const blankPair = /[A-Za-z]\w*\s+[-+]?(\d+\.\d|\.\d)/;
/** So many lines show what a text is. */
const sampleLines = 300;

/** Whether most lines of a text name a step and values, as programs log them while they train. */
export function looksLog(text: string): boolean {
  const cut = text.slice(0, 2 ** 16).split('\n', sampleLines);
  const lines = cut.filter(line => line.trim() !== '');
  if (lines.length < 2 || lines.some(line => line.length > 2000)) return false;
  const logged = lines.filter(isLogged).length;
  return logged >= 2 && logged * 2 >= lines.length && !hasHeader(lines);
}

function isLogged(line: string): boolean {
  const named = line.match(pairs)?.length ?? 0;
  return stepWord.test(line) ? named > 0 || blankPair.test(line) : named > 1;
}

/** Whether a line of names stands above lines that are parted as often by the same sign: rows of cells. */
function hasHeader(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (isLogged(first)) return false;
  return [',', ';', '\t', '|'].some(sign => {
    const count = first.split(sign).length;
    return count > 1 && lines.every(line => line.split(sign).length === count);
  });
}
