import { Fragment, type ReactNode, useState } from 'react';
import { t } from '../../base/i18n/text.ts';
import { retryable } from '../../base/steps/retryable.ts';
import { Rich } from '../../base/ui/Rich.tsx';
import type { Configuration } from '../configuration/configuration.ts';
import { features } from '../configuration/fields.ts';
import { useConfiguration, useSetting } from '../context/hooks.ts';
import { withoutEmbedding } from '../links/embedding.ts';
import { writeLink } from '../links/permalink.ts';
import styles from './Term.module.css';

/** The terms that texts lead from: ids of the glossary, which itself loads when it is needed. */
export const termIds = [
  'task',
  'loss',
  'network',
  'loss-table',
  'split',
  'snt',
  'budget',
  'grouping',
  'head',
  'auxiliary',
  'gain',
  'negative-transfer',
  'affinity',
  'strategy',
  'optimal',
  'early-stopping',
  'higher-order',
  'all-in-one',
  'independent',
  'random',
  'frontier',
  'regret',
  'stability',
  'seed',
  'recipe',
] as const;

/** What a term means is only a help: the word leads to the glossary without it. */
const loadTerms = retryable(() => import('./glossaryTerms.ts'));

const glossaryLinks = new WeakMap<Configuration, string>();

/** The link to the glossary in a configuration, written once for all the words that lead there. */
function glossaryLink(configuration: Configuration): string {
  const known = glossaryLinks.get(configuration);
  if (known !== undefined) return known;
  const link = writeLink({ ...withoutEmbedding(configuration), ...features().glossary('') });
  glossaryLinks.set(configuration, link);
  return link;
}

interface TermProps {
  /** Of the glossary. */
  readonly id: string;
  /** The word as it stands here. */
  readonly children: ReactNode;
}

/** A word that leads to its explanation; what it means is said on pointing, too. */
export function Term({ id, children }: TermProps) {
  const [meaning, setMeaning] = useState('');
  const isEmbedded = useSetting('embed');
  const href = useConfiguration(({ configuration }) => `${glossaryLink(configuration)}&term=${id}`);
  if (!termIds.some(known => known === id)) return <Fragment>{children}</Fragment>;
  const explain = async () => {
    const { glossaryTerms } = await loadTerms.anew();
    const term = glossaryTerms.find(each => each.id === id);
    if (term) setMeaning(t(term.meaning));
  };
  return (
    <a
      className={styles.term}
      href={href}
      // A frame in another page shows figures and lessons only.
      target={isEmbedded ? '_blank' : undefined}
      rel={isEmbedded ? 'noopener' : undefined}
      title={meaning || undefined}
      onPointerEnter={() => void explain().catch(() => undefined)}
      onFocus={() => void explain().catch(() => undefined)}
    >
      {children}
    </a>
  );
}

const termTags: Readonly<Record<string, (inner: ReactNode) => ReactNode>> = Object.fromEntries(
  termIds.map(id => [id, (inner: ReactNode) => <Term id={id}>{inner}</Term>]),
);

interface TermTextProps {
  /** An English message whose tags are ids of terms, `<budget>budget</budget>`: a literal. */
  readonly message: string;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/** A message in the current language whose terms lead to the glossary. */
export function TermText({ message, values = {} }: TermTextProps) {
  return <Rich message={message} values={values} tags={termTags} />;
}
