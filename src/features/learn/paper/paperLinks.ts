import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { type Claim, isComputable } from '../claims/claim.ts';

/** The state of the application that shows the recomputed value of a claim, or the published mark where there is none. */
export function claimConfiguration({ subject }: Claim, lang: Configuration['lang']): Configuration {
  return { ...defaultConfiguration(), lang, ...changesFor(subject) };
}

function changesFor(subject: Claim['subject']): Partial<Configuration> {
  switch (subject.kind) {
    case 'curve': {
      const { setting: data, strategy, budget } = subject;
      const common = { view: 'explore', data, budget, heads: 'test' } as const;
      if (!isComputable(strategy)) return common;
      // Chance has no grouping of its own: its line is drawn beside the optimum.
      if (strategy === 'random') return { ...common, shown: ['optimal', 'random'] };
      return { ...common, strategy, shown: [strategy] };
    }
    case 'gain':
      return {
        view: 'explore',
        data: subject.setting,
        gain: subject.definition,
        cell: `${subject.helper}~${subject.measured}`,
      };
    case 'affinity':
      return {
        view: 'explore',
        data: subject.setting,
        gain: subject.definition,
        pairs: 'affinity',
        cell: subject.pair.join('~'),
      };
    case 'correlation':
      return { view: 'explore', data: subject.setting, gain: 'ratio', correlate: subject.other };
    case 'count':
      return { view: 'explore', data: subject.setting ?? 'setting-1', task: 'n' };
    case 'cost':
      return {
        view: 'explore',
        data: subject.setting,
        strategy: subject.strategy,
        shown: [subject.strategy],
      };
    case 'example':
      return { view: 'learn', learn: 'glossary', term: 'higher-order' };
    case 'grouping':
      return {
        view: 'explore',
        data: subject.setting,
        budget: subject.budget,
        heads: 'test',
        shown: ['optimal'],
      };
  }
}
