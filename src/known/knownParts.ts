import type { GroupingPart } from '../app/context/useApp.ts';
import { lazily } from '../base/ui/lazy/lazily.tsx';

/** What features show below the grouping that Explore draws; the code of each loads when it is first shown. */
export const knownParts: readonly GroupingPart[] = [
  {
    key: 'fine-tune',
    appliesTo: ({ recipe }) => recipe !== undefined,
    Content: lazily(
      async () => (await import('../features/lab/fineTune/FineTuneSection.tsx')).FineTuneSection,
    ),
  },
];
