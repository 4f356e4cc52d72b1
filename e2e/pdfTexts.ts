import { inflateSync } from 'node:zlib';

/** What a PDF says of itself, and what is drawn in it, unpacked. */
export function pdfTexts(bytes: Buffer): { readonly text: string; readonly drawn: string } {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });
  return { text, drawn: streams.join('\n') };
}
