// The chair's conclusion of an item.
import { html, nothing } from 'lit';
import type { Item } from '../fold/types';
import { error, textarea } from './parts';
import { word, type Ui } from './ui';

export function conclusion(ui: Ui, item: Item) {
  const place = `concl-${item.id}`;
  const open = !ui.isClosed && (item.conclusion === '' || ui.open.has(place));
  // Somebody else concluded while these words were being typed: both are seen.
  const typed = ui.typed.one(place, 'words');
  const send = ui.submit(async fields => {
    const done = await ui.say(place, 'conclusion', { item: item.id, words: word(fields, 'words') });
    if (done) ui.open.delete(place);
    ui.draw();
    return false;
  });
  return html`<section class="st-sheet st-stack" aria-labelledby="ket-luan"><h2 id="ket-luan">Kết luận</h2>
    ${item.conclusion && (!open || typed) ? html`<p class="st-concl st-lines">${item.conclusion}</p>` : nothing}
    ${open ? html`<form class="st-stack" id="ghi-ket-luan" data-typed=${place} @submit=${send}>${error(ui, place)}${textarea(`k-${item.id}`, 'words', 'Kết luận của chủ trì', typed ?? item.conclusion, 3)}
      <button class="btn btn-wide" type="submit">Ghi kết luận</button></form>`
      : ui.isClosed ? nothing : html`<button class="btn" type="button" @click=${() => ui.toggle(place)}>Sửa kết luận</button>`}
  </section>`;
}
