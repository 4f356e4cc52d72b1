import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planNetwork } from '../../src/features/lab/model/networkPlan.ts';
import { recipeLimits } from '../../src/features/lab/model/recipe.ts';
import { pretrainedPath, readPretrained } from '../../src/features/lab/recordings/pretrainedFile.ts';
import { type EncodersFile, encoderDesigns, encodersFile, pretraining, siteFolder } from './encoderPlan.ts';

const about: EncodersFile = JSON.parse(readFileSync(join(siteFolder, encodersFile), 'utf8'));

describe('the pretrained networks that ship with the site', () => {
  it('were trained as the script says now', () => {
    const { encoders, ...how } = about;
    expect(how).toEqual(JSON.parse(JSON.stringify(pretraining)));
    expect(encoders.map(({ size, scale }) => [size, scale])).toEqual(
      encoderDesigns.map(({ size, scale }) => [size, scale]),
    );
    expect(existsSync(about.script)).toBe(true);
  });

  it.each(encoderDesigns.map(design => [pretrainedPath(design), design] as const))(
    'are whole: %s has the length of its design, finite numbers and the hash that is noted',
    (path, design) => {
      const facts = about.encoders.find(({ file }) => file === path);
      const contents = readFileSync(join(siteFolder, path));
      expect(facts?.sha256).toBe(createHash('sha256').update(contents).digest('hex'));
      const encoder = readPretrained(new Uint8Array(contents).buffer, design);
      expect(encoder).toHaveLength(planNetwork(design).parameterCount);
      expect(facts?.parameters).toBe(encoder.length);
      // Trained parameters are neither huge nor all alike.
      expect(Math.max(...encoder.map(Math.abs))).toBeLessThan(10);
      expect(new Set(encoder).size).toBeGreaterThan(encoder.length / 8);
    },
  );

  it('do better on every task than the best constant prediction', () => {
    for (const { validation } of about.encoders) {
      expect(Object.keys(validation)).toEqual([...pretraining.tasks]);
      expect(Math.max(...Object.values(validation))).toBeLessThan(0.9);
    }
  });

  it('take less than 220 kB together', () => {
    const sizes = about.encoders.map(({ file }) => statSync(join(siteFolder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(220_000);
  });

  it('have a data seed that no recipe can ask for', () => {
    expect(pretraining.dataSeed).toBeGreaterThan(recipeLimits.dataSeed[1]);
  });
});
