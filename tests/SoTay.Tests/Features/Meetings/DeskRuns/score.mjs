// node score.mjs < cases.json: scores each meeting as the device does.
import { readFileSync } from 'node:fs';
import { bundled } from './bundle.mjs';

const { scored } = await bundled('score.ts');
process.stdout.write(JSON.stringify(scored(JSON.parse(readFileSync(0, 'utf8')))));
