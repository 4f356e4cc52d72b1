import { type ReactNode, Suspense, useState } from 'react';

interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** A part that is drawn, and if need be loaded, once it is opened. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <details
      className="disclosure"
      onToggle={event => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {isOpened && <Suspense fallback={<p>Loading…</p>}>{children}</Suspense>}
    </details>
  );
}
