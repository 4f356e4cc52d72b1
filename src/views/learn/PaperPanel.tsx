import { Panel } from '../../ui/Panel.tsx';

export function PaperPanel() {
  return (
    <Panel id="learn-paper" title="Paper" lead="">
      <p />
    </Panel>
  );
}
