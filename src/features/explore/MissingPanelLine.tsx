import type { PanelName } from '../../app/configuration/viewNames.ts';
import { t } from '../../base/i18n/text.ts';
import { missingPanelTexts, missingPanelValues } from './missingPanelTexts.ts';

/** What stands in a frame in the place of a panel that the table cannot fill. */
export function MissingPanelLine({ panel }: { panel: Exclude<PanelName, 'gains'> }) {
  const { title, needs } = missingPanelTexts[panel];
  return (
    <p className="embed-missing">
      {t('{name}: {text}', { name: t(title), text: t(needs, missingPanelValues) })}
    </p>
  );
}
