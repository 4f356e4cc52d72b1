import type { Literal, LiteralDict, LiteralKey, LiteralList } from '../../affinity/literals/literal.ts';

/**
 * A literal as a text that reads as the same literal, as far as possible on the lines where it stands in its file. JSON stays
 * JSON; tuples as keys and what would have to be computed are written as in Python.
 */
export function writeLiteral(value: Literal, start = ''): string {
  const writer = new LineWriter(start);
  write(writer, value);
  return `${writer.text()}\n`;
}

class LineWriter {
  readonly #pieces: string[] = [];
  #line = 1;
  #start: string;

  constructor(start: string) {
    this.#start = start;
  }

  add(text: string): void {
    this.#pieces.push(text);
  }

  /** Goes on to a line, where it is not reached yet. */
  goTo(line: number): void {
    if (line > this.#line && Number.isFinite(line)) {
      this.#pieces.push('\n'.repeat(line - this.#line));
      this.#line = line;
    }
    // A name that the value is given stands before it, on its line.
    if (this.#start !== '') this.#pieces.push(this.#start);
    this.#start = '';
  }

  text(): string {
    return this.#pieces.join('');
  }
}

function write(writer: LineWriter, value: Literal): void {
  if (typeof value === 'string') writer.add(JSON.stringify(value));
  else if (typeof value !== 'object' || value === null) writer.add(plain(value));
  else {
    writer.goTo(value.line);
    if (value.kind === 'code') writer.add(value.text);
    else if (value.kind === 'list') writeList(writer, value);
    else writeDict(writer, value);
  }
}

function writeList(writer: LineWriter, { items }: LiteralList): void {
  writer.add('[');
  items.forEach((item, i) => {
    if (i > 0) writer.add(', ');
    write(writer, item);
  });
  writer.add(']');
}

function writeDict(writer: LineWriter, { keys, values, lines }: LiteralDict): void {
  writer.add('{');
  keys.forEach((key, i) => {
    if (i > 0) writer.add(', ');
    writer.goTo(lines[i] as number);
    writer.add(`${keyText(key)}: `);
    write(writer, values[i] as Literal);
  });
  writer.add('}');
}

function keyText(key: LiteralKey): string {
  return typeof key === 'string'
    ? JSON.stringify(key)
    : `(${key.map(part => JSON.stringify(part)).join(', ')},)`;
}

function plain(value: number | boolean | null): string {
  if (value === null) return 'null';
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  if (value === Number.NEGATIVE_INFINITY) return '-Infinity';
  return String(value);
}
