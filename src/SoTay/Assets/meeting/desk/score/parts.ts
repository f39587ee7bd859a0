// How each criterion comes about, as Features/Meetings/Scores/ScoreParts.cs computes it: by a rule where one says how many points a fact
// gives, else judged with the fact beside it. A test puts the same meetings before both.
import { dayOf } from '../fold/days';
import type { Facts } from '../fold/types';
import { bandsOf, byShare, cents, percent, pointsFor, shown, type Rules, type Value } from './scale';

export type Place = 'roll-call' | 'notice' | 'opinions' | 'earlier-tasks' | 'tasks' | 'closure';
export type Part = { key: string; name: string; most: number; computed: number | null; fact: string; place: Place | null; basis: Value | null; why: string };

const sub = 'meeting.score.sub.';
const noScale = 'Văn bản chỉ cho điểm tối đa, chưa có thang chia nhỏ nên chi bộ tự chấm';
const sum = (parts: Part[]) => parts.reduce((all, part) => all + part.most, 0);
const part = (key: string, name: string, most: number, computed: number | null, fact = '', place: Place | null = null, basis: Value | null = null, why = ''): Part =>
  ({ key, name, most, computed, fact, place, basis, why });

export function partsOf(key: string, name: string, most: number, facts: Facts, rules: Rules): Part[] {
  switch (key) {
    case 'time': return [time(name, most, facts, rules)];
    case 'attendance': return [attendance(name, most, facts, rules)];
    case 'preparation': return preparation(most, facts, rules);
    case 'conduct': return conduct(most, facts, rules);
    case 'previous_resolution': return [previous(name, most, facts, rules)];
    case 'closing': return closing(most, facts, rules);
    default: return [part(key, name, most, null)];
  }
}

function time(name: string, most: number, facts: Facts, rules: Rules): Part {
  const from = rules(`${sub}duration.large_cell.min_members`);
  const full = rules(`${sub}duration.${from && facts.members >= from.value ? 'large' : 'small'}_cell.full_minutes`);
  const least = full ?? rules('meeting.regular.min_minutes');
  const minutes = facts.minutes ?? null;
  const fact = `${minutes === null ? 'Chưa mở buổi họp' : `Họp ${minutes} phút`}, quy định ít nhất ${least?.value ?? 0} phút; ${facts.isOnTime ? 'đúng ngày' : 'muộn ngày'}.`;
  if (!least) return part('time', name, most, null, fact, 'closure', null, noScale);
  const reached = minutes !== null && minutes >= least.value;
  if (!full) return part('time', name, most, reached && facts.isOnTime ? most : null, fact, 'closure', least, `Chưa đạt đủ. ${noScale}`);
  return part('time', name, most, reached ? rules(`${sub}duration.level_1.points`)?.value ?? most : null, fact, 'closure', full,
    'Chưa đủ thời lượng; mẫu địa phương chưa ghi giới hạn của các mức dưới nên chi bộ tự chấm');
}

function attendance(name: string, most: number, facts: Facts, rules: Rules): Part {
  const { present, counted, unexcused } = facts;
  let fact = `${present} trên ${counted} người (${percent(present, counted)}), vắng không lý do ${unexcused}.`;
  const scale = bandsOf(rules, 'attendance');
  if (!scale) return shared('attendance', name, most, present, counted, fact, 'roll-call', rules);
  let points = unexcused > 0 ? scale.bands[scale.bands.length - 1].points : pointsFor(scale, present, counted);
  const [bonus, run] = [rules(`${sub}attendance.bonus.points`), rules(`${sub}attendance.bonus.excused_consecutive_max`)];
  if (bonus && run) {
    const earned = facts.excusedRun <= run.value;
    if (earned) points += bonus.value;
    fact += earned ? ` Không ai vắng có lý do quá ${run.value} buổi liền: cộng ${shown(bonus.value)}.` : ` Có người vắng có lý do ${facts.excusedRun} buổi liền, quá ${run.value}.`;
  }
  return part('attendance', name, most, cents(Math.min(points, most)), fact, 'roll-call', scale.basis);
}

function preparation(most: number, facts: Facts, rules: Rules): Part[] {
  const days = rules('meeting.documents.upload_days_before')?.value ?? 0;
  const last = dayAfter(facts.heldOn, -days);
  const { noticedOn, papersOn, sessionOn } = facts;
  const late = papersOn && papersOn > last;
  const papers = !papersOn ? ', không có tài liệu gửi trước' : `, tài liệu cuối đưa lên ${dayOf(papersOn)}${late ? `, muộn ${daysBetween(last, papersOn)} ngày` : ''}`;
  const noticed = noticedOn ? `Giấy mời gửi ${dayOf(noticedOn)}${papers}` : 'Chưa gửi giấy mời trong Sổ Tay';
  const [session, notice, before] = ['committee_meeting', 'notice', 'upload_before'].map(name => rules(`${sub}preparation.${name}.points`));
  const parts: Part[] = [];
  if (session) parts.push(part('preparation.committee_meeting', 'Họp chi ủy trước', session.value, facts.onlySecretary || sessionOn ? session.value : null,
    sessionOn ? `Chi ủy họp ${dayOf(sessionOn)}.` : facts.onlySecretary ? 'Chi bộ chỉ có bí thư nên đủ điểm.' : '', 'notice', session, 'Sổ Tay chưa có biên bản họp chi ủy của tháng này'));
  if (notice) parts.push(part('preparation.notice', 'Gửi giấy mời', notice.value, noticedOn ? notice.value : 0, `${noticed}.`, 'notice', notice));
  if (before) parts.push(part('preparation.upload_before', 'Tài liệu đến trước', before.value, noticedOn && noticedOn <= last && !late ? before.value : 0, `${noticed}, quy định trước ${days} ngày.`, 'notice', before));
  return [...parts, part('preparation.rest', parts.length > 0 ? 'Chất lượng chuẩn bị' : 'Chuẩn bị', cents(most - sum(parts)), null, `${noticed}.`, 'notice')];
}

function conduct(most: number, facts: Facts, rules: Rules): Part[] {
  let fact = `${facts.speakers} trên ${facts.present} người có mặt phát biểu.`;
  const small = rules('meeting.speakers.small_cell.max_members_exclusive');
  const target = small && rules(`meeting.speakers.target_min.${facts.members < small.value ? 'small' : 'large'}_cell`);
  if (target) fact += ` ${facts.speakers >= target.value ? 'Đạt' : 'Chưa đạt'} mức ít nhất ${target.value} người (${target.basis}).`;
  const scale = bandsOf(rules, 'speakers');
  const parts = scale ? [part('conduct.speakers', 'Tỷ lệ phát biểu', scale.bands[0].points, pointsFor(scale, facts.speakers, facts.present, true), fact, 'opinions', scale.basis)] : [];
  return [...parts, part('conduct.rest', scale ? 'Nội dung, cách tiến hành' : 'Tiến hành', cents(most - sum(parts)), null, scale ? '' : fact, 'opinions')];
}

function previous(name: string, most: number, { done, given }: Facts, rules: Rules): Part {
  const key = 'previous_resolution';
  if (given === 0) return part(key, name, most, null, 'Nghị quyết trước không giao việc nào trong Sổ Tay.', 'earlier-tasks', null, 'Không có việc để tính nên chi bộ tự chấm');
  const fact = `Đã nghiệm thu ${done} trên ${given} việc (${percent(done, given)}).`;
  const scale = bandsOf(rules, key);
  return scale ? part(key, name, most, Math.min(pointsFor(scale, done, given), most), fact, 'earlier-tasks', scale.basis) : shared(key, name, most, done, given, fact, 'earlier-tasks', rules);
}

function closing(most: number, facts: Facts, rules: Rules): Part[] {
  const upload = rules(`${sub}closing.upload_after.points`);
  if (!upload) return [part('closing.rest', 'Kết thúc, theo dõi', most, null, '', 'tasks')];
  const due = dayAfter(facts.heldOn, rules('meeting.outcome.upload_within_days')?.value ?? 0);
  const inTime = facts.today <= due;
  return [
    part('closing.upload_after', 'Ban hành sau họp đúng hạn', upload.value, inTime ? upload.value : 0, `Hạn ${dayOf(due)}${inTime ? ', còn trong hạn' : ', đã quá hạn'}.`, 'closure', upload),
    part('closing.rest', 'Kết luận, giao việc, theo dõi', cents(most - upload.value), null, '', 'tasks'),
  ];
}

/** No steps in the text: the share of the points, where the policy of the product says so. */
function shared(key: string, name: string, most: number, some: number, whole: number, fact: string, place: Place, rules: Rules): Part {
  const rule = rules('meeting.score.by_share');
  return whole > 0 && rule?.value === 1 ? part(key, name, most, byShare(most, some, whole), fact, place, rule) : part(key, name, most, null, fact, place, null, noScale);
}

const dayAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
