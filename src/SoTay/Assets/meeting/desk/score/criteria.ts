// The sheet of the score by the rules of its day, as Features/Meetings/Scores/ScoreSheet.cs: points, or before 28/10/2025 conditions.
import type { Facts, Scored } from '../fold/types';
import { partsOf, type Part, type Place } from './parts';
import { percent, shown, type Rules, type Value } from './scale';

export type Criterion = { key: string; name: string; most: number; basis: Value; parts: Part[] };
export type Condition = { name: string; isMet: boolean | null; fact: string; place: Place; basis: Value };

const names: [string, string][] = [
  ['time', 'Thời gian, nền nếp'], ['attendance', 'Tỷ lệ dự họp'], ['preparation', 'Chuẩn bị'], ['conduct', 'Tiến hành'], ['chairing', 'Điều hành của chủ trì'],
  ['principles', 'Nguyên tắc sinh hoạt'], ['previous_resolution', 'Kết quả thực hiện nghị quyết kỳ trước'], ['closing', 'Kết thúc, theo dõi'],
];

export function criteriaOf(facts: Facts, rules: Rules): Criterion[] {
  return names.flatMap(([key, name]) => {
    const most = rules(`meeting.score.weight.${key}`);
    return most ? [{ key, name, most: most.value, basis: most, parts: partsOf(key, name, most.value, facts, rules) }] : [];
  });
}

export function grade(points: number, rules: Rules): string {
  for (const [key, name] of [['good', 'Tốt'], ['fair', 'Khá'], ['average', 'Trung bình']]) {
    const least = rules(`meeting.score.grade.${key}.min`);
    if (least && points >= least.value) return name;
  }
  return 'Kém';
}

export function conditionsOf(facts: Facts, rules: Rules): Condition[] {
  const share = rules('meeting.attendance.min_share');
  if (!share) return [];
  const { present, counted, minutes } = facts;
  const found: Condition[] = [{
    name: 'Tỷ lệ dự họp', isMet: counted === 0 ? null : present * 1_000_000 > Math.round(share.value * 1_000_000) * counted,
    fact: `${present} trên ${counted} người, phải trên ${percent(Math.round(share.value * 1000), 1000)}`, place: 'roll-call', basis: share,
  }];
  const add = (key: string, name: string, isMet: (most: number) => boolean | null, fact: (most: number) => string, place: Place) => {
    const rule = rules(key);
    if (rule) found.push({ name, isMet: isMet(rule.value), fact: fact(rule.value), place, basis: rule });
  };
  add('meeting.absence.unexcused_max', 'Vắng không lý do', most => facts.unexcused <= most, most => `${facts.unexcused} người, nhiều nhất ${most}`, 'roll-call');
  add('meeting.absence.excused_consecutive_max', 'Vắng có lý do liên tiếp', most => facts.excusedRun <= most, most => `nhiều nhất ${facts.excusedRun} buổi liền, không quá ${most}`, 'roll-call');
  add('meeting.regular.min_minutes', 'Thời lượng', least => minutes == null ? null : minutes >= least, least => `${minutes ?? 0} phút, ít nhất ${least}`, 'closure');
  return found;
}

/** What has changed since the cell agreed, in the server's words (MeetingScore.ChangedSince); nothing is scored anew by itself. */
export function changedSince(scored: Scored | null | undefined, now: Criterion[]): string[] {
  if (!scored?.agreed) return [];
  const fresh = new Map(now.flatMap(row => row.parts).map(row => [row.key, row]));
  return scored.parts.flatMap(old => {
    const part = fresh.get(old.key);
    if (!part || (old.computed ?? null) === part.computed && !(part.place === 'roll-call' && old.fact !== part.fact)) return [];
    const points = part.computed === null ? 'nay chi bộ phải tự chấm.' : `nay phần mềm tính ${shown(part.computed)}.`;
    return [`Từ khi chi bộ thông qua điểm đã có thay đổi ở “${part.name}”. Khi ấy: ${old.fact} Bây giờ: ${part.fact} Đã ghi ${shown(old.points)} điểm, ${points} Chấm lại để chi bộ thông qua lại, hoặc giữ như đã thông qua.`];
  });
}
