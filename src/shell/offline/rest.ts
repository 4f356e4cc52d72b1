/** Waits until the page rests: until all that it has to draw is drawn. */
export function rest(): Promise<void> {
  return new Promise(resolve => {
    // Safari has no such callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
}
