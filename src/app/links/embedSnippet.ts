import type { Configuration } from '../configuration/configuration.ts';
import type { PanelName, ViewName } from '../configuration/viewNames.ts';
import { lonePanel } from './embedding.ts';
import { embedVersion } from './embedMessages.ts';
import { writeLink } from './permalink.ts';

/** Pixels that a frame 700 px wide needs for all of a view, and for each panel; the script of a snippet corrects it. */
const wholeHeights: Readonly<Partial<Record<ViewName, number>>> = { plan: 2400 };
const usualHeight = 2830;
const panelHeights: Readonly<Record<PanelName, number>> = {
  ...{ frontier: 840, grouping: 700, gains: 750, networks: 860 },
  ...{ 'plan-next': 710, 'plan-frontier': 680, 'plan-networks': 480, 'plan-race': 690, 'plan-filled': 480 },
};

/** The address that shows `configuration` in a frame; `address` is where the site is, without a hash. */
export function frameAddress(address: string, configuration: Configuration): string {
  return `${address}${writeLink({ ...configuration, embed: true })}`;
}

/**
 * HTML that shows `configuration` (with its `panel`) in a frame of another page. `title` is what a screen reader calls
 * the frame. Whatever the texts hold, they stay within their attributes.
 */
export function embedSnippet(address: string, configuration: Configuration, title: string): string {
  const panel = lonePanel({ ...configuration, embed: true });
  const height = panel ? panelHeights[panel] : (wholeHeights[configuration.view] ?? usualHeight);
  const attributes = {
    src: frameAddress(address, configuration),
    title,
    width: '100%',
    height: String(height),
    style: 'border:0',
    loading: 'lazy',
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<iframe${written.join('')}></iframe>`;
}

/**
 * The same with a script that fits the frame's height to what it shows. It believes a message only when it comes from
 * a frame of the page and from the site's origin; a page that holds it twice is none the worse.
 */
export function fittingSnippet(address: string, configuration: Configuration, title: string): string {
  const origin = scriptText(new URL(address).origin);
  return `${embedSnippet(address, configuration, title)}
<script>
addEventListener('message', event => {
  if (event.origin !== ${origin}) return;
  const { source, version, kind, height } = event.data ?? {};
  if (source !== 'taskmates' || version !== ${embedVersion} || kind !== 'height') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) frame.height = Math.min(height, 20000);
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
