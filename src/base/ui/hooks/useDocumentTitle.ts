import { useEffect } from 'react';

/** Names the page; nothing while `title` is not known, or where something else names it. */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
