// The desk between the person, the device's store and the server. Every change goes through one door, one after another, and is on
// the disk before it is shown.
import { digest } from '../fold/digest';
import type { Data, Sheet } from '../fold/types';
import { forget, keep, load, deviceId } from '../store/vault';
import { begin, firstContact } from './begin';
import { contact, receive, say, settle, shown, type Exchange, type Held, type Contact } from './device';
import { newId } from './ids';
import { Pictures } from './pictures';
import { post, type Reached } from './post';

export type Link = 'online' | 'offline' | 'signed-out' | 'forbidden' | 'gone' | 'foreign' | 'full';
const noRoom = 'Máy hết chỗ nên thao tác vừa rồi chưa ghi. Những gì đã ghi trước đó còn nguyên. Xóa bớt ảnh hoặc ứng dụng trên máy rồi làm lại.';

export class DeskState {
  held: Held | undefined;
  link: Link = 'online';
  readonly pictures = new Pictures(this.meeting, this.changed);
  private folded: { held: Held; sheet: Sheet } | undefined;
  private door: Promise<unknown> = Promise.resolve();

  constructor(readonly meeting: string, private readonly changed: () => void, private readonly clock = () => Date.now()) {}

  /** The meeting as this device shows it; folded once for each change. */
  get sheet(): Sheet {
    if (this.folded?.held !== this.held) this.folded = { held: this.held!, sheet: shown(this.held!) };
    return this.folded!.sheet;
  }

  async open(): Promise<void> {
    this.held = await load(this.meeting).catch(() => undefined);
    if (this.held) this.changed();
    void this.pictures.open();
  }

  /** Records something here; the sentence when it cannot be. */
  say(kind: string, data: Data): Promise<string | null> {
    return this.change(held => say(held, newId(this.clock()), kind, data, this.clock()));
  }

  settle(refused: string, words: string): Promise<string | null> {
    return this.change(held => settle(held, refused, newId(this.clock()), words, this.clock()));
  }

  /** The person has read what changed. */
  read(): Promise<string | null> {
    return this.change(held => ({ held: { ...held, news: null } }));
  }

  /** One contact with the server; true when everything here has been answered. */
  async meet(): Promise<boolean> {
    const sent = this.held ? contact(this.held, this.clock()) : firstContact(await deviceId(), this.clock());
    const reached = await post(this.meeting, sent);
    if (reached.kind !== 'answer') return this.lose(reached);
    if (this.held && reached.answer.account !== this.held.account) return this.lose({ kind: 'foreign' });
    const no = await this.change(async held => ({ held: await this.take(held, sent, reached.answer) }));
    if (no) return this.lose({ kind: 'full' });
    this.link = 'online';
    const done = this.held!.waiting.length === 0 && !this.held!.doubt;
    if (done) await this.pictures.send();
    await this.leave();
    this.changed();
    return done;
  }

  private async take(held: Held | undefined, sent: Contact, answer: Exchange): Promise<Held> {
    if (!held) return begin(this.meeting, sent.device, answer, this.clock());
    const next = receive(held, sent, answer, this.clock());
    // A state that differs although nothing is missing is taken whole once; the server's is the one that counts.
    const equal = await digest(next.sheet) === answer.digest;
    return { ...next, doubt: next.doubt || !equal && !sent.whole };
  }

  private lose(reached: Exclude<Reached, { kind: 'answer' }> | { kind: 'foreign' | 'full' }): false {
    this.link = reached.kind;
    this.changed();
    return false;
  }

  /** Sealed, and nothing left to settle: the device keeps nothing of it. */
  private async leave(): Promise<void> {
    const held = this.held!;
    if (held.sheet.state === 'sealed' && held.waiting.length + held.refused.length + this.pictures.rows.length === 0) await forget(this.meeting);
  }

  private change(work: (held: Held) => { held: Held } | { no: string } | Promise<{ held: Held } | { no: string }>): Promise<string | null> {
    const turn = this.door.then(async () => {
      const next = await work(this.held!);
      if ('no' in next) return next.no;
      try {
        await keep(next.held);
      } catch (why) {
        return (why as Error).name === 'QuotaExceededError' ? noRoom : `Máy chưa lưu được thao tác vừa rồi. Những gì đã ghi trước đó còn nguyên. Làm lại; nếu vẫn không được thì ghi ra giấy. (${String(why)})`;
      }
      this.held = next.held;
      this.changed();
      return null;
    });
    this.door = turn.catch(() => undefined);
    return turn;
  }
}
