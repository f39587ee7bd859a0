// Tasks of the earlier resolution, judged here.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayOf } from '../fold/days';
import type { Earlier } from '../fold/types';
import { error, icon, nameOf, textarea } from './parts';
import { word, type Ui } from './ui';

export function earlier(ui: Ui) {
  const rows = ui.sheet.earlier;
  return html`<section class="st-sheet st-stack" aria-labelledby="viec-cu"><h2 id="viec-cu">Việc của nghị quyết trước (${rows.length})</h2>
    ${rows.length === 0 ? html`<p class="st-soft">Nghị quyết trước không giao việc nào, hoặc mọi việc đã nghiệm thu từ trước.</p>` : nothing}
    <ul class="st-given">${repeat(rows, task => task.id, task => html`<li><strong>${task.title}</strong>
      <span class="st-small">${nameOf(ui.sheet, task.owner)}, hạn ${dayOf(task.deadline)}. Sản phẩm: ${task.product}</span>
      ${status(task)}
      ${ui.isClosed ? nothing : judge(ui, task)}</li>`)}</ul></section>`;
}

function status(task: Earlier) {
  if (task.state === 'accepted') return html`<span class="st-status is-done">${icon('check')} Đã nghiệm thu</span>`;
  if (task.state === 'returned') return html`<span class="st-status is-late">Chưa đạt</span> <span class="st-why">${task.result}</span>`;
  return html`<span class="st-status ${task.daysLate > 0 ? 'is-late' : 'is-asked'}">${task.shown}</span>${task.result || task.daysLate > 0 ? html` <span class="st-why">${task.result || 'chưa có báo cáo'}</span>` : nothing}`;
}

function judge(ui: Ui, task: Earlier) {
  const place = `judge-${task.id}`;
  const send = (accepted: boolean, words: string) => ui.say(place, 'task-judged', { task: task.id, accepted, words });
  if (task.state === 'accepted') return html`<button class="btn" type="button" @click=${() => ui.toggle(place)}>Đổi đánh giá</button>${ui.open.has(place) ? refuse(ui, task, place, send) : nothing}`;
  return html`<div class="st-row"><button class="btn" type="button" @click=${() => void send(true, '')}>${icon('check')} Nghiệm thu</button>
    <button class="btn" type="button" @click=${() => ui.toggle(place)} aria-expanded=${String(ui.open.has(place))}>Chưa đạt</button></div>${ui.open.has(place) ? refuse(ui, task, place, send) : nothing}`;
}

function refuse(ui: Ui, task: Earlier, place: string, send: (accepted: boolean, words: string) => Promise<boolean>) {
  return html`<form class="st-stack st-full" @submit=${ui.submit(async fields => { const done = await send(false, word(fields, 'words')); if (done) ui.toggle(place); return done; })}>
    ${error(ui, place)}${textarea(`l-${task.id}`, 'words', 'Còn thiếu gì, vì sao')}<button class="btn btn-wide" type="submit">Ghi chưa đạt</button></form>`;
}
