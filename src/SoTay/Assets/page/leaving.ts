// Before signing out: what the meeting desk has not sent yet is named, and the key to what lies on this device goes.
// Drafts of this tab go too. The desk's store is opened only if it is there, so an ordinary page never makes one.

import { forgetDrafts } from './drafts';

const databaseName = 'so-tay-desk';

export function warnBeforeLeaving(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-st-leave]');
  if (!form) return;
  void unsent().then(what => { if (what) warn(form, what); });
  form.addEventListener('submit', event => {
    if (form.dataset.stEmptied) return;
    event.preventDefault();
    forgetDrafts();
    void empty().finally(() => { form.dataset.stEmptied = '1'; form.submit(); });
  });
}

function warn(form: HTMLFormElement, what: string): void {
  const note = document.createElement('div');
  note.className = 'st-errors st-stack';
  note.setAttribute('role', 'alert');
  note.innerHTML = '<p><strong></strong></p><p>Thoát bây giờ thì những gì chưa gửi bị xóa khỏi máy và không lấy lại được. Có mạng thì mở lại bàn họp, chờ gửi xong rồi thoát.</p>';
  note.querySelector('strong')!.textContent = `Máy này còn ${what} của buổi họp chưa gửi hoặc chưa xử lý xong.`;
  form.prepend(note);
  const button = form.querySelector('button');
  if (button) { button.textContent = `Xóa ${what} và thoát`; button.className = 'btn'; }
}

/** "2 thao tác, 1 ảnh"; nothing when everything went out. */
async function unsent(): Promise<string> {
  const db = await openStore();
  if (!db) return '';
  const heads = await done<{ waiting: number; refused: number }[]>(db.transaction('heads').objectStore('heads').getAll());
  const kept = await done<IDBValidKey[]>(db.transaction('meetings').objectStore('meetings').getAllKeys());
  db.close();
  const words = heads.reduce((sum, head) => sum + head.waiting + head.refused, 0);
  const pictures = kept.filter(key => String(key).includes('/picture/')).length;
  return [words > 0 ? `${words} thao tác` : '', pictures > 0 ? `${pictures} ảnh` : ''].filter(Boolean).join(', ');
}

/** The key first: whatever is left after it cannot be read. */
async function empty(): Promise<void> {
  const db = await openStore();
  if (!db) return;
  for (const store of ['keys', 'meetings', 'heads']) await done(db.transaction(store, 'readwrite').objectStore(store).clear());
  db.close();
}

function openStore(): Promise<IDBDatabase | null> {
  return new Promise(found => {
    if (!('indexedDB' in window)) return found(null);
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => found(request.result);
    request.onerror = () => found(null);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
}
