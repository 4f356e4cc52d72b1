import { Fragment } from 'react';
import { keepRows, valueFrom } from '../../../app/opening/editMapping.ts';
import { t } from '../../../base/i18n/text.ts';
import type { AffinityMapping, Mapping } from '../../../files/open/mapping.ts';
import type { ReadResult } from '../../../files/open/readResult.ts';
import { Question } from './Question.tsx';

interface ListFieldsProps {
  readonly mapping: AffinityMapping;
  readonly result: ReadResult;
  onChange(mapping: Mapping): void;
}

/** More texts of a column than this are not offered one by one. */
const mostOffers = 12;

/** What is asked of a list of pairs: its values, pairs that stand several times, and pairs that stand once. */
export function ListFields({ mapping, result, onChange }: ListFieldsProps) {
  const { columns = [], keep, symmetric } = mapping;
  const places = columns.map((column, index) => ({ ...column, key: String(index) }));
  const value = places.find(({ role }) => role.kind === 'value');
  const offers = places.filter(column => column === value || column.why === 'candidate');
  const kept = Object.entries(keep ?? {});
  const apart = (result.apart ?? []).flatMap(({ column, texts }) =>
    texts.slice(0, mostOffers).map(text => ({ column, text, key: JSON.stringify([column, text]) })),
  );
  return (
    <Fragment>
      {offers.length > 1 && (
        <Question
          title={t('Which column holds the values?')}
          isAsked={result.open.includes('value')}
          value={value?.key}
          options={offers.map(({ key, name }) => [key, name] as const)}
          onChange={key => onChange(valueFrom(mapping, Number(key)))}
        />
      )}
      {(apart.length > 0 || kept.length > 0 || mapping.repeats) && (
        <Question
          title={t('Pairs stand several times')}
          isAsked={result.open.includes('keep')}
          value={mapping.repeats ?? (kept.length > 0 && apart.length === 0 ? 'kept' : undefined)}
          options={[
            ...(kept.length > 0
              ? [
                  [
                    'kept',
                    t('keep only rows where {what}', {
                      what: kept.map(([column, text]) => `${column} = ${text}`).join(', '),
                    }),
                  ] as const,
                  ['all', t('keep all rows')] as const,
                ]
              : []),
            ...apart.map(
              ({ column, text, key }) => [key, t('keep only {column} = {text}', { column, text })] as const,
            ),
            ['mean', t('take the mean of all')],
          ]}
          onChange={choice => {
            const offer = apart.find(({ key }) => key === choice);
            if (offer) onChange(keepRows(mapping, offer.column, offer.text));
            else if (choice === 'mean') onChange({ ...mapping, repeats: 'mean' });
            else if (choice === 'all') onChange(keepRows(mapping));
          }}
        />
      )}
      {(symmetric !== undefined || result.open.includes('symmetric')) && (
        <Question
          title={t('Each pair stands once: is it the same both ways?')}
          isAsked={result.open.includes('symmetric')}
          value={symmetric === undefined ? undefined : symmetric ? 'yes' : 'no'}
          options={[
            ['yes', t('yes: the same value both ways')],
            ['no', t('no: the other way has no value')],
          ]}
          onChange={answer => onChange({ ...mapping, symmetric: answer === 'yes' })}
        />
      )}
    </Fragment>
  );
}
