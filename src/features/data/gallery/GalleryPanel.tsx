import { Fragment, useEffect } from 'react';
import { useSession, useSetting } from '../../../app/context/hooks.ts';
import { useApp } from '../../../app/context/useApp.ts';
import { loadTable } from '../../../app/tables/loadTable.ts';
import { summariseTable } from '../../../app/tables/summariseTable.ts';
import { siteTables } from '../../../app/tables/tableNames.ts';
import { useShowTable } from '../../../app/tables/useShowTable.ts';
import { dataWords, t } from '../../../base/i18n/text.ts';
import { Panel } from '../../../base/ui/Panel.tsx';
import { WhenNear } from '../../../base/ui/WhenNear.tsx';
import { TableMiniature } from '../../../figures/heatmap/TableMiniature.tsx';
import type { LoadedTable } from '../../../files/table/parseTable.ts';
import { summaryWords } from '../summaryWords.ts';
import styles from './GalleryPanel.module.css';

type SiteTable = (typeof siteTables)[number]['tables'][number];

/** The tables that ship with the site: a small picture of each, what it holds and where it is from. */
export function GalleryPanel() {
  return (
    <Panel id="gallery" title={t('Tables that come with the site')} lead={t('Choose one to explore it.')}>
      {siteTables.map(({ title, tables }) => (
        <section key={title} aria-label={t(title)} className={styles.galleryGroup}>
          <h3>{t(title)}</h3>
          <ul className={styles.galleryCards}>
            {tables.map(table => (
              <li key={table.id}>
                <TableCard table={table} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

function TableCard({ table: { id, text } }: { table: SiteTable }) {
  const state = useSession(session => session.tables[id]);
  const isShown = useSetting('data') === id;
  const show = useShowTable();
  const loaded = state?.kind === 'loaded' ? state.loaded : undefined;
  return (
    <button
      type="button"
      className={styles.galleryCard}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => void show(id, { view: 'explore' })}
    >
      <span className={styles.galleryPicture}>
        {loaded ? (
          <TableMiniature loaded={loaded} />
        ) : (
          <WhenNear placeholder={null}>
            <Load id={id} />
          </WhenNear>
        )}
      </span>
      <span className={styles.galleryAbout}>
        <strong>{t(text)}</strong>
        {loaded ? (
          <Facts loaded={loaded} />
        ) : (
          <span>{state?.kind === 'failed' ? t('could not be loaded') : t('Loading…')}</span>
        )}
      </span>
    </button>
  );
}

/** Loads a table once its card is near. */
function Load({ id }: Pick<SiteTable, 'id'>) {
  const { session } = useApp();
  useEffect(() => void loadTable(session, id), [session, id]);
  return null;
}

function Facts({ loaded }: { loaded: LoadedTable }) {
  const { source } = loaded.table;
  return (
    <Fragment>
      <span>{summaryWords(summariseTable(loaded))}</span>
      <span className={styles.gallerySource} title={dataWords(source.title)}>
        {dataWords(source.title)}
      </span>
      <span>{t('Licence: {licence}', { licence: dataWords(source.licence) })}</span>
    </Fragment>
  );
}
