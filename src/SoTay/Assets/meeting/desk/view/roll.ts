// Roll-call: everyone is present, a tap makes absent. Once the meeting is open a tap asks what happened: absent, late, left.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clockOf, hourOf } from '../fold/days';
import { isAbsent, isOutside, isPresent, quorum, roll } from '../fold/quorum';
import { iso } from '../fold/stamp';
import type { Line } from '../fold/types';
import { people } from './people';
import { basis, elsewhere, error, gauge, icon } from './parts';
import type { Ui } from './ui';

export function rollView(ui: Ui) {
  const lines = ui.sheet.lines;
  const inside = lines.filter(line => !isOutside(line));
  const outside = lines.filter(isOutside);
  return html`<h1 class="visually-hidden">Điểm danh</h1>
    ${quorumBox(ui)}
    ${lines.length === 0 ? html`<div class="st-main"><div class="st-empty"><strong>Chưa có ai trong danh sách</strong><p>Danh sách điểm danh lấy từ danh sách đảng viên của chi bộ. Nhập danh sách đảng viên trước.</p></div></div>` : nothing}
    <ol class="st-roll" aria-label="Danh sách phải dự">${repeat(inside, line => line.member, (line, index) => row(ui, line, index + 1))}</ol>
    ${outside.length === 0 ? nothing : html`<p class="st-roll-head" id="ngoai">Không tính vào số phải dự. Ai đến họp thì bấm vào tên.</p>
      <ol class="st-roll" aria-labelledby="ngoai">${repeat(outside, line => line.member, (line, index) => row(ui, line, inside.length + index + 1))}</ol>`}
    ${why(ui)}
    ${ui.isClosed ? nothing : html`<div class="st-main">${elsewhere(ui, [['room-code', 'qrcode', 'Mã điểm danh'], ['card-scans', 'id-badge-2', 'Quét thẻ']])}</div>`}
    ${people(ui)}`;
}

export function quorumBox(ui: Ui) {
  const { rule, count, from, voters, reached } = quorum(ui.sheet);
  const { here, counted } = roll(ui.sheet.lines);
  return html`<section class="st-quorum" aria-label="Số có mặt" aria-live="polite">
    <div><b>${here}<small>/${counted}</small></b><br>có mặt</div>
    <div><p><strong>${!rule ? 'Chưa có quy định tỷ lệ cho ngày này' : reached ? 'Đủ điều kiện ra nghị quyết' : 'Chưa đủ để ra nghị quyết'}</strong></p>
      ${gauge(voters, 0, count.people, from, `${voters} người được biểu quyết trên ${count.people}, cần từ ${from ?? '–'}`)}
      <p class="st-small st-soft">${voters} được biểu quyết${from === null ? '' : `, cần từ ${from}`}</p></div>
  </section>`;
}

function why(ui: Ui) {
  const { rule, count, from } = quorum(ui.sheet);
  if (!rule) return nothing;
  return html`<div class="st-roll-head">${basis(`Vì sao cần từ ${from} người`, html`<p>Nghị quyết cần ${rule.share} trên ${count.people} người.</p>
    <dl>${count.lines.map(line => html`<dt>${line.words}</dt><dd>${line.count < 0 ? `trừ ${-line.count}` : line.count}${line.names.length > 0 ? ` (${line.names.join(', ')})` : ''}</dd>`)}
      <dt>Căn cứ</dt><dd>${rule.basis}</dd><dt>Áp dụng</dt><dd>${rule.period}</dd></dl>`)}</div>`;
}

function row(ui: Ui, line: Line, number: number) {
  const [absent, out, here] = [isAbsent(line), isOutside(line), isPresent(line)];
  const chosen = ui.open.has(line.member);
  return html`<li class=${absent ? 'is-absent' : out && !here || line.leftAt ? 'is-out' : ''} data-member=${line.member}>
    <button class="st-tap" type="button" aria-pressed=${String(out ? here : absent)} ?disabled=${ui.isClosed} @click=${() => tap(ui, line)}>
      <span class="st-no">${number}</span>
      <span>${absent ? html`<b>${line.name}</b>` : line.name}${remark(line) ? html`<small>${remark(line)}</small>` : nothing}</span>
      <span class="st-here">${line.leftAt ? 'Đã về' : here ? html`${icon('check')} Có mặt` : absent ? html`${icon('user-off')} Vắng` : line.standing === 'exempt' ? 'Miễn' : 'Nơi khác'}</span>
    </button>
    ${ui.sheet.openedAt && chosen ? afterwards(ui, line) : absent && (chosen || !line.reason) ? reasons(ui, line) : nothing}
    ${error(ui, line.member)}
  </li>`;
}

function remark(line: Line): string {
  const hours = [line.arrivedAt ? `đến muộn ${clockOf(line.arrivedAt)}` : '', line.leftAt ? `về sớm ${clockOf(line.leftAt)}` : ''].filter(Boolean).join(', ');
  if (hours) return hours[0].toUpperCase() + hours.slice(1);
  return isAbsent(line) && line.reason ? `Có lý do: ${line.reason}` : line.remark;
}

function tap(ui: Ui, line: Line): void {
  if (ui.sheet.openedAt) return ui.toggle(line.member);
  const { member } = line;
  void (isPresent(line) ? ui.say(member, 'absent', { member, excused: true, reason: '' }) : ui.say(member, 'present', { member }));
}

function reasons(ui: Ui, line: Line) {
  const { member } = line;
  const choose = (excused: boolean) => () => void ui.say(member, 'absent', { member, excused, reason: '' });
  return html`<div class="st-choice" role="group" aria-label="Lý do vắng của ${line.name}">
    <button class="btn" type="button" aria-pressed=${String(line.status === 'excused')} @click=${choose(true)}>Có lý do</button>
    <button class="btn" type="button" aria-pressed=${String(line.status === 'unexcused')} @click=${choose(false)}>Không lý do</button>
  </div>`;
}

function afterwards(ui: Ui, line: Line) {
  const { member } = line;
  const [hour, at] = [hourOf(ui.now), iso(ui.now)];
  const since = line.arrivedAt ?? null;
  const button = (words: string, kind: string, data: object, pressed = false) => html`<button class="btn" type="button" aria-pressed=${String(pressed)}
    @click=${() => { ui.open.delete(member); void ui.say(member, kind, { member, ...data }); }}>${words}</button>`;
  return html`<div class="st-choice st-row" role="group" aria-label="${line.name}">
    ${line.leftAt ? button('Còn ở đây', 'present', { since }) : isPresent(line)
      ? html`${button(`Về lúc ${hour}`, 'left-early', { at, since })}${isOutside(line) ? button('Không đến', 'absent', { excused: true, reason: '' }) : nothing}`
      : html`${button(`Đến lúc ${hour}`, 'present', { since: at })}${button('Có mặt từ đầu', 'present', {})}`}
    ${isOutside(line) ? nothing : html`${button('Vắng có lý do', 'absent', { excused: true, reason: '' }, line.status === 'excused')}${button('Vắng không lý do', 'absent', { excused: false, reason: '' }, line.status === 'unexcused')}`}
  </div>`;
}
