import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Announcement } from '../../app/words/Announcement.tsx';

const Voice = createContext<(words: string | undefined) => void>(() => undefined);

/** The view's one place that is read aloud: it stays while what is planned, raced or refused below takes turns. */
export function PlanVoice({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState<string>();
  return (
    <Voice.Provider value={setWords}>
      {children}
      <Announcement words={words === undefined ? undefined : () => words} />
    </Voice.Provider>
  );
}

/** Says what came of the last change; nothing while that is being computed. */
export function useVoice(words: string | undefined): void {
  const say = useContext(Voice);
  useEffect(() => {
    if (words !== undefined) say(words);
  }, [say, words]);
}
