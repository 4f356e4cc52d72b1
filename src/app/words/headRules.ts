import { msg } from '../../base/i18n/text.ts';

/** The rules by which a head is chosen for each task, as they are offered: texts to translate where they are shown. */
export const headRules = [
  { value: 'validation', text: msg('best on validation') },
  { value: 'test', text: msg('best on test (as published)') },
] as const;
