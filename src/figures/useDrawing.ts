import { createContext, type RefObject, useContext, useEffect, useRef } from 'react';
import type { FigureBody } from './save/frameFigure.ts';

/** Draws a figure that is no SVG on the page, for export: a large one takes many steps. */
export type DrawFigure = () => Generator<void, FigureBody>;

/** What a chart gives to be saved. */
export type Drawing = SVGSVGElement | DrawFigure;

/** Where the chart inside a figure leaves its drawing; `null` outside of figures, where nothing is saved. */
export const DrawingPlace = createContext<RefObject<Drawing | null> | null>(null);

/** The ref of a chart's `<svg>`, by which the figure around it saves that one and no other, such as a legend. */
export function useSavedSvg(): RefObject<SVGSVGElement | null> {
  const svg = useRef<SVGSVGElement>(null);
  const place = useContext(DrawingPlace);
  useEffect(() => leave(place, svg.current), [place]);
  return svg;
}

/** Lets the figure around a chart that is no SVG save what `draw` draws. `draw` keeps its identity while it draws the same. */
export function useSavedDrawing(draw: DrawFigure): void {
  const place = useContext(DrawingPlace);
  useEffect(() => leave(place, draw), [place, draw]);
}

function leave(place: RefObject<Drawing | null> | null, drawing: Drawing | null) {
  if (!place) return undefined;
  place.current = drawing;
  return () => {
    place.current = null;
  };
}
