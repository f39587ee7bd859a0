// A device takes a meeting up for the first time.
import { iso, ms } from '../fold/stamp';
import type { Contact, Exchange, Held } from './device';

export function firstContact(device: string, clock: number): Contact {
  return { device, clock: iso(clock), after: 0, whole: true, operations: [] };
}

export function begin(meeting: string, device: string, answer: Exchange, clock: number): Held {
  const now = ms(answer.now);
  return {
    meeting, device, account: answer.account, sheet: answer.sheet!, waiting: [], refused: [],
    seen: now, offset: now - clock, sequence: 0, savedAt: now, news: answer.clockSay ?? null, runs: answer.runs, ahead: answer.ahead, doubt: false,
  };
}
