import { type Message, say } from '../../base/i18n/message.ts';
import { t } from '../../base/i18n/text.ts';
import { queryPairs, splitHash } from '../links/healLink.ts';
import { maximumLinkLength, readLink, readQuery, writePinned } from '../links/permalink.ts';
import type { Configuration } from './configuration.ts';
import { allFields, fieldNames } from './fields.ts';
import { viewNames } from './viewNames.ts';

/** What the Compare view has once for both sides: it is taken from the present configuration. */
type Shared = Pick<Configuration, 'gain' | 'baseline' | 'split' | 'pairs' | 'order' | 'clamp'>;

function sharedOf({ gain, baseline, split, pairs, order, clamp }: Configuration): Shared {
  return { gain, baseline, split, pairs, order, clamp };
}

/** The configuration that is held against the rest of this one; `undefined` when none is. */
export function pinnedOf({ against }: Pick<Configuration, 'against'>): Configuration | undefined {
  if (against === '') return undefined;
  // Asked for at each change by all that saves a figure.
  if (lastRead?.against !== against || lastRead.fields !== allFields())
    lastRead = { against, fields: allFields(), configuration: readQuery(against).configuration };
  return lastRead.configuration;
}

let lastRead:
  | {
      readonly against: string;
      /** What the text was read by. */
      readonly fields: ReturnType<typeof allFields>;
      readonly configuration: Configuration;
    }
  | undefined;

/** The patch that changes the pinned side; without one, the present state is pinned with the change. */
export function changePinned(
  configuration: Configuration,
  patch: Partial<Configuration>,
): Partial<Configuration> {
  return { against: writePinned({ ...(pinnedOf(configuration) ?? configuration), ...patch }) };
}

/** The patch that changes on both sides what they share. */
export function changeShared(configuration: Configuration, patch: Partial<Shared>): Partial<Configuration> {
  return configuration.against === '' ? patch : { ...patch, ...changePinned(configuration, patch) };
}

/** The patch that makes each side the other, in the same view; what both share stays where it is. Twice is none. */
export function swapSides(configuration: Configuration): Partial<Configuration> {
  const pinned = pinnedOf(configuration);
  if (!pinned) return {};
  const { view, embed, panel } = configuration;
  return {
    ...pinned,
    ...sharedOf(configuration),
    view,
    embed,
    panel,
    against: writePinned({ ...configuration, ...sharedOf(pinned) }),
  };
}

/** A configuration from a link that a reader pasted, or why there is none. */
export type PastedLink =
  | { readonly configuration: Configuration; readonly notices: readonly Message[] }
  | { readonly problem: string };

/** For instance, in messages. */
const example = '…#/explore?v=2&data=setting-1&budget=2.5';

/**
 * The configuration in a pasted link, be it a whole address or only what stands from its “#” on. Of a comparison it is
 * the right side. Nothing is ever opened: only the text is read.
 */
export function readPastedLink(text: string): PastedLink {
  const link = text.trim();
  if (link === '') return { problem: t('Paste a link first, for instance {example}', { example }) };
  const at = link.search(/#|%23/i);
  if (at < 0) {
    return {
      problem: t(
        'This has no “#”, behind which a Taskmates link holds its configuration ({example}). Copy it with Share.',
        { example },
      ),
    };
  }
  const hash = link.slice(at);
  if (hash.length > maximumLinkLength) {
    const kilobytes = Math.round(hash.length / 1000);
    return {
      problem: t('This link is {size} long, more than any link of Taskmates ({most}): it is not read.', {
        size: `${kilobytes} kB`,
        most: `${maximumLinkLength / 1000} kB`,
      }),
    };
  }
  if (!isOurs(hash)) {
    return {
      problem: t(
        'What stands behind the “#” is no configuration of Taskmates ({example}). Copy the link with Share.',
        { example },
      ),
    };
  }
  const { configuration, notices } = readLink(hash);
  return {
    configuration: { ...configuration, against: '' },
    notices:
      configuration.against === ''
        ? notices
        : [...notices, say('This link is a comparison: its right side is taken.')],
  };
}

/** Whether a hash names a view of ours, or has at least one key of ours. */
function isOurs(hash: string): boolean {
  const { path, query } = splitHash(hash);
  if (query === '') return path === '' || viewNames.some(name => name === path);
  const keys = new Map(queryPairs(query));
  return keys.has('v') || fieldNames().some(name => keys.has(allFields()[name].key));
}
