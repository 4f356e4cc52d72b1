import { useApp } from '../app/context/useApp.ts';
import { useStoreValue } from '../app/context/useStoreValue.ts';
import { say } from '../base/i18n/message.ts';
import { words } from '../base/i18n/text.ts';
import { Notice } from '../base/ui/Notice.tsx';
import styles from './App.module.css';

/** What did not go as asked, wherever that was, and what came unasked. */
export function PageNotices() {
  const { notices } = useApp();
  const told = useStoreValue(notices, state => state.notices);
  const { dismiss } = notices.getState();
  if (told.length === 0) return null;
  return (
    <div className={styles.pageNotices} data-testid="page-told">
      {told.map(({ about, said, isNews, ways = [] }) => {
        const actions = [...ways, { title: say('Dismiss'), take: () => undefined }].map(({ title, take }) => {
          const onClick = () => {
            dismiss(about);
            take();
          };
          return (
            <button key={words(title)} type="button" className="button" onClick={onClick}>
              {words(title)}
            </button>
          );
        });
        return (
          <Notice key={about} kind={isNews ? 'notice' : 'error'} actions={actions}>
            {words(said)}
          </Notice>
        );
      })}
    </div>
  );
}
