// One contact with the server. Only our own pages can send the header, and the server compares the origin.
import type { Contact, Exchange } from './device';

export type Reached = { kind: 'answer'; answer: Exchange } | { kind: 'offline' } | { kind: 'signed-out' } | { kind: 'forbidden' } | { kind: 'gone' };
const patience = 20_000;

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
