// node run.mjs SEED COUNT < first-sheet.json: drives the runs.
import { readFileSync } from 'node:fs';
import { bundled } from './bundle.mjs';

const { drive } = await bundled('runs.ts');
drive(JSON.parse(readFileSync(0, 'utf8')), Number(process.argv[2]), Number(process.argv[3]));
