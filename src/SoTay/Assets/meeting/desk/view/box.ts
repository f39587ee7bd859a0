// What waits here and what was refused. A refusal stays until a person settles it: says it again in other words, or drops it with a word.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockOf, hourOf } from '../fold/days';
import type { Operation } from '../fold/types';
import { aboutWhom, type Refused } from '../sync/device';
import { error, textarea } from './parts';
import { album } from './pictures';
import { word, type Ui } from './ui';

const verbs: Record<string, string> = {
  'present': 'Có mặt', 'absent': 'Vắng', 'left-early': 'Về sớm', 'guest': 'Khách', 'opened': 'Khai mạc', 'ended': 'Kết thúc', 'chair-chosen': 'Chủ trì', 'secretary-chosen': 'Thư ký',
  'opinion': 'Ý kiến', 'opinion-edited': 'Sửa ý kiến', 'opinion-withdrawn': 'Rút ý kiến', 'turn': 'Phát biểu', 'conclusion': 'Kết luận', 'task-given': 'Giao việc',
  'task-judged': 'Đánh giá việc', 'vote-counted': 'Biểu quyết', 'score-proposed': 'Phiếu chấm điểm', 'score-agreed': 'Chi bộ thông qua điểm', 'refusal-settled': 'Xử lý thao tác bị từ chối',
};

export function box(ui: Ui) {
  const { waiting, refused, savedAt } = ui.state.held!;
  return html`<div class="st-main"><h1>Bản trên máy</h1>
    <p>Buổi họp này lưu trên máy lúc ${hourOf(savedAt)}. Máy tự gửi khi có mạng; đóng máy hay tắt trình duyệt cũng không mất.</p>
    ${refused.length > 0 ? html`<section class="st-sheet st-stack" aria-labelledby="tu-choi"><h2 id="tu-choi">Bị từ chối (${refused.length})</h2>
      ${repeat(refused, one => one.operation.id, one => refusedOne(ui, one))}</section>` : nothing}
    <section class="st-sheet st-stack" aria-labelledby="cho-gui"><h2 id="cho-gui">Chờ gửi (${waiting.length})</h2>
      ${waiting.length === 0 ? html`<p class="st-soft">Mọi điều đã ghi trên máy này đều đã gửi.</p>` : nothing}
      <ol class="st-given">${waiting.map(operation => html`<li><strong>${head(ui, operation)}</strong>${said(operation) ? html`<span class="st-small st-lines">${said(operation)}</span>` : nothing}
        <span class="st-why">ghi lúc ${clockOf(operation.at)}</span></li>`)}</ol>
      ${waiting.length > 0 ? html`<button class="btn btn-wide" type="button" @click=${() => void ui.loop.now()}>Thử gửi ngay</button>` : nothing}
    </section>
    ${ui.state.pictures.rows.length > 0 ? html`<section class="st-sheet st-stack" aria-labelledby="anh-cho"><h2 id="anh-cho">Ảnh trên máy (${ui.state.pictures.rows.length})</h2>${album(ui, ui.state.pictures.rows)}</section>` : nothing}</div>`;
}

function refusedOne(ui: Ui, { operation, say }: Refused) {
  const place = `refused-${operation.id}`;
  const drop = ui.submit(async fields => settle(ui, place, operation.id, word(fields, 'words')));
  return html`<article class="st-stack st-item"><p><strong>${head(ui, operation)}</strong> <span class="st-why">ghi lúc ${clockOf(operation.at)}</span></p>
    ${said(operation) ? html`<p class="st-lines">${said(operation)}</p>` : nothing}
    <p class="st-why is-late">${say}</p>
    ${'words' in operation.data && !ui.isClosed ? html`<form class="st-stack" @submit=${ui.submit(async fields => again(ui, place, operation, word(fields, 'again')))}>
      ${textarea(`a-${operation.id}`, 'again', 'Sửa lời rồi ghi lại', String(operation.data.words))}<button class="btn btn-wide" type="submit">Ghi lại</button></form>` : nothing}
    <form class="st-stack" @submit=${drop}>${error(ui, place)}
      ${textarea(`w-${operation.id}`, 'words', 'Đã xử lý thế nào', '', 2, 'Ví dụ: đã ghi lại bằng đính chính; không cần nữa')}
      <button class="btn btn-wide" type="submit">Bỏ khỏi máy, giữ lời này</button></form></article>`;
}

async function again(ui: Ui, place: string, operation: Operation, words: string): Promise<boolean> {
  return await ui.say(place, operation.kind, { ...operation.data, words }) && settle(ui, place, operation.id, 'Đã sửa lời và ghi lại.');
}

async function settle(ui: Ui, place: string, id: string, words: string): Promise<boolean> {
  const no = await ui.state.settle(id, words);
  if (no) ui.errors.set(place, no); else ui.errors.delete(place);
  ui.draw();
  if (!no) void ui.loop.now();
  return !no;
}

function head(ui: Ui, operation: Operation): string {
  const whom = aboutWhom(ui.sheet, operation);
  return (verbs[operation.kind] ?? operation.kind) + (whom ? `: ${whom}` : '');
}

function said({ data }: Operation): string {
  const found = [data.words, data.title, data.question, data.fullName, data.reason].find(value => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}
