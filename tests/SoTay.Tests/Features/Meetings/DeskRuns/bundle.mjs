// Bundles the desk's own modules with one of the files here and hands back what it exports.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export async function bundled(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-desk-runs-'));
  try {
    const bundle = join(folder, 'runs.mjs');
    await build({ entryPoints: [join(dirname(fileURLToPath(import.meta.url)), entry)], bundle: true, format: 'esm', platform: 'neutral', outfile: bundle, logLevel: 'error' });
    return await import(pathToFileURL(bundle).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
