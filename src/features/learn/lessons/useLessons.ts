import { use } from 'react';
import { type AppContext, useApp } from '../../../app/context/useApp.ts';
import { type Store, useStoreValue } from '../../../app/context/useStoreValue.ts';
import { deviceTexts } from '../../../app/storage/keptTexts.ts';
import { type Retryable, retryable } from '../../../base/steps/retryable.ts';
import type { LessonsState } from './lessonStore.ts';

/** What `select` takes from the lessons; suspends while their code loads. */
export function useLessons<T>(select: (state: LessonsState) => T): T {
  return useStoreValue(use(openLessons(useApp())()), select);
}

const opened = new WeakMap<AppContext['session'], Retryable<Store<LessonsState>>>();

/** The lessons of an application and how far the reader is; their code loads when it is first needed. The same at every call. */
export function openLessons({ session }: Pick<AppContext, 'session'>): Retryable<Store<LessonsState>> {
  const known = opened.get(session);
  if (known) return known;
  const lessons = retryable(async () =>
    (await import('./lessonStore.ts')).makeLessons({ storage: deviceTexts }),
  );
  opened.set(session, lessons);
  return lessons;
}
