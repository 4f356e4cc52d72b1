import { gainKinds } from '../facts/factKinds.ts';
import type { LessonStep, LocalText } from './lesson.ts';

/** The versions of a lesson's file that are read. In version 1 gains were ratios where neither link nor fact said otherwise. */
export const lessonVersions = [1, 2] as const;

/** A step as the present version has it. */
export function liftStep(step: LessonStep, version: (typeof lessonVersions)[number]): LessonStep {
  if (version === 2) return step;
  const { text, link, ask } = step;
  return {
    ...step,
    text: liftText(text),
    link: liftLink(link),
    ...(ask && {
      ask: { ...ask, options: ask.options.map(option => ({ ...option, reply: liftText(option.reply) })) },
    }),
  };
}

/** A step's link says of which version it is. */
function liftLink(link: string): string {
  if (/(^|[?&])v=/.test(link)) return link;
  if (link.includes('?')) return link.replace('?', '?v=1&');
  return link.includes('=') ? `explore?v=1&${link}` : `${link || 'explore'}?v=1`;
}

function liftText({ en, zh }: LocalText): LocalText {
  return { en: liftFacts(en), ...(zh !== undefined && { zh: liftFacts(zh) }) };
}

/** Each fact about gains says by which definition. */
function liftFacts(text: string): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, fact: string) => {
    const [name = '', ...args] = fact.trim().split(/\s+/);
    const isSaid = args.includes('ratio') || args.includes('relative');
    return gainKinds.has(name) && !isSaid ? `{${fact.trim()} ratio}` : whole;
  });
}
