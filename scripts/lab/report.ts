import { readFileSync, writeFileSync } from 'node:fs';
import { reportText } from './reportText.ts';
import { withReport } from './withReport.ts';

/* Writes what the recorded sweeps show into `docs/lab.md`: `npm run lab:report`. */
const path = 'docs/lab.md';
writeFileSync(path, withReport(readFileSync(path, 'utf8'), reportText()));
