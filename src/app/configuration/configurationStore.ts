import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Message } from '../../base/i18n/message.ts';
import type { LinkHistory } from '../links/linkHistory.ts';
import { type RestoredLink, readLink, writeLink } from '../links/permalink.ts';
import type { Configuration } from './configuration.ts';
import { allFields, encodeField, fieldNames } from './fields.ts';

/** `drag`: one of a stream of changes that together make one entry; `commit`: a change of its own, or the stream's end. */
export type ChangePhase = 'drag' | 'commit';

export interface ConfigurationState {
  readonly configuration: Configuration;
  /** What the link asked for and did not get; until dismissed. */
  readonly notices: readonly Message[];
  /** Whether a stream of changes is under way. */
  readonly isMoving: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo would take back, for its tooltip: messages. */
  readonly undoTitles: readonly string[];
  change(patch: Partial<Configuration>, phase?: ChangePhase): void;
  /** Shows what a link holds as one change, which ends a drag; its notices take the place of those before. */
  open(restored: RestoredLink): void;
  /** Replaces values that the loaded table cannot serve, without an entry of its own, and says so. */
  correct(patch: Partial<Configuration>, notices: readonly Message[]): void;
  undo(): void;
  redo(): void;
  dismissNotices(): void;
}

/**
 * The store of what the link holds. Undo and the browser's Back are the same list: each committed change is one
 * entry of the history; a drag adds one entry when it begins and rewrites it until it ends. `write`: how links are written.
 */
export function makeConfigurationStore(
  history: LinkHistory,
  write = writeLink,
): StoreApi<ConfigurationState> {
  const restored = readLink(history.hash());
  /** Configurations by index in the browser's history; after a reload only the present one is known. */
  const entries = new Map<number, Configuration>();
  let index = history.index();
  let last = index;
  let isDragging = false;
  entries.set(index, restored.configuration);
  /** What stands in the address bar, or will once a drag is written. */
  let written = history.hash();
  const replace = (hash: string, phase?: 'drag' | 'commit') => {
    written = hash;
    history.replace(hash, index, phase);
  };
  // Marks the entry that the page was opened on, so that coming back to it is told from an edited address.
  replace(written);

  let linked: { readonly of: Configuration; readonly link: string } | undefined;
  /** The link of a configuration, written once for the last one asked for. */
  const linkOf = (configuration: Configuration) => {
    if (linked?.of !== configuration) linked = { of: configuration, link: write(configuration) };
    return linked.link;
  };

  return createStore<ConfigurationState>((set, get) => {
    const place = (configuration: Configuration) => {
      const before = entries.get(index - 1);
      const undoTitles = before === undefined ? [] : changedTitles(before, configuration);
      set({ configuration, isMoving: isDragging, canUndo: index > 0, canRedo: index < last, undoTitles });
    };

    history.listen((hash, at) => {
      isDragging = false;
      const known = at === undefined ? undefined : entries.get(at);
      if (at !== undefined) index = at;
      else {
        // The address was edited by hand or a link was followed: the browser added an entry of its own, after the present one; where
        // it leads to where the page is already, in place of the present one.
        if (hash !== written) {
          index += 1;
          last = index;
        }
        replace(hash);
      }
      written = hash;
      last = Math.max(last, index);
      if (known !== undefined && write(known) === hash) return place(known);
      const read = readLink(hash);
      entries.set(index, read.configuration);
      set({ notices: read.notices });
      place(read.configuration);
    });

    return {
      configuration: restored.configuration,
      notices: restored.notices,
      isMoving: false,
      canUndo: index > 0,
      canRedo: false,
      undoTitles: [],
      change(patch, phase = 'commit') {
        const configuration = { ...get().configuration, ...patch };
        const before = linkOf(get().configuration);
        const link = linkOf(configuration);
        const isSame = link === before;
        if (isDragging || isSame) {
          entries.set(index, configuration);
          if (!isSame || phase === 'commit') replace(link, phase);
        } else {
          index += 1;
          last = index;
          entries.set(index, configuration);
          written = link;
          history.push(written, index);
        }
        isDragging = phase === 'drag' && (isDragging || !isSame);
        place(configuration);
      },
      open({ configuration, notices }) {
        isDragging = false;
        get().change(configuration);
        set({ notices });
      },
      correct(patch, notices) {
        const configuration = { ...get().configuration, ...patch };
        entries.set(index, configuration);
        replace(write(configuration));
        set({ notices: [...get().notices, ...notices] });
        place(configuration);
      },
      undo() {
        if (get().canUndo) history.go(-1);
      },
      redo() {
        if (get().canRedo) history.go(1);
      },
      dismissNotices() {
        set({ notices: [] });
      },
    };
  });
}

/** The titles of the fields in which two configurations differ. */
function changedTitles(before: Configuration, after: Configuration): readonly string[] {
  const changed = fieldNames().filter(name => encodeField(before, name) !== encodeField(after, name));
  return changed.map(name => allFields()[name].title);
}
