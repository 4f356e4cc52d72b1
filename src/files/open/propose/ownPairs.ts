import { readAffinityMark } from '../../table/affinityMark.ts';
import type { AffinityMapping, ColumnMapping, ColumnRole } from '../mapping.ts';
import { stemOf } from '../names/splitWords.ts';
import type { Sheet } from '../sheet.ts';

/** The first cell of the header of a square that this project writes, before its mark. */
const corner = 'from \\ to ';
/** The header of a list of pairs that this project writes, the last cell before its mark. */
const listHeader = ['source', 'target', 'value '] as const;
const listRoles: readonly ColumnRole[] = [{ kind: 'source' }, { kind: 'target' }, { kind: 'value' }];

/** What the header of affinities that this project wrote says, all that there is to ask; `undefined` for any other header. */
export function readOwnPairsHeader(
  columns: readonly string[],
):
  | Pick<AffinityMapping, 'form' | 'columns' | 'better' | 'scale' | 'meaning' | 'diagonal' | 'isOwnScale'>
  | undefined {
  const [first = '', second, third = ''] = columns;
  const [source, target, value] = listHeader;
  const isList = first === source && second === target && third.startsWith(value) && columns.length === 3;
  if (!isList && !first.startsWith(corner)) return undefined;
  const facts = readAffinityMark(isList ? third.slice(value.length) : first.slice(corner.length));
  if (!facts) return undefined;
  const { better, scale, meaning = 'affinity', diagonal, isOwnScale } = facts;
  const listed = columns.map(
    (name, i): ColumnMapping => ({ name, role: listRoles[i] ?? { kind: 'ignore' }, why: 'name' }),
  );
  return {
    form: isList ? 'long' : 'square',
    ...(isList ? { columns: listed } : {}),
    ...{ better, scale, meaning, diagonal },
    ...(isOwnScale ? { isOwnScale } : {}),
  };
}

/** The mapping of a file of affinities that this project wrote, alone: its header says all that there is to know. */
export function proposeOwnPairs(sheets: readonly Sheet[]): AffinityMapping | undefined {
  const [sheet, ...others] = sheets;
  const header = sheet && others.length === 0 ? readOwnPairsHeader(sheet.columns) : undefined;
  if (!sheet?.layout || !header) return undefined;
  return {
    ...{ shape: 'affinity', name: stemOf(sheet.file), file: sheet.file, layout: sheet.layout },
    ...{ direction: 'rows-help', symmetric: false, isOwn: true },
    ...header,
  };
}
