import { use } from 'react';
import { useApp } from '../../../app/context/useApp.ts';
import { useStoreValue } from '../../../app/context/useStoreValue.ts';
import type { LessonsState } from './lessonStore.ts';
import { openLessons } from './openLessons.ts';

/** What `select` takes from the lessons; suspends while their code loads. */
export function useLessons<T>(select: (state: LessonsState) => T): T {
  return useStoreValue(use(openLessons(useApp())), select);
}
