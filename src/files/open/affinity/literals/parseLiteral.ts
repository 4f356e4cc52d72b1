import { say } from '../../../../base/i18n/message.ts';
import { excerpt, type Literal, type LiteralDict, type LiteralKey } from './literal.ts';
import { LiteralFault, LiteralScanner } from './literalScanner.ts';
import { type CallArguments, isWrapper, unwrapCall } from './unwrapCall.ts';

/** Deeper than any table, far above what could exhaust the stack. */
const mostLevels = 64;
/** A little more than the cells of the largest table with their keys. */
const mostValues = 9_000_000;

const words: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['None', null],
  ['null', null],
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
]);

/**
 * Reads literals of JSON and Python, one after another: texts, numbers, dicts, lists, tuples, `None`, `nan`, and calls
 * that only wrap a literal, such as `np.float64(0.1)`. Nothing is ever run: what would have to be computed is kept as text.
 * Time is linear in the text; throws {@link LiteralFault} for brackets or quotes without an end, more than 64 levels and
 * more than 9 million keys and values.
 */
export class LiteralParser {
  readonly scanner: LiteralScanner;
  #valueCount = 0;

  constructor(text: string) {
    this.scanner = new LiteralScanner(text);
  }

  /** The value that begins at the scanner, after white space. */
  readValue(level = 0): Literal {
    const { scanner } = this;
    scanner.skipSpace();
    if (level > mostLevels) {
      throw new LiteralFault(
        scanner.line,
        say('Brackets stand more than {count} levels deep.', { count: mostLevels }),
      );
    }
    if (++this.#valueCount > mostValues) {
      throw new LiteralFault(
        scanner.line,
        say('The file holds more than {count} million keys and values.', { count: mostValues / 1e6 }),
        true,
      );
    }
    const start = scanner.at;
    const { line } = scanner;
    const value = this.#readPlain(level);
    if (value !== undefined && this.#isEnd(level)) return value;
    if (level === 0) this.#skipStatement();
    else this.#skipCode();
    const code = scanner.text.slice(start, scanner.at).trim().slice(0, 200);
    return { kind: 'code', text: excerpt(code.replaceAll(/\s+/g, ' '), 60), line };
  }

  /** The value here if it is a literal; else `undefined`, with the scanner somewhere inside it. */
  #readPlain(level: number): Literal | undefined {
    const { scanner } = this;
    const char = scanner.here;
    if (char === '{') return this.#readDict(level);
    if (char === '[') return this.#readList(level, ']');
    if (char === '(') return this.#readTuple(level);
    if (char === '"' || char === "'") return this.#readStrings();
    if (char === '-' || char === '+') return this.#readSigned(char);
    if (isDigit(char) || (char === '.' && isDigit(scanner.text.charAt(scanner.at + 1)))) {
      return orUndefined(scanner.readNumber());
    }
    return this.#readWord(level);
  }

  #readSigned(sign: string): Literal | undefined {
    const { scanner } = this;
    const next = scanner.text.charAt(scanner.at + 1);
    if (isDigit(next) || next === '.') return orUndefined(scanner.readNumber());
    scanner.at++;
    scanner.skipBlanks();
    const value = infinityOf(scanner.readWord());
    return value === undefined ? undefined : sign === '-' ? -value : value;
  }

  #readWord(level: number): Literal | undefined {
    const { scanner } = this;
    const word = scanner.readWord();
    if (word === '') return undefined;
    const known = words.get(word);
    if (known !== undefined) {
      if (word === 'None' || word === 'True' || word === 'False') scanner.isPython = true;
      return known;
    }
    if (scanner.here === '"' || scanner.here === "'") {
      scanner.isPython = true;
      if (!/^[rRbBuU]{1,2}$/.test(word)) return undefined;
      const text = scanner.readString(/r/i.test(word));
      return this.#continueStrings(text);
    }
    const number = infinityOf(word);
    if (number !== undefined) return number;
    scanner.isPython = true;
    if (scanner.here !== '(' || !isWrapper(word)) return undefined;
    const { line } = scanner;
    return unwrapCall(word, this.#readArguments(level, line));
  }

  #readArguments(level: number, line: number): CallArguments {
    const { scanner } = this;
    const values: Literal[] = [];
    const keys: string[] = [];
    const keyValues: Literal[] = [];
    const lines: number[] = [];
    this.#readItems(')', () => {
      const keyword = this.#readKeyword();
      const at = scanner.line;
      const value = this.readValue(level + 1);
      if (keyword === undefined) {
        values.push(value);
      } else {
        keys.push(keyword);
        keyValues.push(value);
        lines.push(at);
      }
    });
    return { values, named: { kind: 'dict', keys, values: keyValues, lines, line }, line };
  }

  /** The `name` of an argument `name=...`, read with its sign; `undefined`, and nothing read, where there is none. */
  #readKeyword(): string | undefined {
    const { scanner } = this;
    const { at } = scanner;
    const word = scanner.readWord();
    scanner.skipBlanks();
    if (word !== '' && scanner.here === '=' && scanner.text.charAt(scanner.at + 1) !== '=') {
      scanner.at++;
      return word;
    }
    scanner.at = at;
    return undefined;
  }

  #readStrings(): string {
    return this.#continueStrings(this.scanner.readString());
  }

  /** Texts that follow one another are one text in Python. */
  #continueStrings(first: string): string {
    const parts = [first];
    this.scanner.skipBlanks();
    while (this.scanner.here === '"' || this.scanner.here === "'") {
      this.scanner.isPython = true;
      parts.push(this.scanner.readString());
      this.scanner.skipBlanks();
    }
    return parts.join('');
  }

  #readList(level: number, close: ']' | ')'): Literal {
    const { line } = this.scanner;
    const items: Literal[] = [];
    this.#readItems(close, () => items.push(this.readValue(level + 1)));
    return { kind: 'list', items, line };
  }

  /** A tuple; one value in parentheses is that value. */
  #readTuple(level: number): Literal {
    this.scanner.isPython = true;
    const { line } = this.scanner;
    const items: Literal[] = [];
    const isCommaLast = this.#readItems(')', () => items.push(this.readValue(level + 1)));
    const only = items.length === 1 && !isCommaLast ? items[0] : undefined;
    return only === undefined ? { kind: 'list', items, line } : only;
  }

  /** Reads what stands between brackets, separated by commas; returns whether the last thing was a comma. */
  #readItems(close: ']' | ')' | '}', readItem: () => void): boolean {
    const { scanner } = this;
    const { line } = scanner;
    scanner.at++;
    let isCommaLast = false;
    for (;;) {
      scanner.skipSpace();
      if (scanner.here === close) {
        scanner.at++;
        if (isCommaLast) scanner.isPython = true;
        return isCommaLast;
      }
      if (!scanner.isAtEnd) readItem();
      scanner.skipSpace();
      if (scanner.isAtEnd) throw new LiteralFault(line, say('A bracket that opens here is never closed.'));
      isCommaLast = scanner.here === ',';
      if (isCommaLast) scanner.at++;
      else if (scanner.here !== close) {
        const found = excerpt(scanner.here);
        throw new LiteralFault(
          scanner.line,
          say('Expected “{close}” or a comma, found “{found}”.', { close, found }),
        );
      }
    }
  }

  #readDict(level: number): Literal | undefined {
    const { scanner } = this;
    const { line } = scanner;
    const keys: LiteralKey[] = [];
    const values: Literal[] = [];
    const lines: number[] = [];
    let isDictionary = true;
    this.#readItems('}', () => {
      const at = scanner.line;
      const key = keyOf(this.readValue(level + 1));
      scanner.skipSpace();
      if (scanner.here !== ':' || key === undefined) {
        // A set, or a key that would have to be computed.
        this.#skipCode(',');
        isDictionary = false;
        return;
      }
      scanner.at++;
      const value = this.readValue(level + 1);
      keys.push(key);
      values.push(value);
      lines.push(at);
    });
    return isDictionary ? ({ kind: 'dict', keys, values, lines, line } satisfies LiteralDict) : undefined;
  }

  /** Whether a value can end here: before a separator or a closing bracket, outside of all brackets with the line. */
  #isEnd(level: number): boolean {
    const { scanner } = this;
    if (level > 0) scanner.skipSpace();
    else scanner.skipBlanks();
    const char = scanner.here;
    return char === '' || (level > 0 ? ',:]})' : ';#\r\n').includes(char);
  }

  /** Moves to the end of a statement: the line end, or the one after the brackets that are open there. */
  #skipStatement(): void {
    const { scanner } = this;
    for (;;) {
      scanner.skipBlanks();
      const char = scanner.here;
      if (char === '' || ';#\r\n'.includes(char)) return;
      if ('([{'.includes(char)) {
        scanner.at++;
        this.#skipCode(')]}');
        scanner.at++;
      } else if (char === '"' || char === "'") scanner.readString();
      else scanner.at++;
    }
  }

  /** Moves to the next of the given characters outside of inner brackets and quotes, or to a bracket that closes. */
  #skipCode(stops = ',:'): void {
    const { scanner } = this;
    let level = 0;
    for (;;) {
      scanner.skipSpace();
      const char = scanner.here;
      if (char === '' || (level === 0 && stops.includes(char))) return;
      if (char === '"' || char === "'") {
        scanner.readString();
        continue;
      }
      if ('([{'.includes(char)) level++;
      else if (')]}'.includes(char) && level-- === 0) return;
      scanner.at++;
    }
  }
}

/** A key as a text: `undefined` for what is none. */
function keyOf(value: Literal): LiteralKey | undefined {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  if (value.kind !== 'list') return undefined;
  const parts = value.items.map(keyOf);
  return parts.every(part => typeof part === 'string') ? parts : undefined;
}

function infinityOf(word: string): number | undefined {
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^nan$/i.test(last)) return Number.NaN;
  return /^(inf|infty|infinity)$/i.test(last) ? Number.POSITIVE_INFINITY : undefined;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char !== '';
}

function orUndefined(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}
