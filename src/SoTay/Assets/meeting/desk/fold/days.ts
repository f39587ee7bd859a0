// Days and hours as they stand in Viet Nam, whatever the device is set to.
import { ms } from './stamp';

const ahead = 7 * 60 * 60 * 1000;

/** "2026-12-03" of a moment. */
export const dateOf = (moment: number) => new Date(moment + ahead).toISOString().slice(0, 10);
/** "19:32" of a moment. */
export const hourOf = (moment: number) => new Date(moment + ahead).toISOString().slice(11, 16);
/** The moment of an hour on a day. */
export const momentOf = (day: string, hour: string) => Date.parse(`${day}T${hour}:00.000Z`) - ahead;
/** "03/12/2026" of "2026-12-03". */
export const dayOf = (day: string) => day.split('-').reverse().join('/');
/** "2026-12-17" of "17/12/2026" or "17/12"; null when it is no day. */
export function readDay(text: string, year: string): string | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\s*$/.exec(text);
  if (!parts) return null;
  const day = `${parts[3] ?? year}-${parts[2].padStart(2, '0')}-${parts[1].padStart(2, '0')}`;
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? null : day;
}
export const clockOf = (moment?: string | null) => moment ? hourOf(ms(moment)) : '';
