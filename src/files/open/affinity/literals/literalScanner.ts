import { type Message, MessageError, say } from '../../../../base/i18n/message.ts';
/** A text that is no literal from some place on. */
export class LiteralFault extends MessageError {
  override readonly name = 'LiteralFault';
  readonly line: number;
  /** Whether nothing of the file can be read, as it is too large. */
  readonly isFatal: boolean;

  constructor(line: number, said: Message, isFatal = false) {
    super(said);
    this.line = line;
    this.isFatal = isFatal;
  }
}

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '\x07', 0: '\0' }),
);

/** A place in a text of literals, with the small things that can be read there. It only ever moves on. */
export class LiteralScanner {
  readonly text: string;
  at = 0;
  line = 1;
  /** Whether something was met that is Python and not JSON. */
  isPython = false;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The character here; empty at the end. */
  get here(): string {
    return this.text.charAt(this.at);
  }

  /** Moves past white space, line ends and comments. */
  skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 10) this.line++;
      else if (code === 35) {
        this.isPython = true;
        this.#skipToLineEnd();
        continue;
      } else if (!(code === 32 || code === 9 || code === 13 || code === 0xfeff || code === 0xa0)) {
        const isContinued = code === 92 && /[\r\n]/.test(this.text.charAt(this.at + 1));
        if (!isContinued) return;
      }
      this.at++;
    }
  }

  /** Moves past blanks within the line. */
  skipBlanks(): void {
    while (this.here === ' ' || this.here === '\t') this.at++;
  }

  /** Moves to the next of the given characters, or to the end. */
  skipTo(stops: string): void {
    while (!this.isAtEnd && !stops.includes(this.here)) this.at++;
  }

  /** Moves to the beginning of the next line. */
  skipLine(): void {
    this.#skipToLineEnd();
    if (this.isAtEnd) return;
    this.at++;
    this.line++;
  }

  /** The name here, with its dots; empty where there is none. */
  readWord(): string {
    const start = this.at;
    while (isWordCode(this.text.charCodeAt(this.at))) this.at++;
    return this.text.slice(start, this.at);
  }

  /** The number here, its sign included; `NaN` for what looks like one and is none, `1-2` say. */
  readNumber(): number {
    const start = this.at;
    let hasUnderscore = false;
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      const isDigit = code >= 48 && code <= 57;
      if (isDigit || code === 46 || code === 43 || code === 45 || code === 69 || code === 101) continue;
      if (code !== 95) break;
      hasUnderscore = true;
    }
    const digits = this.text.slice(start, this.at);
    return Number(hasUnderscore ? digits.replaceAll('_', '') : digits);
  }

  /** The text in quotes that begins here. */
  readString(isRaw = false): string {
    const quote = this.here;
    const isTriple = this.text.startsWith(quote.repeat(3), this.at);
    const { line } = this;
    if (quote === "'" || isTriple) this.isPython = true;
    this.at += isTriple ? 3 : 1;
    const parts: string[] = [];
    let from = this.at;
    for (;;) {
      const char = this.here;
      if (char === '' || ((char === '\n' || char === '\r') && !isTriple)) {
        throw new LiteralFault(line, say('A text in quotes has no end.'));
      }
      if (char === quote && (!isTriple || this.text.startsWith(quote.repeat(3), this.at))) break;
      if (char === '\\') {
        parts.push(this.text.slice(from, this.at), isRaw ? this.#rawEscape() : this.#escape());
        from = this.at;
        continue;
      }
      if (char === '\n') this.line++;
      this.at++;
    }
    parts.push(this.text.slice(from, this.at));
    this.at += isTriple ? 3 : 1;
    return parts.join('');
  }

  #rawEscape(): string {
    const raw = this.text.slice(this.at, this.at + 2);
    if (raw.endsWith('\n')) this.line++;
    this.at += 2;
    return raw;
  }

  /** What the escape sequence here stands for; an unknown one stands for itself, as in Python. */
  #escape(): string {
    const letter = this.text.charAt(this.at + 1);
    const width = letter === 'u' ? 4 : letter === 'x' ? 2 : letter === 'U' ? 8 : 0;
    if (width > 0) {
      const hex = this.text.slice(this.at + 2, this.at + 2 + width);
      const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === width ? Number.parseInt(hex, 16) : -1;
      if (code >= 0 && code <= 0x10ffff) {
        this.at += 2 + width;
        return String.fromCodePoint(code);
      }
    }
    this.at += letter === '' ? 1 : 2;
    if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && this.here === '\n') this.at++;
      this.line++;
      return '';
    }
    if ('\\\'"/'.includes(letter)) return letter;
    return escapes.get(letter) ?? `\\${letter}`;
  }

  #skipToLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }
}

/** Letters, digits, `_`, `.` and whatever is not ASCII. */
function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 46 ||
    code > 0xbf
  );
}
