import { render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Steady } from './Steady.tsx';

test('the room of texts is looked for once, however often another takes the place', () => {
  const texts = ['one network', 'a network of two tasks at full size'];
  const looked = vi.spyOn(texts, 'map');
  const { container, rerender } = render(<Steady texts={texts}>one</Steady>);
  for (const text of ['two', 'three']) rerender(<Steady texts={texts}>{text}</Steady>);
  expect(container.textContent).toBe('three');
  expect(looked).toHaveBeenCalledTimes(1);
  rerender(<Steady texts={['a network']}>four</Steady>);
  const rooms = [...container.querySelectorAll('[data-text]')].map(room => room.getAttribute('data-text'));
  expect(rooms).toEqual(['a network']);
});
