import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Mutant } from './mutants.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** In one file each keeps its place, where it looks for others that are read. `change`: its text, as it is to be taken. */
const keepsPlace = (change: (path: string, text: string) => string): Plugin => ({
  name: 'each file keeps its place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      const text = change(path, await readFile(path, 'utf8'));
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', url) };
    }),
});

/** The program with its simulation in one file, which runs twice as fast; with a mutant's fault in it. */
export async function buildSimulation(mutant: Mutant | null): Promise<string> {
  const outfile = at(
    `node_modules/.cache/thu-ky-so/simulation-${process.pid}-${mutant ? 'mutant' : 'whole'}.mjs`,
  );
  const spoiled = (path: string, text: string): string =>
    mutant && path === at(mutant.file) ? text.replace(mutant.from, () => mutant.to) : text;
  await build({
    entryPoints: [at('test/simulation/seeds.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    plugins: [keepsPlace(spoiled)],
  });
  return outfile;
}
