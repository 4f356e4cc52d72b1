import { Panel } from '../../ui/Panel.tsx';

export function TrainPanel() {
  return (
    <Panel id="lab-train" title="Train" lead="">
      <p />
    </Panel>
  );
}
