import { useState } from 'react';
import type { DrawFigure } from './heatmapData.ts';
import { safeFileName } from './safeFileName.ts';
import { saveFile } from './saveFile.ts';
import './FigureMenu.css';

export interface FigureMenuProps {
  /** The live drawing, or `null` while its table is shown in its place. */
  readonly getSvg: () => SVGSVGElement | null;
  /** Draws the figure where it is no SVG on the page; `null` where it is one. */
  readonly getDrawing?: () => DrawFigure | null;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly permalink: () => string;
  readonly csv: () => string;
  /** The figure's twin as a table; absent where its numbers stand beside it anyway. */
  readonly twinShown?: boolean;
  readonly onToggleTwin?: () => void;
  /** Without extension; made safe here. */
  readonly fileName: string;
}

/** What can be taken away from a figure: the drawing, the picture, the numbers; and its twin as a table. */
export function FigureMenu(props: FigureMenuProps) {
  const { getSvg, getDrawing, title, subtitle, source, permalink, csv, twinShown, onToggleTwin, fileName } =
    props;
  const [status, setStatus] = useState('');
  const name = safeFileName(fileName);

  const saveDrawing = async (format: 'SVG' | 'PNG') => {
    const figure = getDrawing?.() ?? getSvg();
    if (!figure)
      throw new Error('The chart is not on the page: show it instead of its table, then export it.');
    // Loaded on demand: few readers save a figure.
    const { saveFigure } = await import('./saveFigure.ts');
    await saveFigure(figure, { title, subtitle, source, permalink: permalink() }, format, name);
  };
  const saveCsv = () => saveFile(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);

  const attempt = async (format: string, save: () => void | Promise<void>) => {
    setStatus('');
    try {
      await save();
    } catch (error) {
      setStatus(`${format} not saved. ${error instanceof Error ? error.message : 'Please try again.'}`);
    }
  };
  const formats = [
    { format: 'SVG', save: () => saveDrawing('SVG') },
    { format: 'PNG', save: () => saveDrawing('PNG') },
    { format: 'CSV', save: saveCsv },
  ];

  return (
    <div className="figure-menu">
      <ul aria-label={`${title}: save or read as a table`}>
        {formats.map(({ format, save }) => (
          <li key={format}>
            <button type="button" aria-label={`Save ${format}`} onClick={() => void attempt(format, save)}>
              {format}
            </button>
          </li>
        ))}
        {onToggleTwin && (
          <li>
            <button type="button" aria-pressed={twinShown} onClick={onToggleTwin}>
              table
            </button>
          </li>
        )}
      </ul>
      <p role="status">{status}</p>
    </div>
  );
}
