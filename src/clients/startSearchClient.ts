import { SearchClient } from './searchClient.ts';

/** The client of a real search worker. */
export function startSearchClient(): SearchClient {
  return new SearchClient(
    () =>
      new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module', name: 'search' }),
  );
}
