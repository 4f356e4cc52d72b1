import { Fragment, Suspense, useEffect } from 'react';
import { useApp } from '../../app/context/useApp.ts';
import { TermText } from '../../app/glossary/Term.tsx';
import { useImporter } from '../../app/opening/useOpening.ts';
import headlineStyles from '../../app/words/Headline.module.css';
import { t } from '../../base/i18n/text.ts';
import { GalleryPanel } from './gallery/GalleryPanel.tsx';
import { MappingPanel } from './mapping/MappingPanel.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { OwnTablesPanel } from './OwnTablesPanel.tsx';
import { TablePanel } from './TablePanel.tsx';
import styles from './TablesView.module.css';
import { TemplatesPanel } from './TemplatesPanel.tsx';

/** Opening tables, checking how they are read, and what is kept on this device. */
export function TablesView() {
  return (
    <Suspense fallback={<p className={styles.dataLoading}>{t('Loading the view…')}</p>}>
      <Resume />
      <p className={headlineStyles.headline}>
        <TermText message="Bring your own measurements: <loss>losses</loss> of <network>networks</network> that were trained on sets of <task>tasks</task>, or <affinity>affinities</affinity> of pairs of tasks. <b>Nothing leaves this browser.</b>" />
      </p>
      <Stage />
    </Suspense>
  );
}

/** Takes up what a reload interrupted, and knows what other tabs have kept. */
function Resume() {
  const { ownTables } = useApp();
  const resume = useImporter(state => state.resume);
  useEffect(() => {
    void resume();
    void ownTables.getState().refresh();
  }, [resume, ownTables]);
  return null;
}

/** What is being opened; while its columns are looked at, what could be opened instead makes way. */
function Stage() {
  const stage = useImporter(state => state.stage);
  const isMapping = stage.kind === 'mapping';
  return (
    <Fragment>
      {isMapping ? <MappingPanel stage={stage} /> : <OpenPanel stage={stage} />}
      <div className={styles.dataGrid}>
        <OwnTablesPanel />
        <TablePanel />
      </div>
      {!isMapping && (
        <Fragment>
          <GalleryPanel />
          <TemplatesPanel />
        </Fragment>
      )}
    </Fragment>
  );
}
