// The order of two words about the same thing, the same on every device and on the server, whatever order they arrive in
// (docs/offline.md): moment, then device, then the device's own count, then id.
import type { Register } from './types';

export type Stamp = Pick<Register, 'at' | 'device' | 'sequence' | 'id'>;

export function compare(left: Stamp, right: Stamp): number {
  return ms(left.at) - ms(right.at) || order(left.device, right.device) || left.sequence - right.sequence || order(left.id, right.id);
}

/** Plain order of code units: for identifiers it is the server's order of Guid. */
export function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function ms(moment: string): number {
  return Date.parse(moment);
}

export function iso(moment: number): string {
  return new Date(moment).toISOString();
}

/** The next moment of a device: its clock as last corrected, and always after everything it has seen. */
export function tick(clock: number, offset: number, seen: number): number {
  return Math.max(clock + offset, seen + 1);
}
