import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { libraryTypes, typesText } from './scripts/library/declarations.ts';
import { licencesOfBuild } from './scripts/licences/licencesOfBuild.ts';

const outDir = 'dist-lib';

/** The types beside it, of what `tsc -b src/library` made. */
const withTypes: Plugin = {
  name: 'with-types',
  writeBundle() {
    const types = libraryTypes(resolve('.cache/types/src/library/taskmates.d.ts'));
    writeFileSync(resolve(outDir, 'taskmates.d.ts'), typesText(types));
  },
};

/** The library: one module with what most of it needs, the readers of rarer files beside it. It runs in Node and in browsers. */
export default defineConfig({
  plugins: [licencesOfBuild().ofBuild, withTypes],
  publicDir: false,
  build: {
    lib: { entry: 'src/library/taskmates.ts', formats: ['es'] },
    outDir,
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      output: { entryFileNames: 'taskmates.js', chunkFileNames: 'parts/[name].js' },
    },
  },
});
