// Where the browser can hold the meeting desk, the main button of a meeting leads to it, and so do the ways back from pages that the desk
// opened; without script they lead to the server's pages of the meeting.
export function openDeskDoor(): void {
  rememberTextSize();
  if (!isSecureContext || !('indexedDB' in window) || !crypto.subtle || !('serviceWorker' in navigator)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.btn-primary[href$="/roll-call"], a[data-st-desk]'))
    link.href = link.getAttribute('href')!.replace(/\/roll-call$/, '/desk').replace(/\/agenda\/([0-9a-f-]+)$/, '/desk#muc-$1');
}

/** The desk opens without the server and so without its word on the size of the text. */
function rememberTextSize(): void {
  try {
    localStorage.setItem('st-text', document.documentElement.dataset.stText ?? '');
  } catch { /* A forbidden store leaves the ordinary size. */ }
}
