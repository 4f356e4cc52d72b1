const signs: Readonly<Record<string, string>> = {
  ...{ pm: '±', times: '×', rightarrow: '→', to: '→', uparrow: '↑', downarrow: '↓', leftarrow: '←' },
  ...{ dagger: '†', ddagger: '‡', ast: '*', star: '*', infty: 'inf', cdot: '·', textpm: '±', textbar: '|' },
  ...{ textminus: '−', textendash: '–', textemdash: '—', backslash: '\\', textbackslash: '\\', quad: ' ' },
  ...{ qquad: ' ', textasciitilde: '~', textasciicircum: '^', textgreater: '>', textless: '<', ldots: '…' },
  ...{
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    Delta: 'Δ',
    lambda: 'λ',
    mu: 'μ',
    sigma: 'σ',
    tau: 'τ',
  },
};
/** Commands of which the first argument is no text: a colour, a length, a reference. */
const silent =
  /\\(cite[tp]?|ref|label|footnote|footnotemark|hspace|vspace|cellcolor|rowcolor|color|phantom|cmidrule)\*?\s*(\[[^\]]*\])?\s*(\{[^{}]*\})?/g;
const coloured =
  /\\(textcolor|colorbox|fcolorbox|rotatebox|scalebox|multirow|raisebox|resizebox)\*?\s*(\[[^\]]*\])*\s*\{[^{}]*\}/g;
/** So often at most braces within braces are taken away. */
const mostRounds = 12;

/** The text of a piece of LaTeX without its commands; what a command sets is kept. */
export function cleanLatex(source: string): string {
  let text = source
    .replace(silent, '')
    .replace(coloured, '')
    .replace(/\\multirow\*?\s*\{[^{}]*\}\s*\{[^{}]*\}/g, '')
    .replace(/\^\s*\{?\s*\\(dagger|ddagger|ast|star|circ|prime)\s*\}?/g, '')
    .replace(/\\([a-zA-Z]+)\*?/g, (_, name: string) => (name in signs ? ` ${signs[name]} ` : ' '))
    .replace(/\\([%&_#$ ])/g, (_, sign: string) => escaped[sign] ?? sign)
    .replace(/\\[,;:!>]/g, ' ')
    .replace(/[_^](?=\s*\{)/g, '');
  for (let round = 0; round < mostRounds && /[{}]/.test(text); round++) {
    const inner = text.replace(/\{([^{}]*)\}/g, '$1');
    if (inner === text) break;
    text = inner;
  }
  return text
    .replace(/[${}]/g, '')
    .replaceAll('~', ' ')
    .replace(/[\ue000-\ue004]/g, sign => unescaped[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is written with a backslash before it, out of the way while braces and formulas are taken off. */
const escaped: Readonly<Record<string, string>> = {
  $: '\ue000',
  _: '\ue001',
  '#': '\ue002',
  '&': '\ue003',
  '%': '\ue004',
};
const unescaped: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escaped).map(([sign, mark]) => [mark, sign]),
);
