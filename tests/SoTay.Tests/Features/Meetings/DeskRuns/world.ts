// One random evening: two to four devices with clocks of their own, a server, and a network that loses, repeats and reorders.
import { digestText } from '../../../../../src/SoTay/Assets/meeting/desk/fold/digest';
import { begin, firstContact } from '../../../../../src/SoTay/Assets/meeting/desk/sync/begin';
import { contact, receive, say, settle, shown, type Contact, type Exchange, type Held } from '../../../../../src/SoTay/Assets/meeting/desk/sync/device';
import type { Sheet } from '../../../../../src/SoTay/Assets/meeting/desk/fold/types';
import type { Dice } from './random';
import { copy, Server } from './server';
import { word } from './words';

const day = 24 * 60 * 60 * 1000;
/** `of` is the very contact that the device waits for. */
type Message = { device: Device; of: Contact; sent: Contact; answer?: Exchange };

class Device {
  held: Held | undefined;
  /** What lies on the disk: a crash brings the device back to it. */
  disk = '';
  flight: Contact | undefined;
  readonly acknowledged = new Set<string>();

  constructor(readonly id: string, public skew: number) {}

  keep(held: Held): void {
    this.disk = JSON.stringify(held);
    this.held = held;
  }

  restart(): void {
    this.held = this.disk ? JSON.parse(this.disk) as Held : undefined;
    this.flight = undefined;
  }
}

export class World {
  readonly server: Server;
  readonly devices: Device[];
  private readonly net: Message[] = [];

  constructor(private readonly dice: Dice, first: Sheet, now: number) {
    this.server = new Server(copy(first), now);
    this.devices = Array.from({ length: dice.between(2, 4) }, () => new Device(dice.id(), dice.chance(0.3) ? dice.between(-5 * day, 5 * day) : dice.between(-2000, 2000)));
  }

  /** Runs the evening, then lets the network heal and everybody speak until nothing waits. */
  run(): void {
    for (const device of this.devices) { this.send(device); this.deliverAll(); }
    for (let step = this.dice.between(20, 90); step > 0; step--) this.step();
    this.net.length = 0;
    for (const device of this.devices) device.restart();
    for (let round = 0; round < 12 && !this.isAtRest(); round++) for (const device of this.devices) { this.send(device); this.deliverAll(); }
  }

  /** What must hold at the end; the sentence of the first thing that does not. */
  wrong(): string | null {
    const truth = digestText(this.server.sheet);
    const known = new Set(this.server.log.map(row => row.id));
    if (known.size !== this.server.log.length) return 'an operation was taken twice';
    for (const { held, acknowledged } of this.devices) {
      if (!held || held.waiting.length > 0 || held.doubt) return 'a device has not come to rest';
      if (digestText(held.sheet) !== truth) return `a device differs from the server:\n${digestText(held.sheet)}\n${truth}`;
      for (const id of acknowledged) if (!known.has(id)) return `an acknowledged operation is lost: ${id}`;
      for (const { outcome, id, device } of this.server.log)
        if (outcome === 'refused' && device === held.device && !held.refused.some(one => one.operation.id === id) && !this.settled.has(id)) return `a refusal is not shown: ${id}`;
    }
    return this.server.sealed !== null && this.server.sealed !== truth ? 'a sealed meeting has changed' : null;
  }

  private isAtRest(): boolean {
    return this.devices.every(({ held }) => held && held.waiting.length === 0 && !held.doubt && held.sheet.number === this.server.sheet.number && held.sheet.state === this.server.sheet.state);
  }

  private readonly settled = new Set<string>();

  private step(): void {
    const { dice, server } = this;
    server.now += dice.between(1, 120_000);
    const device = dice.of(this.devices);
    const chance = dice.next();
    if (chance < 0.42) this.speak(device);
    else if (chance < 0.62) this.send(device);
    else if (chance < 0.84) this.deliver();
    else if (chance < 0.88) device.restart();
    else if (chance < 0.91) device.flight = undefined;
    else if (chance < 0.94) device.skew = dice.chance(0.5) ? dice.between(-3 * day, 3 * day) : 0;
    else if (chance < 0.97) { const said = word(dice, server.sheet, server.now); server.form(dice.id(), said.kind, said.data); }
    else if (chance < 0.98) server.seal();
    // The server stops between taking and answering: what it took stays, the answers on their way do not.
    else for (let at = this.net.length - 1; at >= 0; at--) if (this.net[at].answer) this.net.splice(at, 1);
  }

  private speak(device: Device): void {
    const { held } = device;
    if (!held) return;
    const clock = this.server.now + device.skew;
    const refused = held.refused.find(() => this.dice.chance(0.2));
    const said = word(this.dice, shown(held), clock + held.offset);
    const done = refused ? settle(held, refused.operation.id, this.dice.id(), 'Đã ghi lại', clock) : say(held, this.dice.id(), said.kind, said.data, clock);
    if ('no' in done) return;
    // A crash before the disk has it: the person was not told that it is recorded.
    if (this.dice.chance(0.03)) return device.restart();
    device.keep(done.held);
    device.acknowledged.add(done.held.waiting[done.held.waiting.length - 1].id);
    if (refused) this.settled.add(refused.operation.id);
  }

  private send(device: Device): void {
    if (device.flight) return;
    const clock = this.server.now + device.skew;
    const sent = device.held ? contact(device.held, clock) : firstContact(device.id, clock);
    device.flight = sent;
    this.net.push({ device, of: sent, sent: copy(sent) });
    // A request that the network repeats.
    if (this.dice.chance(0.1)) this.net.push({ device, of: sent, sent: copy(sent) });
  }

  private deliver(): void {
    if (this.net.length === 0) return;
    const [message] = this.net.splice(this.dice.below(this.net.length), 1);
    if (this.dice.chance(0.2)) return;
    this.pass(message);
  }

  private deliverAll(): void {
    while (this.net.length > 0) this.pass(this.net.shift()!);
  }

  private pass(message: Message): void {
    const { device, of, sent, answer } = message;
    if (!answer) {
      this.net.push({ device, of, sent, answer: copy(this.server.take(sent)) });
      return;
    }

    // Only the answer to what is still waited for: a request that was given up is never heard again.
    if (device.flight !== of) return;
    device.flight = undefined;
    const clock = this.server.now + device.skew;
    if (!device.held) return answer.sheet ? device.keep(begin('m', device.id, answer, clock)) : undefined;
    const next = receive(device.held, sent, answer, clock);
    device.keep({ ...next, doubt: next.doubt || digestText(next.sheet) !== answer.digest && !sent.whole });
  }
}
