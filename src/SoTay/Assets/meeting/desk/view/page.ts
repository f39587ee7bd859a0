// The desk's screen: where the data is, where we are in the meeting, the part that is open, the next step within reach of the thumb.
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clockOf } from '../fold/days';
import { roll } from '../fold/quorum';
import { iso } from '../fold/stamp';
import { bar } from './bar';
import { box } from './box';
import { endView } from './end';
import { itemView } from './item';
import { isScored } from '../score/facts';
import { icon } from './parts';
import { rollView } from './roll';
import { scoreView } from './score';
import type { Ui } from './ui';

/** Address within the desk: the part after #, so that the back button works without a network. */
export const links = { roll: '#diem-danh', score: '#cham-diem', end: '#ket-thuc', box: '#hop-cho', item: (id: string) => `#muc-${id}` };

export function page(ui: Ui, hash: string) {
  const sheet = ui.sheet;
  const items = sheet.items.filter(item => !item.removed);
  const index = items.findIndex(item => hash === links.item(item.id));
  const scores = isScored(sheet) && ui.state.held!.runs !== false;
  const at = hash === links.end ? 'end' : hash === links.score && scores ? 'score' : hash === links.box ? 'box' : index >= 0 ? 'item' : 'roll';
  const current = (name: string) => at === name ? 'step' : nothing;
  return html`${bar(ui)}
    <header class="st-head is-one"><a class="btn btn-quiet" href="/meetings/${sheet.meeting}">${icon('chevron-left')}<span class="visually-hidden">Trang buổi họp</span></a><div><strong>${sheet.title}</strong><span class="st-small st-soft">${sheet.openedAt ? `từ ${clockOf(sheet.openedAt)}` : `hẹn ${sheet.startsAt.slice(0, 5)}`}</span></div></header>
    <nav class="st-views" aria-label="Các phần của buổi họp">
      <a href=${links.roll} aria-current=${current('roll')}>Điểm danh</a>
      ${items[0] ? html`<a href=${links.item(items[Math.max(index, 0)].id)} aria-current=${current('item')}>Nội dung</a>` : nothing}
      ${scores ? html`<a href=${links.score} aria-current=${current('score')}>Chấm điểm</a>` : nothing}
      <a href=${links.end} aria-current=${current('end')}>Kết thúc</a>
    </nav>
    <main class="st-desk" id="noi-dung" tabindex="-1">${at === 'roll' ? rollView(ui) : at === 'score' ? scoreView(ui) : at === 'end' ? endView(ui) : at === 'box' ? box(ui) : keyed(items[index].id, itemView(ui, items, index))}</main>
    ${at === 'roll' && !ui.isClosed ? rollFoot(ui, items[0]?.id) : nothing}`;
}

function rollFoot(ui: Ui, first: string | undefined) {
  const { absent } = roll(ui.sheet.lines);
  const next = first ? links.item(first) : links.end;
  const done = async () => {
    if (ui.sheet.openedAt || await ui.say('open', 'opened', { since: iso(ui.now) })) location.hash = next;
  };
  return html`<div class="st-foot" role="region" aria-label="Bước tiếp">
    <button class="btn" type="button" @click=${() => { ui.open.add('guests'); ui.draw(); document.getElementById('khach')?.scrollIntoView(); }}>${icon('user-plus')} Khách</button>
    <button class="btn btn-primary" type="button" @click=${() => void done()}>Xong, ${absent === 0 ? 'đủ mặt' : `vắng ${absent}`}</button></div>`;
}
