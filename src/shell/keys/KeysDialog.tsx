import { useConfiguration } from '../../app/context/hooks.ts';
import { msg, t } from '../../base/i18n/text.ts';
import { Dialog } from '../../base/ui/Dialog.tsx';
import { placeOf } from '../../features/learn/brings/lessonPlace.ts';
import styles from './KeysDialog.module.css';
import { type KeyGroup, type KeyLine, keyMap } from './keyMap.ts';

/** Keys that have no letter, as they are written on the page. */
const written: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', '-': '−' },
  ...{ PageUp: 'Page Up', PageDown: 'Page Down', Escape: 'Esc', Delete: 'Del' },
  ' ': msg('Space'),
};

interface KeysDialogProps {
  onClose(): void;
}

/** Every key of the present view, then those of the others. */
export function KeysDialog({ onClose }: KeysDialogProps) {
  const configuration = useConfiguration(state => state.configuration);
  // A lesson stands beside figures of its view.
  const places = [placeOf(configuration), configuration.view];
  const isHere = ({ views }: KeyGroup) => views === undefined || places.some(place => views.includes(place));
  const elsewhere = keyMap.filter(group => !isHere(group));
  return (
    <Dialog title={t('Keys of this view')} open onClose={onClose}>
      <p className={styles.lead}>
        {t('Tab goes from place to place. What keys do depends on the place that has the focus.')}
      </p>
      <Groups groups={keyMap.filter(isHere)} />
      {elsewhere.length > 0 && (
        <details className="disclosure">
          <summary>{t('Keys of the other views')}</summary>
          <Groups groups={elsewhere} />
        </details>
      )}
    </Dialog>
  );
}

function Groups({ groups }: { readonly groups: readonly KeyGroup[] }) {
  return (
    <div className={styles.groups}>
      {groups.map(({ where, boundIn, lines }) => (
        <section key={boundIn[0]} className={styles.group}>
          <h3>{t(where)}</h3>
          <dl>
            {lines.map(line => (
              <div key={`${line.held} ${line.keys}`}>
                <dt>
                  <LineKeys line={line} />
                </dt>
                <dd>{t(line.does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function LineKeys({ line: { keys, held = [] } }: { readonly line: KeyLine }) {
  return (
    <span className={styles.keys}>
      {held.map(name => (
        <span key={name}>
          <kbd>{name}</kbd> +
        </span>
      ))}
      {keys.map(key => (
        <kbd key={key}>{t(written[key] ?? key.replace(/^[a-z]$/, letter => letter.toUpperCase()))}</kbd>
      ))}
    </span>
  );
}
