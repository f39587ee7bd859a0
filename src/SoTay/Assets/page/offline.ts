// Pages that were read today can be read again without a network (sw.ts keeps them).
export function serveOffline(): void {
  if (!('serviceWorker' in navigator) || document.documentElement.dataset.stWorker === 'off') return;
  addEventListener('load', () => { navigator.serviceWorker.register('/sw.js').catch(() => { /* Only the saved copies are missing. */ }); });
}
