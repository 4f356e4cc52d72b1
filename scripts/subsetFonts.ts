/**
 * `npm run fonts`: cuts the fonts that PDF figures embed down to what they may have to set, into `src/figures/save/pdf/fonts/`: Arimo to
 * European letters and the signs of figures, Noto Sans SC to the characters of the Chinese words of the page. Both packages are fetched
 * from npm for that, at the versions named here.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const folder = 'src/figures/save/pdf/fonts';
const words = 'src/base/i18n/zh';

/** Of Unicode, first and last: Latin, Greek, Cyrillic, punctuation, indices, currencies, arrows, mathematics, shapes. */
const european = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
] as const;

const fonts = [
  {
    package: '@expo-google-fonts/arimo@0.4.3',
    files: { 'Arimo-400.ttf': /Arimo_400Regular\.ttf$/, 'Arimo-700.ttf': /Arimo_700Bold\.ttf$/ },
    text: european.flatMap(([first, last]) => charactersOf(first, last)).join(''),
  },
  {
    package: '@fontsource/noto-sans-sc@5.3.0',
    files: { 'NotoSansSC-400.ttf': /noto-sans-sc-chinese-simplified-400-normal\.woff2$/ },
    text: `${charactersOf(0x20, 0x7e).join('')}${charactersOf(0x2010, 0x2044).join('')}±×÷−≈≤≥Δ→↓·${chineseWords()}`,
  },
];

function charactersOf(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** Every character of the Chinese catalogue once. */
function chineseWords(): string {
  const texts = (readdirSync(words, { recursive: true }) as string[])
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(words, file), 'utf8'));
  return [...new Set(texts.join('').match(/\P{ASCII}/gu))].sort().join('');
}

mkdirSync(folder, { recursive: true });
for (const font of fonts) {
  const place = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', font.package, '--json', '--pack-destination', place], {
        encoding: 'utf8',
      }),
    );
    execFileSync('tar', ['-xzf', join(place, packed.filename), '-C', place]);
    const names = readdirSync(place, { recursive: true }) as string[];
    for (const [file, pattern] of Object.entries(font.files)) {
      const from = names.find(name => pattern.test(name));
      if (from === undefined) throw new Error(`${font.package} has no ${pattern}.`);
      const cut = await subsetFont(readFileSync(join(place, from)), font.text, { targetFormat: 'truetype' });
      writeFileSync(join(folder, file), cut);
      const licence = names.find(name => /^package\/(LICENSE|OFL)[^/]*$/i.test(name));
      if (licence === undefined) throw new Error(`${font.package} holds no licence.`);
      writeFileSync(
        join(folder, `${file.replace(/-.*/, '')}-LICENCE.txt`),
        readFileSync(join(place, licence)),
      );
      console.log(`${file}: ${cut.length.toLocaleString('en')} bytes`);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
