const partLeftOut = 'virtual:left-out';

/**
 * A plugin of Vite that leaves packages out of what is built, where another would load them for what is never asked of it. Loading one
 * all the same rejects and says so.
 * @param {RegExp} names
 * @returns {import('vite').Plugin}
 */
export function leaveOut(names) {
  return {
    name: 'leave-out',
    enforce: 'pre',
    apply: 'build',
    resolveId: { filter: { id: names }, handler: () => partLeftOut },
    load: {
      filter: { id: /^virtual:left-out$/ },
      handler: () =>
        `throw new Error('The site does not hold this part of a package.');\nexport default undefined;`,
    },
  };
}
