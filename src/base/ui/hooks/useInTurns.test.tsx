import { act, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useInTurns } from './useInTurns.ts';

/** Frames come when the test says so. */
function heldFrames() {
  const asked: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation(callback => asked.push(callback));
  return async () => {
    const present = asked.splice(0);
    await act(async () => {
      for (const callback of present) callback(0);
    });
    return present.length;
  };
}

afterEach(() => vi.restoreAllMocks());

function Shown({ name, value, isMoving }: { name: string; value: number; isMoving: boolean }) {
  return <output data-testid={name}>{useInTurns(value, isMoving)}</output>;
}

function Both({ value, isMoving }: { value: number; isMoving: boolean }) {
  return (
    <div>
      <Shown name="a" value={value} isMoving={isMoving} />
      <Shown name="b" value={value} isMoving={isMoving} />
    </div>
  );
}

it('shows what moves in turns, one a frame, each time the newest, and everything at the end', async () => {
  const nextFrame = heldFrames();
  const { rerender, getByTestId } = render(<Both value={1} isMoving={false} />);
  const texts = () => ['a', 'b'].map(name => getByTestId(name).textContent).join(' ');
  rerender(<Both value={2} isMoving />);
  expect(texts()).toBe('1 1');
  await nextFrame();
  expect(texts()).toBe('2 1');
  // Who waits keeps the place in the row, and shows what is newest at its turn.
  rerender(<Both value={3} isMoving />);
  await nextFrame();
  expect(texts()).toBe('2 3');
  await nextFrame();
  expect(texts()).toBe('3 3');
  expect(await nextFrame()).toBe(0);
  rerender(<Both value={4} isMoving />);
  rerender(<Both value={4} isMoving={false} />);
  expect(texts()).toBe('4 4');
  await nextFrame();
  // The next stream begins with what stands there, not with what its last turn showed.
  rerender(<Both value={4} isMoving />);
  expect(texts()).toBe('4 4');
});

it('waits for no turn once it is gone', async () => {
  const nextFrame = heldFrames();
  const { rerender, unmount } = render(<Both value={1} isMoving />);
  rerender(<Both value={2} isMoving />);
  unmount();
  await nextFrame();
  expect(await nextFrame()).toBe(0);
});
