import { lazy } from 'react';
import type { GroupingPart } from '../app/context/useApp.ts';

/** What features show below the grouping that Explore draws; the code of each loads when it is first shown. */
export const knownParts: readonly GroupingPart[] = [
  {
    key: 'fine-tune',
    appliesTo: ({ recipe }) => recipe !== undefined,
    Content: lazy(async () => ({
      default: (await import('../features/lab/fineTune/FineTuneSection.tsx')).FineTuneSection,
    })),
  },
];
