// Words that a person is typing and has not recorded yet. They lie on the device sealed like the meeting itself, so that a browser
// that was killed opens with them; going to another item and back finds them too.
import { keepTyped, loadTyped } from '../store/vault';

/** Fields of one form by their names. */
export type Fields = Record<string, string[]>;
const pause = 500;

export class Typed {
  private forms: Record<string, Fields> = {};
  private timer = 0;

  constructor(private readonly meeting: string) {}

  /** Places of the forms that were left half-typed. */
  async open(): Promise<string[]> {
    this.forms = await loadTyped(this.meeting).catch(() => undefined) ?? {};
    return Object.keys(this.forms);
  }

  all(place: string, name: string): string[] | undefined {
    return this.forms[place] && (this.forms[place][name] ?? []);
  }

  one(place: string, name: string): string | undefined {
    return this.all(place, name)?.[0];
  }

  /** A form of the desk has changed under somebody's fingers. */
  note(form: HTMLFormElement): void {
    const fields: Fields = {};
    new FormData(form).forEach((value, name) => (fields[name] ??= []).push(String(value)));
    if ('keep' in form.dataset || [...form.querySelectorAll('textarea')].some(area => area.value.trim() !== '')) this.forms[form.dataset.typed!] = fields;
    else delete this.forms[form.dataset.typed!];
    this.timer ||= window.setTimeout(() => this.write(), pause);
  }

  /** Recorded, or given up. */
  drop(place: string): void {
    if (!this.forms[place]) return;
    delete this.forms[place];
    this.write();
  }

  write(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    // A full device says so at the next recorded word; what is half-typed stays on the screen.
    void keepTyped(this.meeting, this.forms).catch(() => { /* See above. */ });
  }
}
