import type { Configuration } from '../../../app/configuration/configuration.ts';
import { defaultConfiguration } from '../../../app/configuration/fields.ts';
import { type Claim, isComputable } from '../claims/claim.ts';
import { everyRow, type PaperFilter, writeFilter } from './paperFilter.ts';

/**
 * The state of the application that shows the recomputed value of a claim, or the published mark where there is none. It keeps which
 * rows are shown and which was left.
 */
export function claimConfiguration(
  { id, subject }: Claim,
  lang: Configuration['lang'],
  filter: PaperFilter = everyRow,
): Configuration {
  return { ...defaultConfiguration(), lang, rows: writeFilter(filter, id), ...changesFor(subject) };
}

/** Of curves: their marks stand in the frontier whatever it is shown at. */
const besideCurves: readonly string[] = ['budget', 'shown', 'strategy'];

/** Whether the number of a claim can be in what is shown. */
export function isAtClaim({ subject }: Claim, present: Configuration): boolean {
  return Object.entries(changesFor(subject)).every(
    ([key, value]) =>
      (subject.kind === 'curve' && besideCurves.includes(key)) ||
      String(present[key as keyof Configuration]) === String(value),
  );
}

/** Where in Explore the number of a claim stands. */
export interface ClaimPlace {
  /** The figure that holds it, which may have to come into sight to be drawn. */
  readonly figure: 'headline' | 'gains' | 'frontier';
  readonly selector: string;
  /** What of the text there is the number; absent: all of the element. */
  readonly text?: RegExp;
}

/** The place of a claim in the state of {@link claimConfiguration}; `undefined` where its number stands nowhere as such. */
export function placeOfClaim({ subject }: Claim): ClaimPlace | undefined {
  switch (subject.kind) {
    case 'curve': {
      const mark = `[data-published="${subject.strategy}"] [data-budget="${subject.budget}"]`;
      return { figure: 'frontier', selector: `#frontier ${mark}` };
    }
    case 'gain':
      return { figure: 'gains', selector: `#gains [data-part="${subject.helper} ${subject.measured}"]` };
    case 'affinity':
      return { figure: 'gains', selector: `#gains [data-part="${subject.pair.join(' ')}"]` };
    case 'correlation': {
      const text = subject.value === 'r' ? /r\s=\s[−\d.]+/u : /p\s[=<]\s[\d.]+/u;
      return { figure: 'gains', selector: '[data-testid="correlation"]', text };
    }
    case 'count':
      return subject.setting && { figure: 'gains', selector: '#gains .panel-finding' };
    case 'cost':
      return subject.of === 'networks'
        ? { figure: 'frontier', selector: '#frontier .panel-finding', text: /\d+/u }
        : undefined;
    case 'example':
      return undefined;
    case 'grouping':
      return { figure: 'headline', selector: '[data-testid="chosen-networks"]' };
  }
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
