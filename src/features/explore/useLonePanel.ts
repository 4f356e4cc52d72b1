import type { PanelName } from '../../app/configuration/viewNames.ts';
import { useSetting } from '../../app/context/hooks.ts';
import { lonePanel } from '../../app/links/embedding.ts';

/** The only panel to be shown, or nothing where all are. */
export function useLonePanel(): PanelName | '' {
  const embed = useSetting('embed');
  const panel = useSetting('panel');
  return lonePanel({ embed, panel });
}
