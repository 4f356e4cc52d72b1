import { say } from '../../../../base/i18n/message.ts';
import { ByteReader } from './byteReader.ts';
import { classOf, made, setState } from './knownClasses.ts';
import { isPickleDict, isPickleList, PickleFault, type PickleValue } from './pickleValue.ts';

/** Steps and values of a larger pickle are none of a table. */
const mostSteps = 20_000_000;

/**
 * Reads a pickle, protocols 0 to 5, as data: texts, numbers, lists, dicts, and classes of which the data is known. No code is
 * run: whatever else it asks for is refused by its name. Throws {@link PickleFault}.
 */
export function readPickleValue(bytes: Uint8Array): PickleValue {
  return new PickleMachine(bytes).run();
}

type Operation = (machine: PickleMachine) => void;

class PickleMachine {
  readonly input: ByteReader;
  stack: PickleValue[] = [];
  readonly marks: PickleValue[][] = [];
  readonly memo = new Map<number, PickleValue>();

  constructor(bytes: Uint8Array) {
    this.input = new ByteReader(bytes);
  }

  run(): PickleValue {
    for (let step = 0; step < mostSteps; step++) {
      const code = this.input.byte();
      if (code === 46) return this.pop();
      const operation = operations[code];
      if (!operation) throw fault();
      operation(this);
    }
    throw new PickleFault(say('The pickle takes more than {most} million steps.', { most: mostSteps / 1e6 }));
  }

  push(value: PickleValue): void {
    this.stack.push(value);
  }

  pop(): PickleValue {
    const value = this.stack.pop();
    if (value === undefined) throw fault();
    return value;
  }

  get top(): PickleValue {
    const value = this.stack.at(-1);
    if (value === undefined) throw fault();
    return value;
  }

  /** What was put since the last mark. */
  popMark(): PickleValue[] {
    const items = this.stack;
    const below = this.marks.pop();
    if (!below) throw fault();
    this.stack = below;
    return items;
  }

  pushMemo(place: number): void {
    const value = this.memo.get(place);
    if (value === undefined) throw fault();
    this.push(value);
  }
}

function fault(): PickleFault {
  return new PickleFault(say('This is no pickle that can be read.'));
}

function append({ top }: PickleMachine, items: readonly PickleValue[]): void {
  // Lists that other programs wrote as objects hold nothing that is read.
  if (isPickleList(top)) for (const item of items) top.items.push(item);
}

function setItems({ top }: PickleMachine, items: readonly PickleValue[]): void {
  if (!isPickleDict(top)) return;
  for (let i = 0; i + 1 < items.length; i += 2)
    top.entries.push([items[i] as PickleValue, items[i + 1] as PickleValue]);
}

const listOf = (items: PickleValue[]): PickleValue => ({ kind: 'list', items });

function dictOf(items: readonly PickleValue[]): PickleValue {
  const entries: [PickleValue, PickleValue][] = [];
  for (let i = 0; i + 1 < items.length; i += 2)
    entries.push([items[i] as PickleValue, items[i + 1] as PickleValue]);
  return { kind: 'dict', entries };
}

function tuple(machine: PickleMachine, length: number): void {
  const items = Array.from({ length }, () => machine.pop()).reverse();
  machine.push(listOf(items));
}

function argumentsOf(value: PickleValue): readonly PickleValue[] {
  if (!isPickleList(value)) throw fault();
  return value.items;
}

function textOf(value: PickleValue): string {
  if (typeof value !== 'string') throw fault();
  return value;
}

/** A text as Python prints it, in quotes. */
function unquoted(text: string): string {
  const inner = /^(['"])(.*)\1$/s.exec(text.trim())?.[2];
  if (inner === undefined) throw fault();
  return inner.replace(/\\(x[0-9a-fA-F]{2}|.)/gs, (_, code: string) => {
    if (code.length === 3) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
  });
}

function wholeNumber(text: string): PickleValue {
  if (text === '00' || text === '01') return text === '01';
  const value = Number(text.replace(/L$/, ''));
  if (text.trim() === '' || Number.isNaN(value)) throw fault();
  return value;
}

function floatNumber(text: string): number {
  const word = text.trim().toLowerCase();
  if (/^[+-]?inf(inity)?$/.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  const value = word === 'nan' ? Number.NaN : Number(word);
  if (word === '' || (Number.isNaN(value) && word !== 'nan')) throw fault();
  return value;
}

const escapes = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g;

function rawUnicode(line: string): string {
  return line.replace(escapes, (_, short?: string, long?: string) => {
    const code = Number.parseInt(short ?? long ?? '0', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '�';
  });
}

function refuse(): never {
  throw new PickleFault(say('The pickle refers to what stands outside of it.'), true);
}

function classByName(machine: PickleMachine): void {
  const module = machine.input.line();
  const name = machine.input.line();
  // Other texts may begin with the same letter.
  if (!/^[\w.]{1,200}$/.test(module) || !/^[\w.]{1,200}$/.test(name)) throw fault();
  machine.push(classOf(module, name));
}

const byLetter: Readonly<Record<string, Operation>> = {
  '(': machine => {
    machine.marks.push(machine.stack);
    machine.stack = [];
  },
  '0': machine => {
    if (machine.stack.length > 0) machine.stack.pop();
    else machine.popMark();
  },
  '1': machine => void machine.popMark(),
  '2': machine => machine.push(machine.top),
  N: machine => machine.push(null),
  '\x88': machine => machine.push(true),
  '\x89': machine => machine.push(false),
  I: machine => machine.push(wholeNumber(machine.input.line())),
  L: machine => machine.push(wholeNumber(machine.input.line())),
  F: machine => machine.push(floatNumber(machine.input.line())),
  J: machine => machine.push(machine.input.int32()),
  K: machine => machine.push(machine.input.byte()),
  M: machine => machine.push(machine.input.unsigned(2)),
  G: machine => machine.push(machine.input.float64()),
  '\x8a': machine => machine.push(machine.input.long(machine.input.byte())),
  '\x8b': machine => machine.push(machine.input.long(machine.input.unsigned(4))),
  S: machine => machine.push(unquoted(machine.input.line())),
  V: machine => machine.push(rawUnicode(machine.input.line())),
  T: machine => machine.push(machine.input.text(machine.input.unsigned(4))),
  U: machine => machine.push(machine.input.text(machine.input.byte())),
  X: machine => machine.push(machine.input.text(machine.input.unsigned(4))),
  '\x8c': machine => machine.push(machine.input.text(machine.input.byte())),
  '\x8d': machine => machine.push(machine.input.text(machine.input.unsigned(8))),
  B: machine => machine.push(machine.input.bytes(machine.input.unsigned(4))),
  C: machine => machine.push(machine.input.bytes(machine.input.byte())),
  '\x8e': machine => machine.push(machine.input.bytes(machine.input.unsigned(8))),
  '\x96': machine => machine.push(machine.input.bytes(machine.input.unsigned(8))),
  ']': machine => machine.push(listOf([])),
  '}': machine => machine.push(dictOf([])),
  ')': machine => machine.push(listOf([])),
  '\x8f': machine => machine.push(listOf([])),
  l: machine => machine.push(listOf(machine.popMark())),
  t: machine => machine.push(listOf(machine.popMark())),
  '\x91': machine => machine.push(listOf(machine.popMark())),
  d: machine => machine.push(dictOf(machine.popMark())),
  '\x85': machine => tuple(machine, 1),
  '\x86': machine => tuple(machine, 2),
  '\x87': machine => tuple(machine, 3),
  a: machine => append(machine, [machine.pop()]),
  e: machine => append(machine, machine.popMark()),
  '\x90': machine => append(machine, machine.popMark()),
  s: machine => {
    const value = machine.pop();
    setItems(machine, [machine.pop(), value]);
  },
  u: machine => setItems(machine, machine.popMark()),
  g: machine => machine.pushMemo(Number(machine.input.line())),
  h: machine => machine.pushMemo(machine.input.byte()),
  j: machine => machine.pushMemo(machine.input.unsigned(4)),
  p: machine => void machine.memo.set(Number(machine.input.line()), machine.top),
  q: machine => void machine.memo.set(machine.input.byte(), machine.top),
  r: machine => void machine.memo.set(machine.input.unsigned(4), machine.top),
  '\x94': machine => void machine.memo.set(machine.memo.size, machine.top),
  '\x80': machine => {
    if (machine.input.byte() > 5) throw fault();
  },
  '\x95': machine => void machine.input.bytes(8),
  c: classByName,
  '\x93': machine => {
    const name = textOf(machine.pop());
    machine.push(classOf(textOf(machine.pop()), name));
  },
  R: machine => {
    const args = argumentsOf(machine.pop());
    machine.push(made(machine.pop(), args));
  },
  '\x81': machine => {
    const args = argumentsOf(machine.pop());
    machine.push(made(machine.pop(), args));
  },
  '\x92': machine => {
    machine.pop();
    const args = argumentsOf(machine.pop());
    machine.push(made(machine.pop(), args));
  },
  o: machine => {
    const [of, ...args] = machine.popMark();
    machine.push(made(of, args));
  },
  i: machine => {
    classByName(machine);
    const of = machine.pop();
    machine.push(made(of, machine.popMark()));
  },
  b: machine => {
    const state = machine.pop();
    setState(machine.top, state);
  },
  P: refuse,
  Q: refuse,
  '\x82': refuse,
  '\x83': refuse,
  '\x84': refuse,
  '\x97': refuse,
};

const operations: readonly (Operation | undefined)[] = Array.from(
  { length: 256 },
  (_, code) => byLetter[String.fromCharCode(code)],
);
