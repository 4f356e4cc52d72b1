/** The tasks of the site's tables whose ids say nothing to a reader, by these ids. */
const names: Readonly<Record<string, string>> = {
  s: 'Segmentation',
  d: 'Depth',
  n: 'Normals',
  k: 'Keypoints',
  e: 'Edges',
  a: 'Autoencoding',
  o: 'Occlusion edges',
  r: 'Reshading',
  c: 'Curvature',
  semantics: 'Segmentation',
  occlusion: 'Occlusion edges',
  ss_l: 'Semantic segmentation',
  depth_l: 'Depth',
  norm_l: 'Surface normals',
  key_l: 'Keypoints',
  edge2d_l: 'Edges',
};

/** What a task is called in English that a link names and the table at hand lacks: by its name where it is of the site's own, else by its id. */
export function namedTask(id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
}
