import type { ComponentProps, ReactNode } from 'react';
import { t } from '../../../base/i18n/text.ts';
import { Disclosure } from '../../../base/ui/Disclosure.tsx';
import { lazily } from '../../../base/ui/lazy/lazily.tsx';
import type { ConstraintFields as Fields } from './ConstraintFields.tsx';

/** Loaded when it is opened. */
const ConstraintFields = lazily(async () => (await import('./ConstraintFields.tsx')).ConstraintFields);

/** What the groupings of a side must comply with, and `children` before that, opened when it is wanted. */
export function ConstraintPart({
  side,
  children,
}: ComponentProps<typeof Fields> & { readonly children?: ReactNode }) {
  const count = side.settings.constraints.length;
  return (
    <Disclosure
      summary={count > 0 ? t('Constraints and limits ({count})', { count }) : t('Constraints and limits')}
    >
      {children}
      <ConstraintFields side={side} />
    </Disclosure>
  );
}
