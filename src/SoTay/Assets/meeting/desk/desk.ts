// The meeting desk. It opens from the device, works the whole meeting there, and speaks with the server when it can.
import { html, render } from 'lit';
import { Loop } from './sync/loop';
import { DeskState } from './sync/state';
import { Typed } from './sync/typed';
import { page } from './view/page';
import { signIn } from './view/parts';
import { Ui } from './view/ui';

const place = document.getElementById('ban-hop')!;
place.textContent = '';
const meeting = location.pathname.split('/')[2] ?? '';
let [waitingForDraw, elsewhere] = [false, false];

const state = new DeskState(meeting, draw);
const loop = new Loop(state);
const typed = new Typed(meeting);
const ui = new Ui(state, loop, typed, draw);

function draw(): void {
  if (waitingForDraw) return;
  waitingForDraw = true;
  queueMicrotask(() => {
    waitingForDraw = false;
    render(state.held ? page(ui, location.hash) : nothingHere(), place);
    if (state.held) document.title = `${state.held.sheet.title} - Sổ Tay`;
  });
}

function nothingHere() {
  const why = elsewhere ? html`<p role="status">Bàn họp này đang mở ở một cửa sổ khác trên máy. Đóng cửa sổ kia thì cửa sổ này mở tiếp; chưa có gì bị mất.</p>`
    : state.link === 'signed-out' ? html`<p>Phiên đăng nhập đã hết.</p><a class="btn btn-primary btn-wide" href=${signIn()}>Đăng nhập</a>`
    : state.link === 'forbidden' || state.link === 'gone' ? html`<p>Tài khoản này không được ghi buổi họp này, hoặc buổi họp không còn.</p><a class="btn btn-wide" href="/">Về việc cần làm</a>`
    : state.link === 'offline' ? html`<p>Máy này chưa có bản của buổi họp và đang không có mạng. Chưa có gì bị mất.</p>
        <p>Đến chỗ có mạng, mở buổi họp một lần; từ đó bàn họp mở được cả khi không có mạng.</p><button class="btn btn-primary btn-wide" type="button" @click=${() => void loop.now()}>Thử lại</button>`
    : html`<p role="status">Đang lấy buổi họp về máy…</p>`;
  return html`<main class="st-main"><h1>Bàn họp</h1><div class="st-sheet st-stack">${why}</div></main>`;
}

function largeText(): void {
  const size = localStorage.getItem('st-text');
  if (size) document.documentElement.dataset.stText = size;
}

async function start(): Promise<void> {
  largeText();
  if (!isSecureContext || !crypto.subtle || !('indexedDB' in window)) return location.replace(`/meetings/${meeting}/roll-call`);
  if (!('locks' in navigator)) return work();
  // Two windows of one device would write over each other: the second waits until the first is closed.
  const free = await navigator.locks.request(`desk-${meeting}`, { ifAvailable: true }, lock => lock ? hold() : false);
  if (free !== false) return;
  elsewhere = true;
  draw();
  await navigator.locks.request(`desk-${meeting}`, hold);
}

/** Keeps the lock as long as this window lives. */
async function hold(): Promise<void> {
  elsewhere = false;
  await work();
  await new Promise(() => { /* Never. */ });
}

async function work(): Promise<void> {
  addEventListener('hashchange', () => { draw(); scrollTo(0, 0); });
  navigator.serviceWorker?.register('/sw.js').catch(() => { /* Works on, but does not open without a network. */ });
  void navigator.storage?.persist?.();
  // Someone speaks: the seconds run.
  setInterval(() => { if (!document.hidden && state.held && state.sheet.turns.some(turn => turn.from && !turn.to)) draw(); }, 1000);
  await state.open();
  for (const form of await typed.open()) ui.open.add(form);
  place.addEventListener('input', event => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-typed]');
    if (!form) return;
    typed.note(form);
    // The sum beside what is being typed; what was refused is being mended.
    if (form.id !== 'cham') return;
    ui.errors.delete('score');
    draw();
  });
  document.addEventListener('visibilitychange', () => { if (document.hidden) typed.write(); });
  draw();
  await loop.begin();
}

void start();
