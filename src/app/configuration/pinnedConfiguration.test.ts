import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../base/i18n/message.ts';
import { fuzzRuns, fuzzTimeout } from '../../files/testing/fuzzRuns.ts';
import { readLink, writeLink, writePinned } from '../links/permalink.ts';
import { saying } from '../testing/saying.ts';
import type { Configuration } from './configuration.ts';
import { allFields, defaultConfiguration, fieldNames } from './fields.ts';
import { changePinned, changeShared, pinnedOf, readPastedLink, swapSides } from './pinnedConfiguration.ts';
import { pinPresent } from './pinPresent.ts';

/** Characters that mean something in a link, in HTML or in JavaScript, beside any others. */
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'%&=#?+/\\"\'<>.,~;: a1é\u202e😀') }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('%26against%3D', '__proto__', 'table=.', '&v=0', '</script>', 'a%2526b'),
);

/** Any valid configuration that compares with none, with hostile texts wherever texts are let through. */
const alone: fc.Arbitrary<Configuration> = fc
  .record({
    task: hostile,
    sort: hostile,
    cell: fc.tuple(hostile, hostile).map(ids => ids.join('~')),
    filter: fc.array(hostile, { maxLength: 3 }).map(ids => ids.join(',')),
    src: hostile.map(text => `https://example.org/${text}`),
    table: fc.oneof(fc.constant(''), fc.constantFrom('AbC_-9', 'Ab')),
    data: fc.constantFrom('setting-1', 'setting-2', 'own-1a'),
    budget: fc.constantFrom('1', '2.5', '1e-7'),
  })
  .map(texts => {
    const values = fieldNames().map(name => {
      const field = allFields()[name];
      const value = field.decode((texts as Record<string, string>)[name] ?? '\u0000');
      return [name, value ?? field.fallback];
    });
    return { ...defaultConfiguration(), ...Object.fromEntries(values) };
  });

const compared = fc
  .tuple(alone, alone)
  .map(([present, other]): Configuration => ({ ...present, view: 'compare', against: writePinned(other) }));

describe('a configuration within another', () => {
  it(
    'comes back from the link with the one around it, whatever texts both hold',
    () => {
      fc.assert(
        fc.property(alone, alone, (present, other) => {
          const whole: Configuration = { ...present, view: 'compare', against: writePinned(other) };
          const restored = readLink(writeLink(whole));
          expect(restored).toEqual({ configuration: whole, notices: [] });
          expect(pinnedOf(restored.configuration)).toEqual(other);
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it(
    'is never thrown at, and what is restored of it can be written',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), against => {
          const { configuration } = readLink(`#/compare?v=2&against=${encodeURIComponent(against)}`);
          expect(readLink(writeLink(configuration))).toEqual({ configuration, notices: [] });
        }),
        { numRuns: fuzzRuns },
      );
    },
    fuzzTimeout,
  );

  it('says of which side a value could not be restored, and hands the bad value on to nobody', () => {
    const inner = encodeURIComponent('v=2&data=setting-2&budget=NaN&nonsense=1');
    const { configuration, notices } = readLink(`#/compare?v=2&budget=-1&against=${inner}`);
    expect(notices.map(notice => englishWords(notice).startsWith('The pinned side: '))).toEqual([
      false,
      true,
      true,
    ]);
    expect(notices.map(englishWords).join(' ')).toMatch(/“-1”.*“NaN”.*nonsense/);
    expect(configuration.against).toBe('v=2&data=setting-2&budget=2.5');
  });

  it('holds no third one, however deep a link nests them, and says so', () => {
    let link = 'v=2&data=setting-2&budget=3';
    for (let depth = 0; depth < 60; depth++) link = `v=2&against=${encodeURIComponent(link)}`;
    const { configuration, notices } = readLink(`#/compare?${link}`);
    expect(pinnedOf(configuration)).toEqual(defaultConfiguration());
    expect(notices).toEqual([saying('holds no other')]);
  });

  it('writes a table that both sides hold once, and gives it back to both', () => {
    const table = 'x'.repeat(50_000);
    const own: Configuration = { ...defaultConfiguration(), data: 'own-1', table };
    const whole: Configuration = { ...own, budget: 3, ...pinPresent(own) };
    const link = writeLink(whole);
    expect(link.length).toBeLessThan(51_000);
    expect(pinnedOf(readLink(link).configuration)).toEqual(own);
    const elsewhere: Configuration = { ...whole, data: 'setting-1', table: '' };
    expect(pinnedOf(elsewhere)).toEqual(own);
  });

  it('is read at a pace linear in its length', () => {
    const long = `#/compare?against=${encodeURIComponent('a=%25&'.repeat(13_000))}`;
    const { notices } = readLink(long);
    expect(notices.map(englishWords).join('').length).toBeLessThan(400);
  });
});

describe('changing a side', () => {
  const whole: Configuration = {
    ...defaultConfiguration(),
    budget: 3,
    clamp: 20,
    ...pinPresent({ ...defaultConfiguration(), view: 'explore', strategy: 'higher-order', clamp: 10 }),
  };

  it('pins the present state without the one that was pinned before', () => {
    expect(pinPresent(whole)).toEqual({
      view: 'compare',
      against: 'v=2&data=setting-1&budget=3&clamp=20',
    });
  });

  it('changes only the pinned side', () => {
    const changed = { ...whole, ...changePinned(whole, { budget: 1, data: 'setting-2' }) };
    expect(pinnedOf(changed)).toMatchObject({ budget: 1, data: 'setting-2', strategy: 'higher-order' });
    expect({ ...changed, against: '' }).toEqual({ ...whole, against: '' });
  });

  it('changes what both share on both', () => {
    const changed = { ...whole, ...changeShared(whole, { gain: 'relative' }) };
    expect([changed.gain, pinnedOf(changed)?.gain]).toEqual(['relative', 'relative']);
  });

  it('swaps the sides but not what they share, and swaps them back', () => {
    const swapped = { ...whole, ...swapSides(whole) };
    expect(swapped).toMatchObject({ view: 'compare', strategy: 'higher-order', budget: 2.5, clamp: 20 });
    expect(pinnedOf(swapped)).toMatchObject({ strategy: 'optimal', budget: 3, clamp: 10 });
    fc.assert(
      fc.property(compared, configuration => {
        const once = { ...configuration, ...swapSides(configuration) };
        expect({ ...once, ...swapSides(once) }).toEqual(configuration);
      }),
    );
  });

  it('has nothing to swap where nothing is pinned', () => {
    expect(swapSides(defaultConfiguration())).toEqual({});
    expect(pinnedOf(defaultConfiguration())).toBeUndefined();
  });
});

describe('a pasted link', () => {
  it.each([
    'https://example.org/taskmates/#/explore?v=2&data=setting-2&budget=3',
    '  #/data?v=2&data=setting-2&budget=3\n',
    'javascript:alert(1)//#/explore?data=setting-2&budget=3',
  ])('is read from its “#” on: %s', text => {
    expect(readPastedLink(text)).toMatchObject({
      configuration: { data: 'setting-2', budget: 3, against: '' },
      notices: [],
    });
  });

  it('of a comparison gives its right side and says so', () => {
    const link = writeLink({ ...defaultConfiguration(), budget: 4, ...pinPresent(defaultConfiguration()) });
    expect(readPastedLink(link)).toEqual({
      configuration: expect.objectContaining({ budget: 4, against: '' }),
      notices: [saying('right side')],
    });
  });

  it('keeps the notices of what could not be restored', () => {
    expect(readPastedLink('#/explore?v=2&budget=NaN')).toMatchObject({
      notices: [saying('NaN')],
    });
  });

  it.each([
    ['Paste a link first', ''],
    ['no “#”', 'https://example.org/'],
    ['no configuration of Taskmates', 'https://example.org/#section'],
    ['no configuration of Taskmates', 'https://example.org/#/settings'],
    ['no configuration of Taskmates', 'https://example.org/#/a?b=c'],
    ['300 kB long', `#/explore?v=2&src=${'x'.repeat(300_000)}`],
  ])('that is none is refused with what to do: %s', (problem, text) => {
    expect(readPastedLink(text)).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), text => {
        const read = readPastedLink(`#/explore?${text}`);
        expect('problem' in read || read.configuration.against === '').toBe(true);
      }),
    );
  });
});
