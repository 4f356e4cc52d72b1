import { splits } from '../../../core/tables/lossTable.ts';
import type { GainUse } from '../../../files/open/mapping.ts';
import { orWords, readWord } from '../../flags/flagTexts.ts';
import type { Correction } from './correction.ts';
import { listed, splitFile, writeByFile } from './parts.ts';

const uses: readonly GainUse[] = [...splits, 'estimate', 'ignore'];

export const gains: Correction = {
  name: 'gains',
  value: '[FILE=]USE',
  isRepeatable: true,
  of: 'networks',
  about:
    'what a file of gains beside a 0/1 matrix holds: those on validation, test or early, an estimate that others computed, or ignore; without a file, all of which it is asked',
  question: 'gains',
  ask: ({ mapping }) => {
    const files = mapping.shape === 'membership' ? mapping.gains : [];
    const open = files.filter(({ split }) => split === undefined).map(({ file }) => `--gains '${file}=USE'`);
    return `What do the files of gains hold whose names do not say it? Give ${listed(open)}, where USE is ${orWords(uses)}.`;
  },
  write(to, from) {
    if (to.shape !== 'membership' || from.shape !== 'membership') return [];
    const files = to.gains.map(({ file }) => file);
    const [now, before] = [to, from].map(({ gains: all }) => all.map(({ split }) => split));
    const texts = writeByFile(files, now ?? [], before ?? []);
    // Without a file it is said of those alone of which it is asked.
    return texts.flatMap(text => (text.includes('=') ? [text] : files.map(file => `${file}=${text}`)));
  },
  apply(mapping, texts) {
    if (mapping.shape !== 'membership') return undefined;
    const files = mapping.gains.map(({ file }) => file);
    const changed = texts.reduce((all, text) => {
      const [places, value] = splitFile(text, files);
      const split = readWord(value, uses);
      const isMeant = (i: number) =>
        places.includes(i) && (places.length === 1 || mapping.gains[i]?.split === undefined);
      return all.map((each, i) => (isMeant(i) ? { ...each, split } : each));
    }, mapping.gains);
    return { ...mapping, gains: changed };
  },
};

const units = ['share', 'percent'] as const;

export const gainUnit: Correction = {
  name: 'gain-unit',
  value: 'UNIT',
  of: 'networks',
  about: 'the unit of gains beside a 0/1 matrix: share (0.05 is 5%) or percent',
  write: (to, from) =>
    to.shape === 'membership' && from.shape === 'membership' && to.gainUnit !== from.gainUnit
      ? [to.gainUnit]
      : [],
  check: ([text = '']) => void readWord(text, units),
  apply: (mapping, [text = '']) =>
    mapping.shape === 'membership' ? { ...mapping, gainUnit: readWord(text, units) } : undefined,
};
