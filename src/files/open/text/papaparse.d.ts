/**
 * The part of papaparse in use. The package's own types name Node's streams and would let this layer name everything of
 * Node; `tsconfig.json` points here instead.
 */
interface CsvParser {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): {
    readonly data: readonly string[][];
    readonly errors: readonly { readonly code: string }[];
  };
}

declare const papaparse: {
  readonly Parser: new (options: { readonly delimiter: string; readonly newline: '\n' }) => CsvParser;
};
export = papaparse;
