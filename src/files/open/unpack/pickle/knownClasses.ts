import { say } from '../../../../base/i18n/message.ts';
import {
  isPickleDict,
  isPickleList,
  isPickleObject,
  type PickleClass,
  PickleFault,
  type PickleValue,
} from './pickleValue.ts';

/** Classes and functions of which the data is known, by module and name, with what they stand for here. All others are refused. */
const known: ReadonlyMap<string, string> = new Map([
  ...names(
    'builtins __builtin__',
    'dict list tuple set frozenset int float bool str slice bytearray object complex',
    name => name,
  ),
  ...names('collections', 'OrderedDict defaultdict Counter', () => 'dict'),
  ...names('numpy', 'ndarray dtype', name => name),
  ...names('numpy.core.multiarray numpy._core.multiarray', '_reconstruct', () => 'reconstruct'),
  ...names('numpy.core.multiarray numpy._core.multiarray', 'scalar', () => 'scalar'),
  ...names('numpy.core.numeric numpy._core.numeric', '_frombuffer', () => 'frombuffer'),
  ...names('copyreg copy_reg', '_reconstructor', () => 'reconstructor'),
  ...names('_codecs', 'encode', () => 'encode'),
  ...names('pandas pandas.core.frame', 'DataFrame', () => 'frame'),
  ...names('pandas pandas.core.series', 'Series', () => 'series'),
  ...names(
    'pandas.core.internals.managers pandas.core.internals',
    'BlockManager SingleBlockManager',
    () => 'blocks',
  ),
  ...names('pandas._libs.internals', '_unpickle_block', () => 'block'),
  ...names('pandas.core.internals.blocks', 'new_block', () => 'block'),
  ...names('pandas.core.indexes.base', '_new_Index', () => 'newIndex'),
  ...names('pandas pandas.core.indexes.base', 'Index', () => 'index'),
  ...names('pandas.core.indexes.numeric', 'Int64Index Float64Index UInt64Index NumericIndex', () => 'index'),
  ...names('pandas pandas.core.indexes.range', 'RangeIndex', () => 'range'),
  ...names('pandas pandas.core.indexes.multi', 'MultiIndex', () => 'multi'),
  ...names('pandas._libs.arrays', '__pyx_unpickle_NDArrayBacked', () => 'backed'),
  ...names('pandas.arrays pandas.core.arrays.string_', 'StringArray', () => 'strings'),
  ...names('pandas pandas.core.arrays.string_', 'StringDtype', () => 'stringType'),
]);

function names(modules: string, own: string, meaning: (name: string) => string): [string, string][] {
  return modules
    .split(' ')
    .flatMap(module => own.split(' ').map((name): [string, string] => [`${module}.${name}`, meaning(name)]));
}

/** The class of a name, where its data is known. */
export function classOf(module: string, name: string): PickleClass {
  const of = known.get(`${module}.${name}`);
  if (of !== undefined) return { kind: 'class', of };
  const called = `${module}.${name}`.replace(/[^\w.]/g, '?').slice(0, 80);
  throw new PickleFault(
    say('The pickle asks for “{called}”. Only data is read here, and no code is run.', { called }),
    true,
  );
}

/** What a class makes of its arguments: data only. */
export function made(of: PickleValue | undefined, args: readonly PickleValue[]): PickleValue {
  if (typeof of !== 'object' || of === null || !('kind' in of) || of.kind !== 'class') {
    throw new PickleFault(say('The pickle calls something that is no class.'));
  }
  switch (of.of) {
    case 'dict':
      return { kind: 'dict', entries: entriesIn(args) };
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
      return { kind: 'list', items: isPickleList(args[0]) ? [...args[0].items] : [] };
    case 'int':
    case 'float':
    case 'bool':
    case 'str':
      return args[0] ?? null;
    case 'encode':
    case 'bytearray':
      return latin(args[0]);
    case 'reconstructor':
      // Made of a class without arguments; a state follows.
      return made(args[0], []);
    case 'newIndex':
      return { kind: 'object', of: isClass(args[0]) ? args[0].of : 'index', args: [args[1] ?? null] };
    case 'reconstruct':
      return { kind: 'object', of: 'ndarray', args: [] };
    case 'backed':
      return { kind: 'object', of: 'strings', args: [] };
    default:
      return { kind: 'object', of: of.of, args };
  }
}

function isClass(value: PickleValue | undefined): value is PickleClass {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'class';
}

/** A dict of the pairs in the arguments, or of a dict among them. */
function entriesIn(args: readonly PickleValue[]): [PickleValue, PickleValue][] {
  const dict = args.find(isPickleDict);
  if (dict) return [...dict.entries];
  const list = args.find(isPickleList)?.items ?? [];
  return list.flatMap(pair =>
    isPickleList(pair) && pair.items.length === 2
      ? [[pair.items[0] as PickleValue, pair.items[1] as PickleValue] as [PickleValue, PickleValue]]
      : [],
  );
}

/** Bytes that are written as a text of their codes. */
function latin(value: PickleValue | undefined): PickleValue {
  if (typeof value !== 'string') return value ?? new Uint8Array();
  return Uint8Array.from(value, letter => letter.charCodeAt(0));
}

/** Gives an object its state; what has none is left as it is. */
export function setState(value: PickleValue | undefined, state: PickleValue): void {
  if (isPickleObject(value)) value.state = state;
}
