import { languageTag } from '../../base/i18n/languages.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { PanelName, ViewName } from '../configuration/viewNames.ts';
import { embedVersion } from './embedMessages.ts';
import { writeLink } from './permalink.ts';

/** Pixels that a frame 700 px wide needs for all of a view, and for each panel; the script of a snippet corrects it. */
const wholeHeights: Readonly<Partial<Record<ViewName, number>>> = { plan: 2400, learn: 1300 };
/** The same for a step of a lesson. */
export const stepHeight = 1100;
const usualHeight = 2830;
const panelHeights: Readonly<Record<PanelName, number>> = {
  ...{ frontier: 840, grouping: 700, gains: 750, networks: 860 },
  ...{ 'plan-next': 710, 'plan-frontier': 680, 'plan-networks': 480, 'plan-race': 690, 'plan-filled': 480 },
};

function heightOf({ view, panel }: Configuration): number {
  return panel ? panelHeights[panel] : (wholeHeights[view] ?? usualHeight);
}

/** The address that shows `configuration` in a frame; `address` is where the site is, without a hash. */
export function frameAddress(address: string, configuration: Configuration): string {
  return `${address}${writeLink({ ...configuration, embed: true })}`;
}

/**
 * HTML that shows `configuration` (with its `panel`) in a frame of another page. `title` is what a screen reader calls
 * the frame. Whatever the texts hold, they stay within their attributes. `height` in pixels, where it is not that of the view or
 * its panel.
 */
export function embedSnippet(
  address: string,
  configuration: Configuration,
  title: string,
  height = heightOf(configuration),
): string {
  const { lang } = configuration;
  const attributes = {
    src: frameAddress(address, configuration),
    title,
    ...(lang && { lang: languageTag(lang) }),
    width: '100%',
    height: String(height),
    style: 'border:0',
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<iframe${written.join('')}></iframe>`;
}

/**
 * The same with a script that fits the frame's height to what it shows, and has it speak the language of the page around it. It
 * believes a message only when it comes from a frame of the page and from the site's origin; a page that holds it twice is none
 * the worse.
 */
export function fittingSnippet(
  address: string,
  configuration: Configuration,
  title: string,
  height = heightOf(configuration),
): string {
  const origin = scriptText(new URL(address).origin);
  return `${embedSnippet(address, configuration, title, height)}
<script>
addEventListener('message', event => {
  if (event.origin !== ${origin}) return;
  const { source, version, kind, height } = event.data ?? {};
  if (source !== 'taskmates' || version !== ${embedVersion}) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== event.source) continue;
    if (kind === 'height') frame.height = Math.min(height, 20000);
    const language = kind === 'ready' && /^(en|zh)/.exec(frame.closest('[lang]')?.lang ?? '')?.[1];
    if (language) event.source.postMessage({ target: 'taskmates', version, kind: 'language', language }, event.origin);
  }
});
</script>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between the quotes of an HTML attribute; no part of it can end the attribute or the tag. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? '');
}

/** A text as a literal of a script that stands in HTML. */
function scriptText(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
