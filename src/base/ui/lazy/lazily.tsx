import { type ComponentType, use } from 'react';
import { msg, t } from '../../i18n/text.ts';
import { retryable } from '../../steps/retryable.ts';
import { ErrorBoundary } from '../ErrorBoundary.tsx';

/**
 * A component whose code loads when it is first drawn; suspends meanwhile. Where it does not load, the page goes on: in its
 * place stands what is missing, and how to try again. `what`: an English message that names it, given by `msg`.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  what: string = msg('This part of the page'),
): ComponentType<P> {
  const loaded = retryable(load);
  function Loaded(props: P) {
    const Content = use(loaded());
    return <Content {...props} />;
  }
  return function Lazy(props: P) {
    // What can be closed can be given up, too.
    const { onClose } = props as { readonly onClose?: () => void };
    return (
      <ErrorBoundary what={t(what)} resetKey="" onClose={onClose}>
        <Loaded {...props} />
      </ErrorBoundary>
    );
  };
}
