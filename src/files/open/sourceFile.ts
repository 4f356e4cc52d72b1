/** A file as it was dropped, pasted, picked or fetched: `name` is what the reader calls it, never trusted. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
