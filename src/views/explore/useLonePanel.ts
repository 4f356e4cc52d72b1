import type { PanelName } from '../../state/configuration.ts';
import { lonePanel } from '../../state/embedding.ts';
import { useSetting } from '../hooks.ts';

/** The only panel to be shown, or nothing where all are. */
export function useLonePanel(): PanelName | '' {
  const embed = useSetting('embed');
  const panel = useSetting('panel');
  return lonePanel({ embed, panel });
}
