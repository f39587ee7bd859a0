// Tasks given on the spot: one person, one product, one deadline, and who helps.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayOf, readDay } from '../fold/days';
import { isOutside } from '../fold/quorum';
import type { Item, Sheet, Task } from '../fold/types';
import { newId } from '../sync/ids';
import { error, input, nameOf, pick, textarea } from './parts';
import { word, type Ui } from './ui';

export function tasks(ui: Ui, item: Item) {
  const sheet = ui.sheet;
  const given = sheet.tasks.filter(task => task.item === item.id);
  const place = `task-${item.id}`;
  const main = item.purpose === 'next-tasks';
  const without = sheet.lines.filter(line => line.standing === 'expected' && !sheet.tasks.some(task => task.owner === line.member || task.coworkers.includes(line.member))).length;
  return html`<section class="st-sheet st-stack" aria-labelledby="giao-viec"><h2 id="giao-viec">Giao việc</h2>
    ${given.length > 0 ? html`<ul class="st-given">${repeat(given, task => task.id, task => html`<li>${ui.open.has(task.id) ? form(ui, item, task.id, task, false) : one(ui, task)}</li>`)}</ul>` : nothing}
    ${ui.isClosed ? nothing : main || ui.open.has(place) ? form(ui, item, place, null, main) : html`<button class="btn btn-wide" type="button" @click=${() => ui.toggle(place)}>${given.length > 0 ? 'Giao thêm việc' : 'Giao một việc'}</button>`}
    <p class="st-why">${given.length} việc đã giao ở mục này, ${without} người chưa có việc tháng ${Number(sheet.month.slice(5, 7))}.</p>
  </section>`;
}

export function one(ui: Ui, task: Task, edits = true) {
  const sheet = ui.sheet;
  return html`<strong>${task.title}</strong><span class="st-small">${nameOf(sheet, task.owner)}, hạn ${dayOf(task.deadline)}. Nộp: ${task.product}</span>
    ${task.coworkers.length > 0 ? html`<span class="st-small">Phối hợp: ${task.coworkers.map(member => nameOf(sheet, member)).join(', ')}</span>` : nothing}
    ${ui.isClosed || !edits ? nothing : html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(task.id)}>Sửa việc</button>`}`;
}

function form(ui: Ui, item: Item, place: string, task: Task | null, main: boolean) {
  const sheet = ui.sheet;
  const id = task?.id ?? item.id;
  const send = ui.submit(async fields => {
    const typed = word(fields, 'deadline');
    const deadline = readDay(typed, sheet.heldOn.slice(0, 4));
    if (typed.trim() !== '' && deadline === null) {
      ui.errors.set(place, `“${typed.trim()}” không phải một ngày. Ghi theo mẫu 17/12/2026; những ô khác còn giữ.`);
      ui.draw();
      return false;
    }
    const brings = word(fields, 'amount').trim();
    const amount = brings === '' ? null : Number(brings.replaceAll('.', '').replace(',', '.'));
    if (Number.isNaN(amount)) {
      ui.errors.set(place, `“${brings}” không phải một số. Ghi như 2 hoặc 1,5; những ô khác còn giữ.`);
      ui.draw();
      return false;
    }
    const done = await ui.say(place, 'task-given', {
      task: task?.id ?? newId(), item: item.id, title: word(fields, 'title'), owner: word(fields, 'owner') || null, product: word(fields, 'product'), deadline,
      acceptor: word(fields, 'acceptor') || null, coworkers: fields.getAll('coworkers'),
      forTarget: word(fields, 'target') || null, amount });
    if (done) ui.open.delete(place);
    ui.draw();
    return done;
  });
  const typed = (name: string) => ui.typed.one(place, name);
  const helpers = ui.typed.all(place, 'coworkers') ?? task?.coworkers ?? [];
  const first = task || sheet.tasks.some(row => row.item === item.id) ? '' : item.conclusion.split(/[\n.]/)[0].trim().slice(0, 500);
  return html`<form class="st-stack" id=${task ? nothing : 'giao'} data-typed=${place} @submit=${send}>${error(ui, place)}
    ${textarea(`t-${id}`, 'title', 'Việc', typed('title') ?? task?.title ?? first, 2, first ? 'Lấy từ kết luận của mục này' : null)}
    ${pick(`o-${id}`, 'owner', 'Người làm', 'Chọn một người', sheet.lines, typed('owner') ?? task?.owner)}
    <details class="st-edit" ?open=${helpers.length > 0}><summary>Người phối hợp</summary><div class="st-picks">${sheet.lines.filter(line => !isOutside(line)).map(line => html`
      <label class="form-check"><input class="form-check-input" type="checkbox" name="coworkers" value=${line.member} .defaultChecked=${helpers.includes(line.member)}> <span>${line.name}</span></label>`)}</div></details>
    ${textarea(`p-${id}`, 'product', 'Sản phẩm giao nộp', typed('product') ?? task?.product ?? '')}
    <div class="st-two">${input(`d-${id}`, 'deadline', 'Hạn', typed('deadline') ?? dayOf(task?.deadline ?? usual(sheet)), 'numeric')}${pick(`a-${id}`, 'acceptor', 'Nghiệm thu', 'Bí thư', sheet.lines, typed('acceptor') ?? task?.acceptor)}</div>
    ${aim(ui, place, id, task)}
    <button class="btn ${main ? 'btn-primary' : ''} btn-wide" type="submit">${task ? 'Lưu việc này' : 'Giao việc này'}</button>
    ${main ? nothing : html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Thôi</button>`}</form>`;
}

/** The cell's own target that the product brings nearer: accepted, it counts there by itself. */
function aim(ui: Ui, place: string, id: string, task: Task | null) {
  const targets = ui.sheet.targets ?? [];
  if (targets.length === 0) return nothing;
  const chosen = ui.typed.one(place, 'target') ?? task?.forTarget ?? '';
  return html`<details class="st-edit" ?open=${chosen !== ''}><summary>Góp vào chỉ tiêu</summary><div class="st-stack"><div>
    <label class="form-label" for=${`g-${id}`}>Chỉ tiêu</label>
    <select class="form-select" id=${`g-${id}`} name="target"><option value="">Không</option>${targets.map(target => html`
      <option value=${target.id} ?selected=${target.id === chosen}>${target.code}: ${target.name}${target.unit ? ` (${target.unit})` : ''}</option>`)}</select></div>
    ${input(`m-${id}`, 'amount', 'Góp bao nhiêu', ui.typed.one(place, 'amount') ?? (task?.amount == null ? '' : String(task.amount).replace('.', ',')), 'decimal')}</div></details>`;
}

/** The last day of the month, before the next meeting. */
function usual(sheet: Sheet): string {
  const end = new Date(Date.UTC(Number(sheet.month.slice(0, 4)), Number(sheet.month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return end > sheet.heldOn ? end : new Date(Date.parse(`${sheet.heldOn}T00:00:00Z`) + 27 * 86_400_000).toISOString().slice(0, 10);
}
