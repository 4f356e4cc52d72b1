import type { ConfigurationState } from '../../app/configuration/configurationStore.ts';
import type { Store } from '../../app/context/useStoreValue.ts';
import { isTold } from '../../app/links/embedding.ts';
import { type FrameNews, readHostMessage, toHost } from '../../app/links/embedMessages.ts';
import { writeLink } from '../../app/links/permalink.ts';
import { fixTheme } from '../theme.ts';

/** A configuration is told once it has rested so long: a drag changes it with every frame of the screen. */
const restMs = 200;

/** Heights are told at most so often: while a view is drawn part by part, the host's page would jump with each. */
const heightIntervalMs = 60;

/**
 * Speaks with the page around this frame until the function returned is called: docs/embed.md describes the messages.
 * `root` is the element whose height is told.
 */
export function startEmbedHost(
  window: Window,
  root: HTMLElement,
  configuration: Store<ConfigurationState>,
): () => void {
  const host = window.parent;
  // To any origin: only the page that embeds this one can be the parent, and what it is told is a height, the link of
  // figures that it chose itself, and its own mistakes.
  const tell = (news: FrameNews) => host.postMessage(toHost(news), '*');

  let height = 0;
  let measuring: number | undefined;
  const observer = new ResizeObserver(() => {
    measuring ??= window.setTimeout(() => {
      measuring = undefined;
      const next = Math.ceil(root.getBoundingClientRect().height);
      if (next === height) return;
      height = next;
      tell({ kind: 'height', height });
    }, heightIntervalMs);
  });
  observer.observe(root);

  let link = writeLink(configuration.getState().configuration);
  let resting: number | undefined;
  const stopListening = configuration.subscribe(() => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      const present = configuration.getState().configuration;
      const next = writeLink(present);
      // A whole page in a frame tells nothing: its reader may open tables that are not the host's to see.
      if (next === link || !isTold(present)) return;
      link = next;
      tell({ kind: 'configuration', link });
    }, restMs);
  });

  let release = () => {};
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== host) return;
    const { configuration: present, open, correct } = configuration.getState();
    const request = readHostMessage(event.data, present);
    if (request?.kind === 'configure') open(request.restored);
    else if (request?.kind === 'theme') release = fixTheme(request.theme);
    else if (request?.kind === 'language')
      present.lang === request.language || correct({ lang: request.language }, []);
    else if (request) tell(request);
  };
  window.addEventListener('message', onMessage);
  tell({ kind: 'ready' });

  return () => {
    observer.disconnect();
    stopListening();
    release();
    window.clearTimeout(measuring);
    window.clearTimeout(resting);
    window.removeEventListener('message', onMessage);
  };
}
