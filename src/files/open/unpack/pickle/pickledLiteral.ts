import { isMessage, say } from '../../../../base/i18n/message.ts';
import type { Literal, LiteralKey } from '../../affinity/literals/literal.ts';
import { arrayOf, scalarOf } from './pickledArrays.ts';
import { isPickleDict, isPickleList, isPickleObject, PickleFault, type PickleValue } from './pickleValue.ts';

/** As deep and as many as literals may be. */
const mostLevels = 60;
const mostValues = 5_000_000;

/**
 * What a pickle holds as a literal. What stands in several places is written out in each: only so many values, only so deep.
 * Throws {@link PickleFault} beyond.
 */
export function literalOf(value: PickleValue): Literal {
  let left = mostValues;
  const line = 1;
  const convert = (each: PickleValue, level: number): Literal => {
    if (--left < 0)
      throw new PickleFault(
        say('The pickle unfolds to more than {most} million values.', { most: mostValues / 1e6 }),
      );
    if (level > mostLevels)
      throw new PickleFault(
        say('Values of the pickle stand more than {most} levels deep.', { most: mostLevels }),
      );
    if (each === null || typeof each === 'number' || typeof each === 'boolean' || typeof each === 'string')
      return each;
    if (isPickleList(each))
      return { kind: 'list', items: each.items.map(item => convert(item, level + 1)), line };
    if (isPickleDict(each)) {
      const keys = each.entries.map(([key]) => keyOf(key));
      return {
        kind: 'dict',
        keys,
        values: each.entries.map(([, inner]) => convert(inner, level + 1)),
        lines: keys.map(() => line),
        line,
      };
    }
    if (isPickleObject(each, 'scalar')) return scalarOf(each) ?? null;
    const array = arrayOf(each);
    if (array && !isMessage(array)) {
      left -= array.values.length;
      return nested(array.shape, array.values);
    }
    return { kind: 'code', text: 'object', line };
  };
  return convert(value, 0);
}

function nested(shape: readonly number[], values: readonly (number | string)[]): Literal {
  const [length = 0, ...rest] = shape;
  if (shape.length === 0) return values[0] ?? null;
  if (rest.length === 0) return { kind: 'list', items: values, line: 1 };
  const size = rest.reduce((product, side) => product * side, 1);
  const items = Array.from({ length: Math.min(length, values.length) }, (_, i) =>
    nested(rest, values.slice(i * size, (i + 1) * size)),
  );
  return { kind: 'list', items, line: 1 };
}

/** A key as a text, or as a tuple of texts. */
function keyOf(key: PickleValue): LiteralKey {
  return isPickleList(key) && key.items.length <= 100 ? key.items.map(textOf) : textOf(key);
}

function textOf(value: PickleValue): string {
  if (value === null) return 'None';
  if (isPickleObject(value, 'scalar')) return String(scalarOf(value) ?? '');
  return typeof value === 'object' ? 'object' : String(value);
}
