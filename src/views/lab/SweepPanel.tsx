import { Panel } from '../../ui/Panel.tsx';

export function SweepPanel() {
  return (
    <Panel id="lab-sweep" title="Sweep" lead="">
      <p />
    </Panel>
  );
}
