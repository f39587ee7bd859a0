// Guests, and who leads.
import { html, nothing } from 'lit';
import { newId } from '../sync/ids';
import { error, icon, input, nameOf, pick } from './parts';
import { word, type Ui } from './ui';

export function people(ui: Ui) {
  const { guests, chair, secretary, lines } = ui.sheet;
  const guest = ui.submit(fields => ui.say('guest', 'guest', { guest: newId(), fullName: word(fields, 'name'), position: word(fields, 'position') }));
  const lead = ui.submit(async fields => {
    for (const role of ['chair', 'secretary']) {
      const member = word(fields, role);
      if (member && member !== ui.sheet[role as 'chair'] && !await ui.say('leaders', `${role}-chosen`, { member })) return false;
    }
    return false;
  });
  return html`<div class="st-main">
    <details class="st-sheet" id="khach" ?open=${guests.length > 0 || ui.open.has('guests')}>
      <summary><h2>Khách (${guests.length})</h2></summary>
      ${guests.length > 0 ? html`<ul>${guests.map(row => html`<li>${row.name}${row.position ? `, ${row.position}` : ''}</li>`)}</ul>` : nothing}
      ${ui.isClosed ? nothing : html`<form class="st-stack" @submit=${guest}>${error(ui, 'guest')}
        ${input('ten-khach', 'name', 'Họ tên khách')}${input('chuc-vu', 'position', 'Chức vụ, đơn vị')}
        <button class="btn btn-wide" type="submit">${icon('user-plus')} Ghi khách</button></form>`}
    </details>
    <details class="st-sheet" id="chu-tri">
      <summary><h2>Chủ trì, thư ký</h2><span class="st-small st-soft">${nameOf(ui.sheet, chair)} chủ trì, ${nameOf(ui.sheet, secretary)} ghi biên bản</span></summary>
      ${ui.isClosed ? nothing : html`<form class="st-stack" @submit=${lead}>${error(ui, 'leaders')}
        ${pick('chair', 'chair', 'Chủ trì', 'Chưa chọn', lines, chair)}${pick('secretary', 'secretary', 'Thư ký', 'Chưa chọn', lines, secretary)}
        <button class="btn btn-wide" type="submit">Ghi chủ trì, thư ký</button></form>`}
    </details>
  </div>`;
}
