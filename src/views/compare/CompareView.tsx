import { useSetting } from '../hooks.ts';

/** Two configurations side by side: the pinned one and the present one. */
export function CompareView() {
  const against = useSetting('against');
  return <p className="headline">{against === '' ? 'Nothing is pinned.' : 'Two configurations.'}</p>;
}
