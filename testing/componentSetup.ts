import { act, cleanup, configure, prettyDOM } from '@testing-library/react';
import { afterEach } from 'vitest';

/** In a document without a layout everything is near. */
class EverythingIsNear implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #onChange: IntersectionObserverCallback;

  constructor(onChange: IntersectionObserverCallback) {
    this.#onChange = onChange;
  }

  observe(target: Element): void {
    const entry = { target, isIntersecting: true } as IntersectionObserverEntry;
    queueMicrotask(() => this.#onChange([entry], this));
  }

  unobserve(): void {}

  disconnect(): void {}

  takeRecords(): [] {
    return [];
  }
}

globalThis.IntersectionObserver = EverythingIsNear;

/**
 * Nothing is found, or too much. The document is written into the message when somebody reads it: what is waited for is looked
 * for again and again, and nobody reads why it was not there yet.
 */
class NotFound extends Error {
  constructor(message: string | null, container: Element) {
    super(message ?? '');
    this.name = 'TestingLibraryElementError';
    let whole: string | undefined;
    const read = () => {
      whole ??= [message, prettyDOM(container)].filter(Boolean).join('\n\n');
      return whole;
    };
    Object.defineProperty(this, 'message', { get: read, configurable: true });
  }
}

// Elements where HTML allows none: a browser takes them apart.
const usualError = console.error;
console.error = (...parts: unknown[]) => {
  if (/^In HTML, /.test(String(parts[0]))) throw new Error(parts.map(String).join(' '));
  usualError(...parts);
};

/**
 * What a user of a test does reaches React as it does in a browser. What suspends within `act` that is not awaited is never drawn
 * again: a test that opens a part whose code is still to be loaded would wait for ever, unless another one had loaded it.
 */
function deliver<T>(event: () => T): T {
  if ((globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT === false)
    return event();
  let result: T | undefined;
  act(() => {
    result = event();
  });
  return result as T;
}

// The time as in patience.ts.
configure({
  asyncUtilTimeout: 120_000,
  eventWrapper: deliver,
  getElementError: (message, container) => new NotFound(message, container),
});

// What a test's page keeps on its device is no later test's.
afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
