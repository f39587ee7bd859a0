// What the device knows about the meeting that a score rests on: its own fold, and what only the server knew and sent ahead (ScoreFacts.cs).
import { dateOf } from '../fold/days';
import { roll } from '../fold/quorum';
import { ms } from '../fold/stamp';
import type { Facts, Sheet } from '../fold/types';

/** Kinds that the cell scores. */
export const isScored = (sheet: Sheet) => ['regular', 'thematic', 'extended'].includes(sheet.kind);

export function factsOf(sheet: Sheet, now: number): Facts {
  const { lines, ground } = sheet;
  const { present, counted } = roll(lines);
  const excused = lines.filter(line => line.status === 'excused').map(line => 1 + (ground?.excusedBefore[line.member] ?? 0));
  const accepted = (task: { id: string; isAccepted: boolean }) => {
    const here = sheet.earlier.find(row => row.id === task.id);
    return here ? here.state === 'accepted' : task.isAccepted;
  };
  return {
    heldOn: sheet.heldOn, today: dateOf(now),
    minutes: sheet.openedAt ? Math.trunc(((sheet.endedAt ? ms(sheet.endedAt) : now) - ms(sheet.openedAt)) / 60_000) : null,
    isOnTime: !(ground?.latest && sheet.heldOn > ground.latest),
    members: lines.filter(line => line.standing !== 'temporary-here').length, present, counted,
    unexcused: lines.filter(line => line.status === 'unexcused').length, excusedRun: Math.max(0, ...excused),
    speakers: new Set(sheet.opinions.filter(row => !row.withdrawn && row.speaker).map(row => row.speaker)).size,
    done: (ground?.given ?? []).filter(accepted).length, given: ground?.given.length ?? 0,
    noticedOn: ground?.noticedOn ?? null, onlySecretary: lines.filter(line => line.committee).length <= 1, sessionOn: ground?.sessionOn ?? null, papersOn: ground?.papersOn ?? null,
  };
}
