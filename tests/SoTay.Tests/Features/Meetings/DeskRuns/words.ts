// What people at a meeting might say next, sensible or not.
import { iso } from '../../../../../src/SoTay/Assets/meeting/desk/fold/stamp';
import type { Data, Sheet } from '../../../../../src/SoTay/Assets/meeting/desk/fold/types';
import { criteriaOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/criteria';
import { factsOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/facts';
import { marksOf, scoreOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/judge';
import { rulesOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/scale';
import type { Dice } from './random';

const phrases = ['Đường vào Khe Lừa còn sạt một đoạn.', ' Nhất trí với dự thảo. ', 'Đề nghị lùi ngày nhận giống\nsang tháng sau.', 'Giữ nguyên', '', 'Có một bản TỐI MẬT ở đây'];
const stranger = '00000000-0000-7000-8000-0000000000ff';

export function word(dice: Dice, sheet: Sheet, now: number): { kind: string; data: Data } {
  const member = dice.chance(0.03) ? stranger : dice.of(sheet.lines).member;
  const item = dice.chance(0.03) ? stranger : dice.of(sheet.items).id;
  const known = <T extends { id: string }>(rows: T[], share: number) => rows.length > 0 && dice.chance(share) ? dice.of(rows).id : dice.id();
  const words = dice.of(phrases);
  const minute = 60_000;
  const near = () => iso(now + dice.between(-90, dice.chance(0.1) ? 300 : 3) * minute);
  const speaker = dice.chance(0.8) ? { speaker: member, guestName: null } : { speaker: null, guestName: dice.of(['Bà Lò Thị Hạnh', '']) };
  switch (dice.below(17)) {
    case 0: case 1: return { kind: 'present', data: { member, since: dice.chance(0.3) ? near() : null } };
    case 2: case 3: return { kind: 'absent', data: { member, excused: dice.chance(0.6), reason: dice.of(['', 'Ốm', 'Đi công tác ']) } };
    case 4: return { kind: 'left-early', data: { member, at: near(), since: dice.chance(0.5) ? near() : null } };
    case 5: return { kind: 'guest', data: { guest: known(sheet.guests, 0.4), fullName: dice.of(['Nông Thị Én', 'Vi Văn Páo ', '']), position: 'Phó chủ tịch' } };
    case 6: return dice.chance(0.5) ? { kind: 'opened', data: { since: near() } } : { kind: 'ended', data: { at: near() } };
    case 7: return { kind: dice.chance(0.5) ? 'chair-chosen' : 'secretary-chosen', data: { member } };
    case 8: return { kind: dice.of(['opinion', 'opinion-edited', 'opinion-withdrawn']), data: { opinion: known(sheet.opinions, 0.6), item, ...speaker, words, saidAt: dice.chance(0.7) ? near() : null } };
    case 9: return { kind: 'conclusion', data: { item, words } };
    case 10: return { kind: 'turn', data: { turn: known(sheet.turns, 0.6), item, ...speaker, askedAt: near(), from: dice.chance(0.6) ? near() : null, to: dice.chance(0.4) ? near() : null, withdrawn: dice.chance(0.1) } };
    case 11: return { kind: 'task-given', data: { task: known(sheet.tasks, 0.5), item, title: words, owner: dice.chance(0.9) ? member : null, product: 'Biên bản', deadline: dice.of(['2026-12-17', '2026-12-01', null]), acceptor: null, coworkers: dice.chance(0.3) ? [member] : [] } };
    case 12: return { kind: 'task-judged', data: { task: dice.chance(0.9) && sheet.earlier.length > 0 ? dice.of(sheet.earlier).id : stranger, accepted: dice.chance(0.5), words } };
    case 13: case 14: case 15: return score(dice, sheet, now);
    default: return { kind: 'vote-counted', data: { vote: known(sheet.votes, 0.4), item, decision: dice.of(Object.keys(sheet.rules)), question: words || 'Thông qua', for: dice.between(-1, 9), against: dice.below(3), other: dice.below(2) } };
  }
}

/** A score as the desk says it: from the facts on this screen, or agreeing to the one that was read before; now and then something is wrong with it. */
function score(dice: Dice, sheet: Sheet, now: number): { kind: string; data: Data } {
  const read = sheet.scored;
  const remedies = dice.of(['', 'Mời thêm người phát biểu. ']);
  const hands = { byConsent: dice.chance(0.5), for: dice.between(-1, 7), against: dice.below(3), other: dice.below(2) };
  if (read && dice.chance(0.6)) return { kind: 'score-agreed', data: { marks: marksOf(read), remedies: read.remedies, seen: read.seen, total: dice.chance(0.95) ? read.total : read.total + 1, ...hands } };
  const seen = factsOf(sheet, now);
  const marks = criteriaOf(seen, rulesOf(sheet)).flatMap(row => row.parts).filter(() => dice.chance(0.99)).map(part => ({
    key: part.key, points: part.computed !== null && dice.chance(0.8) ? null : dice.below(part.most * 2 + 1 + (dice.chance(0.05) ? 3 : 0)) / 2, reason: dice.chance(0.9) ? dice.of(['Đi cứu hộ theo lệnh', ' Xã điều động ']) : null,
  }));
  const judged = scoreOf(sheet, seen, marks, remedies);
  return { kind: dice.chance(0.6) ? 'score-proposed' : 'score-agreed', data: { marks, remedies, seen: dice.chance(0.98) ? seen : null, total: typeof judged === 'string' ? null : judged.total, ...hands } };
}
