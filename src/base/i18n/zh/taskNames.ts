import type { Catalog } from '../languages.ts';

/** The Lab's tasks, by their names and short names; those of the paper among them. */
export const labTaskNames: Catalog = {
  Segmentation: '语义分割',
  'Segm.': '分割',
  Depth: '深度',
  Normals: '法线',
  Keypoints: '关键点',
  'Keyp.': '关键点',
  Edges: '边缘',
  Autoencoding: '自编码',
  'Autoenc.': '自编码',
  'Occlusion edges': '遮挡边缘',
  'Occl.': '遮挡',
  Reshading: '重光照',
  'Reshad.': '重光照',
  'Principal curvature': '主曲率',
  'Curv.': '曲率',
};

/** The tasks of the site's tables. Names that mean nothing outside of their data set stay as they are. */
export const taskNames: Catalog = {
  ...labTaskNames,
  'Semantic segmentation': '语义分割',
  'Surface normals': '表面法线',
  Curvature: '曲率',
  '5 o Clock Shadow': '胡茬',
  '5 o’clock': '胡茬',
  'Black Hair': '黑发',
  Black: '黑发',
  'Blond Hair': '金发',
  Blond: '金发',
  'Brown Hair': '棕发',
  Brown: '棕发',
  Goatee: '山羊胡',
  Mustache: '小胡子',
  'No Beard': '无胡须',
  'No beard': '无胡须',
  'Rosy Cheeks': '红润脸颊',
  Cheeks: '红润',
  'Wearing Hat': '戴帽子',
  Hat: '帽子',
};
