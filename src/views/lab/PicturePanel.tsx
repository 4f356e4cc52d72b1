import { Panel } from '../../ui/Panel.tsx';

export function PicturePanel() {
  return (
    <Panel id="lab-picture" title="Picture" lead="">
      <p />
    </Panel>
  );
}
