import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Phrase } from '../../base/i18n/message.ts';

/** Something that did not go as asked, or that came unasked, told wherever the reader is until it is dealt with. */
export interface PageNotice {
  /** A later notice about the same takes the place of an earlier one. */
  readonly about: string;
  readonly said: Phrase;
  /** Where nothing went wrong. */
  readonly isNews?: true;
  /** What can be done about it, the best first; doing it takes the notice away. */
  readonly ways?: readonly NoticeWay[];
}

interface NoticeWay {
  /** On its button. */
  readonly title: Phrase;
  take(): void;
}

export interface NoticesState {
  readonly notices: readonly PageNotice[];
  tell(notice: PageNotice): void;
  dismiss(about: string): void;
}

/** The store of what the page tells. */
export function makeNoticeStore(): StoreApi<NoticesState> {
  return createStore<NoticesState>((set, get) => {
    const without = (about: string) => get().notices.filter(notice => notice.about !== about);
    return {
      notices: [],
      tell: notice => set({ notices: [...without(notice.about), notice] }),
      dismiss: about => set({ notices: without(about) }),
    };
  });
}
