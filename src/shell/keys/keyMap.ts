import type { ViewName } from '../../app/configuration/viewNames.ts';
import { msg } from '../../base/i18n/text.ts';

/** Keys that do the same, by their names in keyboard events; `1–9` are the digits. */
export interface KeyLine {
  readonly keys: readonly string[];
  /** Keys that are held down meanwhile. */
  readonly held?: readonly string[];
  readonly does: string;
}

/** What keys do in one place of the page. */
export interface KeyGroup {
  readonly where: string;
  /** The views that have this place; all where it is not given. */
  readonly views?: readonly ViewName[];
  /** The files of `src/` that hear these keys: a test holds the list to them. */
  readonly boundIn: readonly string[];
  readonly lines: readonly KeyLine[];
}

const across = ['ArrowLeft', 'ArrowRight'];
const down = ['ArrowUp', 'ArrowDown'];

/** Every key of the page. Who binds one enters it here; `keyMap.test.ts` reads the sources for those that are missing. */
export const keyMap: readonly KeyGroup[] = [
  {
    where: msg('Everywhere'),
    boundIn: ['shell/usePageKeys.ts'],
    lines: [
      { keys: ['?'], does: msg('shows this list') },
      { keys: ['z'], held: ['Ctrl'], does: msg('undoes any change, as Back does') },
      { keys: ['z'], held: ['Ctrl', 'Shift'], does: msg('does again what was undone, as Forward does') },
      { keys: ['y'], held: ['Ctrl'], does: msg('the same') },
    ],
  },
  {
    where: msg('Rule of the frontier'),
    views: ['explore', 'compare', 'plan'],
    boundIn: ['figures/frontier/BudgetRule.tsx', 'figures/frontier/budgetStops.ts'],
    lines: [
      { keys: [...across, ...down], does: msg('the budget before or after') },
      { keys: ['PageUp', 'PageDown'], does: msg('four budgets at once') },
      { keys: ['Home', 'End'], does: msg('the least and the greatest budget') },
      { keys: [' '], does: msg('plays the budgets one after another, or pauses, where there is Play') },
    ],
  },
  {
    where: msg('Names at the lines of the frontier'),
    views: ['explore', 'compare', 'plan'],
    boundIn: ['figures/frontier/FrontierNames.tsx'],
    lines: [{ keys: ['Enter', ' '], does: msg('shows or hides the line, where it can be hidden') }],
  },
  {
    where: msg('Budget in the headline'),
    views: ['explore'],
    boundIn: ['features/explore/headline/HeadlineBudget.tsx'],
    lines: [
      { keys: down, does: msg('one step more or less') },
      { keys: ['Enter'], does: msg('takes what was typed') },
      { keys: ['Escape'], does: msg('puts back what was there') },
    ],
  },
  {
    where: msg('Budget in the headline'),
    views: ['plan'],
    boundIn: ['features/planning/next/NextHeadline.tsx'],
    lines: [
      { keys: ['Enter'], does: msg('takes what was typed') },
      { keys: ['Escape'], does: msg('puts back what was there') },
    ],
  },
  {
    where: msg('Buttons beside Play'),
    views: ['explore'],
    boundIn: ['features/explore/frontier/playback/PlaybackBar.tsx'],
    lines: [
      { keys: across, does: msg('the budget before or after') },
      { keys: ['Home', 'End'], does: msg('the least and the greatest budget') },
    ],
  },
  {
    where: msg('Heatmaps and matrices'),
    views: ['explore', 'compare', 'plan', 'lab', 'learn'],
    boundIn: ['figures/axes/useGridKeys.ts'],
    lines: [
      { keys: [...across, ...down], does: msg('walk the cells') },
      { keys: ['Home', 'End'], does: msg('the ends of the row') },
      { keys: ['Home', 'End'], held: ['Ctrl'], does: msg('the first and the last cell') },
      { keys: ['Enter', ' '], does: msg('keeps the cell selected') },
      { keys: ['Escape'], does: msg('lets go of it') },
    ],
  },
  {
    where: msg('Scatter of the gains'),
    views: ['compare'],
    boundIn: ['figures/scatter/useScatterKeys.ts'],
    lines: [
      { keys: across, does: msg('the pair with the next gain in A') },
      { keys: down, does: msg('the pair with the next gain in B') },
      { keys: ['Home', 'End'], does: msg('the least and the greatest gain in A') },
      { keys: ['Enter', ' '], does: msg('keeps the pair selected') },
      { keys: ['Escape'], does: msg('lets go of it') },
    ],
  },
  {
    where: msg('Networks put together by hand'),
    views: ['explore', 'learn'],
    boundIn: [
      'figures/grouping/builder/builderKeys.ts',
      'figures/grouping/builder/useLiftedTask.ts',
      'figures/grouping/builder/useTaskDrag.ts',
    ],
    lines: [
      { keys: [...across, ...down], does: msg('the network before or after') },
      { keys: ['Home', 'End'], does: msg('the first and the last network') },
      { keys: ['1–9'], does: msg('puts the task with this number in or out') },
      { keys: ['1–9'], held: ['Shift'], does: msg('moves this task into a network of its own') },
      { keys: ['+', '=', '-'], does: msg('the next size up or down') },
      { keys: ['n'], does: msg('adds a network') },
      { keys: ['d'], does: msg('adds one like this') },
      { keys: ['s'], does: msg('splits the network') },
      { keys: ['Delete', 'Backspace'], does: msg('removes the network') },
      { keys: ['Escape'], does: msg('puts back a task that was lifted') },
    ],
  },
  {
    where: msg('Rule of the race'),
    views: ['plan'],
    boundIn: ['figures/race/RaceChart.tsx'],
    lines: [
      { keys: [...across, ...down], does: msg('one network less or more') },
      { keys: ['Home', 'End'], does: msg('the start and the end') },
    ],
  },
  {
    where: msg('Training in the Lab'),
    views: ['lab'],
    boundIn: ['features/lab/view/train/TrainControls.tsx'],
    lines: [
      { keys: [' '], does: msg('starts, pauses and goes on') },
      { keys: ['s'], does: msg('takes one step') },
    ],
  },
  {
    where: msg('Curves of a training'),
    views: ['lab'],
    boundIn: ['features/lab/charts/curves/TrainingCurves.tsx'],
    lines: [
      { keys: [...across, ...down], does: msg('the step before or after') },
      { keys: ['Home', 'End'], does: msg('the start and the end') },
      { keys: ['Escape'], does: msg('reads no step any more') },
    ],
  },
  {
    where: msg('Small pictures of scenes'),
    views: ['lab'],
    boundIn: ['features/lab/view/scenes/SceneStrip.tsx'],
    lines: [{ keys: across, does: msg('the scene before or after') }],
  },
  {
    where: msg('Text of a lesson'),
    views: ['learn'],
    boundIn: ['features/learn/lessons/LessonStepPart.tsx'],
    lines: [{ keys: across, does: msg('the step before or after') }],
  },
  {
    where: msg('Slides for a hall'),
    views: ['explore', 'compare', 'plan', 'learn'],
    boundIn: ['shell/present/presentByKey.ts', 'base/ui/slides/slideKeys.ts'],
    lines: [
      { keys: ['p'], does: msg('shows the figures, or a lesson, as slides') },
      { keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' '], does: msg('the next slide') },
      { keys: ['ArrowLeft', 'ArrowUp', 'PageUp'], does: msg('the slide before') },
      { keys: ['Home', 'End'], does: msg('the first and the last slide') },
      { keys: ['Escape'], does: msg('leaves the slides') },
    ],
  },
  {
    where: msg('Fields, lists and menus'),
    boundIn: [
      'base/ui/hooks/useClosing.ts',
      'base/ui/picker/Picker.tsx',
      'base/ui/picker/PickerList.tsx',
      'base/ui/picker/pickerGroups.ts',
      'base/ui/typing/CommitField.tsx',
      'base/ui/typing/NumberField.tsx',
    ],
    lines: [
      { keys: down, does: msg('one step more or less; in a list, the entry above or below') },
      { keys: ['PageUp', 'PageDown'], does: msg('eight entries at once') },
      { keys: ['Home', 'End'], does: msg('the first and the last entry') },
      { keys: ['Enter'], does: msg('takes what was typed or marked') },
      { keys: ['Escape'], does: msg('puts back what was there; closes a list, a menu or a dialog') },
    ],
  },
];
