import { t } from '../../base/i18n/text.ts';
import { safeFileName } from '../../base/ui/saveFile.ts';
import type { DrawFigure } from '../heatmap/heatmapData.ts';
import { type SaveItem, SaveMenu } from './SaveMenu.tsx';

export interface FigureMenuProps {
  /** The live drawing, or `null` while its table is shown in its place. */
  readonly getSvg: () => SVGSVGElement | null;
  /** Draws the figure where it is no SVG on the page; `null` where it is one. */
  readonly getDrawing?: () => DrawFigure | null;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly permalink: () => string;
  readonly csv: () => string | Promise<string>;
  /** What else can be taken away, given the safe name of the figure's files without extension. */
  readonly more?: (name: string) => readonly SaveItem[];
  /** The figure's twin as a table; absent where its numbers stand beside it anyway. */
  readonly twinShown?: boolean;
  readonly onToggleTwin?: () => void;
  /** Without extension; made safe here. */
  readonly fileName: string;
}

/** What can be taken away from a figure: the drawing, the picture, the numbers; and its twin as a table. */
export function FigureMenu(props: FigureMenuProps) {
  const { getSvg, getDrawing, title, subtitle, source, permalink, csv, more, twinShown, onToggleTwin } =
    props;
  const { fileName } = props;
  const name = safeFileName(fileName);

  const saveDrawing = async (format: 'SVG' | 'PNG') => {
    const figure = getDrawing?.() ?? getSvg();
    if (!figure) {
      const why = t('The chart is not on the page: show it instead of its table, then export it.');
      throw new Error(why);
    }
    // Loaded on demand: few readers save a figure.
    const { saveFigure } = await import('./saveFigure.ts');
    await saveFigure(figure, { title, subtitle, source, permalink: permalink() }, format, name);
  };
  const items: readonly SaveItem[] = [
    { format: 'SVG', save: () => saveDrawing('SVG') },
    { format: 'PNG', save: () => saveDrawing('PNG') },
    { format: 'CSV', action: 'save', fileName: `${name}.csv`, type: 'text/csv', content: csv },
    ...(more?.(name) ?? []),
  ];

  return (
    <SaveMenu label={t('{title}: save or read as a table', { title })} items={items}>
      {onToggleTwin && (
        <li>
          <button type="button" aria-pressed={twinShown} onClick={onToggleTwin}>
            {t('table')}
          </button>
        </li>
      )}
    </SaveMenu>
  );
}
