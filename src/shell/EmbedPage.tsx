import type { ReactNode } from 'react';
import { EmbedFoot } from './EmbedFoot.tsx';
import { EmbedHead } from './EmbedHead.tsx';
import { useUndoKeys } from './useUndoKeys.ts';
import './EmbedPage.css';

/** A page for a frame in another page: what the figures are of, the figures, and one line below them. */
export function EmbedPage({ children }: { children: ReactNode }) {
  useUndoKeys();
  return (
    <>
      <EmbedHead />
      {children}
      <EmbedFoot />
    </>
  );
}
