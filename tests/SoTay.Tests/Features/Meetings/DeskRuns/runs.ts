// Drives the runs and writes one line for each: what arrived at the server in which order, what it decided, what stands at the end.
import { digestText } from '../../../../../src/SoTay/Assets/meeting/desk/fold/digest';
import { iso } from '../../../../../src/SoTay/Assets/meeting/desk/fold/stamp';
import { factsOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/facts';
import type { Sheet } from '../../../../../src/SoTay/Assets/meeting/desk/fold/types';
import { Dice } from './random';
import { World } from './world';

declare const process: { argv: string[]; stdout: { write(text: string): boolean }; exitCode?: number };

export function drive(first: Sheet, seed: number, count: number): void {
  for (let run = 0; run < count; run++) {
    const world = new World(new Dice(seed + run), first, Date.parse('2026-12-03T12:30:00Z'));
    world.run();
    const { arrivals, log, sheet, now } = world.server;
    process.stdout.write(JSON.stringify({ seed: seed + run, wrong: world.wrong(), arrivals, outcomes: log.map(row => `${row.id} ${row.outcome} ${row.at}`), digest: digestText(sheet), now: iso(now), facts: factsOf(sheet, now) }) + '\n');
  }
}
