// Proposing a score and agreeing to it: what ScoreProposedChange, ScoreAgreedChange and MeetingScore.Of do. The operation carries the facts
// that were on the screen; the points that follow from them are computed, here and on the server.
import { base, needed } from '../fold/quorum';
import { limit, says } from '../fold/says';
import type { Data, Facts, Mark, Scored, ScoredPart, Sheet } from '../fold/types';
import { wrongHands } from '../fold/votes';
import { criteriaOf, grade } from './criteria';
import { isScored } from './facts';
import type { Part } from './parts';
import { cents, rulesOf, shown } from './scale';

const most = 1000;

export function proposeScore(sheet: Sheet, data: Data): string | null {
  const judged = judge(sheet, data);
  if (typeof judged === 'string') return judged;
  sheet.scored = judged;
  return null;
}

export function agreeToScore(sheet: Sheet, data: Data): string | null {
  const judged = judge(sheet, data);
  if (typeof judged === 'string') return judged;
  const byConsent = data.byConsent === true;
  const hands = byConsent ? [0, 0, 0] : [data.for, data.against, data.other].map(Number);
  const no = byConsent ? null : wrongAgreement(sheet, hands);
  if (no === null) sheet.scored = { ...judged, agreed: true, byConsent, for: hands[0], against: hands[1], other: hands[2] };
  return no;
}

function wrongAgreement(sheet: Sheet, hands: number[]): string | null {
  if (hands[0] + hands[1] + hands[2] === 0) return says.noHandsForScore;
  const wrong = wrongHands(sheet, hands);
  if (wrong) return wrong;
  const rule = sheet.rules['resolution'];
  if (!rule) return says.noScoreRule;
  const { people } = base(rule.base, sheet.lines);
  const from = needed(rule, people);
  return people > 0 && hands[0] >= from ? null
    : `Điểm được ${hands[0]} người đồng ý, cần từ ${from}. Chưa thông qua nên chưa ghi vào biên bản; phiếu chấm còn giữ. Thảo luận, chấm lại rồi biểu quyết lại.`;
}

function judge(sheet: Sheet, data: Data): Scored | string {
  if (!isScored(sheet)) return says.notScored;
  const said = data.seen as Facts | null | undefined;
  if (!said || !sheet.openedAt) return says.notOpened;
  const marks = Array.isArray(data.marks) ? data.marks as Mark[] : [];
  const seen = { ...said, heldOn: sheet.heldOn };
  const score = scoreOf(sheet, seen, marks, typeof data.remedies === 'string' ? data.remedies : '');
  if (typeof score === 'string' || typeof data.total !== 'number' || data.total === score.total) return score;
  return `Chi bộ đã xem ${shown(data.total)} điểm, theo quy định đang áp dụng thì các điểm ấy cộng lại ${shown(score.total)}. Chưa ghi điểm; phiếu chấm còn giữ. Mở lại phần chấm điểm, xem lại rồi để chi bộ thông qua.`;
}

/** The score that these facts and marks come to, or what is missing. */
export function scoreOf(sheet: Sheet, seen: Facts, marks: Mark[], remedies: string): Scored | string {
  const rules = rulesOf(sheet);
  const criteria = criteriaOf(seen, rules);
  if (criteria.length === 0) return says.noScale;
  const [weights, whole] = [cents(criteria.reduce((sum, row) => sum + row.most, 0)), rules('meeting.score.total')?.value ?? 0];
  if (weights !== whole) return `Điểm tối đa của các tiêu chí cộng lại ${shown(weights)}, phải bằng ${whole}. Chưa ghi gì. Báo người quản trị xem lại mẫu chấm điểm đang áp dụng.`;
  const no = limit(remedies, most, false);
  if (no) return no;
  const parts: ScoredPart[] = [];
  for (const criterion of criteria)
    for (const part of criterion.parts) {
      const scored = one(part, marks.find(mark => mark?.key === part.key));
      if (typeof scored === 'string') return scored;
      parts.push({ ...scored, criterion: criterion.name, source: (part.basis ?? criterion.basis).basis });
    }
  const total = cents(parts.reduce((sum, part) => sum + part.points, 0));
  return { parts, total, grade: grade(total, rules), remedies: remedies.trim(), agreed: false, byConsent: false, for: 0, against: 0, other: 0, seen };
}

function one(part: Part, mark: Mark | undefined): Omit<ScoredPart, 'criterion' | 'source'> | string {
  const points = mark?.points ?? part.computed;
  const reason = (mark?.reason ?? '').trim();
  if (points === null) return `Chưa chấm “${part.name}”. Các điểm khác còn giữ ở đây. Ghi điểm rồi lưu lại.`;
  if (points < 0 || points > part.most || cents(points) !== points)
    return `“${part.name}” chấm ${shown(points)}, phải từ 0 đến ${shown(part.most)} và lẻ nhiều nhất hai chữ số. Các điểm còn giữ ở đây. Sửa lại rồi lưu.`;
  if (part.computed !== null && part.computed !== points && reason === '')
    return `“${part.name}” phần mềm tính ${shown(part.computed)}, phiếu ghi ${shown(points)} mà chưa có lý do. Các điểm còn giữ ở đây. Ghi lý do, hoặc để trống để lấy điểm đã tính.`;
  const no = limit(mark?.reason ?? '', most, false);
  if (no) return no;
  return { key: part.key, name: part.name, most: part.most, computed: part.computed, points, reason: part.computed === points ? '' : reason, fact: part.fact };
}

/** What was judged in a score: the marks that make it again from the same facts. */
export function marksOf(scored: Scored): Mark[] {
  return scored.parts.map(part => part.computed != null && part.reason === '' ? { key: part.key, points: null, reason: null } : { key: part.key, points: part.points, reason: part.reason || null });
}
