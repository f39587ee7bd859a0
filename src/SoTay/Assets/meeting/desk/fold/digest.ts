// One text over everything that operations can change, line for line as Features/Meetings/Desk/DeskDigest.cs writes it.
import { ms, order } from './stamp';
import type { Sheet } from './types';

export function digestText(sheet: Sheet): string {
  const text: string[] = [];
  const line = (...parts: unknown[]) => text.push(parts.map(part => part ?? '').join('\u001f') + '\n');
  const at = (moment?: string | null) => moment ? ms(moment) : '';
  const flag = (value: boolean) => value ? '1' : '0';
  line('meeting', sheet.state, sheet.heldOn, sheet.startsAt.slice(0, 5), sheet.chair, sheet.secretary, at(sheet.openedAt), at(sheet.endedAt));
  for (const row of [...sheet.lines].sort((a, b) => order(a.member, b.member)))
    line('line', row.member, row.name, row.standing, flag(row.official), flag(row.committee), row.status, row.reason, at(row.arrivedAt), at(row.leftAt));
  for (const row of byId(sheet.items)) line('item', row.id, row.place, row.title, flag(row.removed), row.conclusion);
  for (const row of byId(sheet.opinions)) line('opinion', row.id, row.item, row.speaker, row.name, row.words, at(row.saidAt), flag(row.withdrawn));
  for (const row of byId(sheet.turns)) line('turn', row.id, row.item, row.speaker, row.name, at(row.askedAt), at(row.from), at(row.to), flag(row.withdrawn));
  for (const row of byId(sheet.votes)) line('vote', row.id, row.item, row.decision, row.question, row.for, row.against, row.other, row.base, row.needed, flag(row.passed));
  for (const row of byId(sheet.guests)) line('guest', row.id, row.name, row.position);
  for (const row of byId(sheet.tasks)) line('task', row.id, row.item, row.title, row.product, row.owner, row.deadline, row.acceptor, row.coworkers.join(','), row.forTarget, row.amount == null ? '' : Number(row.amount.toFixed(4)));
  for (const row of byId(sheet.earlier)) line('earlier', row.id, row.state, row.result);
  if (sheet.scored) {
    const { total, grade, agreed, byConsent, remedies, parts } = sheet.scored;
    line('score', total, grade, flag(agreed), flag(byConsent), sheet.scored.for, sheet.scored.against, sheet.scored.other, remedies);
    for (const part of parts) line('part', part.key, part.computed, part.points, part.reason, part.fact);
  }
  return text.join('');
}

export async function digest(sheet: Sheet): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digestText(sheet)));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function byId<T extends { id: string }>(rows: T[]): T[] {
  return [...rows].sort((a, b) => order(a.id, b.id));
}
