import type { jsPDF } from 'jspdf';
import { t } from '../../../base/i18n/text.ts';
import latin from './fonts/Arimo-400.ttf?url';
import latinBold from './fonts/Arimo-700.ttf?url';
import chinese from './fonts/NotoSansSC-400.ttf?url';

/** A font of a PDF file. */
export interface PdfFont {
  readonly family: string;
  readonly weight: 'normal' | 'bold';
  /** Whether it has a letter for each character. */
  sets(text: string): boolean;
  /** Of a text of this size, in its units. */
  widthOf(text: string, size: number): number;
}

/**
 * The fonts that the texts of a figure need, in the order in which they are tried, embedded in the file. Throws an `Error` that names
 * what none of them has: nothing is lost unsaid.
 */
export async function embedFonts(pdf: jsPDF, texts: string): Promise<readonly PdfFont[]> {
  const fonts = [await embed(pdf, 'Arimo', 'normal', latin), await embed(pdf, 'Arimo', 'bold', latinBold)];
  // Some hundred kilobytes, where they are needed.
  if (unset(texts, fonts).length > 0) fonts.push(await embed(pdf, 'NotoSansSC', 'normal', chinese));
  const missing = unset(texts, fonts);
  if (missing.length === 0) return fonts;
  throw new Error(
    t('No letter for {characters} is in the fonts of PDF files: save SVG or PNG, which hold every text.', {
      characters: missing.slice(0, 5).map(character => `“${character}”`),
    }),
  );
}

function unset(texts: string, fonts: readonly PdfFont[]): readonly string[] {
  return [...new Set(texts)].filter(character => !fonts.some(font => font.sets(character)));
}

async function embed(
  pdf: jsPDF,
  family: string,
  weight: PdfFont['weight'],
  address: string,
): Promise<PdfFont> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      t('A font of PDF files could not be loaded: the site answered {status}.', {
        status: String(response.status),
      }),
    );
  const bytes = new Uint8Array(await response.arrayBuffer());
  const file = `${family}-${weight}.ttf`;
  pdf.addFileToVFS(file, binaryText(bytes));
  pdf.addFont(file, family, weight);
  pdf.setFont(family, weight);
  const { metadata } = pdf.getFont() as unknown as FontInside;
  return {
    family,
    weight,
    sets: text =>
      Array.from(text).every(character => metadata.cmap.unicode.codeMap[character.codePointAt(0) ?? 0]),
    widthOf: (text, size) => {
      pdf.setFont(family, weight);
      return pdf.getStringUnitWidth(text) * size;
    },
  };
}

/** What jsPDF knows of a TrueType font and its types leave out. */
interface FontInside {
  readonly metadata: {
    readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number | undefined>> } };
  };
}

/** A character for each byte, as jsPDF keeps files. */
function binaryText(bytes: Uint8Array): string {
  const part = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += part)
    text += String.fromCharCode(...bytes.subarray(at, at + part));
  return text;
}
