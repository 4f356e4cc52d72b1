import { useEffect, useState } from 'react';

/** A number that changes with the theme of the page, for what cannot follow it by itself. */
export function useThemeChange(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion(count => count + 1));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return version;
}
