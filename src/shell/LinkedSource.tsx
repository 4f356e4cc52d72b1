import { useEffect, useRef } from 'react';
import { useSession, useSetting } from '../app/context/hooks.ts';
import { useOpening } from '../app/opening/useOpening.ts';

/** Loads the table that the link names by its address, where it is not on this device. Each address is tried once. */
export function LinkedSource() {
  const { follow } = useOpening();
  const src = useSetting('src');
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  const tried = useRef('');
  const isMissing = src !== '' && (!data.startsWith('own-') || table?.kind === 'failed');
  useEffect(() => {
    if (!isMissing || tried.current === src) return;
    tried.current = src;
    void follow(src, data);
  }, [isMissing, src, data, follow]);
  return null;
}
