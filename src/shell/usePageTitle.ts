import { useSession, useSetting } from '../app/context/hooks.ts';
import { dataWords, t } from '../base/i18n/text.ts';
import { useDocumentTitle } from '../base/ui/hooks/useDocumentTitle.ts';
import { isInStep } from '../features/learn/brings/lessonPlace.ts';
import { views } from './views.ts';

/** Names the page after its view and, where figures are of one, its table: what tabs, history and bookmarks show. */
export function usePageTitle(): void {
  const view = useSetting('view');
  const data = useSetting('data');
  const isStep = isInStep({ lesson: useSetting('lesson'), whole: useSetting('whole') });
  const table = useSession(state => state.tables[data]);
  const ofTable = (view === 'explore' || view === 'compare' || view === 'plan') && table?.kind === 'loaded';
  const parts = [
    ...(ofTable ? [dataWords(table.loaded.table.name)] : []),
    ...views.filter(({ name }) => name === view).map(({ title }) => t(title)),
    'Taskmates',
  ];
  // Of a step its lesson knows the name.
  useDocumentTitle(isStep ? undefined : parts.join(' · '));
}
