// The device's list of operations: kept until the server answered each one, sent in order, sent again as often as needed.
// An operation carries its own id, so that a repeat is harmless; a refused one stays visible with its reason.

export type Operation = { id: string; kind: string; at: string; data: Record<string, unknown> };
export type Answer = { id: string; outcome: 'applied' | 'overtaken' | 'refused' | 'unreadable'; say?: string };
export type Listener = (waiting: number, online: boolean) => void;

const patience = 4000;
const portion = 100;

export class OperationQueue {
  private readonly key: string;
  private waiting: Operation[];
  private sending: Promise<boolean> | null = null;
  private timer = 0;

  constructor(private readonly url: string, private readonly changed: Listener, private readonly refused: (operation: Operation, say: string) => void) {
    this.key = `st-operations:${url}`;
    this.waiting = this.kept();
    addEventListener('online', () => void this.flush());
    if (this.waiting.length > 0) void this.flush();
  }

  get count(): number { return this.waiting.length; }

  say(kind: string, data: Record<string, unknown>): void {
    this.waiting.push({ id: newId(), kind, at: new Date().toISOString(), data });
    this.keep();
    void this.flush();
  }

  /** True when nothing waits any more. One sending at a time keeps the order. */
  flush(): Promise<boolean> {
    this.sending ??= this.send().finally(() => { this.sending = null; });
    return this.sending;
  }

  private async send(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.waiting.length > 0) {
      const part = this.waiting.slice(0, portion);
      const answers = await this.post(part);
      if (!answers) {
        this.changed(this.count, false);
        this.timer = window.setTimeout(() => void this.flush(), patience);
        return false;
      }
      this.waiting = this.waiting.filter(operation => !answers.some(answer => answer.id === operation.id));
      this.keep();
      for (const answer of answers) {
        const operation = part.find(one => one.id === answer.id);
        if (operation && answer.say) this.refused(operation, answer.say);
      }
    }
    this.changed(0, true);
    return true;
  }

  private async post(part: Operation[]): Promise<Answer[] | null> {
    try {
      const response = await fetch(this.url, {
        method: 'POST', credentials: 'same-origin', redirect: 'error',
        headers: { 'Content-Type': 'application/json', 'X-SoTay-Desk': '1' }, body: JSON.stringify(part),
      });
      return response.ok ? await response.json() as Answer[] : null;
    } catch {
      return null;
    }
  }

  private kept(): Operation[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? '[]') as Operation[];
    } catch {
      return [];
    }
  }

  private keep(): void {
    try {
      if (this.waiting.length === 0) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify(this.waiting));
    } catch { /* A full store only costs what waits if the tab is closed. */ }
  }
}

function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
