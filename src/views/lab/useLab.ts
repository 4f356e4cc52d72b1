import { use } from 'react';
import type { Lab } from '../../state/lab/startLab.ts';
import { useApp } from '../appContext.ts';

/** The stores and workers of the Lab; suspends while its code loads. */
export function useLab(): Lab {
  return use(useApp().lab());
}
