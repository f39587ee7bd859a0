// Where the browser can hold the meeting desk, the main button of a meeting leads to it; without script it leads to the roll-call page.
export function openDeskDoor(): void {
  rememberTextSize();
  if (!isSecureContext || !('indexedDB' in window) || !crypto.subtle || !('serviceWorker' in navigator)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.btn-primary[href$="/roll-call"]'))
    link.href = link.getAttribute('href')!.replace(/\/roll-call$/, '/desk');
}

/** The desk opens without the server and so without its word on the size of the text. */
function rememberTextSize(): void {
  try {
    localStorage.setItem('st-text', document.documentElement.dataset.stText ?? '');
  } catch { /* A forbidden store leaves the ordinary size. */ }
}
