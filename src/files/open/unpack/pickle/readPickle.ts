import { say } from '../../../../base/i18n/message.ts';
import { findLiteralTables } from '../../affinity/literals/findLiteralTables.ts';
import { readLiterals } from '../../affinity/literals/readLiterals.ts';
import { sizedWords } from '../cells/partOfRows.ts';
import { belowHeader, tableText } from '../cells/tableText.ts';
import { literalParts } from '../literal/literalParts.ts';
import { readLiteralFile } from '../literal/readLiteralFile.ts';
import { writeLiteral } from '../literal/writeLiteral.ts';
import { arrayParts } from '../numpy/arrayParts.ts';
import { type Opened, type Part, type PartProblem, refused, unlisted } from '../part.ts';
import { uniqueLabel } from '../uniqueLabel.ts';
import { arrayOf } from './pickledArrays.ts';
import { frameRows } from './pickledFrames.ts';
import { literalOf } from './pickledLiteral.ts';
import { readPickleValue } from './pickleMachine.ts';
import {
  isPickleDict,
  isPickleObject,
  PickleFault,
  type PickleObject,
  type PickleValue,
} from './pickleValue.ts';

const saveAsText = say('Save the table as CSV or JSON: dataframe.to_csv("table.csv").');

/**
 * The tables in a pickle of Python: dicts and lists, arrays of NumPy, frames and series of pandas. Data only, no code is run.
 * `undefined` where bytes without the mark of a pickle are none.
 */
export function readPickle(bytes: Uint8Array, isMarked: boolean): Opened | undefined {
  try {
    return partsIn(readPickleValue(bytes));
  } catch (error) {
    if (!(error instanceof PickleFault)) throw error;
    return isMarked || error.isForeign ? refused(error.said, saveAsText) : undefined;
  }
}

function partsIn(value: PickleValue): Opened {
  const array = arrayOf(value);
  if (array) return arrayParts([{ name: '', array }], []);
  const frames = framesIn(value);
  if (frames.length > 0) {
    const opened = framesParts(frames.slice(0, mostFrames));
    return { ...opened, problems: [...opened.problems, ...unlisted(frames.length - mostFrames)] };
  }
  const content = writeLiteral(literalOf(value));
  const opened = readLiteralFile(content);
  if (opened) return opened;
  const file = readLiterals(content);
  const tables = findLiteralTables(file);
  if (tables.length > 0) return literalParts(tables.slice(0, 1), file.isJson);
  return refused(say('The pickle holds no table: no dict, array or frame of numbers.'), saveAsText);
}

interface NamedFrame {
  readonly name: string;
  readonly rows: ReturnType<typeof frameRows>;
}

/** More frames than this are not listed. */
const mostFrames = 200;

/** The frame or series that a pickle is, or those in a dict. */
function framesIn(value: PickleValue): readonly NamedFrame[] {
  if (isFrame(value)) return [{ name: 'frame', rows: frameRows(value) }];
  if (!isPickleDict(value)) return [];
  const seen = new Set<PickleValue>();
  const frames = value.entries.filter(([, inner]) => isFrame(inner) && !seen.has(inner) && seen.add(inner));
  return frames.map(([key, inner]) => ({ name: String(key), rows: frameRows(inner as PickleObject) }));
}

function isFrame(value: PickleValue): value is PickleObject {
  return isPickleObject(value, 'frame') || isPickleObject(value, 'series');
}

function framesParts(frames: readonly NamedFrame[]): Opened {
  const labels = new Set<string>();
  const parts = frames.flatMap(({ name, rows }): Part[] => {
    if (!rows) return [];
    const content = tableText(belowHeader(rows[0] ?? [], rows.slice(1)));
    const what = sizedWords(say('frame of pandas'), rows.length - 1, (rows[0]?.length ?? 1) - 1);
    return [{ label: uniqueLabel(name.slice(0, 100), labels), content, what }];
  });
  if (parts.length === 0) {
    return refused(say('The frame holds columns or an index of a kind that is not read.'), saveAsText);
  }
  const problems = frames.flatMap(({ name, rows }): PartProblem[] => {
    const message = say('The frame “{name}” holds columns or an index of a kind that is not read.', { name });
    return rows ? [] : [{ severity: 'warning', message, action: say('It was left out.') }];
  });
  return { parts, problems };
}
