import * as v from 'valibot';
import { errorText, type Message, say } from '../../../base/i18n/message.ts';
import { type Lesson, type LessonStep, lessonPlaces, type ReadLesson } from './lesson.ts';
import { problemsOfText } from './lessonText.ts';
import { lessonVersions, liftStep } from './lessonVersions.ts';

const words = v.pipe(v.string(), v.nonEmpty('empty'), v.maxLength(5000));
/** A text alone is English. */
const localText = v.pipe(
  v.union([words, v.object({ en: words, zh: v.optional(words) })], 'text'),
  v.transform(given => (typeof given === 'string' ? { en: given } : given)),
);

const question = v.object({
  text: localText,
  options: v.pipe(
    v.array(v.object({ text: localText, isRight: v.optional(v.boolean(), false), reply: localText })),
    v.minLength(2, 'answers'),
    v.check(options => options.some(option => option.isRight), 'right'),
  ),
});

const place = v.picklist(lessonPlaces);
/** A place alone is a list of one. */
const look = v.pipe(
  v.union([place, v.pipe(v.array(place), v.minLength(1, 'look'), v.maxLength(2, 'look'))], 'look'),
  v.transform(given => (typeof given === 'string' ? [given] : given)),
);

const step = v.object({
  title: localText,
  text: localText,
  link: v.pipe(v.string(), v.maxLength(200_000)),
  look: v.optional(look),
  ask: v.optional(question),
});

const head = v.object({
  format: v.literal('taskmates-lesson', 'format'),
  version: v.picklist(lessonVersions, 'version'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'id')),
  title: localText,
  about: v.optional(localText),
  can: v.optional(localText),
  picture: v.optional(v.pipe(v.number(), v.integer('picture'), v.minValue(1, 'picture')), 1),
  steps: v.pipe(v.array(v.unknown()), v.minLength(1, 'step'), v.maxLength(99)),
});

/**
 * The lesson in a file, lifted to version 2. Never throws: every problem is named with its place, a step that cannot be used is left out,
 * and the rest works. Without a usable head or step there is no lesson.
 */
export function parseLesson(text: string): ReadLesson {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return nothing([say('Not JSON: {why}.', { why: errorText(error) })]);
  }
  const parsed = v.safeParse(head, raw);
  if (!parsed.success) return nothing(parsed.issues.map(issue => placed('', issue)));
  const problems: Message[] = [];
  const steps = parsed.output.steps.flatMap((given, i): LessonStep[] => {
    const place = `steps.${i + 1}`;
    const read = v.safeParse(step, given);
    if (!read.success) {
      problems.push(
        ...read.issues.map(issue =>
          say('{problem} This step is left out.', { problem: placed(`${place}.`, issue) }),
        ),
      );
      return [];
    }
    for (const [where, written] of textsOf(read.output)) {
      problems.push(
        ...problemsOfText(written).map(problem =>
          say('{place}: {problem}.', { place: `${place}.${where}`, problem }),
        ),
      );
    }
    return [
      liftStep({ ...withoutUndefined(read.output), look: read.output.look ?? [] }, parsed.output.version),
    ];
  });
  if (steps.length === 0) return nothing(problems);
  const { id, title, about, can, picture } = parsed.output;
  const lesson: Lesson = {
    id,
    title: withoutUndefined(title),
    about: withoutUndefined(about ?? { en: '' }),
    can: withoutUndefined(can ?? { en: '' }),
    picture,
    steps,
  };
  return { lesson, problems };
}

function nothing(problems: readonly Message[]): ReadLesson {
  return { lesson: undefined, problems };
}

function placed(before: string, issue: v.BaseIssue<unknown>): Message {
  return say('{place}: {problem}.', {
    place: `${before}${v.getDotPath(issue) ?? 'file'}`,
    problem: demands[issue.message] ?? otherwise(issue),
  });
}

/** What values must be, by the texts that the schema knows them by. */
const demands: Readonly<Record<string, Message>> = {
  empty: say('must not be empty'),
  text: say('must be a text, or texts by language with “en”'),
  answers: say('a question needs two answers or more'),
  right: say('one answer must have “isRight”: true'),
  format: say('must be “taskmates-lesson”'),
  version: say('must be 1 or 2'),
  id: say('lower-case letters, digits and hyphens, up to 40'),
  step: say('a lesson needs a step'),
  picture: say('must be the number of a step'),
  look: say('must be one place, or a list of two, of: {places}', { places: lessonPlaces.join(', ') }),
};

/** What the schema wants of a value beyond that. */
function otherwise({ expected, received }: v.BaseIssue<unknown>): Message {
  return expected === null
    ? say('{value} is not what can stand here', { value: received })
    : say('must be {wanted}, not {value}', { wanted: expected, value: received });
}

/** The texts of a step that may hold facts, by their places. */
function textsOf({ text, ask }: v.InferOutput<typeof step>): readonly (readonly [string, string])[] {
  const all = [
    ['text', text],
    ...(ask?.options ?? []).map((option, i) => [`ask.options.${i + 1}.reply`, option.reply]),
  ] as const;
  return all.flatMap(([place, local]) =>
    Object.entries(local as Readonly<Record<string, string | undefined>>).flatMap(([language, written]) =>
      written === undefined ? [] : [[`${place}.${language}`, written] as const],
    ),
  );
}

/** The value without undefined entries, at every depth. */
function withoutUndefined<T>(value: T): Defined<T> {
  if (Array.isArray(value)) return value.map(withoutUndefined) as Defined<T>;
  if (typeof value !== 'object' || value === null) return value as Defined<T>;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[key, withoutUndefined(each)]],
    ),
  ) as Defined<T>;
}

type Defined<T> = T extends object ? { [K in keyof T]: Defined<Exclude<T[K], undefined>> } : T;
