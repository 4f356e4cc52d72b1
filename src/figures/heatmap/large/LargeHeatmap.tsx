import { useEffect, useMemo, useState } from 'react';
import type { GainHeatmapProps } from '../heatmapData.ts';
import { DrawnHeatmap } from './DrawnHeatmap.tsx';
import type { HeatmapPicture } from './heatmapPicture.ts';
import { readPalette } from './heatPalette.ts';
import { imageOf } from './paintHeatmap.ts';

/**
 * A heatmap of thousands of cells. Its colours, its image and its names are made by one component after the other: React lets the page
 * answer between two of them, not within one.
 */
export function LargeHeatmap(props: GainHeatmapProps) {
  const { kind } = props.scale;
  const theme = useThemeChange();
  const palette = useMemo(() => {
    // Read anew when the theme has changed.
    void theme;
    return readPalette(document.body, kind);
  }, [kind, theme]);
  return <ColouredHeatmap {...props} palette={palette} />;
}

function ColouredHeatmap(props: GainHeatmapProps & Pick<HeatmapPicture, 'palette'>) {
  const { rows, columns, values, diagonal, scale, palette } = props;
  const isSelf = useMemo(() => {
    const columnOf = new Map(columns.map(({ id }, c) => [id, c]));
    const own = rows.map(({ id }) => (diagonal === 'empty' ? (columnOf.get(id) ?? -1) : -1));
    return (row: number, column: number) => own[row] === column;
  }, [rows, columns, diagonal]);
  // Whatever the layout: it changes with the width and the size of cells.
  const image = useMemo(
    () => imageOf(rows.length, { values, isSelf, scale, palette }),
    [rows.length, values, isSelf, scale, palette],
  );
  return <DrawnHeatmap {...props} isSelf={isSelf} image={image} />;
}

/** A number that changes with the theme of the page, for what cannot follow it by itself. */
function useThemeChange(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion(count => count + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return version;
}
