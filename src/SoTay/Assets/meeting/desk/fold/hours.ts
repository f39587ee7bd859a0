// When the meeting began and ended.
import { dateOf, hourOf } from './days';
import { says, sayFuture } from './says';
import { iso, ms } from './stamp';
import type { Sheet } from './types';

const tolerance = 10 * 60 * 1000;

export function opening(sheet: Sheet, since: number, now: number): string | null {
  if (since > now + tolerance) return sayFuture(dateOf(since));
  if (sheet.endedAt && ms(sheet.endedAt) < since) return says.openedAfterEnd;
  sheet.openedAt = iso(since);
  sheet.heldOn = dateOf(since);
  sheet.startsAt = hourOf(since);
  sheet.state = 'open';
  sheet.items.filter(item => !item.removed).forEach((item, index) => { item.place = index + 1; });
  return null;
}

export function closing(sheet: Sheet, end: number, now: number): string | null {
  if (end > now + tolerance) return sayFuture(dateOf(end));
  if (sheet.openedAt && end <= ms(sheet.openedAt)) return says.endBeforeStart;
  sheet.endedAt = iso(end);
  return null;
}
