/** What charts and lists of runs of experiment trackers are called here. */
export type TrackerKind = 'runs' | 'metrics' | 'trials' | 'scalars';

/** The kind of a tracker's file by its first line; `undefined` for other texts. */
export function trackerKind(text: string): TrackerKind | undefined {
  const start = text.slice(0, 2 ** 16).replace(/^[\s\ufeff]+/, '');
  const end = start.indexOf('\n');
  const first = (end < 0 ? start : start.slice(0, end)).replaceAll('"', '').toLowerCase();
  const names = first.split(',').map(name => name.trim());
  const has = (...wanted: readonly string[]) => wanted.some(name => names.includes(name));
  if (names.length === 3 && names[0] === 'wall time' && names[1] === 'step' && names[2] === 'value')
    return 'scalars';
  if (names.some(name => name.endsWith('__min')) && names.some(name => name.includes(' - '))) return 'runs';
  if (has('key', 'metric', 'tag') && has('value') && has('step')) return 'metrics';
  const isTrials =
    has('number') && has('value', 'values_0') && names.some(name => /^(params_|datetime_)/.test(name));
  return isTrials ? 'trials' : undefined;
}
