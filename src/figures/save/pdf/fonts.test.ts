import { readdirSync, readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';

/** What a font has letters for. */
function lettersOf(file: string): (character: string) => boolean {
  const pdf = new jsPDF();
  pdf.addFileToVFS(file, readFileSync(`src/figures/save/pdf/fonts/${file}`).toString('latin1'));
  pdf.addFont(file, file, 'normal');
  pdf.setFont(file, 'normal');
  const { metadata } = pdf.getFont() as unknown as {
    metadata: { cmap: { unicode: { codeMap: Record<number, number> } } };
  };
  return character => Boolean(metadata.cmap.unicode.codeMap[character.codePointAt(0) ?? 0]);
}

test('the fonts of PDF files have a letter for every Chinese character of the page (else: npm run fonts)', () => {
  const folder = 'src/base/i18n/zh';
  const words = (readdirSync(folder, { recursive: true }) as string[])
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(`${folder}/${file}`, 'utf8'));
  const fonts = ['Arimo-400.ttf', 'NotoSansSC-400.ttf'].map(lettersOf);
  const missing = [
    ...new Set(words.join('').match(/\p{Script=Han}|[，。；：、！？（）“”‘’…—·《》]/gu)),
  ].filter(character => !fonts.some(has => has(character)));
  expect(missing).toEqual([]);
});

test('the fonts of PDF files have the signs of figures and the letters of Europe', () => {
  for (const file of ['Arimo-400.ttf', 'Arimo-700.ttf']) {
    const has = lettersOf(file);
    const missing = [...'AZaz09 ΔΣλμ−±×÷≈≤≥→↓…–—“”·%äßéøłőğçñЖя'].filter(character => !has(character));
    expect(missing, file).toEqual([]);
  }
});
