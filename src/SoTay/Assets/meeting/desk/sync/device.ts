// What one device holds of one meeting, and how that changes: by a word said here, and by an answer of the server. Nothing here waits,
// stores or draws, so that thousands of devices can be driven through it in a test.
import { apply, replay } from '../fold/apply';
import { changes, text } from '../fold/changes';
import { iso, ms, tick } from '../fold/stamp';
import { isScored } from '../score/facts';
import { news } from './news';
import type { Data, Ground, Logged, Operation, Outcome, Sheet } from '../fold/types';

export type Refused = { operation: Operation; say: string };
/** What was prepared for an item; `member` when one tap may take the words into the minutes. */
export type Ahead = { item: string; member?: string | null; name: string; how: string; words: string };
export type Held = {
  meeting: string; device: string; account: string;
  /** The meeting as the server had it at `sheet.number`: everything it acknowledged, nothing else. */
  sheet: Sheet;
  /** Said here and not yet answered, in order. */
  waiting: Operation[];
  /** Refused by the server and not yet settled by a person. */
  refused: Refused[];
  /** Largest moment known; the server's clock less ours; this device's own count. */
  seen: number; offset: number; sequence: number;
  savedAt: number;
  /** What changed under the device's feet, until a person has read it. */
  news?: string | null;
  /** False for a minute-taker: ballots, score and sealing are for those who run the meeting. */
  runs?: boolean;
  /** What was prepared and sent ahead, as the server last sent it. */
  ahead?: Ahead[] | null;
  /** The own state differs from the server's: the next contact asks for the whole meeting. */
  doubt: boolean;
};

export type Answer = { id: string; outcome: Outcome; say?: string | null; at?: string | null; number: number };
export type Exchange = {
  now: string; account: string; number: number; state: string; answers: Answer[]; operations: Logged[]; digest: string; clockSay?: string | null; runs?: boolean; ahead?: Ahead[] | null; ground?: Ground | null; sheet?: Sheet | null;
};
export type Contact = { device: string; clock: string; after: number; whole: boolean; operations: Operation[] };

const portion = 100;

/** The meeting as this device shows it: what the server acknowledged, and what was said here since. */
export function shown(held: Held): Sheet {
  const sheet = copy(held.sheet);
  for (const operation of held.waiting) apply(sheet, operation, ms(operation.at));
  return sheet;
}

/** Says something here; null and a sentence when a rule says no, and then nothing has changed. */
export function say(held: Held, id: string, kind: string, data: Data, clock: number): { held: Held } | { no: string } {
  const at = tick(clock, held.offset, held.seen);
  const operation: Operation = { id, kind, at: iso(at), device: held.device, sequence: held.sequence + 1, data };
  const { outcome, say: no } = apply(shown(held), operation, at);
  if (outcome === 'refused' || outcome === 'unreadable') return { no: no! };
  return { held: { ...held, waiting: [...held.waiting, operation], sequence: held.sequence + 1, seen: at } };
}

/** What goes out at the next contact: own words in order, a portion at a time. A copy of an earlier version knows no scale and asks for the whole meeting. */
export function contact(held: Held, clock: number): Contact {
  return { device: held.device, clock: iso(clock + held.offset), after: held.sheet.number, whole: held.doubt || isScored(held.sheet) && !held.sheet.scale, operations: held.waiting.slice(0, portion) };
}

/** Takes an answer in. An answer may come twice or late: what is known already changes nothing. */
export function receive(held: Held, sent: Contact, answer: Exchange, clock: number): Held {
  const offset = ms(answer.now) - clock;
  const answers = new Map(answer.answers.map(one => [one.id, one]));
  const settled = held.waiting.filter(operation => answers.has(operation.id));
  const waiting = held.waiting.filter(operation => !answers.has(operation.id));
  const no = settled.filter(operation => answers.get(operation.id)!.say)
    .map(operation => ({ operation, say: answers.get(operation.id)!.say! }));
  const next = { ...held, waiting, refused: [...held.refused.filter(one => !answers.has(one.operation.id)), ...no], offset };
  const { sheet, gap } = answer.sheet ? { sheet: newer(held.sheet, answer.sheet), gap: false } : advance(held.sheet, sent.operations, answer);
  const seen = Math.max(ms(answer.now), ...waiting.map(operation => ms(operation.at)));
  return { ...next, sheet: answer.ground && !answer.sheet ? { ...sheet, ground: answer.ground } : sheet, seen, runs: answer.runs, ahead: answer.ahead ?? held.ahead, doubt: gap, savedAt: clock + offset, news: [answer.clockSay, answer.sheet ? news(held.sheet, sheet) : null].filter(Boolean).join(' ') || held.news };
}

/** A copy whose rows may be changed. */
export function copy(sheet: Sheet): Sheet {
  const rows = <T extends object>(list: T[]) => list.map(row => ({ ...row }));
  return {
    ...sheet, lines: rows(sheet.lines), items: rows(sheet.items), opinions: rows(sheet.opinions), turns: rows(sheet.turns), votes: rows(sheet.votes),
    guests: rows(sheet.guests), tasks: rows(sheet.tasks), earlier: rows(sheet.earlier), registers: rows(sheet.registers),
  };
}

function newer(known: Sheet, sent: Sheet): Sheet {
  return sent.number >= known.number ? sent : known;
}

/** Replays what the server took since, own and others', in its order. A number left out means that an answer is missing. */
function advance(known: Sheet, own: Operation[], answer: Exchange): { sheet: Sheet; gap: boolean } {
  const mine = answer.answers.flatMap(one => {
    const operation = own.find(row => row.id === one.id);
    return operation && one.number > 0 ? [{ ...operation, at: one.at ?? operation.at, number: one.number, outcome: one.outcome, author: '' }] : [];
  });
  const log = [...mine, ...answer.operations].filter(row => row.number > known.number).sort((a, b) => a.number - b.number);
  const sheet = copy(known);
  for (const row of log) {
    if (row.number !== sheet.number + 1) return { sheet, gap: true };
    replay(sheet, row, row.outcome, { at: row.at, now: ms(answer.now) });
    sheet.number = row.number;
  }
  return { sheet, gap: sheet.number < answer.number };
}

/** A person has dealt with a refusal: it leaves the list, and the word goes to the server like any other. */
export function settle(held: Held, refused: string, id: string, words: string, clock: number): { held: Held } | { no: string } {
  const said = say(held, id, 'refusal-settled', { operation: refused, words }, clock);
  return 'no' in said ? said : { held: { ...said.held, refused: said.held.refused.filter(one => one.operation.id !== refused) } };
}

/** Who or what an operation is about, for the list of what waits. */
export function aboutWhom(sheet: Sheet, operation: Operation): string {
  const target = changes[operation.kind]?.target(operation.data) ?? '';
  return sheet.lines.find(line => line.member === target)?.name ?? sheet.items.find(item => item.id === text(operation.data.item))?.title ?? '';
}
