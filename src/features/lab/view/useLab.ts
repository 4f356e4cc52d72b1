import { use } from 'react';
import { useApp } from '../../../app/context/useApp.ts';
import { openLab } from '../state/openLab.ts';
import type { Lab } from '../state/startLab.ts';

/** The stores and workers of the Lab; suspends while its code loads. */
export function useLab(): Lab {
  return use(openLab(useApp())());
}
