// A vote by show of hands: three counts, the result as a sentence, the rule beside it.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base, needed, roll } from '../fold/quorum';
import { order } from '../fold/stamp';
import type { Item, Vote } from '../fold/types';
import { newId } from '../sync/ids';
import { basis, elsewhere, error, gauge, icon, input, textarea } from './parts';
import { word, type Ui } from './ui';

export function votes(ui: Ui, item: Item) {
  const rows = ui.sheet.votes.filter(vote => vote.item === item.id).sort((a, b) => order(a.id, b.id));
  const place = `vote-${item.id}`;
  const main = item.purpose === 'resolution' && rows.length === 0;
  return html`<section class="st-sheet st-stack" aria-labelledby="bieu-quyet"><h2 id="bieu-quyet">Biểu quyết</h2>
    ${repeat(rows, vote => vote.id, vote => result(ui, vote))}
    ${ui.isClosed ? nothing : main || ui.open.has(place) ? form(ui, item, place, main) : html`<button class="btn btn-wide" type="button" @click=${() => ui.toggle(place)}>${rows.length === 0 ? 'Ghi biểu quyết giơ tay' : 'Ghi biểu quyết khác'}</button>`}
    ${ui.isClosed || ui.state.held!.runs === false ? nothing : elsewhere(ui, [[`agenda/${item.id}#phieu-kin`, 'lock', 'Phiếu kín, bầu cử']])}
  </section>`;
}

function result(ui: Ui, vote: Vote) {
  const { voters } = roll(ui.sheet.lines);
  const hands = vote.for + vote.against + vote.other;
  const share = vote.base === 0 ? `${vote.for} đồng ý.` : `${vote.for} trên ${vote.base} = ${(100 * vote.for / vote.base).toFixed(1).replace('.', ',')} %.`;
  const rule = ui.sheet.rules[vote.decision];
  return html`<div class="st-stack st-vote">
    <div class="st-split"><p>${vote.question}</p>${vote.passed ? html`<span class="st-status is-done">${icon('check')} Thông qua</span>` : html`<span><span class="st-status is-late">Không thông qua</span> <span class="st-why">được ${vote.for}, cần từ ${vote.needed}</span></span>`}</div>
    ${gauge(vote.for, vote.other, vote.base, vote.needed, `Đồng ý ${vote.for} trên ${vote.base}, cần từ ${vote.needed}`)}
    <dl class="st-votes"><div><dt>Đồng ý</dt><dd>${vote.for}</dd></div><div><dt>Không đồng ý</dt><dd>${vote.against}</dd></div><div><dt>Ý kiến khác</dt><dd>${vote.other}</dd></div></dl>
    <p><strong>${share}</strong> Cần ${vote.share}, từ ${vote.needed} người.</p>
    ${vote.secret ? html`<p class="st-why">Phiếu kín, chỉ ghi tổng số.</p>` : html`<p class="st-why">${hands < voters ? `${hands} tay trên ${voters} người được biểu quyết có mặt: ${voters - hands} người không giơ tay.` : `Đủ ${hands} tay của ${voters} người được biểu quyết có mặt. Đảng viên dự bị không biểu quyết.`}</p>`}
    ${basis(`Cách tính ${vote.base} người`, html`<dl>${rule ? base(rule.base, ui.sheet.lines).lines.map(line => html`<dt>${line.words}</dt><dd>${line.count < 0 ? `trừ ${-line.count}` : line.count}${line.names.length > 0 ? ` (${line.names.join(', ')})` : ''}</dd>`) : nothing}<dt>Căn cứ</dt><dd>${vote.basis}</dd></dl>`)}
  </div>`;
}

function form(ui: Ui, item: Item, place: string, main: boolean) {
  const sheet = ui.sheet;
  const { votersHere } = roll(sheet.lines);
  const rules = Object.entries(sheet.rules);
  const question = item.purpose === 'resolution' ? `Thông qua nghị quyết tháng ${Number(sheet.month.slice(5, 7))}/${sheet.month.slice(0, 4)}` : `Thông qua: ${item.title}`;
  const send = ui.submit(async fields => {
    const hand = (name: string) => Math.trunc(Number(word(fields, name) || 0)) || 0;
    const done = await ui.say(place, 'vote-counted', {
      vote: newId(), item: item.id, decision: word(fields, 'decision'), question: word(fields, 'question'), for: hand('for'), against: hand('against'), other: hand('other') });
    if (done) ui.open.delete(place);
    ui.draw();
    return done;
  });
  return html`<form class="st-stack" id="dem-tay" @submit=${send}>${error(ui, place)}
    <div><label class="form-label" for="quyet">Quyết định gì</label><select class="form-select" id="quyet" name="decision">${rules.map(([key, rule]) => {
      const { people } = base(rule.base, sheet.lines);
      return html`<option value=${key}>${rule.words} (${rule.share}, từ ${needed(rule, people)} trên ${people})</option>`;
    })}</select></div>
    ${textarea(`q-${item.id}`, 'question', 'Nội dung biểu quyết', question)}
    <p class="st-from">Điểm danh: ${votersHere} người được biểu quyết đang có mặt</p>
    <div class="st-three">${input(`f-${item.id}`, 'for', 'Đồng ý', String(votersHere), 'numeric')}${input(`g-${item.id}`, 'against', 'Không đồng ý', '0', 'numeric')}${input(`h-${item.id}`, 'other', 'Ý kiến khác', '0', 'numeric')}</div>
    <button class="btn ${main ? 'btn-primary' : ''} btn-wide" type="submit">Ghi biểu quyết</button>
    ${main ? nothing : html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Thôi</button>`}</form>`;
}
