/** The puzzle to go on with. */
export interface NextPuzzle {
  readonly href: string;
  readonly text: string;
}
