import { afterEach, expect, test } from 'vitest';
import { foundSentence } from './useFoundSentence.ts';

afterEach(() => document.body.replaceChildren());

function contentOf(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

const finding =
  '<p class="panel-finding">Normals help all four by 2.5%. Compared with <select><option>Setting 1</option><option selected>Setting 2</option></select>: r = 0.1.</p>';

test('the answer goes before what is found, as its controls are set', () => {
  const answer =
    '<section id="headline"><h2>With <input value="2.5"> SNT and <select><option>chance</option><option selected>exact search</option></select>, <b>two networks</b> serve all.</h2></section>';
  expect(foundSentence(contentOf(answer + finding))).toBe(
    'With 2.5 SNT and exact search, two networks serve all.',
  );
});

test('of what is found it is the first sentence, of the frontier the last, and nothing where nothing is found', () => {
  expect(foundSentence(contentOf(finding))).toBe('Normals help all four by 2.5%.');
  const frontier = `<section id="frontier">${finding}</section>`;
  expect(foundSentence(contentOf(frontier))).toBe('Compared with Setting 2: r = 0.1.');
  expect(foundSentence(contentOf('<p>A figure.</p>'))).toBe('');
});
