import { type Message, say } from '../../base/i18n/message.ts';

/** A link's keys and values, before any of them is decoded. */
export type LinkParameters = ReadonlyMap<string, string>;

/** The version that this application writes. */
export const linkVersion = 2;

/**
 * Steps that lift a link by one version: `migrations[v]` turns version `v` into `v + 1`.
 * Version 0 was never published: it is the sketch's link, kept so that the chain is exercised from the first day.
 * It named a setting by its number and had `rule=peek` for heads chosen on the test split.
 * In version 1 gains were ratios, chance was among the strategies shown, the noise of losses was 2%, and colours ended at
 * 15%, where the link did not say otherwise.
 */
const migrations: readonly ((old: LinkParameters) => LinkParameters)[] = [
  old => {
    const next = new Map(old);
    const setting = old.get('setting');
    if (setting !== undefined) next.set('data', `setting-${setting}`);
    if (old.get('rule') === 'peek') next.set('heads', 'test');
    next.delete('setting');
    next.delete('rule');
    return next;
  },
  old =>
    new Map([
      ['gain', 'ratio'],
      ['show', 'optimal,early-stopping,higher-order,random'],
      ['noise', '2'],
      ['clamp', '15'],
      ...old,
    ]),
];

/**
 * The parameters as the present version has them. Those without a version are of the first one that was published, but
 * nothing at all, as in a bare `#/learn`, is of the present one; a later or unreadable version is read as far as it can be,
 * with a notice.
 */
export function migrateLink(parameters: LinkParameters): { parameters: LinkParameters; notices: Message[] } {
  if (parameters.size === 0) return { parameters, notices: [] };
  const text = parameters.get('v') ?? '1';
  const version = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(version)) {
    const notice = say('The link has no readable version: it is read as version {version}.', {
      version: String(linkVersion),
    });
    return { parameters, notices: [notice] };
  }
  if (version > linkVersion) {
    const notice = say(
      'The link was made by a newer Taskmates (version {version}): reload to update; what this one knows was restored.',
      { version: String(version) },
    );
    return { parameters, notices: [notice] };
  }
  const lifted = migrations.slice(version).reduce((old, lift) => lift(old), parameters);
  return { parameters: lifted, notices: [] };
}
