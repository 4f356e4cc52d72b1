import { t } from '../../../base/i18n/text.ts';
import type { Racer } from '../../../core/plan/replay.ts';
import { raceRange, regretAtCount } from '../../../figures/race/raceData.ts';
import { raceLines, type ShownRace } from './shownRace.ts';

/** Where the race stands, read aloud: how far each way that is shown is from the best. */
export function raceVoice(
  { replays, count, write }: ShownRace,
  race: readonly Racer[],
  racer: Racer,
): string | undefined {
  const lines = raceLines(replays, race, racer);
  if (lines.length === 0) return undefined;
  const [least, most] = raceRange(lines);
  const here = Math.max(least, Math.min(most, count));
  const regrets = lines.flatMap(line => {
    const regret = regretAtCount(line, here);
    return regret === undefined ? [] : [t('{name} {count}', { name: line.name, count: write(regret) })];
  });
  return t('With {count, plural, one {# network} other {# networks}} trained: {regrets}.', {
    count: here,
    regrets: regrets.join(t(', ')),
  });
}
