import { useRef, useState } from 'react';

interface CopyRowProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly note: string;
}

/** A text to copy, with what became of it. */
export function CopyRow({ label, text, button, note }: CopyRowProps) {
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Copied.');
    } catch {
      input.current?.select();
      setStatus('The browser did not allow copying: the text is selected, copy it with Ctrl+C.');
    }
  };
  return (
    <>
      <div className="share-row">
        <input
          ref={input}
          className="share-link"
          aria-label={label}
          readOnly
          value={text}
          onFocus={event => event.target.select()}
        />
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {button}
        </button>
      </div>
      <p className="share-note" role="status">
        {status || note}
      </p>
    </>
  );
}
