import { useConfiguration } from '../../../app/context/hooks.ts';
import { writeLink } from '../../../app/links/permalink.ts';
import type { ObjectiveWords } from '../../../app/words/objectiveWords.ts';
import { t } from '../../../base/i18n/text.ts';
import { Notice } from '../../../base/ui/Notice.tsx';
import { isTrue, readResult } from './puzzleResult.ts';

interface SentResultProps {
  /** What the networks of the link come to here, as far as all tasks are served. */
  readonly total: number;
  readonly words: ObjectiveWords;
  /** How far it is from the best, or why that cannot be said. */
  readonly gap: string;
  /** What it costs of the budget. */
  readonly costs: string;
}

/** Above a board that was handed on as a result: what it comes to, computed here; what its link says besides, and where that is not so. */
export function SentResult({ total, words, gap, costs }: SentResultProps) {
  const present = useConfiguration(state => state.configuration);
  const told = readResult(present.result);
  if (!told) return null;
  const isWrong = !Number.isFinite(total) || !isTrue(told, total);
  return (
    <Notice
      kind={isWrong ? 'error' : 'notice'}
      actions={
        <a className="button" href={writeLink({ ...present, hand: [], result: '' })}>
          {t('Play it yourself')}
        </a>
      }
    >
      <strong>{t('A result that was handed on.')}</strong>{' '}
      {isWrong
        ? t(
            'Its link says {told}, which its networks do not give: {total, select, none {they have no total} other {they give {total}}}.',
            {
              told: words.format(told.total),
              total: Number.isFinite(total) ? words.format(total) : 'none',
            },
          )
        : t('The {objective} is {total}{against}, computed here from its networks.', {
            ...{ objective: words.name, total: words.format(total), against: words.against },
          })}{' '}
      {costs} {gap}{' '}
      {t(
        'Hints, as the link says: {hints}. How many were used, and whether the optimum was looked at elsewhere, cannot be checked.',
        { hints: told.hints },
      )}
    </Notice>
  );
}
