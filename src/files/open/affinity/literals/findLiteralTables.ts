import {
  isDict,
  isList,
  type Literal,
  type LiteralDict,
  type LiteralKey,
  type LiteralList,
} from './literal.ts';
import { arraysOf, type FactName, factNames, type LiteralShape, shapeOf, textAt } from './literalShape.ts';
import type { LiteralFile, NamedLiteral } from './readLiterals.ts';

/** A literal that holds a table of pairs, with what stands beside it. */
export interface LiteralTable {
  readonly shape: LiteralShape;
  readonly value: Literal;
  /** The names that lead to it, `results.affinity` say; empty where it is the whole file. */
  readonly name: string;
  readonly line: number;
  readonly facts: Readonly<Partial<Record<FactName | 'format' | 'kind', string>>>;
}

/** How deep tables are looked for inside of dicts. */
const mostLevels = 3;

/** Every table of pairs in a file, in its order. Linear in the file. */
export function findLiteralTables({ literals }: LiteralFile): readonly LiteralTable[] {
  const tables = literals.flatMap(literal => findIn(literal, undefined, 0));
  if (tables.length > 0 || literals.length < 2) return tables;
  // Names and values may be variables of their own.
  const together: LiteralDict = {
    kind: 'dict',
    keys: literals.map(literal => literal.name),
    values: literals.map(literal => literal.value),
    lines: literals.map(literal => literal.line),
    line: 1,
  };
  const arrays = arraysOf(together);
  const values = literals.find(literal => literal.value === arrays?.values);
  if (!values) return [];
  return [{ shape: 'arrays', value: together, name: values.name, line: values.line, facts: {} }];
}

function findIn(literal: NamedLiteral, parent: LiteralDict | undefined, level: number): LiteralTable[] {
  const { value, name, line } = literal;
  const grids = isDict(value) ? gridsOf(value) : [];
  if (isDict(value) && (grids.length > 1 || grids.some(({ isDeep }) => isDeep))) {
    return grids.map(grid => {
      const named = { ...grid, name: [name, grid.name].filter(part => part !== '').join('.') };
      return { ...named, shape: 'arrays', facts: { ...factsOf(parent), ...factsOf(value) } };
    });
  }
  const shape = shapeOf(value);
  if (shape) return [{ shape, value, name, line, facts: { ...factsOf(parent), ...factsOf(value) } }];
  if (!isDict(value) || level === mostLevels) return [];
  return value.keys.flatMap((key, i) => {
    const inner = [name, typeof key === 'string' ? key : key.join(',')].filter(part => part !== '').join('.');
    const found = { name: inner, value: value.values[i] as Literal, line: value.lines[i] as number };
    return findIn(found, value, level + 1);
  });
}

interface Grid {
  /** The lists of names, and this one list of values. */
  readonly value: LiteralDict;
  readonly name: string;
  readonly line: number;
  /** Whether it stands in a dict within that of the names. */
  readonly isDeep: boolean;
}

/** The lists of values in a dict that its lists of names fit: its own, and those one level deeper without names of their own. */
function gridsOf(dict: LiteralDict): readonly Grid[] {
  const isRows = (value: Literal | undefined) => isList(value) && value.items.some(isList);
  const rest = dict.keys.map((_, i) => i).filter(i => !isRows(dict.values[i]) && !isDict(dict.values[i]));
  const aside = namesAside(dict);
  const gridOf = (of: LiteralDict, i: number, outer: readonly string[]): Grid[] => {
    const [key, values, line] = [of.keys[i], of.values[i], of.lines[i]] as [LiteralKey, Literal, number];
    if (!isRows(values)) return [];
    const name = [...outer, typeof key === 'string' ? key : key.join(',')].join('.');
    const value: LiteralDict = {
      ...dict,
      keys: [...rest.map(r => dict.keys[r] as LiteralKey), ...aside.map(({ key: own }) => own), key],
      values: [...rest.map(r => dict.values[r] as Literal), ...aside.map(({ list }) => list), values],
      lines: [...rest.map(r => dict.lines[r] as number), ...aside.map(({ list }) => list.line), line],
    };
    return arraysOf(value)?.values === values ? [{ value, name, line, isDeep: outer.length > 0 }] : [];
  };
  const gridsIn = (of: LiteralDict, outer: readonly string[]): readonly Grid[] =>
    of.keys.flatMap((key, i) => {
      const inner = of.values[i];
      if (!isDict(inner)) return gridOf(of, i, outer);
      if (arraysOf(inner) || outer.length >= mostLevels) return [];
      return gridsIn(inner, [...outer, typeof key === 'string' ? key : key.join(',')]);
    });
  return gridsIn(dict, []);
}

/** The lists of texts in dicts beside those of values, `meta.tasks` say, where it has none itself. */
function namesAside(dict: LiteralDict): readonly { readonly key: LiteralKey; readonly list: LiteralList }[] {
  const isTexts = (value: Literal | undefined): value is LiteralList =>
    isList(value) && value.items.length > 1 && value.items.every(item => typeof item === 'string');
  if (dict.values.some(isTexts)) return [];
  const found = dict.values.filter(isDict).flatMap(inner =>
    inner.keys.flatMap((key, i) => {
      const list = inner.values[i];
      return isTexts(list) ? [{ key, list }] : [];
    }),
  );
  return found.length <= 2 ? found : [];
}

function factsOf(value: Literal | undefined): LiteralTable['facts'] {
  if (!isDict(value)) return {};
  const facts = [...factNames, 'format', 'kind'].flatMap(name => {
    const text = textAt(value, name);
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(facts);
}
