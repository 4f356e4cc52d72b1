import { pinnedOf } from '../../../app/configuration/pinnedConfiguration.ts';
import { readLink } from '../../../app/links/permalink.ts';
import { type Message, say } from '../../../base/i18n/message.ts';
import type { LocalText } from '../format/lesson.ts';
import { linkOf } from '../lessons/stepLink.ts';
import type { LessonDraft } from './draft.ts';

/** What a lesson still lacks before it can be read, in the order in which it is written. */
export function missingIn({ title, steps }: LessonDraft): readonly Message[] {
  const ofSteps = steps.flatMap(({ title, text, ask }, i): readonly Message[] => {
    const number = i + 1;
    return [
      ...(isBlank(title) ? [say('Step {number}: its title.', { number })] : []),
      ...(isBlank(text) ? [say('Step {number}: its text.', { number })] : []),
      ...(ask && isBlank(ask.text) ? [say('Step {number}: what its question asks.', { number })] : []),
      ...(ask?.options ?? []).flatMap((option, place) => [
        ...(isBlank(option.text)
          ? [say('Step {number}: answer {answer}.', { number, answer: place + 1 })]
          : []),
        ...(isBlank(option.reply)
          ? [say('Step {number}: what is said to answer {answer}.', { number, answer: place + 1 })]
          : []),
      ]),
      ...(ask && !ask.options.some(({ isRight }) => isRight)
        ? [say('Step {number}: which answer is right.', { number })]
        : []),
    ];
  });
  return [
    ...(isBlank(title) ? [say('The title of the lesson.')] : []),
    ...(steps.length === 0 ? [say('A step.')] : ofSteps),
  ];
}

/**
 * The steps that show a table of the writer's own which the lesson does not contain: it can be read, but on this device alone.
 * Those of a comparison show two.
 */
export function tablesLackingIn({ steps }: LessonDraft): readonly Message[] {
  return steps.flatMap(({ link }, i): readonly Message[] => {
    const { configuration } = readLink(linkOf(link));
    const isLacking = [configuration, pinnedOf(configuration)].some(
      side => side?.data.startsWith('own-') && side.table === '' && side.src === '',
    );
    return isLacking
      ? [
          say(
            'Step {number}: your table. Elsewhere it shows nothing: capture the step again with “the lesson contains your table”.',
            { number: i + 1 },
          ),
        ]
      : [];
  });
}

const isBlank = ({ en, zh }: LocalText) => en.trim() === '' && (zh ?? '').trim() === '';
