// Service worker: what does not change comes from the device, pages come from the network and are kept for one day.
// Signing in or out empties the kept pages, so that nobody reads what another person opened on this device.
export {};
declare const SHELL: string[];
declare const VERSION: string;
declare const MARK: string;
declare const self: ServiceWorkerGlobalScope & typeof globalThis;
interface Shown { url: string; focus(): Promise<unknown> }
interface ServiceWorkerGlobalScope {
  skipWaiting(): Promise<void>;
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void>; matchAll(what: { type: 'window'; includeUncontrolled: true }): Promise<Shown[]>; openWindow(url: string): Promise<unknown> };
}
interface LongEvent extends Event { waitUntil(work: Promise<unknown>): void }
interface FetchEvent extends LongEvent { request: Request; respondWith(answer: Promise<Response>): void }
interface PushEvent extends LongEvent { data: { json(): { title: string; href: string; tag: string } } | null }
interface NotificationEvent extends LongEvent { notification: Notification }

const shell = `shell-${VERSION}`;
const pages = 'pages';
const day = 24 * 60 * 60 * 1000;
const savedAt = 'x-saved-at';
const patience = 8_000;
const inOrOut = /^\/(sign-|invitation\/|setup)/;

// The meeting desk opens from the device: its page holds no data, its script brings the meeting from the device's own store.
const deskPage = '/desk-shell';
const deskAddress = /^\/meetings\/[0-9a-f-]{36}\/desk$/i;

self.addEventListener('install', event => {
  (event as FetchEvent).waitUntil(caches.open(shell).then(cache => cache.addAll([...SHELL, '/offline', deskPage])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  const forget = caches.keys().then(names => Promise.all(names.filter(name => name !== shell && name !== pages).map(name => caches.delete(name))));
  (event as FetchEvent).waitUntil(forget.then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const { request } = event as FetchEvent;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const answer = (work: Promise<Response>) => (event as FetchEvent).respondWith(work);
  if (url.pathname.startsWith('/dist/')) answer(fromDevice(request));
  else if (request.mode !== 'navigate') return;
  else if (request.method === 'GET' && deskAddress.test(url.pathname)) answer(deskShell(request));
  else if (request.method !== 'GET' || inOrOut.test(url.pathname)) answer(send(request, url));
  else if (!/^\/(api|files)\//.test(url.pathname)) answer(fromNetwork(request));
});

// A word from the server: the kind of message and its page. A newer one about the same step takes the place of the older.
self.addEventListener('push', event => {
  const { title, href, tag } = (event as PushEvent).data?.json() ?? { title: 'Sổ Tay', href: '/', tag: '' };
  (event as PushEvent).waitUntil(self.registration.showNotification(title, { body: 'Bấm để mở trong Sổ Tay.', tag, data: href, icon: MARK, lang: 'vi' }));
});

// The browser gave its subscription up by itself. A new one is made by the person's own tap, as the first was; until then silence would look like peace.
self.addEventListener('pushsubscriptionchange', event => {
  (event as LongEvent).waitUntil(self.registration.showNotification('Máy này thôi được báo', {
    body: 'Trình duyệt đã bỏ đăng ký nhận báo. Bấm để bật lại.', tag: 'push-lost', data: '/account/reminders', icon: MARK, lang: 'vi' }));
});

self.addEventListener('notificationclick', event => {
  const { notification } = event as NotificationEvent;
  notification.close();
  (event as NotificationEvent).waitUntil(open(new URL(notification.data as string, location.origin)));
});

/** A window that shows another page stays as it is: words may be half-typed there. */
async function open(url: URL): Promise<unknown> {
  if (url.origin !== location.origin) return;
  const there = (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).find(shown => shown.url === url.href);
  return there ? there.focus() : self.clients.openWindow(url.href);
}

async function fromDevice(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(shell)).put(request, fresh.clone());
  return fresh;
}

/** A form, or a page of signing in and out: never kept. Typed words stay in their tab when it cannot be sent. */
async function send(request: Request, url: URL): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (inOrOut.test(url.pathname)) await caches.delete(pages);
    return answer;
  } catch {
    return unsent();
  }
}

async function deskShell(request: Request): Promise<Response> {
  return (await caches.match(deskPage)) ?? fetch(request);
}

async function fromNetwork(request: Request): Promise<Response> {
  try {
    const fresh = await within(patience, fetch(request));
    if (fresh.ok && isPage(fresh) && fresh.headers.get('x-keep') !== 'no') await keep(request, fresh.clone());
    return fresh;
  } catch {
    return (await saved(request)) ?? unsent();
  }
}

async function keep(request: Request, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(savedAt, String(Date.now()));
  await (await caches.open(pages)).put(request, new Response(await response.blob(), { headers }));
}

/** The kept page with its chip "Bản lưu lúc 14:05" shown, unless it is older than a day. */
async function saved(request: Request): Promise<Response | undefined> {
  const kept = await (await caches.open(pages)).match(request);
  if (!kept) return undefined;
  const at = Number(kept.headers.get(savedAt));
  if (Date.now() - at > day) return undefined;
  const time = new Date(at).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  const html = (await kept.text()).replace('id="st-saved" hidden', 'id="st-saved"').replace('data-st-saved-at>', `data-st-saved-at>${time}`);
  const headers = new Headers(kept.headers);
  headers.delete('content-encoding');
  return new Response(html, { headers });
}

async function unsent(): Promise<Response> {
  return (await caches.match('/offline')) ?? Response.error();
}

function isPage(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html');
}

/** A weak signal can hang for a minute; a copy that is a few hours old is better than a blank screen. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('slow')), milliseconds);
    work.then(resolve, reject);
  });
}
