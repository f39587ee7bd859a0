// What people said under an item, by name and time; edited whole, taken back but kept.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockOf } from '../fold/days';
import { iso, ms, order } from '../fold/stamp';
import type { Item, Opinion } from '../fold/types';
import { newId } from '../sync/ids';
import { error, icon, textarea } from './parts';
import { who } from './turns';
import { word, type Ui } from './ui';

export function opinions(ui: Ui, item: Item) {
  const rows = ui.sheet.opinions.filter(row => row.item === item.id).sort((a, b) => ms(a.saidAt) - ms(b.saidAt) || order(a.id, b.id));
  const place = `said-${item.id}`;
  const speaking = ui.sheet.turns.find(turn => turn.item === item.id && turn.from && !turn.to && !turn.withdrawn);
  const say = ui.submit(async fields => {
    const chosen = word(fields, 'who');
    const done = await ui.say(place, 'opinion', {
      opinion: newId(), item: item.id, speaker: chosen.startsWith('m') ? chosen.slice(1) : null, guestName: chosen.startsWith('g') ? chosen.slice(1) : null, words: word(fields, 'words'), saidAt: iso(ui.now) });
    if (done) ui.toggle(place);
    return done;
  });
  return html`<section class="st-sheet st-stack" aria-labelledby="y-kien"><h2 id="y-kien">Ý kiến (${rows.filter(row => !row.withdrawn).length})</h2>
    ${rows.length > 0 ? html`<ol class="st-said">${repeat(rows, row => row.id, row => html`<li>${one(ui, row)}</li>`)}</ol>` : nothing}
    ${ui.isClosed ? nothing : !ui.open.has(place) ? html`<button class="btn btn-wide" type="button" @click=${() => ui.toggle(place)}>${icon('pencil-plus')} Ghi ý kiến</button>`
      : html`<form class="st-stack" id="ghi-y-kien" data-typed=${place} @submit=${say}>${error(ui, place)}
        <div><label class="form-label" for="nguoi-noi">Người phát biểu</label>${who(ui, 'nguoi-noi', 'who', ui.typed.one(place, 'who') ?? (speaking ? speaking.speaker ? `m${speaking.speaker}` : `g${speaking.name}` : ''))}</div>
        ${textarea('loi-noi', 'words', 'Nội dung ý kiến', ui.typed.one(place, 'words'), 3)}
        <div class="st-two"><button class="btn" type="submit">Ghi ý kiến này</button><button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Thôi</button></div></form>`}
  </section>`;
}

function one(ui: Ui, row: Opinion) {
  const place = `edit-${row.id}`;
  const whole = { opinion: row.id, item: row.item, speaker: row.speaker ?? null, guestName: row.speaker ? null : row.name, saidAt: row.saidAt };
  const edit = ui.submit(async fields => {
    const done = await ui.say(place, 'opinion-edited', { ...whole, words: word(fields, 'words') });
    if (done) ui.toggle(place);
    return false;
  });
  const withdraw = () => { ui.open.delete(place); void ui.say(place, 'opinion-withdrawn', { ...whole, words: row.words }); };
  const back = () => void ui.say(place, 'opinion-edited', { ...whole, words: row.words });
  return html`<header><strong>${row.name}</strong><time>${clockOf(row.saidAt)}</time></header>
    ${row.withdrawn ? html`<span class="st-soft">Đã rút ý kiến. Không ghi vào biên bản.</span> ${ui.isClosed ? nothing : html`<button class="btn btn-quiet" type="button" @click=${back}>Lấy lại</button>`}`
      : html`<span class="st-lines">${row.words}</span>${ui.isClosed ? nothing : ui.open.has(place)
        ? html`<form class="st-stack" data-typed=${place} @submit=${edit}>${error(ui, place)}${textarea(`w-${row.id}`, 'words', `Ý kiến của ${row.name}`, ui.typed.one(place, 'words') ?? row.words, 3)}
            <div class="st-row"><button class="btn" type="submit">Lưu ý kiến</button><button class="btn" type="button" @click=${withdraw}>Rút ý kiến</button><button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Thôi</button></div></form>`
        : html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Sửa hoặc rút</button>`}`}`;
}
