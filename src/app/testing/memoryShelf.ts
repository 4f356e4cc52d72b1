import {
  type Draft,
  renamed,
  type ShelfContent,
  type ShelfEntry,
  type TableShelf,
} from '../tables/own/tableShelf.ts';
import type { TableId } from '../tables/tableIds.ts';

/** A shelf in memory; `full` makes it refuse what is put on it. */
export function memoryShelf(): TableShelf & { full: boolean; readonly stored: Map<string, unknown> } {
  const entries = new Map<TableId, ShelfEntry>();
  const contents = new Map<TableId, ShelfContent>();
  const stored = new Map<string, unknown>();
  return {
    full: false,
    stored,
    list: async () => [...entries.values()].sort((a, b) => b.addedAt.localeCompare(a.addedAt)),
    content: async id => contents.get(id),
    async put(entry, content) {
      if (this.full) throw new Error('the quota is used up');
      entries.set(entry.id, entry);
      contents.set(entry.id, content);
    },
    async rename(id, name, packed) {
      const [entry, content] = [entries.get(id), contents.get(id)];
      if (!entry || !content) throw new Error('gone');
      entries.set(id, { ...entry, name, packed });
      contents.set(id, { ...content, loaded: renamed(content.loaded, name) });
    },
    async remove(id) {
      entries.delete(id);
      contents.delete(id);
    },
    draft: async () => stored.get('draft') as Draft | undefined,
    async setDraft(draft) {
      if (draft) stored.set('draft', draft);
      else stored.delete('draft');
    },
  };
}
