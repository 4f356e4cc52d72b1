import { evaluationScenes, type Recipe } from '../model/recipe.ts';
import { SceneStrip } from './SceneStrip.tsx';
import { useScenes } from './useScenes.ts';

/** Test scenes that are offered together. */
const perStrip = 12;

interface TestStripProps {
  readonly recipe: Recipe;
  /** From 1. */
  readonly scene: number;
  onChoose(scene: number): void;
}

/** The test scenes of a recipe as small pictures, to choose one by its looks. */
export function TestStrip({ recipe, scene, onChoose }: TestStripProps) {
  const first = Math.floor((scene - 1) / perStrip) * perStrip;
  const { shown } = useScenes({
    dataSeed: recipe.dataSeed,
    purpose: 'test',
    first,
    count: Math.min(perStrip, evaluationScenes.test - first),
    size: recipe.imageSize,
    tasks: [],
  });
  if (!shown) return null;
  return (
    <SceneStrip shown={shown} chosen={scene - 1 - first} most={evaluationScenes.test} onChoose={onChoose} />
  );
}
