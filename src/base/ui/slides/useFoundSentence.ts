import { type RefObject, useEffect, useState } from 'react';

/**
 * The sentence of a figure that is shown without one: the answer above it, else the first of what is found in it, of the frontier the
 * last, on what more budget would buy; empty while there is none.
 */
export function useFoundSentence(content: RefObject<HTMLElement | null>, isWanted: boolean): string {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const inner = content.current;
    if (!inner || !isWanted) return;
    const read = () => setSentence(foundSentence(inner));
    const observer = new MutationObserver(read);
    observer.observe(inner, { subtree: true, childList: true, characterData: true });
    read();
    return () => observer.disconnect();
  }, [content, isWanted]);
  return isWanted ? sentence : '';
}

export function foundSentence(content: Element): string {
  const answer = content.querySelector('#headline h2');
  if (answer) return spokenText(answer);
  const found = content.querySelector('.panel-finding');
  const sentences = found ? sentencesOf(spokenText(found)) : [];
  return sentences.at(content.querySelector('#frontier') ? -1 : 0) ?? '';
}

/** What an element says, with what its controls are set to. */
function spokenText(element: Element): string {
  const parts = [...element.childNodes].map(node => {
    if (node instanceof HTMLInputElement) return node.value;
    if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? '';
    return node instanceof Element ? spokenText(node) : (node.textContent ?? '');
  });
  return parts.join('').replace(/\s+/gu, ' ').trimStart();
}

function sentencesOf(text: string): readonly string[] {
  const parts = new Intl.Segmenter(document.documentElement.lang || 'en', { granularity: 'sentence' });
  return [...parts.segment(text)].map(({ segment }) => segment.trim());
}
