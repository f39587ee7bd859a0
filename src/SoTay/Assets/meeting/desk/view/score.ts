// The cell scores its meeting here, with a network or without: what the device computed stands with its fact and rule, people judge the rest,
// the cell reads the total and agrees to it. What it read is what the operation carries.
import { html, nothing, type TemplateResult } from 'lit';
import { changedSince, conditionsOf, criteriaOf, grade, type Criterion } from '../score/criteria';
import { factsOf } from '../score/facts';
import { marksOf } from '../score/judge';
import { rulesOf, shown } from '../score/scale';
import type { Scored } from '../fold/types';
import { roll } from '../fold/quorum';
import { marks, placeOf } from './marks';
import { basis, error, icon, input } from './parts';
import { word, type Ui } from './ui';

export function scoreView(ui: Ui) {
  return html`<div class="st-main"><h1>Chấm điểm buổi họp</h1>${inside(ui)}</div>`;
}

/** By the rules of the day and what is known at this moment. */
export const criteria = (ui: Ui) => criteriaOf(factsOf(ui.sheet, ui.now), rulesOf(ui.sheet));

function inside(ui: Ui) {
  const { scored, openedAt } = ui.sheet;
  const fresh = criteria(ui);
  if (fresh.length === 0 && !scored) return conditions(ui);
  if (!openedAt) return html`<div class="st-empty"><strong>Chưa điểm danh xong</strong><p>Điểm danh xong, buổi họp khai mạc thì chấm được.</p><a class="btn" href="#diem-danh">Sang điểm danh</a></div>`;
  const editing = !ui.isClosed && (!scored || ui.open.has('score'));
  return html`${scored ? result(ui, scored, ui.isClosed ? [] : changed(ui, fresh)) : nothing}
    ${scored && !editing && !ui.isClosed ? html`${scored.agreed ? nothing : agreement(ui, scored)}
      <button class="btn btn-wide" type="button" @click=${() => ui.toggle('score')}>${scored.agreed ? 'Chấm lại, chi bộ thông qua lại' : 'Sửa phiếu chấm'}</button>` : nothing}
    ${editing ? marks(ui, fresh) : nothing}`;
}

/** The last word of the cell: total and grade first, then every part with its fact. */
function result(ui: Ui, scored: Scored, since: TemplateResult[]) {
  return html`<section class="st-sheet st-stack" aria-labelledby="diem"><div class="st-split"><h2 id="diem">${shown(scored.total)} điểm, loại ${scored.grade}</h2>
      ${scored.agreed ? html`<span class="st-status is-done">${icon('check')} Chi bộ đã thông qua</span>` : html`<span class="st-status is-asked">Chờ chi bộ thông qua</span>`}</div>${since}
    <table class="table"><thead><tr><th scope="col">Tiêu chí</th><th scope="col" class="st-num">Điểm</th><th scope="col" class="st-num">Tối đa</th></tr></thead>
      <tbody>${scored.parts.map(part => html`<tr><th scope="row">${part.name === part.criterion ? part.name : `${part.criterion}: ${part.name.toLocaleLowerCase('vi')}`}
        ${part.fact ? html`<span class="st-why st-block">${part.fact}</span>` : nothing}
        ${part.computed == null ? html`<span class="st-why st-block">Chi bộ tự chấm</span>` : part.reason ? html`<span class="st-why st-block">Phần mềm tính ${shown(part.computed)}. Lý do đổi: ${part.reason}</span>` : nothing}</th>
        <td class="st-num">${shown(part.points)}</td><td class="st-num">${shown(part.most)}</td></tr>`)}</tbody></table>
    ${scored.remedies ? html`<p class="st-lines">Biện pháp khắc phục: ${scored.remedies}</p>` : nothing}
    ${scored.agreed ? html`<p class="st-why">${scored.byConsent ? 'Chi bộ nhất trí, không đếm tay' : `Chi bộ biểu quyết: đồng ý ${scored.for}, không đồng ý ${scored.against}, ý kiến khác ${scored.other}`}.</p>` : nothing}
    ${gradeRule(ui)}</section>`;
}

function gradeRule(ui: Ui) {
  const rules = rulesOf(ui.sheet);
  const from = (key: string) => rules(`meeting.score.grade.${key}.min`);
  const steps = [['good', 'Tốt'], ['fair', 'Khá'], ['average', 'Trung bình']].flatMap(([key, name]) => { const rule = from(key); return rule ? [{ name, rule }] : []; });
  return steps.length === 0 ? nothing : basis('Cách xếp loại', html`<dl>${steps.map(({ name, rule }) => html`<dt>${name}</dt><dd>từ ${shown(rule.value)} điểm</dd>`)}
    <dt>${grade(-1, rules)}</dt><dd>dưới mức trên</dd><dt>Căn cứ</dt><dd>${steps[0].rule.basis}, ${steps[0].rule.period}</dd></dl>`);
}

/** Said since, here or on another device: the cell scores again, or leaves it. Before it agreed the sheet simply follows the records. */
export function changed(ui: Ui, fresh: Criterion[]) {
  const rows = changedSince(ui.sheet.scored, fresh);
  return rows.map(row => html`<p role="status">${icon('alert-circle')} ${row}</p>`);
}

function agreement(ui: Ui, scored: Scored) {
  // What stands above is what the cell has read; nothing is computed again between reading and agreeing.
  const { seen } = scored;
  if (!seen) return nothing;
  const { votersHere } = roll(ui.sheet.lines);
  const say = (hands: object) => ui.say('agree', 'score-agreed', { marks: marksOf(scored), remedies: scored.remedies, seen, total: scored.total, ...hands });
  const hand = (fields: FormData, name: string) => Math.trunc(Number(word(fields, name) || 0)) || 0;
  const count = ui.submit(fields => say({ byConsent: false, for: hand(fields, 'for'), against: hand(fields, 'against'), other: hand(fields, 'other') }));
  return html`<section class="st-sheet st-stack" aria-labelledby="thong-qua"><h2 id="thong-qua">Chi bộ thông qua</h2>
    <p class="st-why">Đọc điểm ở trên cho chi bộ nghe. Nhất trí thì không cần đếm tay.</p>${error(ui, 'agree')}
    <button class="btn btn-primary btn-wide" type="button" @click=${() => void say({ byConsent: true })}>Chi bộ nhất trí</button>
    <details class="st-edit"><summary>Đếm tay</summary><form class="st-stack" id="dem-diem" @submit=${count}>
      <p class="st-from">Điểm danh: ${votersHere} người được biểu quyết đang có mặt</p>
      <div class="st-three">${input('diem-f', 'for', 'Đồng ý', String(votersHere), 'numeric')}${input('diem-g', 'against', 'Không đồng ý', '0', 'numeric')}${input('diem-h', 'other', 'Ý kiến khác', '0', 'numeric')}</div>
      <button class="btn btn-wide" type="submit">Ghi biểu quyết thông qua điểm</button></form></details></section>`;
}

/** Before there were points each condition is met or not (12-HD/BTCTW). */
function conditions(ui: Ui) {
  const rows = conditionsOf(factsOf(ui.sheet, ui.now), rulesOf(ui.sheet));
  const state = (isMet: boolean | null) => isMet === null ? html`<span class="st-status is-none">Chưa rõ</span>` : isMet ? html`<span class="st-status is-done">${icon('check')} Đạt</span>` : html`<span class="st-status is-late">Chưa đạt</span>`;
  return html`<section class="st-sheet st-stack" aria-labelledby="chua-co"><h2 id="chua-co">Chưa có thang điểm cho ngày này</h2>
    <p>${rows.length === 0 ? 'Ngày họp chưa có quy định nào về điểm hay điều kiện của buổi sinh hoạt trong Sổ Tay.' : 'Ngày họp chưa chấm thang 100 điểm, chỉ xét từng điều kiện là đạt hay chưa đạt.'}</p>
    <ul class="st-given">${rows.map(row => html`<li><div class="st-split"><strong>${row.name}</strong>${state(row.isMet)}</div>
      <a href=${placeOf(ui, row.place) ?? '#diem-danh'}>${row.fact}</a>${basis('Căn cứ', html`<p>${row.basis.basis}, ${row.basis.period}</p>`)}</li>`)}</ul></section>`;
}
