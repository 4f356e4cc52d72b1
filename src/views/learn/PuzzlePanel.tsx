import { Panel } from '../../ui/Panel.tsx';

export function PuzzlePanel() {
  return (
    <Panel id="learn-puzzle" title="Puzzle" lead="">
      <p />
    </Panel>
  );
}
