/**
 * Whether some cell of a text may be a whole grouping: groups in brackets one after another (`{a, b}, {c}`), or lists between bars
 * (`a+b | c`).
 */
export function looksGroupings(text: string): boolean {
  return /[[({][^\n[\](){}]{1,200}[\])}][ \t]*[,;|/+&]?[ \t]*[[({][^\n[\](){}]{1,200}[\])}]|[\p{L}\p{N}][ \t]*[+&,][^\n|]{1,60}\|[ \t]*[^\s|]|\|[^\n|]{1,60}[+&,][ \t]*[\p{L}\p{N}]/u.test(
    text.slice(0, 2 ** 16),
  );
}
