import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../base/i18n/message.ts';
import { parseLesson } from '../format/parseLesson.ts';
import { packLesson, unpackLesson } from '../lessons/packLesson.ts';
import {
  emptyDraft,
  emptyQuestion,
  emptyStep,
  type LessonDraft,
  withNewStep,
  withoutStep,
  withStepChanged,
  withStepMoved,
  withWritten,
  writeLesson,
} from './draft.ts';
import { makeDraftStore } from './draftStore.ts';
import { missingIn, tablesLackingIn } from './missing.ts';

const written = (en: string) => ({ en });

/** A lesson of steps called 1, 2, 3, with a question in the second. */
function whole(): LessonDraft {
  const named = ['1', '2', '3'].reduce(
    (draft, name) =>
      withNewStep(draft, {
        ...emptyStep(`explore?v=2&data=setting-1&budget=${name}`, ['grouping']),
        ...{ title: written(name), text: written(`Step ${name}: {tasks setting-1} tasks.`) },
      }),
    { ...emptyDraft('lesson-a'), title: written('Three steps'), picture: 2 },
  );
  const second = named.steps[1];
  if (!second) throw new Error('three steps');
  const [right, wrong] = emptyQuestion().options;
  if (!right || !wrong) throw new Error('two answers');
  const ask = {
    text: written('How many?'),
    options: [
      { ...right, text: written('five'), reply: written('Yes.') },
      { ...wrong, text: { en: 'two', zh: '两个' }, reply: written('No.') },
    ],
  };
  return withStepChanged(named, 1, { ...second, ask });
}

describe('a lesson that is made', () => {
  it('is the lesson that its file holds, and its link', () => {
    const draft = whole();
    const file = writeLesson(draft);
    expect(parseLesson(file)).toEqual({ lesson: draft, problems: [] });
    expect(unpackLesson(packLesson(file))).toBe(file);
    expect(unpackLesson('https://example.org/lesson.json')).toBeUndefined();
  });

  it('says what is missing as long as it is not whole', () => {
    const draft = withNewStep(emptyDraft('lesson-a'), emptyStep('explore?v=2', []));
    expect(parseLesson(writeLesson(draft)).problems.map(({ key }) => key)).not.toEqual([]);
    expect(parseLesson(writeLesson({ ...draft, title: written('A') })).lesson).toBeUndefined();
    const said = (of: LessonDraft) => missingIn(of).map(englishWords);
    expect(said(emptyDraft('lesson-a'))).toEqual(['The title of the lesson.', 'A step.']);
    const ask = emptyQuestion();
    expect(said(withStepChanged(draft, 0, { ...emptyStep('explore?v=2', []), ask }))).toHaveLength(8);
    expect(said(draft)).toEqual(['The title of the lesson.', 'Step 1: its title.', 'Step 1: its text.']);
    expect(said(whole())).toEqual([]);
  });

  it('tells of steps that show a table of the writer’s own which they do not contain', () => {
    const own = `data=own-${'0'.repeat(16)}`;
    const of = (link: string) =>
      tablesLackingIn(withNewStep(whole(), emptyStep(link, [])))
        .map(englishWords)
        .join();
    expect(of('explore?v=2&data=setting-2')).toBe('');
    expect(of(`explore?v=2&${own}&budget=2`)).toMatch(/^Step 4: your table\./);
    expect(of(`compare?v=2&data=setting-1&against=${encodeURIComponent(`v=2&${own}`)}`)).toMatch(/^Step 4/);
    expect(of(`explore?v=2&${own}&table=AAAA`)).toBe('');
    expect(of(`explore?v=2&${own}&src=https://example.org/t.csv`)).toBe('');
  });

  it('may be written in Chinese alone, which then stands in for English', () => {
    const text = withWritten({ en: '' }, 'zh', '标题');
    expect(text).toEqual({ en: '', zh: '标题' });
    expect(withWritten(text, 'zh', '')).toEqual({ en: '' });
    const draft = withNewStep(
      { ...emptyDraft('lesson-a'), title: text },
      { ...emptyStep('explore?v=2', []), title: text, text },
    );
    expect(parseLesson(writeLesson(draft))).toMatchObject({
      lesson: { title: { en: '标题', zh: '标题' }, steps: [{ text: { en: '标题' } }] },
      problems: [],
    });
  });

  it('keeps its picture at the step that it was chosen at, whatever is moved or removed', () => {
    const pictured = (draft: LessonDraft) => draft.steps[draft.picture - 1]?.title.en;
    const places = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(-1, 1)), { maxLength: 8 });
    fc.assert(
      fc.property(places, moves => {
        const moved = moves.reduce(
          (draft, [place, by]) => withStepMoved(draft, place, by as -1 | 1),
          whole(),
        );
        expect(pictured(moved)).toBe('2');
        expect(moved.steps.map(({ title }) => title.en).sort()).toEqual(['1', '2', '3']);
      }),
    );
    expect(pictured(withoutStep(whole(), 0))).toBe('2');
    expect(pictured(withoutStep(whole(), 2))).toBe('2');
    expect(withoutStep(withoutStep(whole(), 1), 1)).toMatchObject({ picture: 1, steps: { length: 1 } });
  });

  it('unpacks no damaged link', () => {
    const packed = packLesson(writeLesson(whole()));
    expect(() => unpackLesson(packed.slice(0, -5))).toThrow(/damaged|cut short/);
    expect(() => unpackLesson('packed.!')).toThrow();
    const bomb = packLesson('a'.repeat(3_000_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => unpackLesson(bomb)).toThrow(/damaged/);
  });
});

describe('the lesson that is kept on this device', () => {
  const memory = () => {
    const texts = new Map<string, string>();
    return {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
    };
  };

  it('is there again, and each change can be taken back and done again, typing in one go', () => {
    const storage = memory();
    const store = makeDraftStore(storage);
    const { change, undo, redo } = store.getState();
    const first = store.getState().draft;
    change(whole());
    for (const en of ['W', 'Wh', 'Why']) change({ ...store.getState().draft, title: written(en) }, 'title');
    expect(makeDraftStore(storage).getState().draft.title).toEqual(written('Why'));
    undo();
    expect(store.getState().draft).toEqual(whole());
    undo();
    expect(store.getState().draft).toEqual(first);
    redo();
    redo();
    expect(store.getState().draft.title).toEqual(written('Why'));
  });

  it.each([['nothing'], ['{"id":3}'], ['[]']])('begins anew where %s is kept', kept => {
    const storage = memory();
    storage.setItem('taskmates.draft', kept);
    expect(makeDraftStore(storage).getState().draft.steps).toEqual([]);
  });
});
