import { Fragment, type ReactNode } from 'react';
import { pieces } from '../i18n/text.ts';

interface RichProps {
  /** An English message in the message format of `i18n/parseMessage.ts`: a literal. */
  readonly message: string;
  /** What stands for `{name}`: texts, numbers or elements. */
  readonly values?: Readonly<Record<string, ReactNode>>;
  /** What is made of `<name>…</name>`; `<b>` is strong and `<em>` is emphasis without being given. */
  readonly tags?: Readonly<Record<string, (inner: ReactNode) => ReactNode>>;
}

const usual: NonNullable<RichProps['tags']> = {
  b: inner => <strong>{inner}</strong>,
  em: inner => <em>{inner}</em>,
};

/** A message in the current language with elements among its words. */
export function Rich({ message, values = {}, tags = {} }: RichProps) {
  const made = Object.fromEntries(
    Object.entries({ ...usual, ...tags }).map(([name, make]) => [
      name,
      (inner: ReactNode[]) => make(keyed(inner)),
    ]),
  );
  return keyed(
    pieces<ReactNode>(message, values as Readonly<Record<string, string | number | ReactNode>>, made),
  );
}

/** Pieces keyed by their place: messages do not change while they are shown. */
function keyed(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, place) => <Fragment key={String(place)}>{part}</Fragment>);
}
