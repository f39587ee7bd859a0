// The desk's place in the browser's store: the key, one sealed record for each meeting, and beside it only how much waits.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Held } from '../sync/device';
import { newId } from '../sync/ids';
import type { Fields } from '../sync/typed';
import { newKey, seal, unseal, type Sealed } from './cipher';

export const databaseName = 'so-tay-desk';
export type Head = { meeting: string; waiting: number; refused: number };
interface Desk extends DBSchema {
  keys: { key: string; value: CryptoKey | string };
  meetings: { key: string; value: Sealed };
  heads: { key: string; value: Head };
}

let open: Promise<IDBPDatabase<Desk>> | null = null;

export function database(): Promise<IDBPDatabase<Desk>> {
  return open ??= openDB<Desk>(databaseName, 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('meetings');
      db.createObjectStore('heads');
    },
    blocking(_, __, event) { (event.target as IDBDatabase).close(); open = null; },
    terminated() { open = null; },
  });
}

/** The device's own name in the operations, made once; it says nothing about the device. */
export async function deviceId(): Promise<string> {
  const db = await database();
  const known = await db.get('keys', 'device');
  if (typeof known === 'string') return known;
  const made = newId();
  await db.put('keys', made, 'device');
  return made;
}

/** What the device holds of a meeting; nothing when it holds none or the key is gone. */
export async function load(meeting: string): Promise<Held | undefined> {
  const db = await database();
  const [key, sealed] = await Promise.all([db.get('keys', 'key'), db.get('meetings', meeting)]);
  return key && sealed ? unseal<Held>(key as CryptoKey, sealed) : undefined;
}

/** Writes through to the disk before it answers: what the person was shown as recorded is there after a cut of power. */
export async function keep(held: Held): Promise<void> {
  const db = await database();
  const known = await db.get('keys', 'key') as CryptoKey | undefined;
  const key = known ?? await newKey();
  const sealed = await seal(key, held);
  const work = db.transaction(['keys', 'meetings', 'heads'], 'readwrite', { durability: 'strict' });
  await Promise.all([
    known ? undefined : work.objectStore('keys').put(key, 'key'),
    work.objectStore('meetings').put(sealed, held.meeting),
    work.objectStore('heads').put({ meeting: held.meeting, waiting: held.waiting.length, refused: held.refused.length }, held.meeting),
    work.done,
  ]);
}

/** What is half-typed in a meeting that lies here, beside it under the same key. */
export async function keepTyped(meeting: string, typed: Record<string, Fields>): Promise<void> {
  const db = await database();
  const key = await db.get('keys', 'key');
  if (!key) return;
  const sealed = await seal(key as CryptoKey, typed);
  const work = db.transaction('meetings', 'readwrite', { durability: 'strict' });
  if (await work.store.count(meeting) > 0 && Object.keys(typed).length > 0) await work.store.put(sealed, typedOf(meeting));
  else await work.store.delete(typedOf(meeting));
  await work.done;
}

export async function loadTyped(meeting: string): Promise<Record<string, Fields> | undefined> {
  const db = await database();
  const [key, sealed] = await Promise.all([db.get('keys', 'key'), db.get('meetings', typedOf(meeting))]);
  return key && sealed ? unseal(key as CryptoKey, sealed) : undefined;
}

const typedOf = (meeting: string) => `${meeting}/typed`;

/** The meeting is sealed and the server has everything: nothing of it stays here. */
export async function forget(meeting: string): Promise<void> {
  const work = (await database()).transaction(['meetings', 'heads'], 'readwrite');
  const meetings = work.objectStore('meetings');
  await Promise.all([meetings.delete(meeting), meetings.delete(IDBKeyRange.bound(`${meeting}/`, `${meeting}/\uffff`)), work.objectStore('heads').delete(meeting), work.done]);
}
