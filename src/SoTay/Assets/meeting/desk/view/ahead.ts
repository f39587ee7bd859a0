// What was prepared for this item: opinions sent ahead, contributions, what the committee proposes, the remark of a visitor. Read here
// without a network; one tap takes a member's words into the minutes.
import { html, nothing } from 'lit';
import { iso } from '../fold/stamp';
import type { Item } from '../fold/types';
import type { Ahead } from '../sync/device';
import { newId } from '../sync/ids';
import { error } from './parts';
import type { Ui } from './ui';

export function ahead(ui: Ui, item: Item) {
  const rows = (ui.state.held!.ahead ?? []).filter(row => row.item === item.id);
  if (rows.length === 0) return nothing;
  return html`<section class="st-sheet st-stack" aria-labelledby="gui-truoc"><h2 id="gui-truoc">Chuẩn bị và gửi trước (${rows.length})</h2>${error(ui, `ahead-${item.id}`)}
    <ol class="st-said">${rows.map(row => html`<li><header><strong>${row.name}</strong></header><span class="st-small st-soft st-block">${row.how}</span>
      <span class="st-lines">${row.words}</span>${ui.isClosed || !row.member || isSaid(ui, row) ? nothing : take(ui, row)}</li>`)}</ol></section>`;
}

const isSaid = (ui: Ui, row: Ahead) => ui.sheet.opinions.some(one => one.item === row.item && one.speaker === row.member && one.words === row.words.trim());

function take(ui: Ui, row: Ahead) {
  const say = () => void ui.say(`ahead-${row.item}`, 'opinion', {
    opinion: newId(), item: row.item, speaker: row.member, guestName: null, words: row.words, saidAt: iso(ui.now) });
  return html`<button class="btn" type="button" @click=${say}>Đã nêu, ghi vào ý kiến</button>`;
}
