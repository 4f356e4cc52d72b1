import type { ImportStage } from '../../../app/opening/importer.ts';

/** The stage in which a mapping is checked. */
export type MappingStage = Extract<ImportStage, { kind: 'mapping' }>;
