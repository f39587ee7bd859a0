// The fold: what Meeting.Apply does on the server, on the device's copy. The server's verdict about an operation that it has taken
// is never questioned here; an operation that waits is judged as the server would judge it now.
import { changes, type Moment } from './changes';
import { says } from './says';
import { compare } from './stamp';
import type { Operation, Outcome, Register, Sheet } from './types';

/** Takes one operation up as the server would; the sentence when it says no. */
export function apply(sheet: Sheet, operation: Operation, now: number): { outcome: Outcome; say: string | null } {
  const change = changes[operation.kind];
  if (!change) return { outcome: 'unreadable', say: says.unknownKind };
  const closed = change.noRecord ? null : sheet.state === 'sealed' ? says.sealed : sheet.state === 'cancelled' ? says.cancelled : null;
  const known = registerOf(sheet, operation);
  const overtaken = known !== undefined && compare(known, operation) > 0;
  const say = closed ?? (overtaken ? null : change.apply(sheet, operation.data, { at: operation.at, now }));
  if (say !== null) return { outcome: 'refused', say };
  if (overtaken) return { outcome: 'overtaken', say: null };
  note(sheet, operation, known);
  return { outcome: 'applied', say: null };
}

/** Does again what the server did, in the server's order. */
export function replay(sheet: Sheet, operation: Operation, outcome: Outcome, moment: Moment): void {
  const change = changes[operation.kind];
  if (outcome !== 'applied' || !change) return;
  change.apply(sheet, operation.data, moment);
  note(sheet, operation, registerOf(sheet, operation));
}

function registerOf(sheet: Sheet, operation: Operation): Register | undefined {
  const { register, target } = changes[operation.kind];
  const about = target(operation.data);
  return sheet.registers.find(row => row.target === about && row.register === register);
}

function note(sheet: Sheet, operation: Operation, known: Register | undefined): void {
  const { register, target } = changes[operation.kind];
  const { at, device, sequence, id } = operation;
  if (known) Object.assign(known, { at, device, sequence, id });
  else sheet.registers.push({ register, target: target(operation.data), at, device, sequence, id });
}
