import { Component, Fragment, type ReactNode } from 'react';
import { saidBy } from '../i18n/message.ts';
import { t, words } from '../i18n/text.ts';
import { LoadFailure, tryAgain } from '../steps/retryable.ts';
import { Notice } from './Notice.tsx';

interface ErrorBoundaryProps {
  /** What could not be shown, as in "The Frontier panel". */
  readonly what: string;
  /** A new value tries again: give what the children depend on. */
  readonly resetKey: string;
  /** Gives up what broke; where that can be done. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: unknown;
  readonly isBroken: boolean;
  readonly key: string;
}

const whole = { error: undefined, isBroken: false };

/** Shows what broke or did not load, and offers to try again; the rest of the page goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { ...whole, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error, isBroken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.resetKey === state.key ? null : { ...whole, key: props.resetKey };
  }

  override componentDidMount(): void {
    window.addEventListener('online', this.#onOnline);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** What did not load may well load now. */
  readonly #onOnline = () => {
    if (this.state.error instanceof LoadFailure) this.#retry();
  };

  readonly #retry = () => {
    tryAgain();
    this.setState(whole);
  };

  override render(): ReactNode {
    const { error, isBroken } = this.state;
    if (!isBroken) return this.props.children;
    const { what, onClose } = this.props;
    const texts = { what, error: words(saidBy(error)) };
    const isMissing = error instanceof LoadFailure;
    return (
      <Notice
        kind="error"
        actions={
          <Fragment>
            <button type="button" className="button" onClick={this.#retry}>
              {t('Try again')}
            </button>
            {isMissing && (
              <button type="button" className="button" onClick={() => window.location.reload()}>
                {t('Reload the page')}
              </button>
            )}
            {onClose && (
              <button type="button" className="button" onClick={onClose}>
                {t('Close')}
              </button>
            )}
          </Fragment>
        }
      >
        {isMissing
          ? t('{what} could not be loaded: {error} Nothing else is affected.', texts)
          : t('{what} could not be drawn: {error} Nothing else is affected.', texts)}
      </Notice>
    );
  }
}
