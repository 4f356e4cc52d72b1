import { type FormEvent, Fragment, useId, useRef, useState } from 'react';
import { fetchLimitBytes } from '../../app/opening/fetchFile.ts';
import type { ImportStage } from '../../app/opening/importer.ts';
import { openedFormats } from '../../app/opening/openedFormats.ts';
import { fileOfText } from '../../app/opening/openFiles.ts';
import { useImporter, useOpening } from '../../app/opening/useOpening.ts';
import { t, words } from '../../base/i18n/text.ts';
import { Notice } from '../../base/ui/Notice.tsx';
import { Panel } from '../../base/ui/Panel.tsx';
import { ProblemList } from './ProblemList.tsx';
import styles from './TablesView.module.css';

const exampleTable = 'tasks,cost,depth,normals\ndepth,1,0.17,\ndepth+normals,1.5,0.16,0.09';
const exampleAddress = 'https://…';

interface OpenPanelProps {
  readonly stage: Exclude<ImportStage, { kind: 'mapping' }>;
}

/** The ways to open files: drop, choose, paste, an address. */
export function OpenPanel({ stage }: OpenPanelProps) {
  const { openGiven } = useOpening();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <Panel id="open" title={t('Open a table')} lead={t(openedFormats)}>
      {stage.kind === 'failed' && <Failure stage={stage} />}
      {stage.kind === 'reading' || stage.kind === 'fetching' ? (
        <Progress stage={stage} />
      ) : (
        <div className={styles.openWays}>
          <div className={styles.openDrop}>
            <p>{t('Drop files or a folder anywhere on the page, or')}</p>
            <button type="button" className="button button-primary" onClick={() => picker.current?.click()}>
              {t('Choose files…')}
            </button>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              aria-label={t('Files to open')}
              onChange={async event => {
                const files = [...(event.target.files ?? [])];
                event.target.value = '';
                await openGiven(files);
              }}
            />
          </div>
          <PasteField />
          <AddressField />
        </div>
      )}
    </Panel>
  );
}

function PasteField() {
  const { open } = useOpening();
  const [text, setText] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void open([fileOfText(text)]);
  };
  return (
    <form className={styles.openWay} onSubmit={submit}>
      <label htmlFor={id}>{t('Paste a table')}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        spellCheck={false}
        placeholder={exampleTable}
        onChange={event => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={text.trim() === ''}>
        {t('Read the text')}
      </button>
    </form>
  );
}

function AddressField() {
  const startFrom = useImporter(state => state.startFrom);
  const [address, setAddress] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== '') void startFrom(address.trim());
  };
  return (
    <form className={styles.openWay} onSubmit={submit}>
      <label htmlFor={id}>{t('Load from an address')}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        value={address}
        placeholder={exampleAddress}
        aria-describedby={`${id}-limit`}
        onChange={event => setAddress(event.target.value)}
      />
      <p id={`${id}-limit`} className={styles.openNote}>
        {t(
          'Up to {limit} MB, from sites that let other pages read their files. The site sees that you load it.',
          { limit: fetchLimitBytes / 1e6 },
        )}
      </p>
      <button type="submit" className="button" disabled={address.trim() === ''}>
        {t('Load')}
      </button>
    </form>
  );
}

function Progress({ stage }: { stage: Extract<ImportStage, { kind: 'reading' | 'fetching' }> }) {
  const cancel = useImporter(state => state.cancel);
  const what =
    stage.kind === 'fetching'
      ? t('Loading {address} (at most {limit} MB)…', {
          address: stage.address,
          limit: fetchLimitBytes / 1e6,
        })
      : t('Reading {names}…', { names: stage.draft.files.map(file => file.name).join(', ') });
  return (
    <div className={styles.openProgress} role="status">
      <span className={styles.openWhat}>{what}</span>
      {stage.share > 0 ? (
        <progress value={stage.share} max={1} aria-label={t('Done')} />
      ) : (
        <progress aria-label={t('Under way')} />
      )}
      <button type="button" className="button" onClick={cancel}>
        {t('Cancel')}
      </button>
    </div>
  );
}

function Failure({ stage }: { stage: Extract<ImportStage, { kind: 'failed' }> }) {
  const cancel = useImporter(state => state.cancel);
  const dismiss = (
    <button type="button" className="button" onClick={cancel}>
      {t('Dismiss')}
    </button>
  );
  return (
    <Fragment>
      <Notice kind="error" actions={dismiss}>
        {words(stage.message)}
      </Notice>
      <ProblemList problems={stage.problems} />
    </Fragment>
  );
}
