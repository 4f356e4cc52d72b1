import { mostAffinityTasks } from '../../domain/searchAffinity.ts';

/** The panels that an affinity table may be unable to fill, and what each would need. */
export const missingPanelTexts = {
  frontier: {
    title: 'Frontier',
    needs: 'the losses of trained networks and what each costs: affinities alone say nothing about a budget.',
  },
  grouping: {
    title: 'Grouping',
    needs: `the same tasks in rows and columns, at most ${mostAffinityTasks} of them, or the losses of trained networks.`,
  },
  networks: { title: 'Networks', needs: 'networks: this table holds pairs of tasks only.' },
} as const;
