/** Writes docs/api.md from what the compiler made of the library: `npm run api`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiText } from './apiText.ts';
import { libraryTypes } from './declarations.ts';

const root = resolve(import.meta.dirname, '../..');
const types = libraryTypes(resolve(root, '.cache/types/src/library/taskmates.d.ts'));
writeFileSync(resolve(root, 'docs/api.md'), apiText(types));
