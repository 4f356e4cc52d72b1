import { useId, useState } from 'react';
import type { Configuration } from '../../../app/configuration/configuration.ts';
import { readPastedLink } from '../../../app/configuration/pinnedConfiguration.ts';
import type { Message } from '../../../base/i18n/message.ts';
import styles from '../CompareView.module.css';

const exampleLink = '…#/explore?v=2&data=…';

interface LinkFieldProps {
  readonly title: string;
  readonly action: string;
  onRead(configuration: Configuration, notices: readonly Message[]): void;
}

/** A field for a link that was made with Share; says what is wrong with one that cannot be read. */
export function LinkField({ title, action, onRead }: LinkFieldProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const read = () => {
    const pasted = readPastedLink(text);
    if ('problem' in pasted) return setProblem(pasted.problem);
    setProblem('');
    setText('');
    onRead(pasted.configuration, pasted.notices);
  };
  return (
    <form
      className={styles.linkField}
      onSubmit={event => {
        event.preventDefault();
        read();
      }}
    >
      <label className="field">
        <span>{title}</span>
        <input
          type="text"
          value={text}
          placeholder={exampleLink}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== ''}
          aria-describedby={problem ? problemId : undefined}
          onChange={event => {
            setText(event.target.value);
            setProblem('');
          }}
        />
      </label>
      <button type="submit" className="button">
        {action}
      </button>
      {problem && (
        <p className={styles.linkProblem} id={problemId} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
