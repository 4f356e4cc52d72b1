import { createContext, useContext } from 'react';
import { lonePanel } from '../links/embedding.ts';
import { useSetting } from './hooks.ts';

/** The ids of the panels that whatever stands around a view wants of it, as a step of a lesson does; nothing where it says nothing. */
export const ShownPanels = createContext<readonly string[] | undefined>(undefined);

/** Those of a view's panels that are shown alone, in the view's order: as what stands around it wants, otherwise as a frame's link says. None: all are shown. */
export function useShownPanels<T extends string>(panels: readonly T[]): readonly T[] {
  const wanted = useContext(ShownPanels);
  const lone = lonePanel({ embed: useSetting('embed'), panel: useSetting('panel') });
  return panels.filter(id => (wanted ? wanted.includes(id) : id === lone));
}

/** Whether a panel is shown where `alone` are shown alone. */
export function isShown<T extends string>(alone: readonly T[], id: T): boolean {
  return alone.length === 0 || alone.includes(id);
}
