// One press, one request: a second press of the same form waits until the answer is there.
// Without a network nothing is sent and the words stay where they are.

const patience = 15_000;

export function guardForms(): void {
  // After a refusal the list of errors is read first.
  document.querySelector<HTMLElement>('[data-st-refused]')?.focus();
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post' || form.dataset.local !== undefined) return;
    if (form.getAttribute('aria-busy') === 'true') return event.preventDefault();
    if (!navigator.onLine) {
      event.preventDefault();
      return sayOffline(form);
    }
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => form.removeAttribute('aria-busy'), patience);
  });
  // A page that comes out of the back-forward cache starts afresh.
  addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')));
}

function sayOffline(form: HTMLFormElement): void {
  form.querySelector('.st-unsent')?.remove();
  const line = document.createElement('p');
  line.className = 'st-error st-unsent';
  line.setAttribute('role', 'alert');
  line.textContent = 'Chưa gửi được vì không có mạng. Mọi chữ đã gõ còn nguyên; có mạng thì bấm lại.';
  form.append(line);
}
