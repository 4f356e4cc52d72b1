import { Panel } from '../../ui/Panel.tsx';

export function GlossaryPanel() {
  return (
    <Panel id="learn-glossary" title="Glossary" lead="">
      <p />
    </Panel>
  );
}
