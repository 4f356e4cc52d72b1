import { useMemo } from 'react';
import { useSetting } from '../../app/context/hooks.ts';
import type { Constraining } from '../../app/side/constraintsOf.ts';

/** The parts of the configuration that constrain what may be chosen; the same object until one of them changes. */
export function useConstraining(): Constraining {
  const most = useSetting('most');
  const fewest = useSetting('fewest');
  const excluded = useSetting('excluded');
  const alone = useSetting('alone');
  const together = useSetting('together');
  const apart = useSetting('apart');
  return useMemo(
    () => ({ most, fewest, excluded, alone, together, apart }),
    [most, fewest, excluded, alone, together, apart],
  );
}
