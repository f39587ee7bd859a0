// Small parts that the desk's screens share; they look as the server's pages do.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Line, Sheet } from '../fold/types';
import type { Ui } from './ui';

export const icon = (name: string) => html`<svg class="st-i" aria-hidden="true"><use href="#i-${name}"></use></svg>`;

export function error(ui: Ui, place: string) {
  const say = ui.errors.get(place);
  return say ? html`<p class="st-error" role="alert">${icon('alert-circle')} <span>${say}</span></p>` : nothing;
}

export function gauge(value: number, other: number, of: number, from: number | null, label: string): TemplateResult {
  const at = (count: number) => of <= 0 ? 0 : Math.min(1, count / of) * 199;
  return html`<svg class="st-gauge" viewBox="0 0 200 20" role="img" aria-label=${label}>
    <rect class="g-rest" x=".5" y="4.5" width="199" height="11" rx="2"></rect>
    <rect class="g-done" x=".5" y="4.5" width=${at(value).toFixed(1)} height="11" rx="2"></rect>
    ${other > 0 ? svg`<rect class="g-other" x=${(0.5 + at(value)).toFixed(1)} y="4.5" width=${(at(value + other) - at(value)).toFixed(1)} height="11"></rect>` : nothing}
    ${from === null ? nothing : svg`<path class="g-tick" d="M${(0.5 + at(from)).toFixed(1)} 0v20"></path>`}
  </svg>`;
}

export function basis(title: string, inside: TemplateResult) {
  return html`<details class="st-basis"><summary>${icon('scale')} ${title}</summary><div>${inside}</div></details>`;
}

export function textarea(id: string, name: string, label: string, value = '', rows = 2, from: string | null = null) {
  return html`<div><label class="form-label" for=${id}>${label}</label>${from ? html`<span class="st-from">${from}</span>` : nothing}
    <textarea class="form-control" id=${id} name=${name} rows=${rows} .defaultValue=${value}></textarea></div>`;
}

export function input(id: string, name: string, label: string, value = '', mode = 'text') {
  return html`<div><label class="form-label" for=${id}>${label}</label>
    <input class="form-control" id=${id} name=${name} inputmode=${mode} autocomplete="off" .defaultValue=${value}></div>`;
}

export function pick(id: string, name: string, label: string, nobody: string, lines: Line[], chosen?: string | null) {
  return html`<div><label class="form-label" for=${id}>${label}</label>
    <select class="form-select" id=${id} name=${name}><option value="">${nobody}</option>
      ${lines.map(line => html`<option value=${line.member} ?selected=${line.member === chosen}>${line.name}</option>`)}</select></div>`;
}

/** Ways to pages that only the server has; without a network they are named, not offered. */
export function elsewhere(ui: Ui, ways: [string, string, string][]) {
  const there = ui.state.link === 'online';
  return html`<div class="st-row">${ways.map(([path, sign, words]) => there
    ? html`<a class="btn" href="/meetings/${ui.sheet.meeting}/${path}">${icon(sign)} ${words}</a>` : html`<button class="btn" type="button" disabled>${icon(sign)} ${words}</button>`)}</div>
    ${there ? nothing : html`<p class="st-why">Cần có mạng.</p>`}`;
}

/** Signing in leads back to this desk, and what waits goes out. */
export const signIn = () => `/sign-in?to=${encodeURIComponent(location.pathname)}`;

export const nameOf = (sheet: Sheet, member?: string | null) =>
  member ? sheet.lines.find(line => line.member === member)?.name ?? 'Người đã chuyển đi' : 'Chưa chọn';
