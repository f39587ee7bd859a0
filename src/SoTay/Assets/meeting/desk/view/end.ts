// The end of the meeting: what is there, what is still missing, the hour. Numbering and sealing is the server's; it waits for a network.
import { html, nothing } from 'lit';
import { clockOf, hourOf, momentOf } from '../fold/days';
import { quorum, roll } from '../fold/quorum';
import { iso, ms } from '../fold/stamp';
import { isScored } from '../score/facts';
import { shown } from '../score/scale';
import type { Sheet } from '../fold/types';
import { elsewhere, error, icon, input, nameOf, signIn } from './parts';
import { pictures } from './pictures';
import { changed, criteria } from './score';
import { one } from './tasks';
import { word, type Ui } from './ui';

export function endView(ui: Ui) {
  const sheet = ui.sheet;
  const { present, counted } = roll(sheet.lines);
  const open = missing(sheet);
  return html`<div class="st-main"><h1>Kết thúc buổi họp</h1>
    <div class="st-figures is-even">
      <a class="st-figure" href="#diem-danh"><b>${present}/${counted}</b> <span>có mặt</span></a>
      <span class="st-figure"><b>${sheet.opinions.filter(row => !row.withdrawn).length}</b> <span>ý kiến</span></span>
      <span class="st-figure"><b>${sheet.tasks.length}</b> <span>việc đã giao</span></span></div>
    ${ui.isClosed ? html`<section class="st-sheet st-stack"><div class="st-split"><h2>Đã ban hành</h2><span class="st-status is-done">${icon('lock')} Đã khóa</span></div>
      <p>Biên bản và văn bản nằm ở trang buổi họp. Chỗ sai thì dùng “Đính chính”.</p><a class="btn btn-primary btn-wide" href="/meetings/${sheet.meeting}">Mở trang buổi họp</a></section>` : html`
    ${open.length > 0 ? html`<section class="st-sheet st-stack" aria-labelledby="con-thieu"><h2 id="con-thieu">Còn phải làm trước khi ban hành</h2>
      ${open.map(([say, href]) => html`<p>${icon('alert-circle')} <a href=${href}>${say}</a></p>`)}</section>` : nothing}
    ${hour(ui)}${score(ui)}${pictures(ui)}${beforeIssue(ui)}${issue(ui, open.length === 0)}`}
    <section class="st-sheet st-stack" aria-labelledby="viec"><h2 id="viec">Việc giao tháng này (${sheet.tasks.length})</h2>
      ${sheet.tasks.length === 0 ? html`<p class="st-soft">Chưa giao việc nào. Giao ở mục “Nội dung”.</p>` : nothing}
      <ul class="st-given">${sheet.tasks.map(task => html`<li>${one(ui, task, false)}</li>`)}</ul></section>
  </div>`;
}

/** What the cell said about its score, or that it has not yet; and what has changed since, known without a network too. */
function score(ui: Ui) {
  const { scored, openedAt } = ui.sheet;
  const fresh = isScored(ui.sheet) && openedAt && ui.state.held!.runs !== false ? criteria(ui) : [];
  if (fresh.length === 0) return nothing;
  return html`<section class="st-sheet st-stack" aria-labelledby="diem-hop"><div class="st-split"><h2 id="diem-hop">${scored ? `${shown(scored.total)} điểm, loại ${scored.grade}` : 'Chưa chấm điểm'}</h2>
      ${scored ? scored.agreed ? html`<span class="st-status is-done">${icon('check')} Chi bộ đã thông qua</span>` : html`<span class="st-status is-asked">Chờ chi bộ thông qua</span>` : nothing}</div>
    ${changed(ui, fresh)}<a class="btn btn-wide" href="#cham-diem">${icon('scale')} ${scored ? scored.agreed ? 'Xem phiếu chấm' : 'Chi bộ thông qua điểm' : 'Chấm điểm buổi họp'}</a></section>`;
}

/** What the server's pages hold ready: the drafts are read there. */
function beforeIssue(ui: Ui) {
  if (!ui.sheet.openedAt || ui.state.held!.runs === false) return nothing;
  return html`<section class="st-sheet st-stack" aria-labelledby="truoc-ban-hanh"><h2 id="truoc-ban-hanh">Trước khi ban hành</h2>${elsewhere(ui, [['drafts', 'file-text', 'Xem dự thảo']])}</section>`;
}

function hour(ui: Ui) {
  const sheet = ui.sheet;
  const send = ui.submit(async fields => {
    const typed = word(fields, 'hour');
    if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(typed)) {
      ui.errors.set('end', `“${typed}” không phải giờ. Ghi theo mẫu 21:05.`);
      ui.draw();
      return false;
    }
    let end = momentOf(sheet.heldOn, typed.padStart(5, '0'));
    // An evening meeting may run past midnight.
    if (sheet.openedAt && ms(sheet.openedAt) - end > 16 * 3_600_000) end += 24 * 3_600_000;
    await ui.say('end', 'ended', { at: iso(end) });
    return false;
  });
  const length = sheet.openedAt && sheet.endedAt ? Math.floor((ms(sheet.endedAt) - ms(sheet.openedAt)) / 60_000) : null;
  return html`<form class="st-sheet st-stack" id="gio-ket-thuc" @submit=${send}><h2>Giờ kết thúc</h2>${error(ui, 'end')}
    ${sheet.endedAt ? html`<p><strong>${clockOf(sheet.endedAt)}</strong>${length === null ? '' : `, họp ${length} phút`}${length !== null && sheet.minMinutes && length < sheet.minMinutes ? html`. <span class="st-why">Quy định ít nhất ${sheet.minMinutes} phút.</span>` : ''}</p>` : nothing}
    <div class="st-find">${input('gio', 'hour', 'Giờ', sheet.endedAt ? clockOf(sheet.endedAt) : hourOf(ui.now), 'numeric')}<button class="btn ${sheet.endedAt ? '' : 'btn-primary'} st-end" type="submit">${sheet.endedAt ? 'Sửa giờ' : 'Ghi giờ kết thúc'}</button></div></form>`;
}

function issue(ui: Ui, ready: boolean) {
  const held = ui.state.held!;
  const count = ui.state.pictures.waiting;
  const sent = ui.state.link === 'online' && held.waiting.length + count === 0;
  const waits = `${held.waiting.length} thao tác${count > 0 ? ` và ${count} ảnh` : ''} trên máy`;
  if (sent && held.runs === false) return html`<section class="st-sheet st-stack" aria-labelledby="ban-hanh"><h2 id="ban-hanh">Ban hành</h2>
    <p>Mọi điều đã ghi đã đến máy chủ. Bí thư hoặc người điều hành mở buổi họp trên máy của mình để chấm điểm và ban hành.</p></section>`;
  return html`<section class="st-sheet st-stack" aria-labelledby="ban-hanh"><h2 id="ban-hanh">Ban hành</h2>
    ${sent ? html`<p>Mọi điều đã ghi đã đến máy chủ. Bước tiếp đặt số văn bản, khóa biên bản và gửi đảng viên.</p>
        <a class="btn ${ready ? 'btn-primary' : ''} btn-wide" href="/meetings/${held.meeting}/closure">${icon('lock')} Sang ban hành</a>`
      : html`<p>Số văn bản do máy chủ cấp nên bước này chờ gửi xong. ${ui.state.link === 'signed-out'
          ? html`Phiên đăng nhập đã hết: <a href=${signIn()}>đăng nhập lại</a> thì ${waits} mới gửi được.`
          : `Có thể tắt máy về nhà; có mạng thì mở lại trang này, ${waits} tự gửi.`}</p>
        <button class="btn btn-wide" type="button" disabled>${icon('lock')} Sang ban hành</button><p class="st-why">Mở được khi có mạng và đã gửi hết.</p>`}</section>`;
}

/** What the closing will ask for; the server checks again. */
function missing(sheet: Sheet): [string, string][] {
  const open: [string, string][] = [];
  if (!sheet.openedAt) open.push(['Chưa điểm danh xong: mở Điểm danh và bấm Xong.', '#diem-danh']);
  if (!sheet.endedAt) open.push(['Chưa ghi giờ kết thúc.', '#ket-thuc']);
  if (!sheet.chair) open.push(['Chưa chọn người chủ trì.', '#diem-danh']);
  if (!sheet.secretary) open.push(['Chưa chọn thư ký buổi họp.', '#diem-danh']);
  else if (sheet.secretary === sheet.chair) open.push([`${nameOf(sheet, sheet.chair)} không thể vừa chủ trì vừa ghi biên bản.`, '#diem-danh']);
  const last = sheet.votes.filter(vote => vote.decision === 'resolution').sort((a, b) => a.id < b.id ? 1 : -1)[0];
  const item = sheet.items.find(row => row.purpose === 'resolution' && !row.removed);
  if (!last) open.push(['Chưa có biểu quyết thông qua nghị quyết (không cần nếu kết thúc bằng kết luận).', item ? `#muc-${item.id}` : '#diem-danh']);
  const count = quorum(sheet);
  if (!count.reached) open.push([`Chỉ có ${count.voters} người được biểu quyết có mặt, cần từ ${count.from}.`, '#diem-danh']);
  return open;
}
