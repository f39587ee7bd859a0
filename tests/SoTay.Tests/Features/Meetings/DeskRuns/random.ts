// Random numbers that come again with the same seed.
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number { return Math.floor(this.next() * limit); }
  between(from: number, to: number): number { return from + this.below(to - from + 1); }
  chance(share: number): boolean { return this.next() < share; }
  of<T>(choices: readonly T[]): T { return choices[this.below(choices.length)]; }

  id(): string {
    const part = (length: number) => Array.from({ length }, () => this.below(16).toString(16)).join('');
    return `${part(8)}-${part(4)}-7${part(3)}-8${part(3)}-${part(12)}`;
  }
}
