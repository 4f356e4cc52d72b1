/** Programs of this project as stages of `npm test`. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '..');

/**
 * Runs a program of this project with this Node (no shell, no input). Each line that it prints is printed behind the name
 * of its stage, as several run at once.
 * @param {string} stage
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>} its exit code and what it wrote to stdout
 */
export function runStage(stage, script, args, env = {}) {
  return new Promise(fulfil => {
    const child = spawn(process.execPath, [resolve(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const output = [];
    const print = (/** @type {string} */ line) => console.log(`${stage.padEnd(9)}| ${line}`);
    createInterface({ input: child.stdout }).on('line', line => {
      output.push(line);
      print(line);
    });
    createInterface({ input: child.stderr }).on('line', print);
    child.on('error', error => {
      print(error.message);
      fulfil({ code: 1, output: '' });
    });
    child.on('close', code => fulfil({ code: code ?? 1, output: output.join('\n') }));
  });
}
