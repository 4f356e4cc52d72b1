import { useRef, useState } from 'react';
import { writeLink } from '../state/permalink.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useApp } from './appContext.ts';
import { CommandSection } from './CommandSection.tsx';

interface ShareDialogProps {
  readonly open: boolean;
  onClose(): void;
}

/** The link that reopens exactly what is seen, to copy. */
export function ShareDialog({ open, onClose }: ShareDialogProps) {
  const { configuration } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  if (!open) return null;
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}${writeLink(configuration.getState().configuration)}`;
  const close = () => {
    setStatus('');
    onClose();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setStatus('Copied.');
    } catch {
      input.current?.select();
      setStatus('The browser did not allow copying: the link is selected, copy it with Ctrl+C.');
    }
  };
  return (
    <Dialog title="Share what you see" open={open} onClose={close}>
      <p>
        Whoever opens this link sees the same data, budget, strategies and selection. It holds nothing about
        you.
      </p>
      <div className="share-row">
        <input
          ref={input}
          className="share-link"
          aria-label="Link"
          readOnly
          value={link}
          onFocus={event => event.target.select()}
        />
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          Copy link
        </button>
      </div>
      <p className="share-note" role="status">
        {status || `${link.length} characters`}
      </p>
      <CommandSection configuration={configuration.getState().configuration} />
    </Dialog>
  );
}
