// One contact with the server. Only our own pages can send the header, and the server compares the origin.
import type { Contact, Exchange } from './device';
import type { Picture } from './pictures';

export type Reached = { kind: 'answer'; answer: Exchange } | { kind: 'offline' } | { kind: 'signed-out' } | { kind: 'forbidden' } | { kind: 'gone' };
const patience = 20_000;

/** Sends one picture; what the server says against it, or nothing when it was not reached. A repeated one is taken once, by its id. */
export async function postPicture(meeting: string, { id, caption, at, data }: Picture): Promise<{ say: string | null } | null> {
  const form = new FormData();
  const bytes = atob(data.slice(data.indexOf(',') + 1));
  form.append('upload', new Blob([Uint8Array.from(bytes, letter => letter.charCodeAt(0))], { type: 'image/jpeg' }), 'anh.jpg');
  form.append('caption', caption);
  form.append('at', at);
  try {
    const response = await fetch(`/meetings/${meeting}/pictures/${id}`, { method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { 'X-SoTay-Desk': '1' }, body: form });
    return response.ok ? { say: null } : response.status === 422 ? await response.json() as { say: string } : null;
  } catch {
    return null;
  }
}

export async function post(meeting: string, contact: Contact): Promise<Reached> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), patience);
  try {
    const response = await fetch(`/meetings/${meeting}/operations`, {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', signal: end.signal,
      headers: { 'Content-Type': 'application/json', 'X-SoTay-Desk': '1' }, body: JSON.stringify(contact),
    });
    if (response.ok) return { kind: 'answer', answer: await response.json() as Exchange };
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signed-out' };
    return response.status === 403 ? { kind: 'forbidden' } : response.status === 404 ? { kind: 'gone' } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}
