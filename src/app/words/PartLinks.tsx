import { t } from '../../base/i18n/text.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { useConfiguration } from '../context/hooks.ts';
import { writeLink } from '../links/permalink.ts';
import './PartLinks.css';

interface PartLinksProps<K extends 'lab' | 'learn'> {
  readonly label: string;
  /** The part of the configuration that says which is shown. */
  readonly field: K;
  /** Titles are messages. */
  readonly parts: readonly { readonly name: Configuration[K]; readonly title: string }[];
}

/** The parts of a view as links that keep the present configuration. */
export function PartLinks<K extends 'lab' | 'learn'>({ label, field, parts }: PartLinksProps<K>) {
  const configuration = useConfiguration(state => state.configuration);
  return (
    <nav className="part-links" aria-label={label}>
      {parts.map(({ name, title }) => (
        <a
          key={name}
          className="view-link"
          href={writeLink({ ...configuration, [field]: name })}
          aria-current={name === configuration[field] ? 'page' : undefined}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}
