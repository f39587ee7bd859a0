// A form marked data-st-passkey asks the device for a passkey before it is sent: "create" at /account/passkeys, "get" at
// sign-in. The form stays hidden where the browser knows no passkeys; the password always works.
type Json = Record<string, unknown>;

const known = 'credentials' in navigator && typeof PublicKeyCredential !== 'undefined'
  && 'parseCreationOptionsFromJSON' in PublicKeyCredential && isSecureContext;

if (known) document.querySelectorAll<HTMLFormElement>('form[data-st-passkey]').forEach(form => {
  form.hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask(form).then(credential => {
      field(form, 'Credential').value = JSON.stringify(credential);
      form.submit();
    }, (why: unknown) => say(form, why));
  });
});

async function ask(form: HTMLFormElement): Promise<Json> {
  const answer = await fetch(form.dataset.stOptions!, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const options = await answer.json();
  const credential = form.dataset.stPasskey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return (credential as PublicKeyCredential).toJSON() as unknown as Json;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function say(form: HTMLFormElement, why: unknown): void {
  form.removeAttribute('aria-busy');
  form.querySelector('.st-error')?.remove();
  const line = document.createElement('p');
  line.className = 'st-error';
  line.setAttribute('role', 'alert');
  line.textContent = why instanceof DOMException && why.name === 'InvalidStateError'
    ? 'Máy này đã có khóa của tài khoản rồi.'
    : 'Máy chưa đưa được khóa đăng nhập. Thử lại, hoặc dùng mật khẩu.';
  form.prepend(line);
}
