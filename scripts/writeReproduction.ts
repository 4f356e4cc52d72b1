import { writeFileSync } from 'node:fs';
import { readPaperTables, reproduceAll, reproductionText } from './reproductionText.ts';

/* Writes `docs/reproduction.md`: `npx tsx scripts/writeReproduction.ts`. */
const tables = readPaperTables();
writeFileSync('docs/reproduction.md', reproductionText(reproduceAll(tables), tables));
