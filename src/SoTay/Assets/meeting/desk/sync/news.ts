// What a person at the desk should know when the whole meeting came anew and differs from the copy that was here.
import { dayOf } from '../fold/days';
import type { Sheet } from '../fold/types';

export function news(old: Sheet, now: Sheet): string | null {
  const says: string[] = [];
  if (!now.openedAt && (old.heldOn !== now.heldOn || old.startsAt !== now.startsAt || old.place !== now.place))
    says.push(`Buổi họp đã chuyển sang ${dayOf(now.heldOn)}, ${now.startsAt.slice(0, 5)}, tại ${now.place}. Những gì đã ghi còn nguyên.`);
  const gone = without(old, now), come = without(now, old);
  if (gone.length > 0) says.push(`${gone.join(', ')} đã chuyển đi nên không còn trong danh sách điểm danh.`);
  if (come.length > 0) says.push(`${come.join(', ')} mới có trong danh sách, đang ghi có mặt: xem lại điểm danh.`);
  return says.join(' ') || null;
}

const without = (left: Sheet, right: Sheet) => left.lines.filter(line => !right.lines.some(other => other.member === line.member)).map(line => line.name);
