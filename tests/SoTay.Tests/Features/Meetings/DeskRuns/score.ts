// What the device makes of the same facts, marks and rules as the server: every part, the conditions, the score or the refusal, what changed since.
import { changedSince, conditionsOf, criteriaOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/criteria';
import { scoreOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/judge';
import { rulesOf } from '../../../../../src/SoTay/Assets/meeting/desk/score/scale';
import type { Facts, Mark, ScaleGroup, Sheet } from '../../../../../src/SoTay/Assets/meeting/desk/fold/types';

type Case = { scale: string; seen: Facts; later: Facts; marks: Mark[]; remedies: string };

export function scored({ scales, cases }: { scales: Record<string, ScaleGroup[]>; cases: Case[] }) {
  return cases.map(({ scale, seen, later, marks, remedies }) => {
    const sheet = { scale: scales[scale] } as Sheet;
    const rules = rulesOf(sheet);
    const score = scoreOf(sheet, seen, marks, remedies);
    return {
      criteria: criteriaOf(seen, rules).map(row => ({ ...row, basis: row.basis.basis, parts: row.parts.map(part => ({ ...part, basis: part.basis?.basis ?? null })) })),
      conditions: criteriaOf(seen, rules).length > 0 ? [] : conditionsOf(seen, rules).map(row => ({ ...row, basis: row.basis.basis })),
      score: typeof score === 'string' ? null : { parts: score.parts, total: score.total, grade: score.grade, remedies: score.remedies },
      no: typeof score === 'string' ? score : null,
      changed: typeof score === 'string' ? [] : changedSince({ ...score, agreed: true }, criteriaOf(later, rules)),
    };
  });
}
