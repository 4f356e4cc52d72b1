import { Fragment } from 'react';
import { useStoreValue } from '../../../../app/context/useStoreValue.ts';
import { t } from '../../../../base/i18n/text.ts';
import { Notice } from '../../../../base/ui/Notice.tsx';
import { type ListedNetwork, listedText, type Recipe } from '../../model/recipe.ts';
import { useLab } from '../useLab.ts';
import { listedNetworkWords } from './groupingWords.ts';
import styles from './PicturePanel.module.css';

interface TrainMissingProps {
  readonly tableId: string;
  readonly recipe: Recipe;
  readonly missing: readonly ListedNetwork[];
}

/** Trains, on the spot, those networks whose predictions are to be shown and that did not come with the site. */
export function TrainMissing({ tableId, recipe, missing }: TrainMissingProps) {
  const { pictures } = useLab();
  const training = useStoreValue(pictures, state => state.training);
  const failure = useStoreValue(pictures, state => state.failure);
  const fetching = useStoreValue(pictures, state => state.fetching[tableId]);
  if (fetching && fetching.message === undefined) return <p role="status">{t('Loading the networks…')}</p>;
  if (training) {
    return (
      <div className={styles.pictureTraining}>
        <label className="field">
          <span>
            {training.tableId === tableId
              ? t('Training: {finished} of {count} networks done', {
                  finished: training.finished,
                  count: training.count,
                })
              : t('Networks of another table are being trained')}
          </span>
          <progress value={training.share} max={1} />
        </label>
        <button type="button" className="button" onClick={() => pictures.getState().cancel()}>
          {t('Cancel')}
        </button>
      </div>
    );
  }
  if (missing.length === 0) return null;
  return (
    <Fragment>
      {fetching?.message && (
        <Notice
          kind="error"
          actions={
            <button
              type="button"
              className="button"
              onClick={() => void pictures.getState().fetchShipped(tableId, recipe)}
            >
              {t('Retry')}
            </button>
          }
        >
          {t('The networks could not be loaded: {message}', { message: fetching.message })}
        </Notice>
      )}
      {failure && (
        <Notice kind="error">{t('The training ended early. {failure}', { failure: failure })}</Notice>
      )}
      <Notice
        kind="notice"
        actions={
          <button
            type="button"
            className="button button-primary"
            onClick={() => void pictures.getState().train(tableId, recipe, missing)}
          >
            {t('Train these networks now')}
          </button>
        }
      >
        {t(
          '{count, plural, one {One network} other {# networks}} of this table must be trained before their predictions can be shown ({steps} steps each, by the table’s recipe, with its first seed):',
          { count: missing.length, steps: recipe.steps },
        )}
        <ul>
          {missing.map(network => (
            <li key={listedText(network)}>{listedNetworkWords(network, recipe.tasks)}</li>
          ))}
        </ul>
      </Notice>
    </Fragment>
  );
}
