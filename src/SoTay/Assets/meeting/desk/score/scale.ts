// The values of the policy that a score needs, as they came along with the meeting: number, document and period behind each. Sums and shares
// are counted in whole numbers, so that the device and the server (Features/Meetings/Scores) never differ by a rounding.
import type { Sheet } from '../fold/types';

export type Value = { value: number; basis: string; period: string };
export type Rules = (key: string) => Value | null;

export function rulesOf(sheet: Sheet): Rules {
  const known = new Map<string, Value>();
  for (const { basis, period, values } of sheet.scale ?? []) for (const key of Object.keys(values)) known.set(key, { value: values[key], basis, period });
  return key => known.get(key) ?? null;
}

/** Points have two decimals at most. */
export const cents = (points: number) => Math.round(points * 100) / 100;
export const shown = (points: number) => String(cents(points)).replace('.', ',');
export const percent = (part: number, whole: number) => `${shown(whole === 0 ? 0 : Math.floor((part * 2000 + whole) / (2 * whole)) / 10)} %`;
/** The most times part/whole, to one decimal. */
export const byShare = (most: number, part: number, whole: number) => Math.floor((2 * Math.round(most * 100) * part + 10 * whole) / (20 * whole)) / 10;

export type Bands = { bands: { from: number; points: number }[]; basis: Value };

/** Steps of a sub-scale, the highest first; null when no such scale is in force. */
export function bandsOf(rules: Rules, name: string): Bands | null {
  const bands: Bands['bands'] = [];
  let basis: Value | null = null;
  for (let step = 1; ; step++) {
    const from = rules(`meeting.score.sub.${name}.band_${step}.min_share`);
    const points = rules(`meeting.score.sub.${name}.band_${step}.points`);
    if (!from || !points) break;
    bands.push({ from: from.value, points: points.value });
    basis ??= from;
  }
  return basis && { bands, basis };
}

/** Points of a share; `above`: the highest step has to be exceeded. */
export function pointsFor({ bands }: Bands, part: number, whole: number, above = false): number {
  const million = 1_000_000;
  const [share, of] = whole === 0 ? [0, 1] : [part, whole];
  const reached = bands.find(({ from }, step) => {
    const more = share * million - Math.round(from * million) * of;
    return step === 0 && above ? more > 0 : more >= 0;
  });
  return (reached ?? bands[bands.length - 1]).points;
}
