import type { Configuration } from '../../app/configuration/configuration.ts';
import { explorePanels } from '../../app/configuration/viewNames.ts';
import { planPanelsOf } from '../../features/planning/asking/planPanelsOf.ts';
import type { LoadedTable } from '../../files/table/parseTable.ts';

/** The panels of what is seen that are slides, in their order, by their ids; none of a view that has no figures to present. */
export function slidesOf(configuration: Configuration, loaded: LoadedTable): readonly string[] {
  switch (configuration.view) {
    case 'plan':
      return planPanelsOf(loaded, configuration);
    case 'compare':
      return ['frontiers', 'difference', 'scatter'];
    case 'explore':
      return loaded.kind === 'losses' ? explorePanels : ['gains', 'grouping', 'frontier'];
    default:
      return [];
  }
}
