import { type ReactNode, type Ref, Suspense, useState } from 'react';
import { t } from '../i18n/text.ts';

interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDetailsElement>;
}

/** A part that is drawn, and if need be loaded, once it is opened. */
export function Disclosure({ summary, children, ref }: DisclosureProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details
      ref={ref}
      className="disclosure"
      onToggle={event => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {isOpened && <Suspense fallback={<p>{t('Loading…')}</p>}>{children}</Suspense>}
    </details>
  );
}
