import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns, fuzzTimeout } from '../../files/testing/fuzzRuns.ts';
import { allFields, defaultConfiguration, fieldNames } from '../configuration/fields.ts';
import { saying } from '../testing/saying.ts';
import { readHostMessage, toHost } from './embedMessages.ts';
import { readLink, writeLink } from './permalink.ts';

const present = { ...defaultConfiguration(), embed: true, panel: 'gains' } as const;
const configure = (link: unknown) => ({ target: 'taskmates', version: 1, kind: 'configure', link });

describe('readHostMessage', () => {
  it('reads a link as a permalink is read, and keeps embedding and panel unless the link gives them', () => {
    const budget = readHostMessage(configure('#/explore?v=2&data=setting-2&budget=3'), present);
    const expected = { ...defaultConfiguration(), data: 'setting-2', budget: 3, embed: true, panel: 'gains' };
    expect(budget).toEqual({ kind: 'configure', restored: { configuration: expected, notices: [] } });
    expect(readHostMessage(configure('#/explore?v=2&panel=frontier&embed=0'), present)).toMatchObject({
      restored: { configuration: { embed: false, panel: 'frontier' } },
    });
    expect(readHostMessage(configure('#/explore?v=2&panel='), present)).toMatchObject({
      restored: { configuration: { embed: true, panel: '' } },
    });
  });

  it('says what a link asked for and did not get', () => {
    const request = readHostMessage(configure('#/explore?v=2&budget=zero'), present);
    expect(request).toMatchObject({ restored: { notices: [saying('“zero”')] } });
  });

  it('reads a theme', () => {
    const message = { target: 'taskmates', version: 1, kind: 'theme', theme: 'dark' };
    expect(readHostMessage(message, present)).toEqual({ kind: 'theme', theme: 'dark' });
  });

  it.each([
    [configure(undefined), 'link must be a text'],
    [configure(7), 'link must be a text'],
    [configure('https://example.org/#/explore'), 'begins with #/'],
    [configure(`#/explore?task=${'x'.repeat(200_000)}`), 'at most 200000'],
    [configure('#/data?v=2'), 'a view that can be embedded: explore, compare'],
    [{ ...configure('#/explore'), version: 2 }, 'version must be 1'],
    [{ target: 'taskmates', kind: 'configure', link: '#/' }, 'version must be 1'],
    [{ target: 'taskmates', version: 1 }, 'kind must be'],
    [{ ...configure('#/explore'), kind: 'height' }, 'kind must be'],
    [{ target: 'taskmates', version: 1, kind: 'theme', theme: 'pink' }, 'light or dark'],
    [{ target: 'taskmates', version: 1, kind: 'language', language: 'fr' }, 'en or zh'],
  ])('refuses %o and says why', (message, reason) => {
    const request = readHostMessage(message, present);
    expect(request).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
  });

  it.each([
    undefined,
    null,
    'taskmates',
    0,
    [],
    {},
    { target: 'other', version: 1, kind: 'configure', link: '#/' },
    { source: 'react-devtools-bridge' },
    toHost({ kind: 'ready' }),
  ])('has nothing to say to %o, which is not for it', message => {
    expect(readHostMessage(message, present)).toBeUndefined();
  });

  it(
    'never throws, pollutes nothing, and takes only what is well formed',
    () => {
      const junk = fc.oneof(
        fc.anything({
          withNullPrototype: true,
          withBigInt: true,
          withDate: true,
          withMap: true,
          withTypedArray: true,
        }),
        fc.constantFrom('configure', 'theme', 'taskmates', '#/', '#/explore', 1, 2, '1', 'dark', 'pink'),
      );
      const keys = fc.constantFrom(
        ...fieldNames().map(name => allFields()[name].key),
        'v',
        '__proto__',
        'constructor',
        'toString',
      );
      const link = fc
        .array(fc.tuple(keys, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', '0', 'gains'))))
        .map(pairs => `#/explore?${pairs.map(pair => pair.join('=')).join('&')}`);
      const nearly = fc
        .record(
          {
            target: fc.oneof({ weight: 9, arbitrary: fc.constant('taskmates') }, junk),
            version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, junk),
            kind: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('configure', 'theme', 'language') }, junk),
            link: fc.oneof({ weight: 9, arbitrary: link }, junk),
            theme: fc.oneof(fc.constantFrom('light', 'dark'), junk),
            language: fc.oneof(fc.constantFrom('en', 'zh'), junk),
            ['__proto__']: junk,
          },
          { requiredKeys: [] },
        )
        .map(message => Object.assign(JSON.parse('{"__proto__": {"polluted": true}}'), message));
      const before = Object.getOwnPropertyNames(Object.prototype).join();
      const seen = new Set<string>();
      fc.assert(
        fc.property(fc.oneof(junk, { weight: 4, arbitrary: nearly }), message => {
          const request = readHostMessage(message, present);
          seen.add(request?.kind ?? 'nothing');
          expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
          if (request === undefined) return;
          expect(message).toMatchObject({ target: 'taskmates' });
          if (request.kind === 'refused') {
            expect(request.reason).toMatch(/^(version|kind|link|theme|language) must /);
            return;
          }
          expect(message).toMatchObject({ version: 1, kind: request.kind });
          if (request.kind === 'theme') {
            expect(['light', 'dark']).toContain(request.theme);
            return;
          }
          if (request.kind === 'language') {
            expect(['en', 'zh']).toContain(request.language);
            return;
          }
          const { configuration } = request.restored;
          expect(readLink(writeLink(configuration)).configuration).toEqual(configuration);
          expect(Object.keys(configuration).toSorted()).toEqual(
            Object.keys(defaultConfiguration()).toSorted(),
          );
        }),
        { numRuns: fuzzRuns },
      );
      expect([...seen].toSorted()).toEqual(['configure', 'language', 'nothing', 'refused', 'theme']);
    },
    fuzzTimeout,
  );
});
