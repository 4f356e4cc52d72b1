import { t } from '../../base/i18n/text.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { useConfiguration } from '../context/hooks.ts';
import styles from './PartLinks.module.css';
import { writeLink } from './permalink.ts';

interface PartLinksProps<T extends string> {
  readonly label: string;
  /** Titles are messages. */
  readonly parts: readonly { readonly name: T; readonly title: string }[];
  readonly shown: T;
  /** The patch that shows a part. */
  readonly patchOf: (name: T) => Partial<Configuration>;
}

/** The parts of a view as links that keep the present configuration. */
export function PartLinks<T extends string>({ label, parts, shown, patchOf }: PartLinksProps<T>) {
  const configuration = useConfiguration(state => state.configuration);
  return (
    <nav className={styles.partLinks} aria-label={label}>
      {parts.map(({ name, title }) => (
        <a
          key={name}
          className="view-link"
          href={writeLink({ ...configuration, ...patchOf(name) })}
          aria-current={name === shown ? 'page' : undefined}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}
