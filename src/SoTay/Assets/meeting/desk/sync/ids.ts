// Version-7 identifiers: the later one is the larger one, also within a millisecond.
let [moment, count] = [0, 0];

export function newId(clock = Date.now()): string {
  count = clock > moment ? 0 : count + 1;
  moment = Math.max(clock, moment);
  if (count > 0xfff) [moment, count] = [moment + 1, 0];
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0] & 63) | 128;
  const hex = `${hexOf(moment, 12)}7${hexOf(count, 3)}${[...random].map(byte => hexOf(byte, 2)).join('')}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const hexOf = (value: number, length: number) => value.toString(16).padStart(length, '0');
