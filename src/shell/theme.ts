import { deviceTexts } from '../app/storage/keptTexts.ts';

export type Theme = 'light' | 'dark';

const storageKey = 'taskmates.theme';

/** Whether the page around this one, or its link, says the theme. */
let isFixed = false;

/** The theme chosen last on this device, otherwise what the system prefers: a taste of the reader. Colours that the system forces are light or dark as it is. */
export function initialTheme(): Theme {
  const stored = readStored();
  if (stored && !window.matchMedia('(forced-colors: active)').matches) return stored;
  return systemDark().matches ? 'dark' : 'light';
}

/** Calls back when the system changes what it prefers, unless the reader chose; until the function returned is called. */
export function onSystemTheme(follow: (theme: Theme) => void): () => void {
  const system = systemDark();
  const onChange = () => {
    if (!isFixed && !readStored()) follow(initialTheme());
  };
  system.addEventListener('change', onChange);
  return () => system.removeEventListener('change', onChange);
}

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

/** The theme that a frame has by its link or by the page around it: what the system prefers is not followed until what is returned is called. */
export function fixTheme(theme: Theme): () => void {
  isFixed = true;
  applyTheme(theme);
  return () => {
    isFixed = false;
  };
}

export function rememberTheme(theme: Theme): void {
  deviceTexts.setItem(storageKey, theme);
}

function readStored(): Theme | undefined {
  const stored = deviceTexts.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}
