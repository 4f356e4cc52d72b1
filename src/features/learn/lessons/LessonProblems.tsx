import type { Message } from '../../../base/i18n/message.ts';
import { words } from '../../../base/i18n/text.ts';

/** What is wrong with the file of a lesson, in the language of the page. */
export function LessonProblems({ problems }: { readonly problems: readonly Message[] }) {
  return (
    <ul>
      {[...new Set(problems.map(words))].map(problem => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
