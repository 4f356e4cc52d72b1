/** What a key event of a browser or of React says of writing with candidates: Chinese, Japanese, Korean. */
interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly nativeEvent?: { readonly isComposing: boolean };
  readonly isComposing?: boolean;
}

/** The code that browsers give keys which belong to the choice of candidates. */
const composingCode = 229;

/** The key that was pressed in a field; empty while characters are chosen there: Enter then takes a candidate, not the text. */
export function typedKey({ key, keyCode, nativeEvent, isComposing }: KeyPress): string {
  return nativeEvent?.isComposing || isComposing || keyCode === composingCode ? '' : key;
}
