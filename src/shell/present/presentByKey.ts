import type { ConfigurationState } from '../../app/configuration/configurationStore.ts';
import type { Store } from '../../app/context/useStoreValue.ts';
import { isPresentable } from '../../features/learn/brings/lessonPlace.ts';

const fields = ['INPUT', 'SELECT', 'TEXTAREA'];

/** Listens for the key P as long as the page is there; loaded after the first view, which it adds nothing to. */
export function followPresentKey(configuration: Store<ConfigurationState>): void {
  window.addEventListener('keydown', event => {
    if (event.key === 'p') presentByKey(event, configuration);
  });
}

/** P shows a lesson, or the figures of a view, as slides; in a field or a dialog it is a letter. */
function presentByKey(event: KeyboardEvent, configuration: Store<ConfigurationState>): void {
  const { target, ctrlKey, metaKey, altKey } = event;
  const isTyped =
    (target instanceof Element && fields.includes(target.tagName)) ||
    document.querySelector('dialog[open]') !== null;
  const { configuration: present, change } = configuration.getState();
  if (
    !isTyped &&
    !ctrlKey &&
    !metaKey &&
    !altKey &&
    present.present === 0 &&
    !present.embed &&
    isPresentable(present)
  )
    change({ present: 1 });
}
