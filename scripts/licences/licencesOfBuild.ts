import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { inOrder, licenceProblems, licenceReport, tableLines } from './licenceReport.ts';
import { packageFolderOf, partOfFont, partOfPackage, type ShippedPart } from './shippedParts.ts';

const root = resolve(import.meta.dirname, '../..');

/** The plugins of a build that write `licences.txt`: one for the build itself, one for each of its workers. */
interface LicencePlugins {
  readonly ofBuild: Plugin;
  ofWorker(): Plugin;
}

/**
 * Plugins of Vite that note each package with code or a file in the build and write their terms into `licences.txt`. The build fails
 * where the policy has something against one.
 */
export function licencesOfBuild(): LicencePlugins {
  const folders = new Set<string>();
  const fonts = new Set<string>();
  const note = (id: string) => {
    const folder = packageFolderOf(id, root);
    if (folder) folders.add(folder);
    else if (id.endsWith('.ttf')) fonts.add(resolve(root, id));
  };
  const noteAll = (bundle: Rolldown.OutputBundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset') for (const name of file.originalFileNames) note(name);
      else
        for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) note(id);
    }
  };
  return {
    ofWorker: () => ({ name: 'licences-of-worker', generateBundle: (_, bundle) => noteAll(bundle) }),
    ofBuild: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        noteAll(bundle);
        const ofFonts = [...fonts].map(partOfFont).filter(part => part !== undefined);
        const parts: readonly ShippedPart[] = inOrder([...[...folders].map(partOfPackage), ...ofFonts]);
        const problems = licenceProblems(parts);
        if (problems.length > 0) this.error(problems.join('\n'));
        const tables = resolve(root, 'public/tables');
        const source = licenceReport(
          readFileSync(resolve(root, 'LICENSE'), 'utf8'),
          parts,
          existsSync(tables) ? tableLines(tables) : [],
        );
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
  };
}
