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
    // That package states the licence of its own code only.
    licensed: '@fontsource/arimo@5.3.0',
    files: { 'Arimo-400.ttf': /Arimo_400Regular\.ttf$/, 'Arimo-700.ttf': /Arimo_700Bold\.ttf$/ },
    text: european.flatMap(([first, last]) => charactersOf(first, last)).join(''),
  },
  {
    package: '@fontsource/noto-sans-sc@5.3.0',
    licensed: '@fontsource/noto-sans-sc@5.3.0',
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
/** The files of a package of npm, by their paths in it, while `use` reads them. */
async function withPackage(
  name: string,
  use: (files: ReadonlyMap<string, Buffer>) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const told = execFileSync('npm', ['pack', name, '--json', '--pack-destination', place], {
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', join(place, JSON.parse(told)[0].filename), '-C', place]);
    const names = (readdirSync(place, { recursive: true }) as string[]).filter(each =>
      /\.ttf$|\.woff2$|LICENSE$/.test(each),
    );
    await use(new Map(names.map(each => [each, readFileSync(join(place, each))])));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The one file whose path fits. */
function fileLike(files: ReadonlyMap<string, Buffer>, pattern: RegExp): Buffer {
  const found = [...files].find(([name]) => pattern.test(name));
  if (!found) throw new Error(`There is no ${pattern}.`);
  return found[1];
}

for (const font of fonts) {
  await withPackage(font.package, async files => {
    for (const [file, pattern] of Object.entries(font.files)) {
      const cut = await subsetFont(fileLike(files, pattern), font.text, { targetFormat: 'truetype' });
      writeFileSync(join(folder, file), cut);
      console.log(`${file}: ${cut.length.toLocaleString('en')} bytes`);
    }
  });
  await withPackage(font.licensed, async files => {
    const [family = ''] = Object.keys(font.files)[0]?.split('-') ?? [];
    writeFileSync(join(folder, `${family}-LICENCE.txt`), fileLike(files, /^package\/LICENSE$/));
  });
}
