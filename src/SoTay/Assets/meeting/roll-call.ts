// Taps on the roll-call are answered at once and sent as operations; without this script each tap is a form.
import { OperationQueue } from './operations';
import { count } from './quorum';

export function callRoll(form: HTMLFormElement): void {
  const box = document.querySelector<HTMLElement>('[data-st-quorum]');
  const bar = document.createElement('div');
  const queue = new OperationQueue(form.dataset.stOperations ?? '', (waiting, online) => tell(bar, waiting, online), (_, say) => refuse(form, say));
  bar.className = 'st-bar';
  bar.setAttribute('role', 'status');
  bar.hidden = true;
  document.body.prepend(bar);

  form.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[name]');
    const line = button?.closest<HTMLElement>('[data-member]');
    if (!button || !line) return;
    event.preventDefault();
    const member = line.dataset.member;
    if (button.name === 'present') queue.say('present', { member });
    else queue.say('absent', { member, excused: button.name !== 'unexcused', reason: '' });
    draw(line, button.name);
    if (box) count(form, box);
  });
  finish(queue);
}

/** "Xong" waits until every tap has arrived. */
function finish(queue: OperationQueue): void {
  const done = document.querySelector<HTMLFormElement>('form[data-st-done]');
  done?.addEventListener('submit', event => {
    if (queue.count === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void queue.flush().then(sent => { if (sent) done.requestSubmit(); });
  }, { capture: true });
}

function draw(line: HTMLElement, word: string): void {
  const out = line.dataset.out;
  const present = word === 'present';
  line.classList.toggle('is-absent', !present && !out);
  line.classList.toggle('is-out', !present && !!out);
  const tap = line.querySelector<HTMLButtonElement>('.st-tap');
  if (!tap) return;
  tap.name = present ? 'absent' : 'present';
  tap.setAttribute('aria-pressed', String(out ? present : !present));
  const name = tap.children[1];
  if (name?.firstChild) name.firstChild.replaceWith(bold(name.firstChild.textContent ?? '', !present && !out));
  const here = tap.querySelector('.st-here');
  if (here) here.replaceChildren(...(present ? [icon('check'), ' Có mặt'] : out ? [out === 'Exempt' ? 'Miễn' : 'Nơi khác'] : [icon('user-off'), ' Vắng']));
  const choice = line.querySelector<HTMLElement>('.st-choice');
  if (!choice) return;
  choice.hidden = present;
  choice.querySelectorAll<HTMLButtonElement>('button').forEach(button =>
    button.setAttribute('aria-pressed', String(button.name === (word === 'unexcused' ? 'unexcused' : 'excused'))));
}

function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'st-i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.append(use);
  return svg;
}

function tell(bar: HTMLElement, waiting: number, online: boolean): void {
  bar.hidden = online || waiting === 0;
  bar.textContent = `Chưa gửi được. ${waiting} thao tác chờ gửi, máy tự gửi khi có mạng.`;
}

function refuse(form: HTMLFormElement, say: string): void {
  const note = document.createElement('p');
  note.className = 'st-error';
  note.setAttribute('role', 'alert');
  note.textContent = say;
  form.prepend(note);
}

function bold(name: string, is: boolean): Node {
  if (!is) return document.createTextNode(name);
  const strong = document.createElement('b');
  strong.textContent = name;
  return strong;
}
