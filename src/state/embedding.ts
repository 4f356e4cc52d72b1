import type { Configuration, PanelName, ViewName } from './configuration.ts';

/** The views that a frame in another page may show. */
export const embeddableViews: readonly ViewName[] = ['explore'];

/** The panel that is shown alone, or nothing where all are: outside of a frame `panel` says nothing. */
export function lonePanel({ embed, panel }: Pick<Configuration, 'embed' | 'panel'>): PanelName | '' {
  return embed ? panel : '';
}

/** The same state as a whole page shows it, for links that lead out of a frame. */
export function withoutEmbedding(configuration: Configuration): Configuration {
  return { ...configuration, embed: false, panel: '' };
}
