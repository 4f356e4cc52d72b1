import { isolated } from '../src/base/i18n/isolated.ts';

/** Elements whose text turns nothing around them, by the style sheet of every browser or as texts of drawings. */
const isolating =
  /^(?:address|article|aside|bdi|body|button|caption|dd|details|dialog|div|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|legend|li|main|nav|ol|option|output|p|section|select|summary|table|td|text|th|title|tr|ul)$/i;

const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext'];

/**
 * Where one of the names, which hold letters or signs that turn what follows them, stands among other text without an isolate of
 * its own: what is to be seen and what is read aloud.
 */
export function turnedTexts(root: Element, names: readonly string[]): readonly string[] {
  const isSafe = (text: string) => isolated(text) === text || names.includes(text.trim());
  const found: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of attributes) {
      const value = element.getAttribute(name);
      if (value !== null && !isSafe(value)) found.push(`${element.tagName} ${name}: ${value}`);
    }
    if (!isolating.test(element.tagName)) continue;
    const text = ownText(element);
    if (!isSafe(text)) found.push(`${element.tagName}: ${text}`);
  }
  return found;
}

/** The text of an element, what is in others that isolate it left out. */
function ownText(element: Element): string {
  return Array.from(element.childNodes, child => {
    if (child.nodeType === 3) return child.textContent ?? '';
    if (child.nodeType !== 1 || isolating.test((child as Element).tagName)) return '';
    return ownText(child as Element);
  }).join('');
}
