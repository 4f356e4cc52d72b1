import { msg } from '../../base/i18n/text.ts';
import { mostAffinityTasks } from '../../core/search/searchAffinity.ts';

/**
 * The panels that an affinity table may be unable to fill, and what each would need: to translate where they are shown, with
 * {@link missingPanelValues}.
 */
export const missingPanelTexts = {
  frontier: {
    title: msg('Frontier'),
    needs: msg(
      'this panel needs the losses of trained networks and what each costs: affinities alone say nothing about a budget.',
    ),
  },
  grouping: {
    title: msg('Grouping'),
    needs: msg(
      'this panel needs the same tasks in rows and columns, at most {most} of them, or the losses of trained networks.',
    ),
  },
  networks: {
    title: msg('Networks'),
    needs: msg('this panel needs networks: this table holds pairs of tasks only.'),
  },
} as const;

export const missingPanelValues = { most: mostAffinityTasks } as const;
