// The form of the score: criterion by criterion, what the product computed with where it comes from, and a field where people judge.
import { html, nothing } from 'lit';
import type { Criterion } from '../score/criteria';
import { factsOf } from '../score/facts';
import { marksOf, scoreOf } from '../score/judge';
import type { Part, Place } from '../score/parts';
import { cents, rulesOf, shown } from '../score/scale';
import { grade } from '../score/criteria';
import type { Mark } from '../fold/types';
import { basis, error, icon, input, textarea } from './parts';
import { word, type Ui } from './ui';

const place = 'score';

export function marks(ui: Ui, criteria: Criterion[]) {
  const before = new Map((ui.sheet.scored ? marksOf(ui.sheet.scored) : []).map(mark => [mark.key, mark]));
  const typed = (name: string, key: string) => ui.typed.one(place, `${name}-${key}`) ?? (name === 'p' ? number(before.get(key)?.points) : before.get(key)?.reason ?? '');
  const send = ui.submit(async fields => {
    const read = criteria.flatMap(row => row.parts).map(part => markOf(part, word(fields, `p-${part.key}`), word(fields, `r-${part.key}`)));
    const wrong = read.find((mark): mark is string => typeof mark === 'string');
    const seen = factsOf(ui.sheet, ui.now);
    const score = wrong ?? scoreOf(ui.sheet, seen, read as Mark[], word(fields, 'remedies'));
    if (typeof score === 'string') { ui.errors.set(place, score); ui.draw(); return false; }
    const done = await ui.say(place, 'score-proposed', { marks: read, remedies: word(fields, 'remedies'), seen, total: score.total });
    if (done) { ui.open.delete(place); ui.draw(); requestAnimationFrame(() => scrollTo(0, 0)); }
    return done;
  });
  return html`<p class="st-why">Chỗ nào tính được máy đã tính và chỉ ra lấy từ đâu. Chi bộ chấm những chỗ còn lại. Muốn đổi điểm đã tính thì ghi lý do.</p>
    <form class="st-stack" id="cham" data-typed=${place} data-keep @submit=${send}>
      ${criteria.map(row => html`<section class="st-sheet st-stack" aria-labelledby="tc-${row.key}">
        <div class="st-split"><h2 id="tc-${row.key}">${row.name}</h2><span class="st-small st-soft">tối đa ${shown(row.most)}</span></div>
        ${row.parts.map(part => one(ui, part, typed('p', part.key), typed('r', part.key), row))}
        ${basis('Điểm tối đa', html`<p>${row.basis.basis}, ${row.basis.period}</p>`)}</section>`)}
      <section class="st-sheet st-stack" aria-labelledby="tong"><h2 id="tong">Tổng điểm</h2>
        <p id="tong-diem" aria-live="polite">${sum(ui, criteria, key => typed('p', key))}</p>
        ${textarea('khac-phuc', 'remedies', 'Biện pháp khắc phục chỗ điểm thấp', ui.typed.one(place, 'remedies') ?? ui.sheet.scored?.remedies ?? '')}
        ${error(ui, place)}<button class="btn btn-primary btn-wide" type="submit">Đưa phiếu chấm ra chi bộ</button>
        ${ui.sheet.scored ? html`<button class="btn btn-quiet" type="button" @click=${() => ui.toggle(place)}>Thôi</button>` : nothing}</section></form>`;
}

function one(ui: Ui, part: Part, points: string, reason: string, row: Criterion) {
  const href = part.place && placeOf(ui, part.place);
  const fact = part.fact ? html`<p>${href ? html`<a href=${href}>${part.fact}</a>` : part.fact}</p>` : nothing;
  const field = (label: string) => input(`p-${part.key}`, `p-${part.key}`, label, points, 'decimal');
  return html`<div class="st-stack st-judge">${fact}
    ${part.computed === null ? html`${field(`${part.name}, từ 0 đến ${shown(part.most)}`)}${part.why ? html`<p class="st-why">${part.why}.</p>` : nothing}`
      : html`<div class="st-split"><span>${part.name}</span><strong>${shown(part.computed)} / ${shown(part.most)} điểm</strong></div>
        <details class="st-edit" ?open=${points !== ''}><summary>Đổi điểm<span class="visually-hidden"> ${part.name}</span></summary><div class="st-stack">
          ${field(`Điểm chi bộ chấm, từ 0 đến ${shown(part.most)}`)}${input(`r-${part.key}`, `r-${part.key}`, 'Lý do', reason)}</div></details>`}
    ${part.basis && part.basis.basis !== row.basis.basis ? basis('Cách tính', html`<p>${part.basis.basis}, ${part.basis.period}</p>`) : nothing}</div>`;
}

/** What is typed comes to so much; a part that was computed counts with that number unless another one is typed. */
function sum(ui: Ui, criteria: Criterion[], typed: (key: string) => string) {
  const points = criteria.flatMap(row => row.parts).map(part => { const mark = markOf(part, typed(part.key), ''); return typeof mark === 'string' ? null : mark.points ?? part.computed; });
  const missing = points.filter(value => value === null).length;
  const total = cents(points.reduce<number>((all, value) => all + (value ?? 0), 0));
  return missing > 0 ? html`${shown(total)} điểm, còn ${missing} chỗ chưa chấm.` : html`${icon('check')} <strong>${shown(total)} điểm, loại ${grade(total, rulesOf(ui.sheet))}</strong>`;
}

/** An empty field leaves the computed number; the sentence when it is no number. */
function markOf(part: Part, points: string, reason: string): Mark | string {
  const text = points.trim().replace(',', '.');
  const read = text === '' ? null : Number(text);
  return Number.isNaN(read) ? `“${points.trim()}” ở “${part.name}” không phải một số. Ghi như 4 hoặc 4,5; những ô khác còn giữ.` : { key: part.key, points: read, reason: reason.trim() || null };
}

const number = (points?: number | null) => points == null ? '' : shown(points);

/** Where the records behind a part are, within the desk. */
export function placeOf(ui: Ui, where: Place): string | null {
  const item = (purpose: string) => { const found = ui.sheet.items.find(row => row.purpose === purpose && !row.removed); return found ? `#muc-${found.id}` : null; };
  switch (where) {
    case 'roll-call': return '#diem-danh';
    case 'opinions': return item('discussion');
    case 'earlier-tasks': return item('member-tasks') ?? item('last-resolution');
    case 'closure': case 'tasks': return '#ket-thuc';
    default: return null;
  }
}
