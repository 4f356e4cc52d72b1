import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { useSetting } from '../app/context/hooks.ts';
import type { PageNotice } from '../app/context/noticeStore.ts';
import { useApp } from '../app/context/useApp.ts';
import { saidBy, say } from '../base/i18n/message.ts';
import { currentLanguage } from '../base/i18n/text.ts';
import { applyLanguage, ownLanguage } from './language.ts';

const aboutLanguage = 'language';

/** Who waits for the texts may not read English. */
function untranslated(error: unknown, again: () => Promise<unknown>): PageNotice {
  return {
    about: aboutLanguage,
    said: say('{chinese} The Chinese texts could not be loaded: {error}', {
      chinese: '中文界面未能加载。',
      error: saidBy(error),
    }),
    ways: [{ title: say('Try again'), take: () => void again() }],
  };
}

/**
 * Shows what is inside in the language of the link, or else the reader's own. All of it is made anew when the language
 * changes, as texts are made in many places; nothing is lost, as the state is in stores around the page.
 */
export function LanguageShell({ children }: { readonly children: ReactNode }) {
  const wanted = useSetting('lang') || ownLanguage();
  const { notices } = useApp();
  const [shown, setShown] = useState(currentLanguage);
  useEffect(() => {
    if (wanted === shown) return;
    let isCurrent = true;
    const apply = () =>
      applyLanguage(wanted).then(
        () => isCurrent && setShown(wanted),
        (error: unknown) => isCurrent && notices.getState().tell(untranslated(error, apply)),
      );
    void apply();
    return () => {
      isCurrent = false;
      notices.getState().dismiss(aboutLanguage);
    };
  }, [wanted, shown, notices]);
  return <Fragment key={shown}>{children}</Fragment>;
}
