import { type FollowingApp, followTable } from '../../app/live/followTable.ts';

/** Follows the table that is served beside this page. */
export function startFollowing(app: FollowingApp): () => void {
  const at = (name: string) => new URL(`live/${name}`, window.location.href);
  return followTable(app, new EventSource(at('events')), async () => (await fetch(at('table.json'))).json());
}
