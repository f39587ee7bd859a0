// The server as the desk meets it: takes operations once, in its own order, with its own clock. What it decides here is compared with
// the real Meeting.Apply and DeviceClock, run by run.
import { apply } from '../../../../../src/SoTay/Assets/meeting/desk/fold/apply';
import { changes } from '../../../../../src/SoTay/Assets/meeting/desk/fold/changes';
import { digestText } from '../../../../../src/SoTay/Assets/meeting/desk/fold/digest';
import { iso, ms } from '../../../../../src/SoTay/Assets/meeting/desk/fold/stamp';
import { copy as copySheet, type Answer, type Contact, type Exchange } from '../../../../../src/SoTay/Assets/meeting/desk/sync/device';
import type { Data, Logged, Operation, Sheet } from '../../../../../src/SoTay/Assets/meeting/desk/fold/types';

export const nobody = '00000000-0000-0000-0000-000000000000';
const tolerance = 10 * 60 * 1000;
export type Arrival = { operation?: Operation; clock?: string; now: string; seal?: boolean };

export class Server {
  readonly log: Logged[] = [];
  readonly arrivals: Arrival[] = [];
  sealed: string | null = null;

  constructor(public sheet: Sheet, public now: number) {}

  take(contact: Contact): Exchange {
    const answers = contact.operations.map(operation => this.one(operation, contact.clock));
    const own = new Set(contact.operations.map(operation => operation.id));
    return {
      now: iso(this.now), account: 'a', number: this.sheet.number, state: this.sheet.state, answers,
      operations: this.log.filter(row => row.number > contact.after && !own.has(row.id)), digest: digestText(this.sheet),
      sheet: contact.whole ? copy(this.sheet) : null,
    };
  }

  /** A form of a page says something: no device, the server's own moment. */
  form(id: string, kind: string, data: Data): void {
    // A form that is refused is shown again and kept nowhere.
    const operation = { id, kind, at: iso(this.now), device: nobody, sequence: 0, data };
    if (apply(copySheet(this.sheet), operation, this.now).say === null) this.one(operation, null);
  }

  seal(): void {
    if (this.sheet.state === 'sealed') return;
    this.sheet.state = 'sealed';
    this.sealed = digestText(this.sheet);
    this.arrivals.push({ seal: true, now: iso(this.now) });
  }

  private one(sent: Operation, clock: string | null): Answer {
    const known = this.log.find(row => row.id === sent.id);
    if (known) return { id: sent.id, outcome: known.outcome, say: this.says.get(sent.id), at: known.at, number: known.number };
    this.arrivals.push({ operation: sent, clock: clock ?? undefined, now: iso(this.now) });
    const operation = { ...sent, at: this.kept(sent, clock) };
    const { outcome, say } = apply(this.sheet, operation, this.now);
    if (!changes[sent.kind]) return { id: sent.id, outcome, say, number: 0 };
    this.sheet.number++;
    this.log.push({ ...operation, number: this.sheet.number, outcome, author: 'b' });
    if (say) this.says.set(sent.id, say);
    return { id: sent.id, outcome, say, at: operation.at, number: this.sheet.number };
  }

  private readonly says = new Map<string, string>();

  private kept(sent: Operation, clock: string | null): string {
    let at = ms(sent.at);
    if (clock !== null && Math.abs(ms(clock) - this.now) > tolerance) at += this.now - ms(clock);
    at = Math.min(at, this.now);
    const floor = clock === null ? 0 : Math.max(0, ...this.log.filter(row => row.device === sent.device && row.sequence < sent.sequence).map(row => ms(row.at)));
    return iso(Math.max(at, floor));
  }
}

export function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
