import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { lessonPlaces } from '../format/lesson.ts';
import { emptyDraft, type LessonDraft } from './draft.ts';

export interface DraftState {
  /** The lesson that is being made on this device. */
  readonly draft: LessonDraft;
  readonly past: readonly LessonDraft[];
  readonly future: readonly LessonDraft[];
  /** What the last change was of: changes of one thing in a row, as in typing, are taken back together. */
  readonly changing: string;
  /** `of` names what is changed; an empty one is a change of its own. */
  change(draft: LessonDraft, of?: string): void;
  undo(): void;
  redo(): void;
}

const storageKey = 'taskmates.draft';
/** So many changes can be taken back. */
const mostPast = 100;

const text = v.union([v.object({ en: v.string(), zh: v.string() }), v.object({ en: v.string() })]);
const step = v.object({
  ...{ title: text, text, link: v.string() },
  look: v.array(v.picklist(lessonPlaces)),
});
const question = v.object({
  text,
  options: v.array(v.object({ text, isRight: v.boolean(), reply: text })),
});
const draftShape = v.object({
  ...{ id: v.string(), title: text, about: text, can: text, picture: v.number() },
  steps: v.array(v.union([v.object({ ...step.entries, ask: question }), step])),
});

/** A new name for a lesson: letters and digits by chance, so that two lessons on a device are two. */
function newId(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map(byte => (byte % 36).toString(36));
  return `lesson-${letters.join('')}`;
}

/** An empty lesson under a name of its own. */
export function newDraft(): LessonDraft {
  return emptyDraft(newId());
}

/** The lesson that is being made, kept on this device, with what was changed. */
export function makeDraftStore(storage: Pick<Storage, 'getItem' | 'setItem'>): StoreApi<DraftState> {
  return createStore<DraftState>((set, get) => {
    const put = (state: Omit<DraftState, 'change' | 'undo' | 'redo'>) => {
      storage.setItem(storageKey, JSON.stringify(state.draft));
      set(state);
    };
    return {
      ...{ draft: keptDraft(storage) ?? newDraft(), past: [], future: [], changing: '' },
      change(draft, of = '') {
        const { draft: before, past, changing } = get();
        const goesOn = of !== '' && of === changing;
        put({
          ...{ draft, future: [], changing: of },
          past: goesOn ? past : [...past, before].slice(-mostPast),
        });
      },
      undo() {
        const { draft, past, future } = get();
        const before = past.at(-1);
        if (before) put({ draft: before, past: past.slice(0, -1), future: [draft, ...future], changing: '' });
      },
      redo() {
        const { draft, past, future } = get();
        const [next, ...rest] = future;
        if (next) put({ draft: next, past: [...past, draft], future: rest, changing: '' });
      },
    };
  });
}

function keptDraft(storage: Pick<Storage, 'getItem'>): LessonDraft | undefined {
  try {
    const read = v.safeParse(draftShape, JSON.parse(storage.getItem(storageKey) ?? 'null'));
    return read.success ? read.output : undefined;
  } catch {
    // Something else is kept there.
    return undefined;
  }
}
