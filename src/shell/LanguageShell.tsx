import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useSetting } from '../app/context/hooks.ts';
import { currentLanguage } from '../base/i18n/text.ts';
import { applyLanguage, ownLanguage } from './language.ts';

/**
 * Shows what is inside in the language of the link, or else the reader's own. All of it is made anew when the language
 * changes, as texts are made in many places; nothing is lost, as the state is in stores around the page.
 */
export function LanguageShell({ children }: { readonly children: ReactNode }) {
  const wanted = useSetting('lang') || ownLanguage();
  const [shown, setShown] = useState(currentLanguage);
  useEffect(() => {
    if (wanted === shown) return;
    let isCurrent = true;
    applyLanguage(wanted).then(
      () => isCurrent && setShown(wanted),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, shown]);
  return <Fragment key={shown}>{children}</Fragment>;
}
