import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeout } from '../../files/testing/fuzzRuns.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { defaultConfiguration } from '../configuration/fields.ts';
import { panelNames } from '../configuration/viewNames.ts';
import { embedSnippet, fittingSnippet, frameAddress, stepHeight } from './embedSnippet.ts';
import { readLink } from './permalink.ts';

const address = 'https://example.org/taskmates/';

/** Reads one whole `<iframe>` element as an HTML tokenizer does; throws where anything else stands. */
function readFrame(html: string): { attributes: Map<string, string>; rest: string } {
  const attributes = new Map<string, string>();
  const open = '<iframe';
  if (!html.startsWith(open)) throw new Error('no iframe');
  let at = open.length;
  while (html[at] === ' ') {
    const equals = html.indexOf('="', at);
    const end = html.indexOf('"', equals + 2);
    const name = html.slice(at + 1, equals);
    if (!/^[a-z]+$/.test(name) || attributes.has(name)) throw new Error(`an attribute “${name}”`);
    attributes.set(name, unescapeHtml(html.slice(equals + 2, end)));
    at = end + 1;
  }
  const close = '></iframe>';
  if (!html.startsWith(close, at)) throw new Error(`not closed: ${html.slice(at)}`);
  return { attributes, rest: html.slice(at + close.length) };
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '&',
        '&quot;',
        '&#34;',
        '</script>',
        '<!--',
        '"><script>alert(1)</script>',
        '\0',
        '\n',
        ' onload=',
        '`',
        '\u2028',
        'javascript:',
      ),
    )
    .map(parts => parts.join('')),
);

describe('embedSnippet', () => {
  it('is a frame with the configuration, its panel, a title and a height', () => {
    const configuration = { ...defaultConfiguration(), panel: 'gains' } as const;
    expect(embedSnippet(address, configuration, 'Who helps whom')).toBe(
      '<iframe src="https://example.org/taskmates/#/explore?v=2&amp;data=setting-1&amp;budget=2.5&amp;embed=1&amp;panel=gains"' +
        ' title="Who helps whom" width="100%" height="750" style="border:0" loading="lazy"></iframe>',
    );
  });

  it(
    'keeps whatever a configuration and a title hold within their attributes',
    () => {
      fc.assert(
        fc.property(hostile, hostile, fc.constantFrom('' as const, ...panelNames), (value, title, panel) => {
          const names = { task: value, cell: value, sort: value, src: value, table: value, against: value };
          const configuration = { ...defaultConfiguration(), ...names, filter: [value], panel };
          const { attributes, rest } = readFrame(embedSnippet(address, configuration, title));
          expect(rest).toBe('');
          expect([...attributes.keys()]).toEqual(['src', 'title', 'width', 'height', 'style', 'loading']);
          expect(attributes.get('title')).toBe(title);
          expect(attributes.get('src')).toBe(frameAddress(address, configuration));
          expect(attributes.get('src')).toMatch(
            /^https:\/\/example\.org\/taskmates\/#\/explore\?v=2&[^"<>\s]*$/,
          );
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it('says which language it is in, and has room for a step and a puzzle', () => {
    const shown = { ...defaultConfiguration(), lang: 'zh' as const };
    expect(readFrame(embedSnippet(address, shown, '')).attributes.get('lang')).toBe('zh-Hans');
    const heightOf = (patch: Partial<Configuration>, height?: number) =>
      readFrame(embedSnippet(address, { ...shown, ...patch }, '', height)).attributes.get('height');
    expect(heightOf({}, stepHeight)).toBe(String(stepHeight));
    expect(heightOf({ view: 'learn' })).toBe('1300');
  });

  it('opens what it was made from, embedded', () => {
    const configuration = { ...defaultConfiguration(), budget: 3, filter: ['s', 'e'] } as const;
    const src = readFrame(embedSnippet(address, configuration, '')).attributes.get('src') ?? '';
    expect(readLink(src.slice(src.indexOf('#')))).toEqual({
      configuration: { ...configuration, embed: true },
      notices: [],
    });
  });
});

describe('fittingSnippet', () => {
  it('is the frame and one script, whatever the configuration and the title hold', () => {
    const script = readFrame(fittingSnippet(address, defaultConfiguration(), '')).rest;
    expect(script).toContain(`event.origin !== "https://example.org"`);
    expect(script).toContain('frame.contentWindow !== event.source');
    expect(script.match(/<\/?script/g)).toEqual(['<script', '</script']);
    fc.assert(
      fc.property(hostile, text => {
        const configuration = { ...defaultConfiguration(), task: text };
        expect(readFrame(fittingSnippet(address, configuration, text)).rest).toBe(script);
      }),
    );
  });

  it('names the origin of the site so that no address can end the script', () => {
    const odd = fittingSnippet("http://localhost:4173/a'</script><b>/", defaultConfiguration(), 'x');
    expect(readFrame(odd).rest).toContain('"http://localhost:4173"');
    expect(odd.match(/<\/script/g)).toHaveLength(1);
  });
});
