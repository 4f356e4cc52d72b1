/** A text is looked at as far as this, in characters: prose is prose from its beginning. */
const lookedAt = 16_384;
/** Of the lines of prose so many are sentences, of its words so many are words, and at most so many numbers. */
const leastSentences = 0.4;
const leastWords = 0.7;
const mostNumbers = 0.15;
/** A line of so many words is a sentence. */
const shortest = 5;

const word = /^["'“‘(*_]*\p{L}[\p{L}\p{M}'’-]*["'”’)*_]*[,.;:!?…]*["'”’)]*$/u;
/** No word is longer; what is, is looked at no further. */
const longest = 40;
const number = /^[−+-]?[\d.,]*\d%?[,;:]?$/;
const remark = /^\s*(#|%|\/\/)/;

/** A line of a text that is prose, with its number from 1; `undefined` where the text may be a table of cells. */
export function findSentence(text: string): { readonly line: number; readonly text: string } | undefined {
  const lines = text
    .slice(0, lookedAt)
    .split('\n')
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter(({ text: said }) => said !== '' && !remark.test(said));
  const tokens = lines.map(({ text: said }) => said.split(/\s+/).map(token => token.slice(0, longest)));
  const count = (of: (token: string) => boolean) => tokens.flat().filter(of).length;
  const all = tokens.flat().length;
  const words = tokens.map(line => line.filter(token => word.test(token)).length);
  const sentences = lines.filter((_, i) => {
    const length = tokens[i]?.length ?? 0;
    return length >= shortest && (words[i] ?? 0) >= leastWords * length;
  });
  const isProse =
    sentences.length >= leastSentences * lines.length &&
    words.reduce((sum, of) => sum + of, 0) >= leastWords * all &&
    count(token => number.test(token)) <= mostNumbers * all &&
    // Words alone may be the names of columns: of a sentence some end in a mark.
    count(token => word.test(token) && /[,.;:!?…]["'”’)]*$/.test(token)) >= sentences.length &&
    !hasNumberColumn(lines.map(({ text: said }) => said));
  return isProse ? sentences[0] : undefined;
}

/** Whether cells that marks part hold numbers under one another, in two lines at the least and in a tenth of all. */
function hasNumberColumn(lines: readonly string[]): boolean {
  return [',', ';', '\t', '|'].some(mark => {
    const counts = new Map<number, number>();
    for (const line of lines)
      line.split(mark).forEach((cell, place) => {
        if (number.test(cell.trim().replace(/^"|"$/g, ''))) counts.set(place, (counts.get(place) ?? 0) + 1);
      });
    return [...counts.values()].some(found => found >= Math.max(2, lines.length / 10));
  });
}
