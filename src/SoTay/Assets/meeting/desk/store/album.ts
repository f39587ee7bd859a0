// Pictures that wait on the device: one sealed record each, beside their meeting and under the same key, so that they go with it.
import type { Picture } from '../sync/pictures';
import { seal, unseal } from './cipher';
import { database } from './vault';

const nameOf = (meeting: string, id: string) => `${meeting}/picture/${id}`;

export async function keepPicture(meeting: string, picture: Picture): Promise<void> {
  const db = await database();
  const sealed = await seal(await db.get('keys', 'key') as CryptoKey, picture);
  const work = db.transaction('meetings', 'readwrite', { durability: 'strict' });
  await Promise.all([work.store.put(sealed, nameOf(meeting, picture.id)), work.done]);
}

export async function dropPicture(meeting: string, id: string): Promise<void> {
  await (await database()).delete('meetings', nameOf(meeting, id));
}

/** In the order in which they were taken. */
export async function loadPictures(meeting: string): Promise<Picture[]> {
  const db = await database();
  const [key, sealed] = await Promise.all([db.get('keys', 'key'), db.getAll('meetings', IDBKeyRange.bound(nameOf(meeting, ''), nameOf(meeting, '\uffff')))]);
  return key ? Promise.all(sealed.map(one => unseal<Picture>(key as CryptoKey, one))) : [];
}
