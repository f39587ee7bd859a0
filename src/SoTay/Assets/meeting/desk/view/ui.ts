// What every part of the desk's screen works with.
import type { Data, Sheet } from '../fold/types';
import type { DeskState } from '../sync/state';
import type { Loop } from '../sync/loop';
import type { Typed } from '../sync/typed';

export class Ui {
  /** Sentences by the place they stand at. */
  readonly errors = new Map<string, string>();
  /** What is folded open. */
  readonly open = new Set<string>();

  constructor(readonly state: DeskState, readonly loop: Loop, readonly typed: Typed, readonly draw: () => void) {}

  get sheet(): Sheet { return this.state.sheet; }
  get isClosed(): boolean { return this.sheet.state === 'sealed' || this.sheet.state === 'cancelled'; }
  /** This moment as the device's clock was last corrected. */
  get now(): number { return Date.now() + (this.state.held?.offset ?? 0); }

  /** Records something; true when it was. The sentence of a refusal stands at its place until the next try. */
  async say(place: string, kind: string, data: Data): Promise<boolean> {
    const no = await this.state.say(kind, data);
    if (no) this.errors.set(place, no); else { this.errors.delete(place); this.typed.drop(place); }
    this.draw();
    if (!no) void this.loop.now();
    return !no;
  }

  /** A form of the desk: its fields, and emptied when what it says was recorded. */
  submit(work: (fields: FormData) => Promise<boolean>) {
    return (event: Event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      if (form.getAttribute('aria-busy')) return;
      form.setAttribute('aria-busy', 'true');
      void work(new FormData(form, (event as SubmitEvent).submitter)).then(done => { if (done) form.reset(); })
        .finally(() => form.removeAttribute('aria-busy'));
    };
  }

  toggle(key: string): void {
    if (this.open.delete(key)) this.typed.drop(key); else this.open.add(key);
    this.draw();
  }
}

export const word = (fields: FormData, name: string) => String(fields.get(name) ?? '').replace(/\r\n/g, '\n');
