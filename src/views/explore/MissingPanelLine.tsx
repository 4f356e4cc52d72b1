import type { PanelName } from '../../state/configuration.ts';
import { missingPanelTexts } from './missingPanelTexts.ts';

/** What stands in a frame in the place of a panel that the table cannot fill. */
export function MissingPanelLine({ panel }: { panel: Exclude<PanelName, 'gains'> }) {
  const { title, needs } = missingPanelTexts[panel];
  return (
    <p className="embed-missing">
      {title}: this panel needs {needs}
    </p>
  );
}
