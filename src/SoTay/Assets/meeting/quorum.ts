// The count at the top of the roll-call, the same rule as the server's: the base is official members, less the exempt and
// those elsewhere who did not come. The server computes it again at every page and at the closing.

export function count(form: HTMLElement, box: HTMLElement): void {
  const lines = [...form.querySelectorAll<HTMLElement>('[data-member]')];
  const here = (line: HTMLElement) => !line.classList.contains('is-absent') && !line.classList.contains('is-out');
  const present = lines.filter(here).length;
  const counted = lines.filter(line => !line.dataset.out || here(line)).length;
  const voters = lines.filter(line => line.dataset.vote === '1');
  const voting = voters.filter(here).length;
  const absent = lines.filter(line => line.classList.contains('is-absent')).length;
  write(box, 'present', present);
  write(box, 'counted', counted);
  write(box, 'voters', voting);
  const people = box.dataset.rule === 'OfficialMembersAdjusted'
    ? voters.filter(line => !line.classList.contains('is-out')).length : Number(box.dataset.people);
  gauge(box, voting, people, needed(box, people));
  const done = document.querySelector('[data-st-absent]');
  if (done) done.textContent = absent === 0 ? 'đủ mặt' : `vắng ${absent}`;
}

function needed(box: HTMLElement, people: number): number | null {
  const [numerator, denominator] = [Number(box.dataset.numerator), Number(box.dataset.denominator)];
  if (!denominator) return null;
  const share = people * numerator;
  return Math.max(1, box.dataset.strict === '1' ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator));
}

function gauge(box: HTMLElement, voting: number, people: number, from: number | null): void {
  const width = 199;
  const at = (value: number) => people <= 0 ? 0 : Math.min(1, value / people) * width;
  box.querySelector('.g-done')?.setAttribute('width', at(voting).toFixed(1));
  if (from === null) return;
  box.querySelector('.g-tick')?.setAttribute('d', `M${(0.5 + at(from)).toFixed(1)} 0v20`);
  box.querySelector('svg')?.setAttribute('aria-label', `${voting} người được biểu quyết trên ${people}, cần từ ${from}`);
  write(box, 'needed', from);
  const reached = box.querySelector('[data-st-reached]');
  const words = voting >= from ? 'Đủ điều kiện ra nghị quyết' : 'Chưa đủ để ra nghị quyết';
  if (reached && reached.textContent !== words) reached.textContent = words;
}

function write(box: HTMLElement, name: string, value: number): void {
  const place = box.querySelector(`[data-st-${name}]`);
  if (place) place.textContent = String(value);
}
