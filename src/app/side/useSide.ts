import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Configuration } from '../configuration/configuration.ts';
import { curveSoFar } from '../context/curveState.ts';
import { useSession } from '../context/hooks.ts';
import type { SessionState } from '../context/sessionStore.ts';
import { useApp } from '../context/useApp.ts';
import { loadTable } from '../tables/loadTable.ts';
import { makeSideOf, type Side } from './sideOf.ts';
import { useTablesInSlices } from './useTablesInSlices.ts';

/**
 * The side of a configuration, `undefined` until its table is there. Its parts stay the same objects until what they are computed from
 * changes. Loads the affinities to choose by when they are not there.
 */
export function useSide(configuration: Configuration | undefined): Side | undefined {
  const { session } = useApp();
  const tables = useTablesInSlices(configuration?.data);
  const curves = useCurvesInSlices();
  const [sideOf] = useState(makeSideOf);
  const { guess = '', judge = '' } = configuration ?? {};
  const missing = [guess, judge].find(id => id !== '' && tables[id] === undefined);
  useEffect(() => {
    if (missing) void loadTable(session, missing);
  }, [session, missing]);
  return useMemo(
    () => configuration && sideOf(configuration, { tables, curves }),
    [sideOf, configuration, tables, curves],
  );
}

/** The curves that are there. The first ones are drawn in slices, beside which the page answers; what follows them, and may change them, at once. */
function useCurvesInSlices(): SessionState['curves'] {
  const curves = useSession(state => state.curves);
  const earlier = useDeferredValue(curves);
  return hasCurve(curves) && !hasCurve(earlier) ? earlier : curves;
}

const hasCurve = (curves: SessionState['curves']) =>
  Object.values(curves).some(state => curveSoFar(state) !== undefined);
