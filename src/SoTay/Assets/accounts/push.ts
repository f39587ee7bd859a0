// "Báo trên máy này" at /account/reminders. The part is hidden without this script. The browser asks the person only after the tap;
// every sentence stands in the page, here is only which of them is true.
// A browser that cannot reach its push service may wait for it without an end.
const patience = 20_000;

type State = 'on' | 'off' | 'lost' | 'asked' | 'failed' | 'blocked' | 'insecure' | 'iphone' | 'unknown';

const part = document.querySelector<HTMLElement>('[data-st-push]');
if (part) {
  void now(part.dataset.stPushKnown!).then(state => show(part, state));
  part.querySelector('form')!.addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    void turnOn(form, part.dataset.stPush!).then(state => { form.removeAttribute('aria-busy'); if (state) show(part, state); });
  });
}

// The browser's own subscription goes with what the server knows; if that fails, the server's word is enough.
document.querySelector<HTMLFormElement>('form[data-st-push-off]')?.addEventListener('submit', event => {
  event.preventDefault();
  void subscription().then(kept => kept?.unsubscribe()).catch(() => false).then(() => (event.target as HTMLFormElement).submit());
});

async function now(known: string): Promise<State> {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return /iPhone|iPad/.test(navigator.userAgent) ? 'iphone' : 'unknown';
  if (Notification.permission === 'denied') return 'blocked';
  if (known === 'no') return 'off';
  return known === 'yes' && await subscription().catch(() => null) ? 'on' : 'lost';
}

function show(where: HTMLElement, state: State): void {
  where.querySelectorAll<HTMLElement>('[data-st-push-say]').forEach(line => { line.hidden = line.dataset.stPushSay !== state; });
  where.querySelector('form')!.hidden = !['off', 'lost', 'asked', 'failed'].includes(state);
  where.hidden = false;
}

/** Sends the form; answers what to say instead when it cannot. */
async function turnOn(form: HTMLFormElement, key: string): Promise<State | null> {
  const allowed = await Notification.requestPermission();
  if (allowed !== 'granted') return allowed === 'denied' ? 'blocked' : 'asked';
  try {
    const tooLate = new Promise<never>((_, late) => { setTimeout(() => late(new Error('slow')), patience); });
    const made = (await Promise.race([subscribe(key), tooLate])).toJSON();
    put(form, 'endpoint', made.endpoint);
    put(form, 'key', made.keys?.p256dh);
    put(form, 'secret', made.keys?.auth);
    form.submit();
    return null;
  } catch {
    return 'failed';
  }
}

async function subscribe(key: string): Promise<PushSubscription> {
  const worker = await navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready);
  // An older one may be another person's on this device, or made for another key.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  return worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

function put(form: HTMLFormElement, name: string, value = ''): void {
  (form.elements.namedItem(name) as HTMLInputElement).value = value;
}

async function subscription(): Promise<PushSubscription | null> {
  return (await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription()) ?? null;
}
