// A meeting as the server sends it whole (Features/Meetings/Desk/DeskSheet.cs) and as operations change it on the device.

export type Line = { member: string; name: string; remark: string; standing: string; official: boolean; committee: boolean; status: string; reason: string; arrivedAt?: string | null; leftAt?: string | null };
export type Item = { id: string; place: number; title: string; hint: string; purpose: string; removed: boolean; conclusion: string };
export type Opinion = { id: string; item: string; speaker?: string | null; name: string; words: string; saidAt: string; withdrawn: boolean };
export type Turn = { id: string; item: string; speaker?: string | null; name: string; askedAt: string; from?: string | null; to?: string | null; withdrawn: boolean };
export type Vote = { id: string; item: string; decision: string; question: string; for: number; against: number; other: number; base: number; needed: number; share: string; basis: string; passed: boolean; secret?: boolean };
export type Guest = { id: string; name: string; position: string };
export type Task = { id: string; item?: string | null; title: string; product: string; owner: string; deadline: string; acceptor?: string | null; coworkers: string[]; forTarget?: string | null; amount?: number | null };
export type Aim = { id: string; code: string; name: string; unit: string };
export type Earlier = { id: string; title: string; product: string; owner: string; deadline: string; state: string; result: string; shown: string; daysLate: number };
export type Rule = { words: string; base: string; numerator: number; denominator: number; strict: boolean; share: string; basis: string; period: string };
export type Register = { register: string; target: string; at: string; device: string; sequence: number; id: string };

/** What a score rests on that only the server knows (ScoreGround.cs). */
export type Ground = { latest?: string | null; noticedOn?: string | null; sessionOn?: string | null; papersOn?: string | null; excusedBefore: Record<string, number>; given: { id: string; isAccepted: boolean }[] };
export type ScaleGroup = { basis: string; period: string; values: Record<string, number> };
/** What is known about a meeting for its score (ScoreFacts.cs). */
export type Facts = {
  heldOn: string; today: string; minutes?: number | null; isOnTime: boolean; members: number; present: number; counted: number; unexcused: number; excusedRun: number;
  speakers: number; done: number; given: number; noticedOn?: string | null; onlySecretary: boolean; sessionOn?: string | null; papersOn?: string | null;
};
export type Mark = { key: string; points?: number | null; reason?: string | null };
export type ScoredPart = { key: string; name: string; criterion: string; most: number; computed?: number | null; points: number; reason: string; fact: string; source: string };
export type Scored = { parts: ScoredPart[]; total: number; grade: string; remedies: string; agreed: boolean; byConsent: boolean; for: number; against: number; other: number; seen?: Facts | null };

export type Sheet = {
  meeting: string; number: number; title: string; cell: string; place: string; kind: string; state: string; month: string; heldOn: string; startsAt: string;
  openedAt?: string | null; endedAt?: string | null; chair?: string | null; secretary?: string | null; today: string; minMinutes?: number | null;
  lines: Line[]; items: Item[]; opinions: Opinion[]; turns: Turn[]; votes: Vote[]; guests: Guest[]; tasks: Task[]; earlier: Earlier[]; targets?: Aim[];
  rules: Record<string, Rule>; registers: Register[]; ground?: Ground | null; scale?: ScaleGroup[] | null; scored?: Scored | null; mostPictures?: number | null;
};

/** One thing that happened, said by one device; `data` is what the kind says, as on the wire. */
export type Operation = { id: string; kind: string; at: string; device: string; sequence: number; data: Data };
export type Data = Record<string, unknown>;
export type Outcome = 'applied' | 'overtaken' | 'refused' | 'unreadable';
export type Logged = Operation & { number: number; outcome: Outcome; author: string };
