import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserHistory } from './linkHistory.ts';

describe('browserHistory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open() {
    const written: string[] = [];
    const history = {
      state: null as unknown,
      pushState: (_: unknown, __: string, hash: string) => written.push(`push ${hash}`),
      replaceState: (_: unknown, __: string, hash: string) => written.push(`replace ${hash}`),
      go: (steps: number) => written.push(`go ${steps}`),
    };
    const fake = {
      history,
      location: { hash: '' },
      setTimeout,
      clearTimeout,
      addEventListener: () => undefined,
    };
    return { written, links: browserHistory(fake as unknown as Window) };
  }

  it('writes at most once a second while something is dragged, the last value at the end', () => {
    const { written, links } = open();
    for (let i = 1; i <= 60; i++) {
      links.replace(`#${i}`, 1, 'drag');
      vi.advanceTimersByTime(50);
    }
    expect(written).toEqual(['replace #20', 'replace #40', 'replace #60']);
    links.replace('#61', 1, 'commit');
    expect(written.at(-1)).toBe('replace #61');
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(4);
  });

  it('writes what is pending before it moves or adds an entry', () => {
    const { written, links } = open();
    links.replace('#a', 0, 'drag');
    links.push('#b', 1);
    links.replace('#c', 1, 'drag');
    links.go(-1);
    expect(written).toEqual(['replace #a', 'push #b', 'replace #c', 'go -1']);
  });
});
