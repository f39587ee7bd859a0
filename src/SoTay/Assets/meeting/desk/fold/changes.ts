// What each kind of operation does: one entry for each record of Features/Meetings/Operations. A kind that is not here (made by a page
// of the server, such as a secret ballot) is left to the server: its result comes with the whole meeting.
import { closing, opening } from './hours';
import { agreeToScore, proposeScore } from '../score/judge';
import { giveTask, judgeTask } from './tasks';
import { limit, says } from './says';
import { ms } from './stamp';
import { isOutside } from './quorum';
import type { Data, Sheet } from './types';
import { countVote } from './votes';

/** What a change may look at besides the meeting: the moment that counts, and the server's now (the device's guess of it). */
export type Moment = { at: string; now: number };
export type Change = { register: string; target: (data: Data) => string; apply: (sheet: Sheet, data: Data, moment: Moment) => string | null; noRecord?: boolean };

export const nobody = '00000000-0000-0000-0000-000000000000';
export const text = (value: unknown) => typeof value === 'string' ? value : '';
const about = (key: string) => (data: Data) => text(data[key]);
const meeting = () => nobody;
const lineOf = (sheet: Sheet, member: unknown) => sheet.lines.find(line => line.member === member);
const itemOf = (sheet: Sheet, item: unknown) => sheet.items.find(row => row.id === item);
const moment = (value: unknown) => value ? new Date(ms(text(value))).toISOString() : null;

function put<T extends { id: string }>(rows: T[], row: T): void {
  const at = rows.findIndex(known => known.id === row.id);
  if (at < 0) rows.push(row); else rows[at] = row;
}

/** A member who is here; the refusal or null. */
function present(sheet: Sheet, data: Data, since: unknown, left: unknown): string | null {
  const line = lineOf(sheet, data.member);
  if (!line) return says.notOfThisCell;
  Object.assign(line, { status: 'present', reason: '', arrivedAt: moment(since), leftAt: moment(left) });
  return null;
}

function absent(sheet: Sheet, data: Data): string | null {
  const line = lineOf(sheet, data.member);
  if (!line) return says.notOfThisCell;
  const no = limit(text(data.reason), 400, false);
  if (no) return no;
  const status = isOutside(line) ? line.standing : data.excused === false ? 'unexcused' : 'excused';
  Object.assign(line, { status, reason: status === 'excused' ? text(data.reason).trim() : '', arrivedAt: null, leftAt: null });
  return null;
}

/** Who speaks: the name that stands in the minutes, or the refusal. */
function speaker(sheet: Sheet, data: Data): { name: string } | string {
  if (!itemOf(sheet, data.item)) return says.itemUnknown;
  const line = data.speaker ? lineOf(sheet, data.speaker) : undefined;
  if (data.speaker && !line) return says.speakerNotHere;
  if (!line && text(data.guestName).trim() === '') return says.speakerMissing;
  return { name: line?.name ?? text(data.guestName).trim() };
}

function opinion(withdrawn: boolean): Change {
  return {
    register: 'opinion', target: about('opinion'), apply(sheet, data, { at }) {
      const who = speaker(sheet, data);
      if (typeof who === 'string') return who;
      const no = limit(text(data.words), 4000) ?? limit(text(data.guestName), 120, false);
      if (no) return no;
      const id = text(data.opinion);
      const saidAt = sheet.opinions.find(row => row.id === id)?.saidAt ?? moment(data.saidAt) ?? at;
      put(sheet.opinions, { id, item: text(data.item), speaker: text(data.speaker) || null, name: who.name, words: text(data.words).trim(), saidAt, withdrawn });
      return null;
    },
  };
}

function leader(role: 'chair' | 'secretary'): Change {
  return {
    register: `${role}-chosen`, target: meeting, apply(sheet, data) {
      if (!lineOf(sheet, data.member)) return says.notOfThisCell;
      sheet[role] = text(data.member);
      return null;
    },
  };
}

export const changes: Record<string, Change> = {
  'present': { register: 'present', target: about('member'), apply: (sheet, data) => present(sheet, data, data.since, null) },
  'absent': { register: 'present', target: about('member'), apply: absent },
  'left-early': {
    register: 'present', target: about('member'),
    apply: (sheet, data) => lineOf(sheet, data.member) && data.since && ms(text(data.at)) <= ms(text(data.since)) ? says.leftBeforeComing : present(sheet, data, data.since, data.at),
  },
  'guest': {
    register: 'guest', target: about('guest'), apply(sheet, data) {
      const no = limit(text(data.fullName), 120) ?? limit(text(data.position), 120, false);
      if (no) return no;
      put(sheet.guests, { id: text(data.guest), name: text(data.fullName).trim(), position: text(data.position).trim() });
      return null;
    },
  },
  'opened': { register: 'opened', target: meeting, apply: (sheet, data, when) => opening(sheet, ms(text(data.since)), when.now) },
  'ended': { register: 'ended', target: meeting, apply: (sheet, data, when) => closing(sheet, ms(text(data.at)), when.now) },
  'chair-chosen': leader('chair'),
  'secretary-chosen': leader('secretary'),
  'opinion': opinion(false),
  'opinion-edited': opinion(false),
  'opinion-withdrawn': opinion(true),
  'turn': {
    register: 'turn', target: about('turn'), apply(sheet, data) {
      const who = speaker(sheet, data);
      if (typeof who === 'string') return who;
      const no = limit(text(data.guestName), 120, false);
      if (no) return no;
      put(sheet.turns, {
        id: text(data.turn), item: text(data.item), speaker: text(data.speaker) || null, name: who.name,
        askedAt: moment(data.askedAt) ?? '', from: moment(data.from), to: moment(data.to), withdrawn: data.withdrawn === true,
      });
      return null;
    },
  },
  'conclusion': {
    register: 'conclusion', target: about('item'), apply(sheet, data) {
      const item = itemOf(sheet, data.item);
      if (!item) return says.itemUnknown;
      const no = limit(text(data.words), 4000, false);
      if (!no) item.conclusion = text(data.words).trim();
      return no;
    },
  },
  'task-given': { register: 'task-given', target: about('task'), apply: giveTask },
  'task-judged': { register: 'task-judged', target: about('task'), apply: judgeTask },
  'vote-counted': { register: 'vote-counted', target: about('vote'), apply: countVote },
  'score-proposed': { register: 'score-proposed', target: meeting, apply: proposeScore },
  'score-agreed': { register: 'score-proposed', target: meeting, apply: agreeToScore },
  'refusal-settled': { register: 'refusal-settled', target: about('operation'), apply: (_, data) => limit(text(data.words), 400), noRecord: true },
};
