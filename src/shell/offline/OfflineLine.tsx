import { Fragment } from 'react';
import { offlineStore } from '../../app/context/offlineStore.ts';
import { useStoreValue } from '../../app/context/useStoreValue.ts';
import { t } from '../../base/i18n/text.ts';

/** How much of the site is on this device, and a way to the rest; nothing where the browser keeps no sites. */
export function OfflineLine() {
  const { files, isHalted, keepRest } = useStoreValue(offlineStore, state => state);
  if (!files) return null;
  const isWhole = files.kept === files.of;
  return (
    <Fragment>
      <h3>{t('Without a network')}</h3>
      <p role="status" data-testid="offline">
        {isWhole
          ? t(
              'All of this site is on this device: it works without a network, but for files at other addresses.',
            )
          : isHalted === 'sparing'
            ? t(
                'As little data shall be used here, what was opened is kept for use without a network: {kept} of {of} files.',
                files,
              )
            : isHalted === 'failed'
              ? t(
                  '{kept} of {of} files of this site are kept for use without a network; the others did not come.',
                  files,
                )
              : t('This site is being kept for use without a network: {kept} of {of} files so far.', files)}
      </p>
      {!isWhole && isHalted && keepRest && (
        <button type="button" className="button" onClick={keepRest}>
          {t('Keep the rest')}
        </button>
      )}
    </Fragment>
  );
}
