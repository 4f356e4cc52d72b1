import { tabTexts } from './keptTexts.ts';

const key = 'taskmates-tab';

/** What tells this tab from others, over a reload. */
export function tabId(): string {
  const known = tabTexts.getItem(key);
  if (known) return known;
  const made = Math.random().toString(36).slice(2);
  tabTexts.setItem(key, made);
  return made;
}
