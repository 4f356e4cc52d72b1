import { isDict, isList, type Literal, type LiteralDict } from './literal.ts';
import { LiteralFault } from './literalScanner.ts';
import { LiteralParser } from './parseLiteral.ts';

/** A literal of a file, with the name that it was assigned to. */
export interface NamedLiteral {
  /** Empty where it has none. */
  readonly name: string;
  readonly value: Literal;
  readonly line: number;
}

export interface LiteralFile {
  readonly literals: readonly NamedLiteral[];
  /** What could not be read, at most 20 of them. */
  readonly faults: readonly LiteralFault[];
  /** Whether the file is one value in JSON. */
  readonly isJson: boolean;
  /** Whether the literals stand in the code of a Jupyter notebook, whose lines are counted over all cells of code. */
  readonly isNotebook?: true;
}

const mostFaults = 20;
/** A file with more is none of literals: reading on would only cost time. */
const lastFault = 1000;

/** The literals of a text, see {@link readText}; of a Jupyter notebook those in its code. */
export function readLiterals(text: string): LiteralFile {
  const file = readText(text);
  const code = file.isJson ? notebookCode(file.literals[0]?.value) : undefined;
  return code === undefined ? file : { ...readText(code), isNotebook: true };
}

/**
 * The literals of a JSON file, or of Python: dicts, lists and tuples that stand alone or are assigned to a name. Statements
 * of other kinds are passed over. Linear in the text: after a fault it goes on with the line after it, up to
 * 1,000 of them. Never throws.
 */
function readText(text: string): LiteralFile {
  const lines = text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
  const parser = new LiteralParser(lines);
  const { scanner } = parser;
  const literals: NamedLiteral[] = [];
  const faults: LiteralFault[] = [];
  let isOnlyValue = true;
  let faultCount = 0;
  for (;;) {
    scanner.skipSpace();
    if (scanner.isAtEnd) break;
    try {
      const literal = readStatement(parser);
      if (literal) literals.push(literal);
      else isOnlyValue = false;
    } catch (error) {
      if (!(error instanceof LiteralFault)) throw error;
      if (faults.length < mostFaults) faults.push(error);
      if (error.isFatal || ++faultCount === lastFault) break;
      scanner.skipLine();
    }
  }
  const isJson =
    isOnlyValue &&
    literals.length === 1 &&
    literals[0]?.name === '' &&
    faults.length === 0 &&
    !scanner.isPython;
  return { literals, faults, isJson };
}

/** The literal of the statement here, which is passed over; `undefined` for other statements. */
function readStatement(parser: LiteralParser): NamedLiteral | undefined {
  const { scanner } = parser;
  const { line } = scanner;
  const char = scanner.here;
  if ('{[("\''.includes(char)) {
    const value = parser.readValue();
    if (!isAtLineEnd(parser)) scanner.skipLine();
    return isDict(value) || isList(value) ? { name: '', value, line } : undefined;
  }
  const name = readTarget(parser);
  if (name === '' || !readSign(parser)) {
    scanner.skipLine();
    return undefined;
  }
  scanner.isPython = true;
  const value = parser.readValue();
  if (!isAtLineEnd(parser)) scanner.skipLine();
  return { name, value, line };
}

/** What may be assigned to: a name, or a place in it such as `scores['val']`. */
function readTarget({ scanner }: LiteralParser): string {
  const start = scanner.at;
  if (scanner.readWord() === '') return '';
  while (scanner.here === '[') {
    scanner.skipTo(']\n');
    if (scanner.text.startsWith(']', scanner.at)) scanner.at++;
  }
  return scanner.text.slice(start, scanner.at);
}

/** Whether an assignment follows, which is passed over up to its value; a type may stand in front of the sign. */
function readSign({ scanner }: LiteralParser): boolean {
  scanner.skipBlanks();
  if (scanner.here === ':') scanner.skipTo('=#\n');
  if (scanner.here !== '=' || scanner.text.charAt(scanner.at + 1) === '=') return false;
  scanner.at++;
  return true;
}

function isAtLineEnd({ scanner }: LiteralParser): boolean {
  scanner.skipBlanks();
  if (scanner.here !== ';') return scanner.isAtEnd || '#\r\n'.includes(scanner.here);
  scanner.at++;
  return true;
}

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

/** The code of a Jupyter notebook, its cells one after another; `undefined` for JSON that is no notebook. */
function notebookCode(value: Literal | undefined): string | undefined {
  if (!isDict(value) || at(value, 'nbformat') === undefined) return undefined;
  const cells = at(value, 'cells');
  if (!isList(cells)) return undefined;
  const codes = cells.items.filter(isDict).filter(cell => at(cell, 'cell_type') === 'code');
  return codes.map(cell => textOf(at(cell, 'source'))).join('\n');
}

function at(dict: LiteralDict, key: string): Literal | undefined {
  return dict.values[dict.keys.indexOf(key)];
}

/** A text, or a list of its lines. */
function textOf(source: Literal | undefined): string {
  if (typeof source === 'string') return source;
  return isList(source) ? source.items.filter(item => typeof item === 'string').join('') : '';
}
