import type { DiagramNetwork, DiagramTask } from '../grouping/layOutGrouping.ts';

/** One picture of a film: a grouping with its words. */
export interface FilmFrame {
  /** "2.5 SNT" */
  readonly budget: string;
  /** "total 0.4461" */
  readonly total: string;
  readonly caption: string;
  readonly networks: readonly DiagramNetwork[];
}

/** The groupings of a frontier one after another. Colours of tasks are plain: a file knows no style sheet. */
export interface Film {
  readonly frames: readonly FilmFrame[];
  readonly tasks: readonly DiagramTask[];
  readonly costUnit: string;
}

/** Plain colours of what a film draws. */
export interface FilmStyle {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly rule: string;
  readonly taskInk: string;
}
