import { use } from 'react';
import type { LessonsState } from '../state/lessons/lessonStore.ts';
import { useStoreValue } from '../state/useStoreValue.ts';
import { useApp } from './appContext.ts';

/** What `select` takes from the lessons; suspends while their code loads. */
export function useLessons<T>(select: (state: LessonsState) => T): T {
  return useStoreValue(use(useApp().lessons()), select);
}
