import * as v from 'valibot';
import { type Language, languages } from '../../base/i18n/languages.ts';
import { inEnglish } from '../../base/i18n/text.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { embeddableViews, isEmbeddable } from './embedding.ts';
import { maximumLinkLength, type RestoredLink, readLink } from './permalink.ts';

/** The version of the messages between a frame and the page around it: docs/embed.md describes them. */
export const embedVersion = 1;

/** What the frame tells the page around it, in an envelope that {@link toHost} writes. */
export type FrameNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'configuration'; readonly link: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** A message to the page around the frame. */
export function toHost(news: FrameNews) {
  return { source: 'taskmates', version: embedVersion, ...news } as const;
}

/** What the page around the frame asks for, checked; `refused` when it was addressed to Taskmates but is not understood. */
export type HostRequest =
  | { readonly kind: 'configure'; readonly restored: RestoredLink }
  | { readonly kind: 'theme'; readonly theme: 'light' | 'dark' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'refused'; readonly reason: string };

const addressed = v.object({ target: v.literal('taskmates') });

/** What each part of a message must be, as a refusal says it: to who writes the page around the frame, in English. */
const demands: Readonly<Record<string, string>> = {
  version: inEnglish('version must be {version}', { version: embedVersion }),
  kind: inEnglish('kind must be configure, theme or language'),
  link: inEnglish('link must be a text that begins with #/, of at most {most} characters', {
    most: String(maximumLinkLength),
  }),
  theme: inEnglish('theme must be light or dark'),
  language: inEnglish('language must be en or zh'),
};

const version = v.literal(embedVersion);

const hostMessage = v.variant('kind', [
  v.object({
    version,
    kind: v.literal('configure'),
    link: v.pipe(v.string(), v.maxLength(maximumLinkLength), v.regex(/^#\//)),
  }),
  v.object({ version, kind: v.literal('theme'), theme: v.picklist(['light', 'dark']) }),
  v.object({ version, kind: v.literal('language'), language: v.picklist(languages.map(({ code }) => code)) }),
]);

/**
 * What a message asks for, or `undefined` when it is not for Taskmates. Never throws. `embed`, `panel` and `theme` stay as they
 * are at present unless the link gives them, and so does the view: a link to one that no frame shows is refused.
 * Who sent the message is for the caller to check.
 */
export function readHostMessage(
  data: unknown,
  present: Pick<Configuration, 'embed' | 'panel' | 'theme'>,
): HostRequest | undefined {
  if (!v.is(addressed, data)) return undefined;
  const { success, output, issues } = v.safeParse(hostMessage, data);
  if (!success) {
    const part = String(issues[0].path?.[0]?.key);
    return { kind: 'refused', reason: demands[part] ?? inEnglish('the message is not well formed') };
  }
  if (output.kind === 'theme') return { kind: 'theme', theme: output.theme };
  if (output.kind === 'language') return { kind: 'language', language: output.language };
  const { configuration, notices } = readLink(output.link);
  if (!isEmbeddable(configuration)) {
    return {
      kind: 'refused',
      reason: inEnglish('link must lead to a view that can be embedded: {views}', {
        views: embeddableViews.join(', '),
      }),
    };
  }
  const given = new URLSearchParams(output.link.replace(/^[^?]*\??/, ''));
  const kept = {
    ...(given.has('embed') ? {} : { embed: present.embed }),
    ...(given.has('panel') ? {} : { panel: present.panel }),
    ...(given.has('theme') ? {} : { theme: present.theme }),
  };
  return { kind: 'configure', restored: { configuration: { ...configuration, ...kept }, notices } };
}
