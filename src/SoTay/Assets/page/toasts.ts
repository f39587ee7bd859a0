// What was done stays until it is used or left; the cross only takes it out of the way.
export function closeToasts(): void {
  for (const close of document.querySelectorAll<HTMLButtonElement>('.st-toast [data-close]')) {
    close.hidden = false;
    close.addEventListener('click', () => close.closest('.st-toast')?.remove());
  }
}
