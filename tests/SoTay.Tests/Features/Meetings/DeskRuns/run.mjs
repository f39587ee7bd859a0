// node run.mjs SEED COUNT < first-sheet.json: bundles the desk's own modules with the runs and starts them.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'sotay-desk-runs-'));
try {
  const bundle = join(folder, 'runs.mjs');
  await build({ entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'runs.ts')], bundle: true, format: 'esm', platform: 'neutral', outfile: bundle, logLevel: 'error' });
  const { drive } = await import(pathToFileURL(bundle).href);
  drive(JSON.parse(readFileSync(0, 'utf8')), Number(process.argv[2]), Number(process.argv[3]));
} finally {
  rmSync(folder, { recursive: true });
}
