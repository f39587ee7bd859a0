// A show of hands, counted: base and threshold from the roll-call and the policy that came along.
import { base, needed, roll } from './quorum';
import { limit, sayHands, sayNoRule, says } from './says';
import type { Data, Sheet, Vote } from './types';

export function countVote(sheet: Sheet, data: Data): string | null {
  if (!sheet.items.some(item => item.id === data.item)) return says.itemUnknown;
  const question = typeof data.question === 'string' ? data.question : '';
  const no = limit(question, 500);
  if (no) return no;
  const rule = sheet.rules[String(data.decision)];
  if (!rule) return sayNoRule(String(data.decision));
  const hands = [data.for, data.against, data.other].map(Number);
  const wrong = wrongHands(sheet, hands);
  if (wrong) return wrong;
  const { people } = base(rule.base, sheet.lines);
  const from = needed(rule, people);
  const vote: Vote = {
    id: String(data.vote), item: String(data.item), decision: String(data.decision), question: question.trim(), for: hands[0], against: hands[1], other: hands[2],
    base: people, needed: from, share: rule.share, basis: rule.basis, passed: people > 0 && hands[0] >= from,
  };
  const at = sheet.votes.findIndex(row => row.id === vote.id);
  if (at < 0) sheet.votes.push(vote); else sheet.votes[at] = vote;
  return null;
}

/** More hands than people, or none. */
export function wrongHands(sheet: Sheet, hands: number[]): string | null {
  if (hands.some(count => count < 0)) return says.negativeHands;
  const sum = hands.reduce((all, count) => all + count, 0);
  if (sum === 0) return says.noHands;
  const { voters, present } = roll(sheet.lines);
  return sum <= voters ? null : sayHands(sum, voters, present);
}
