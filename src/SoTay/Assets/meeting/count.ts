// The sums beside a count while it is typed: hands or slips. The server checks the same again when the form is sent.
import { refreshWhatCounts } from './live';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-st-count]')) {
  form.addEventListener('input', () => say(form));
  say(form);
}

refreshWhatCounts();

function say(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-st-sum]');
  if (!place) return;
  const words = form.dataset.stCount === 'hands' ? hands(form) : form.dataset.stCount === 'score' ? score(form) : slips(form);
  if (place.textContent !== words) place.textContent = words;
}

function hands(form: HTMLFormElement): string {
  const all = value(form, 'For') + value(form, 'Against') + value(form, 'Other');
  const voters = Number(form.dataset.voters);
  if (all > voters) return `Cộng ${all} tay, nhiều hơn ${voters} người được biểu quyết có mặt.`;
  return `Cộng ${all} tay trên ${voters} người được biểu quyết có mặt.`;
}

function slips(form: HTMLFormElement): string {
  const [issued, returned, invalid] = [value(form, 'Issued'), value(form, 'Returned'), value(form, 'Invalid')];
  if (returned > issued) return `Thu về ${returned}, nhiều hơn ${issued} phiếu phát ra.`;
  const valid = returned - invalid;
  if (form.dataset.stCount === 'election') return `Hợp lệ ${valid} phiếu, nhiều nhất ${valid * Number(form.dataset.seats)} lượt bầu; đã ghi ${votes(form)} lượt.`;
  const all = value(form, 'For') + value(form, 'Against') + value(form, 'Other');
  return all === valid ? `Khớp: ${all} phiếu hợp lệ.` : `Ba loại cộng lại ${all}, phải bằng ${valid} phiếu hợp lệ.`;
}

// A part that the product computed counts with that number unless another one is typed.
function score(form: HTMLFormElement): string {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-st-mark]')].map(part => points(part));
  const missing = parts.filter(part => part === null).length;
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  const shown = String(Math.round(sum * 100) / 100).replace('.', ',');
  return missing > 0 ? `${shown} điểm, còn ${missing} chỗ chưa chấm.` : `Tổng ${shown} điểm.`;
}

function points(part: HTMLElement): number | null {
  const typed = part.querySelector<HTMLInputElement>('input[name$=".Points"]')?.value.trim().replace(',', '.') ?? '';
  const read = typed.length > 0 ? Number(typed) : part.dataset.computed ? Number(part.dataset.computed) : NaN;
  return Number.isNaN(read) ? null : read;
}

function votes(form: HTMLFormElement): number {
  return [...form.querySelectorAll<HTMLInputElement>('input[name^="Input.Votes"]')].reduce((sum, field) => sum + number(field), 0);
}

function value(form: HTMLFormElement, name: string): number {
  return number(form.querySelector<HTMLInputElement>(`input[name$=".${name}"]`));
}

function number(field: HTMLInputElement | null): number {
  const read = Number.parseInt(field?.value ?? '', 10);
  return Number.isNaN(read) ? 0 : read;
}
