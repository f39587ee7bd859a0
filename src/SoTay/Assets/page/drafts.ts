// Nothing typed is lost: what stands in a form is kept in this tab, by address and form, until the server took it.
// Only this tab and this device ever see it; sign-out empties it.

const prefix = 'st-draft:';
type Kept = { at: number; sent: boolean; values: Record<string, string[]> };
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function keepDrafts(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]:not([data-no-draft])')];
  forgetAccepted();
  forms.forEach((form, index) => {
    const key = `${prefix}${location.pathname}#${form.id || index}`;
    restore(form, key);
    form.addEventListener('input', () => save(form, key, false));
    form.addEventListener('submit', () => {
      if (sessionStorage.getItem(key)) save(form, key, true);
    });
  });
}

/** A draft that was sent is let go once another page came without an error list; going back or reloading keeps it. */
function forgetAccepted(): void {
  const how = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type;
  if (how !== 'navigate' || document.querySelector('[data-st-refused], [data-st-offline]')) return;
  for (const key of keys()) if (read(key)?.sent) sessionStorage.removeItem(key);
}

function restore(form: HTMLFormElement, key: string): void {
  const kept = read(key);
  // A page that came back with errors already holds every word.
  if (!kept || document.querySelector('[data-st-refused]')) return;
  let changed = false;
  for (const field of fields(form)) {
    const values = kept.values[field.name];
    if (values && put(field, values)) changed = true;
  }
  if (changed) tell(form, key, kept.at);
}

function put(field: Field, values: string[]): boolean {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    const checked = values.includes(field.value);
    if (field.checked === checked) return false;
    field.checked = checked;
    return true;
  }
  if (values.length === 0 || field.value === values[0]) return false;
  field.value = values[0];
  field.dispatchEvent(new Event('draft'));
  return true;
}

function tell(form: HTMLFormElement, key: string, at: number): void {
  const note = document.createElement('p');
  note.className = 'st-from st-row';
  note.setAttribute('role', 'status');
  const time = new Date(at).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
  note.append(`Đã lấy lại chữ gõ dở lúc ${time}. `);
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.className = 'btn btn-quiet';
  drop.textContent = 'Bỏ phần gõ dở';
  drop.addEventListener('click', () => { sessionStorage.removeItem(key); form.reset(); note.remove(); });
  note.append(drop);
  form.prepend(note);
}

function save(form: HTMLFormElement, key: string, sent: boolean): void {
  const values: Kept['values'] = {};
  for (const field of fields(form)) {
    const list = (values[field.name] ??= []);
    const box = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
    if (!box || (field as HTMLInputElement).checked) list.push(field.value);
  }
  try {
    sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), sent, values }));
  } catch { /* A full or forbidden store only costs the draft. */ }
}

/** Fields whose words a person typed; never passwords, one-time codes, files or the anti-forgery token. */
function fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((element): element is Field => {
    const field = element as HTMLInputElement;
    return !!field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)
      && field.tagName !== 'BUTTON' && field.tagName !== 'FIELDSET' && !/one-time-code|password/.test(field.autocomplete ?? '');
  });
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** At sign-out: see leaving.ts. */
export function forgetDrafts(): void {
  for (const key of keys()) sessionStorage.removeItem(key);
}
