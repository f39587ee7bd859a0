// A page that counts what others do at this moment: its marked parts are read again every few seconds, without a tap. A page that
// nobody looks at asks nothing; without script the link beside the count does the same.
const pause = 5_000;

export function refreshWhatCounts(): void {
  if (document.querySelector('[data-st-live]')) setTimeout(() => void again(), pause);
}

async function again(): Promise<void> {
  if (!document.hidden && !await refresh().catch(() => true)) return location.reload();
  setTimeout(() => void again(), pause);
}

/** False when the page has become another one: the ballot was closed, or the person has to sign in. */
async function refresh(): Promise<boolean> {
  const page = new DOMParser().parseFromString(await (await fetch(location.href, { cache: 'no-store' })).text(), 'text/html');
  const parts = [...document.querySelectorAll<HTMLElement>('[data-st-live]')].map(part => ({ part, fresh: page.querySelector(`[data-st-live="${part.dataset.stLive}"]`) }));
  for (const { part, fresh } of parts) if (fresh && part.innerHTML !== fresh.innerHTML) part.innerHTML = fresh.innerHTML;
  return parts.every(one => one.fresh);
}
