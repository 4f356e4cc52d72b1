import { t } from '../../base/i18n/text.ts';

/** A link's keys and values, before any of them is decoded. */
export type LinkParameters = ReadonlyMap<string, string>;

/** The version that this application writes. */
export const linkVersion = 1;

/**
 * Steps that lift a link by one version: `migrations[v]` turns version `v` into `v + 1`.
 * Version 0 was never published: it is the sketch's link, kept so that the chain is exercised from the first day.
 * It named a setting by its number and had `rule=peek` for heads chosen on the test split.
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
];

/**
 * The parameters as the present version has them. A link without a version is taken for the present one;
 * one of a later or unreadable version is read as far as it can be, with a notice.
 */
export function migrateLink(parameters: LinkParameters): { parameters: LinkParameters; notices: string[] } {
  const text = parameters.get('v');
  if (text === undefined) return { parameters, notices: [] };
  const version = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(version)) {
    return { parameters, notices: [t('The link has no readable version: it is read as version 1.')] };
  }
  if (version > linkVersion) {
    const notice = t(
      'The link was made by a newer Taskmates (version {version}): reload to update; what this one knows was restored.',
      { version: String(version) },
    );
    return { parameters, notices: [notice] };
  }
  const lifted = migrations.slice(version).reduce((old, lift) => lift(old), parameters);
  return { parameters: lifted, notices: [] };
}
