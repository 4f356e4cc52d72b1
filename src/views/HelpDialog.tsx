import { Dialog } from '../ui/Dialog.tsx';

interface HelpDialogProps {
  readonly open: boolean;
  onClose(): void;
}

/** What the page answers, its words, its keys, and where its figures come from. */
export function HelpDialog({ open, onClose }: HelpDialogProps) {
  return (
    <Dialog title="What this shows" open={open} onClose={onClose}>
      <div className="help">
        <p>
          A network can learn one task or several together. Learned together, tasks may help each other, or
          hurt each other: <em>negative transfer</em>. Given measured networks and a budget for running them,
          Taskmates finds the networks that serve every task at the least total loss, and proves that nothing
          better exists.
        </p>
        <dl>
          <dt>Budget</dt>
          <dd>
            What the chosen networks may cost together. 1 SNT (Standard Network Time) runs one full-size
            network.
          </dd>
          <dt>Gain</dt>
          <dd>
            How much better a task does with a partner than alone, in percent. Positive helps, negative hurts.
          </dd>
          <dt>Auxiliary task</dt>
          <dd>
            A task that a network trains only because it helps the others: its own prediction comes from
            elsewhere.
          </dd>
          <dt>Frontier</dt>
          <dd>The least total loss that each budget buys, for each way of choosing (strategy).</dd>
        </dl>
        <h3>Keys</h3>
        <dl>
          <dt>← → on the budget</dt>
          <dd>previous and next budget; Page Up and Page Down four steps; Home and End the ends</dd>
          <dt>Arrows on the heatmap</dt>
          <dd>walk the cells; Enter keeps one selected; Escape lets go</dd>
          <dt>Arrows on the scatter of Compare</dt>
          <dd>walk the pairs, across by A and up by B; Enter keeps one selected</dd>
          <dt>Space on Play</dt>
          <dd>plays the budgets one after another</dd>
          <dt>Ctrl+Z, Ctrl+Shift+Z</dt>
          <dd>undo and redo any change; the browser’s Back and Forward do the same</dd>
        </dl>
        <p>
          The losses are those published with Standley, Zamir, Chen, Guibas, Malik and Savarese,{' '}
          <a href="https://arxiv.org/abs/1905.07553">
            Which Tasks Should Be Learned Together in Multi-task Learning?
          </a>{' '}
          (ICML 2020). Everything else is computed in this page.
        </p>
      </div>
    </Dialog>
  );
}
