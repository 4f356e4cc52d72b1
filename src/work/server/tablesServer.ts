import { transfer } from 'comlink';
import { splits } from '../../core/tables/lossTable.ts';
import { proposeMapping } from '../../files/open/proposeMapping.ts';
import { readFiles } from '../../files/open/readFiles.ts';
import { packTable, unpackTable } from '../../files/pack/packTable.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';
import { writeTable } from '../../files/write/writeTable.ts';
import type { TablesApi } from '../tables/tablesApi.ts';

/** The worker's side of opening and saving tables: what it gives is handed over, not copied. */
export const tablesServer: TablesApi = {
  async propose(files, known, onShare) {
    const proposal = await proposeMapping(files, onShare, known);
    return transfer(proposal, columnsOf(proposal.result.loaded));
  },
  async read(files, mapping, onShare) {
    const result = await readFiles(files, mapping, onShare);
    return transfer(result, columnsOf(result.loaded));
  },
  async write(loaded, format) {
    const bytes = await writeTable(loaded, format);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
  pack: async loaded => packTable(loaded),
  async unpack(packed) {
    const loaded = unpackTable(packed);
    return transfer(loaded, columnsOf(loaded));
  },
};

/** The memory of a table's columns. */
function columnsOf(loaded: LoadedTable | undefined): ArrayBuffer[] {
  if (!loaded) return [];
  if (loaded.kind === 'affinity') return [loaded.table.values.buffer as ArrayBuffer];
  const { costs, offsets, members, losses, errors, replicates } = loaded.table;
  const columns = [
    costs,
    offsets,
    members,
    ...splits.flatMap(split => [losses[split], errors?.[split], replicates?.[split]]),
  ];
  return [...new Set(columns.flatMap(column => (column ? [column.buffer as ArrayBuffer] : [])))];
}
