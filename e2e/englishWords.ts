import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { taskNames } from '../src/base/i18n/zh/taskNames.ts';

/** What formats, tables, methods and units are called: it stays as it is in every language. */
const names =
  'Taskmates CSV TSV JSON Parquet Python Excel Markdown LaTeX NumPy README pickle ZIP SVG PDF PNG SNT FLOPs MB kB TAG Taskonomy CelebA AHP Pearson MIT Apache arXiv Standley';

interface Looking {
  /** Selects what is not looked at: it is data, or made elsewhere. */
  readonly except: string;
  /** Names that come from data: they may stand anywhere. */
  readonly data: readonly string[];
  /** Selects where is looked: the view where it is not given. */
  readonly within?: string;
}

/** What comes with tables of the site and has no Chinese name: some tasks, and sources. */
export function namesOfTables(...ids: readonly string[]): readonly string[] {
  return ids.flatMap(id => {
    const text = readFileSync(`public/tables/${id}.json`, 'utf8');
    // The first name is the table's own, which is translated.
    const tasks = [...text.matchAll(/"(?:name|short)": "([^"]*)"/g)].slice(1);
    const found = [...tasks, /"title": "([^"]*)"/.exec(text)].flatMap(each => each?.[1] ?? []);
    return found.filter(name => !(name in taskNames));
  });
}

/**
 * The texts of the present view, or of another part of the page, with English words in them that are no names: what is written, labels, titles and
 * placeholders, shown or hidden.
 */
export async function englishWords(
  page: Page,
  { except, data, within = '#main' }: Looking,
): Promise<readonly string[]> {
  const texts = await page.locator(within).evaluate((main, selector) => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'label'];
    const found: string[] = [];
    const visit = (node: Node) => {
      if (node instanceof Text) found.push(node.data);
      if (!(node instanceof Element) || node.matches(selector)) return;
      for (const name of attributes) found.push(node.getAttribute(name) ?? '');
      for (const child of node.childNodes) visit(child);
    };
    visit(main);
    return found;
  }, except);
  const known = [...data, ...names.split(' ')].sort((a, b) => b.length - a.length);
  const escaped = known.map(name => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const nameInText = new RegExp(`(?<![A-Za-z])(?:${escaped.join('|')})(?![A-Za-z])`, 'g');
  return texts.filter(text => /[A-Za-z]{2,}/.test(text.replace(nameInText, '')));
}
