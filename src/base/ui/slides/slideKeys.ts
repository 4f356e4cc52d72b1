/** What a key on a slide asks for: so many slides on or back, the first or last one, or the end of the slides. */
type SlideMove = 'next' | 'back' | 'first' | 'last' | 'leave';

const moves: Readonly<Record<string, SlideMove>> = {
  ...{ ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next' },
  ...{ ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back' },
  ...{ Home: 'first', End: 'last', Escape: 'leave' },
};

/** Keys that a field or a button needs for itself; those of a clicker are not among them. */
const clicker = ['PageDown', 'PageUp', 'Escape'];

/** What takes letters, and more. */
const fields = ['INPUT', 'SELECT', 'TEXTAREA'];
const pressed = ['BUTTON', 'A', 'SUMMARY'];

/** What a key asks for; `undefined` where it asks nothing of the slides, or belongs to what has the focus. */
export function slideMove(event: KeyboardEvent): SlideMove | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const { target, key } = event;
  const tag = target instanceof Element ? target.tagName : '';
  const isField = fields.includes(tag) && !clicker.includes(key);
  const isPressed = pressed.includes(tag) && key === ' ';
  return isField || isPressed ? undefined : moves[key];
}
