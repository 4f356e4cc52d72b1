import { Panel } from '../../ui/Panel.tsx';

export function LessonsPanel() {
  return (
    <Panel id="learn-lessons" title="Lessons" lead="">
      <p />
    </Panel>
  );
}
