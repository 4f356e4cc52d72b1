import { Panel } from '../../ui/Panel.tsx';

export function ScenesPanel() {
  return (
    <Panel id="lab-scenes" title="Scenes" lead="">
      <p />
    </Panel>
  );
}
