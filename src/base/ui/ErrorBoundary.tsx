import { Component, type ReactNode } from 'react';
import { t } from '../i18n/text.ts';
import { Notice } from './Notice.tsx';

interface ErrorBoundaryProps {
  /** What could not be shown, as in "The Frontier panel". */
  readonly what: string;
  /** A new value tries again: give what the children depend on. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
  readonly key: string;
}

/** Shows what broke and offers to try again; the rest of the page goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { error: undefined, key: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<ErrorBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.resetKey === state.key ? null : { error: undefined, key: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const retry = (
      <button type="button" className="button" onClick={() => this.setState({ error: undefined })}>
        {t('Try again')}
      </button>
    );
    return (
      <Notice kind="error" actions={retry}>
        {t('{what} could not be drawn: {error} Nothing else is affected.', {
          what: this.props.what,
          error: error.message,
        })}
      </Notice>
    );
  }
}
