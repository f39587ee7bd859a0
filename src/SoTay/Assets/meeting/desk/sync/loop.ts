// When to speak with the server: at once after a word, again later and later while it cannot be reached, at once when the network or
// the person comes back, and now and then to hear what the other devices say.
import type { DeskState } from './state';

const [shortest, longest, calm] = [2_000, 60_000, 15_000];

export class Loop {
  private timer = 0;
  private wait = shortest;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly state: DeskState) {}

  begin(): Promise<void> {
    addEventListener('online', () => this.now());
    addEventListener('offline', () => this.now());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) void this.now(); });
    return this.now();
  }

  now(): Promise<void> {
    this.wait = shortest;
    if (this.running) { this.again = true; return this.running; }
    return this.running = this.run().finally(() => { this.running = null; });
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    do {
      this.again = false;
      const done = await this.state.meet().catch(() => { this.state.link = 'offline'; return false; });
      if (this.state.link === 'online' && !done) this.again = true;
    } while (this.again);
    const good = this.state.link === 'online';
    this.timer = window.setTimeout(() => { this.running ??= this.run().finally(() => { this.running = null; }); }, good ? calm : this.wait);
    this.wait = good ? shortest : Math.min(longest, this.wait * 2);
  }
}
