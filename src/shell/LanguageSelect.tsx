import { useEffect, useRef } from 'react';
import { useChange } from '../app/context/hooks.ts';
import { isLanguage, languages } from '../base/i18n/languages.ts';
import { currentLanguage, t } from '../base/i18n/text.ts';
import { rememberLanguage } from './language.ts';

/** Whether the language was just chosen here: the page is then made anew, and the focus comes back to the choice. */
let isChoosing = false;

/** The language of the interface, each by its own name. */
export function LanguageSelect() {
  const change = useChange();
  const ref = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isChoosing) ref.current?.focus();
    isChoosing = false;
  }, []);
  const choose = (code: string) => {
    if (!isLanguage(code)) return;
    isChoosing = true;
    rememberLanguage(code);
    change({ lang: code });
  };
  return (
    <span className="field header-language">
      <select
        ref={ref}
        aria-label={t('Language')}
        value={currentLanguage()}
        onChange={event => choose(event.target.value)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code === 'zh' ? 'zh-Hans' : code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
