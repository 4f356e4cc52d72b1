import { Fragment, type ReactNode, Suspense, useRef, useState } from 'react';
import { useConfiguration, useOwnTables } from '../app/context/hooks.ts';
import { useApp } from '../app/context/useApp.ts';
import { withoutEmbedding } from '../app/links/embedding.ts';
import { holdsOwnTables, withOwnTables, withoutOwnTables } from '../app/links/ownTables.ts';
import { writeLink } from '../app/links/permalink.ts';
import { fileStem } from '../app/tables/saveTable.ts';
import type { Phrase } from '../base/i18n/message.ts';
import { dataWords, t } from '../base/i18n/text.ts';
import { retryable } from '../base/steps/retryable.ts';
import { lazily } from '../base/ui/lazy/lazily.tsx';
import { Panel } from '../base/ui/Panel.tsx';
import { ScrollRegion } from '../base/ui/ScrollRegion.tsx';
import { Steady } from '../base/ui/Steady.tsx';
import { safeFileName } from '../base/ui/saveFile.ts';
import type { Source } from '../core/tables/lossTable.ts';
import styles from './Figure.module.css';
import type { FigureTexts, PaperLook } from './save/frameFigure.ts';
import { SaveMenu } from './save/SaveMenu.tsx';
import type { PictureFormat } from './save/saveFigure.ts';
import type { SaveItem } from './save/saveItem.ts';
import { type Drawing, DrawingPlace } from './useDrawing.ts';

/** What a figure shows: a table, or two that are compared, by what is said of them. */
export interface FigureSubject {
  /** In the names of files. */
  readonly id: string;
  readonly name: Phrase;
  readonly source: Source;
}

/** What can be taken away from a figure beside its drawing, and how that is named. */
export interface SavedFigure {
  readonly of: FigureSubject;
  /** Of the files: in English in every language, after "taskmates" and the id of the subject. */
  readonly name: string;
  /** Above the saved drawing, where it is not the title of the figure. */
  readonly title?: string;
  /** Below that, where it is not the name of the subject. */
  readonly subtitle?: string;
  /** Whether it is made of pictures in pixels, of which there is no vector PDF. */
  readonly isPixels?: boolean;
  /** The numbers that are drawn. */
  readonly csv: () => string | Promise<string>;
  /** What else there is, given the name of the files without extension and what a picture says about itself. */
  readonly more?: (fileName: string, about: () => FigureTexts) => readonly SaveItem[];
}

interface FigureProps {
  /** Of the panel that the figure is; without one it is a part of another's, under a heading of its own. */
  readonly id?: string;
  readonly title: string;
  /** What the title may become, whose room it keeps. */
  readonly titles?: readonly string[];
  /** One plain line that says what is to be seen. */
  readonly lead?: ReactNode;
  /** One computed sentence about the present state. */
  readonly finding?: ReactNode;
  /** Absent as long as there is nothing to save. */
  readonly saved?: SavedFigure | undefined;
  /** The drawing as a table, under its name; absent where its numbers stand beside it anyway. */
  readonly twin?: { readonly title: string; readonly table: ReactNode };
  /** In the head, before what can be saved: a switch of what is drawn. */
  readonly beside?: ReactNode;
  /** What the drawing depends on, above it. */
  readonly controls?: ReactNode;
  /** The drawing: a chart that says by `useSavedSvg` or `useSavedDrawing` what is saved of it. */
  readonly children: ReactNode;
  /** What belongs to it, below. */
  readonly below?: ReactNode;
}

/** A drawing in its panel: with its title, its twin as a table, and all that can be taken away from it. */
export function Figure(props: FigureProps) {
  const { id, title, titles = [], lead, finding, saved, twin, beside, controls, children, below } = props;
  const drawing = useRef<Drawing | null>(null);
  const [isTwinShown, setTwinShown] = useState(false);
  const menu = saved && (
    <FigureMenu
      saved={{ title, ...saved }}
      getDrawing={() => {
        if (drawing.current) return drawing.current;
        throw new Error(
          isTwinShown
            ? t('The chart is not on the page: show it instead of its table, then export it.')
            : t('The chart is not drawn yet: export it once it is shown.'),
        );
      }}
      beside={
        twin && (
          <button type="button" aria-pressed={isTwinShown} onClick={() => setTwinShown(!isTwinShown)}>
            {t('table')}
          </button>
        )
      }
    />
  );
  const content = (
    <Fragment>
      {controls}
      {twin && isTwinShown ? (
        <ScrollRegion title={twin.title}>
          <Suspense fallback={<p>{t('Loading…')}</p>}>{twin.table}</Suspense>
        </ScrollRegion>
      ) : (
        <DrawingPlace value={drawing}>{children}</DrawingPlace>
      )}
      {below}
    </Fragment>
  );
  if (id === undefined)
    return (
      <Fragment>
        <div className={styles.head}>
          <h3>{title}</h3>
          {menu}
        </div>
        {content}
      </Fragment>
    );
  return (
    <Panel
      id={id}
      title={titles.length > 0 ? <Steady texts={titles}>{title}</Steady> : title}
      lead={lead}
      actions={
        <div className={styles.actions}>
          {beside}
          {menu}
        </div>
      }
      finding={finding}
    >
      {content}
    </Panel>
  );
}

const PaperFields = lazily(async () => (await import('./save/PaperFields.tsx')).PaperFields);
const loadSaving = retryable(() => import('./save/saveFigure.ts'));

interface FigureMenuProps {
  readonly saved: SavedFigure & { readonly title: string };
  /** Throws, in words for the reader, where nothing is drawn. */
  readonly getDrawing: () => Drawing;
  readonly beside: ReactNode;
}

/** What can be saved: the drawing as SVG, as PDF and as a picture, its numbers, and more. */
function FigureMenu({ saved, getDrawing, beside }: FigureMenuProps) {
  const { configuration, ownTables } = useApp();
  const entries = useOwnTables(state => state.entries);
  const canReopen = useConfiguration(state => holdsOwnTables(state.configuration, entries));
  const [isReopenable, setReopenable] = useState(false);
  const [look, setLook] = useState<PaperLook>();
  const { of, title, isPixels, csv, more } = saved;
  const name = safeFileName(`taskmates ${fileStem(of)} ${saved.name}`);
  const about = (): FigureTexts => {
    const arxiv = of.source.arxiv ? ` (arXiv ${of.source.arxiv})` : '';
    const shown = withoutEmbedding(configuration.getState().configuration);
    const link = writeLink(
      isReopenable ? withOwnTables(shown, ownTables.getState().entries) : withoutOwnTables(shown),
    );
    return {
      title,
      subtitle: saved.subtitle ?? dataWords(of.name),
      source: t('{source}. Drawn by Taskmates.', { source: `${dataWords(of.source.title)}${arxiv}` }),
      permalink: `${window.location.origin}${window.location.pathname}${link}`,
    };
  };
  const saveDrawing = async (format: PictureFormat) => {
    const drawing = getDrawing();
    // Loaded on demand: few readers save a figure.
    const { saveFigure } = await loadSaving.anew();
    await saveFigure(drawing, about(), format, name, look);
  };
  const items: readonly SaveItem[] = [
    { kind: 'picture', format: 'SVG', save: () => saveDrawing('SVG') },
    ...(isPixels ? [] : [{ kind: 'picture', format: 'PDF', save: () => saveDrawing('PDF') } as const]),
    { kind: 'picture', format: 'PNG', save: () => saveDrawing('PNG') },
    { kind: 'data', format: 'CSV', action: 'save', fileName: `${name}.csv`, type: 'text/csv', content: csv },
    ...(more?.(name, about) ?? []),
  ];
  return (
    <SaveMenu label={t('Save: {title}', { title })} items={items} beside={beside}>
      <Suspense fallback={null}>
        <PaperFields look={look} onChange={setLook} />
      </Suspense>
      {canReopen && (
        <label>
          <input
            type="checkbox"
            checked={isReopenable}
            onChange={event => setReopenable(event.target.checked)}
          />{' '}
          {t('make pictures reopenable (they then contain your table)')}
        </label>
      )}
    </SaveMenu>
  );
}
