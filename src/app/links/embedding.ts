import type { Configuration } from '../configuration/configuration.ts';
import { features } from '../configuration/fields.ts';
import { pinnedOf } from '../configuration/pinnedConfiguration.ts';
import type { PanelName, ViewName } from '../configuration/viewNames.ts';
import { builtInTables, isTableId } from '../tables/tableIds.ts';

/** The views that a frame in another page may show by themselves. */
export const embeddableViews: readonly ViewName[] = ['explore', 'compare', 'plan'];

/** Whether a frame may show a configuration: features may let more views be shown along with what is theirs. */
export function isEmbeddable(configuration: Configuration): boolean {
  return embeddableViews.includes(configuration.view) || features().isFramed(configuration);
}

/**
 * Whether the page around a frame may be told what is shown in it: not where the reader may have chosen a table that is
 * on this device only, as Compare, Plan and the Lab let them. In Explore a frame offers none.
 */
export function isTold(configuration: Configuration): boolean {
  if (!configuration.embed) return false;
  if (configuration.view === 'explore') return true;
  const isOfDevice = (value: unknown) =>
    typeof value === 'string' && isTableId(value) && !builtInTables.some(id => id === value);
  return ![configuration, pinnedOf(configuration) ?? {}].some(each => Object.values(each).some(isOfDevice));
}

/** The panel that is shown alone, or nothing where all are: outside of a frame `panel` says nothing. */
export function lonePanel({ embed, panel }: Pick<Configuration, 'embed' | 'panel'>): PanelName | '' {
  return embed ? panel : '';
}

/** The same state as a whole page shows it, for links that lead out of a frame. */
export function withoutEmbedding(configuration: Configuration): Configuration {
  return { ...configuration, embed: false, panel: '', theme: '' };
}
