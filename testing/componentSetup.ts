import { cleanup, configure } from '@testing-library/react';
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

// As in patience.ts.
configure({ asyncUtilTimeout: 120_000 });

// What a test's page keeps on its device is no later test's.
afterEach(() => {
  cleanup();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
