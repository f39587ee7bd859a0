// Pictures of the meeting that lie on this device: taken here, shown until the server has them, a refused one with its reason.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockOf } from '../fold/days';
import type { Picture } from '../sync/pictures';
import { elsewhere, error, icon, input } from './parts';
import { word, type Ui } from './ui';

export function pictures(ui: Ui) {
  const { rows, sent } = ui.state.pictures;
  const { openedAt, mostPictures } = ui.sheet;
  if (!openedAt || ui.state.held!.runs === false) return nothing;
  const keep = ui.submit(async fields => {
    const file = fields.get('picture');
    if (!(file instanceof File) || file.size === 0) return refuse(ui, 'Chưa chọn ảnh nào. Chọn ảnh rồi bấm lại.');
    const no = await ui.state.pictures.add(file, word(fields, 'caption'), ui.now);
    if (no) return refuse(ui, no);
    ui.errors.delete('pictures');
    ui.draw();
    void ui.loop.now();
    return true;
  });
  return html`<section class="st-sheet st-stack" aria-labelledby="anh"><h2 id="anh">Ảnh buổi họp</h2>
    ${album(ui, rows)}
    ${sent > 0 ? html`<p>${icon('check')} Đã gửi ${sent} ảnh.</p>` : nothing}
    ${ui.isClosed ? nothing : html`<form class="st-stack" id="giu-anh" @submit=${keep}>
      <div><label class="form-label" for="chon-anh">Chụp hoặc chọn ảnh</label>
        <span class="form-hint">${mostPictures ? `Nhiều nhất ${mostPictures} ảnh một buổi. ` : ''}Máy thu nhỏ ảnh, bỏ vị trí chụp; không ai nhận dạng khuôn mặt. Không đưa ảnh có nội dung mật.</span>
        ${error(ui, 'pictures')}<input class="form-control" type="file" id="chon-anh" name="picture" accept="image/*"></div>
      ${input('anh-ghi-chu', 'caption', 'Ghi chú')}
      <button class="btn btn-wide" type="submit">${icon('paperclip')} Giữ ảnh, gửi khi có mạng</button></form>`}
    ${elsewhere(ui, [['pictures', 'paperclip', 'Ảnh đã gửi']])}</section>`;
}

/** What lies here, each with what became of it. */
export function album(ui: Ui, rows: Picture[]) {
  return rows.length === 0 ? nothing : html`<ul class="st-pictures">${repeat(rows, row => row.id, row => html`<li>
    <img class="st-thumb" src=${row.data} alt=${row.caption || 'Ảnh buổi họp'}>
    ${row.caption ? html`<span class="st-small">${row.caption}</span>` : nothing}
    ${row.say ? html`<p><span class="st-status is-late">Bị từ chối</span> <span class="st-why is-late">${row.say}</span></p><button class="btn" type="button" @click=${() => void again(ui, row.id)}>Gửi lại</button>`
      : html`<p><span class="st-status is-asked">Chưa gửi</span> <span class="st-why">chụp lúc ${clockOf(row.at)}</span></p>`}
    ${!ui.open.has(row.id) ? html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(row.id)}>Bỏ ảnh này</button>`
      : html`<button class="btn" type="button" @click=${() => void ui.state.pictures.drop(row.id)}>Bỏ hẳn, không lấy lại được</button><button class="btn btn-quiet" type="button" @click=${() => ui.toggle(row.id)}>Thôi</button>`}</li>`)}</ul>`;
}

async function again(ui: Ui, id: string): Promise<void> {
  await ui.state.pictures.again(id);
  void ui.loop.now();
}

function refuse(ui: Ui, say: string): false {
  ui.errors.set('pictures', say);
  ui.draw();
  return false;
}
