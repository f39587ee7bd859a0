// The roll-call in numbers, whom a share of votes is counted against, and what a rule needs: as RollCall, VoteBaseCount and VoteRule do.
import type { Line, Rule, Sheet } from './types';

export const isPresent = (line: Line) => line.status === 'present';
export const isAbsent = (line: Line) => line.status === 'excused' || line.status === 'unexcused';
export const isOutside = (line: Line) => line.standing === 'exempt' || line.standing === 'elsewhere';
export const isCounted = (line: Line) => !isOutside(line) || isPresent(line);
export const mayVote = (line: Line) => line.official && line.standing !== 'temporary-here';
/** In the room at this moment: came, and has not left. */
export const isHere = (line: Line) => isPresent(line) && !line.leftAt;

export function roll(lines: Line[]) {
  const count = (test: (line: Line) => boolean) => lines.filter(test).length;
  return {
    counted: count(isCounted), present: count(isPresent), voters: count(line => isPresent(line) && mayVote(line)),
    here: count(isHere), votersHere: count(line => isHere(line) && mayVote(line)), absent: count(isAbsent),
  };
}

export type BaseLine = { words: string; count: number; names: string[] };

export function base(rule: string, lines: Line[]): { people: number; lines: BaseLine[] } {
  const official = lines.filter(mayVote);
  switch (rule) {
    case 'all-committee-members': return plain('Cấp ủy viên', lines.filter(line => line.committee));
    case 'members-summoned': return plain('Được triệu tập', lines.filter(isCounted));
    case 'all-official-members': return plain('Chính thức', official);
    case 'official-members-without-exempt': return less(official, [['Miễn sinh hoạt', official.filter(line => line.standing === 'exempt')]]);
    default: return less(official, [
      ['Miễn, vắng mặt', official.filter(line => line.status === 'exempt')], ['Tạm thời nơi khác', official.filter(line => line.status === 'elsewhere')]]);
  }
}

function plain(words: string, who: Line[]) {
  return { people: who.length, lines: [{ words, count: who.length, names: [] }] };
}

function less(official: Line[], without: [string, Line[]][]) {
  const lines: BaseLine[] = [{ words: 'Chính thức', count: official.length, names: [] }];
  for (const [words, who] of without) if (who.length > 0) lines.push({ words, count: -who.length, names: who.map(line => line.name) });
  return { people: lines.reduce((sum, line) => sum + line.count, 0), lines };
}

/** Smallest number of votes that passes. */
export function needed(rule: Rule, people: number): number {
  const share = Math.max(people, 0) * rule.numerator;
  return Math.max(1, rule.strict ? Math.floor(share / rule.denominator) + 1 : Math.ceil(share / rule.denominator));
}

/** Enough of those with a vote for a resolution; no threshold where the policy knows none for that day. */
export function quorum(sheet: Sheet) {
  const rule = sheet.rules['resolution'];
  const count = base(rule?.base ?? 'official-members-adjusted', sheet.lines);
  const from = rule ? needed(rule, count.people) : null;
  const voters = roll(sheet.lines).votersHere;
  return { rule, count, from, voters, reached: from === null || voters >= from };
}
