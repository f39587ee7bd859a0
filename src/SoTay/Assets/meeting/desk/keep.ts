// On the page of a meeting that is soon to be held: the desk's copy is brought to the device while there is a network, so that the
// desk opens in a hall without one. What waits on the device is never touched.
import { begin, firstContact } from './sync/begin';
import { post } from './sync/post';
import { deviceId, keep, load } from './store/vault';

async function bring(): Promise<void> {
  const meeting = location.pathname.split('/')[2];
  if (await load(meeting).catch(() => undefined)) return;
  const device = await deviceId();
  const reached = await post(meeting, firstContact(device, Date.now()));
  if (reached.kind === 'answer' && reached.answer.sheet) await keep(begin(meeting, device, reached.answer, Date.now()));
}

if (isSecureContext && 'locks' in navigator)
  void navigator.locks.request(`desk-${location.pathname.split('/')[2]}`, { ifAvailable: true }, lock => lock && bring()).catch(() => { /* Only the head start is missing. */ });
