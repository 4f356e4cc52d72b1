import { useConfiguration, useSession, useSetting } from '../app/context/hooks.ts';
import { withoutEmbedding } from '../app/links/embedding.ts';
import { writeLink } from '../app/links/permalink.ts';
import { dataWords, t } from '../base/i18n/text.ts';

/** The one line under embedded figures: where they come from, and the way to the whole page in the same state. */
export function EmbedFoot() {
  const data = useSetting('data');
  const table = useSession(state => state.tables[data]);
  const link = useConfiguration(state => writeLink(withoutEmbedding(state.configuration)));
  const source = table?.kind === 'loaded' ? table.loaded.table.source : undefined;
  const title = source && dataWords(source.title);
  const address = source?.arxiv && `https://arxiv.org/abs/${source.arxiv}`;
  return (
    <footer className="embed-foot">
      {source && (
        <span className="embed-source" title={title}>
          {address ? (
            <a href={address} target="_blank" rel="noopener">
              {title}
            </a>
          ) : (
            title
          )}
        </span>
      )}
      <a className="embed-open" href={link} target="_blank" rel="noopener">
        {t('Open in Taskmates')}
      </a>
    </footer>
  );
}
