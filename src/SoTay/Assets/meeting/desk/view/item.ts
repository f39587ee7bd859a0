// One item of the agenda at a time: what was reported, who speaks, what was said, what is concluded, who does what, how the vote went.
import { html, nothing } from 'lit';
import type { Item } from '../fold/types';
import { ahead } from './ahead';
import { conclusion } from './conclusion';
import { earlier } from './earlier';
import { opinions } from './opinions';
import { icon } from './parts';
import { tasks } from './tasks';
import { turns } from './turns';
import type { Ui } from './ui';
import { votes } from './votes';

export function itemView(ui: Ui, items: Item[], index: number) {
  const item = items[index];
  const neighbour = (at: number, sign: string, words: string) => items[at]
    ? html`<a class="btn btn-quiet" href="#muc-${items[at].id}">${icon(sign)}<span class="visually-hidden">${words}: ${items[at].title}</span></a>` : html`<span></span>`;
  const next = items[index + 1];
  return html`<div class="st-main">
    <div class="st-pager">${neighbour(index - 1, 'chevron-left', 'Mục trước')}
      <div><span class="st-small st-soft">Mục ${index + 1} trên ${items.length}</span><h1>${item.title}</h1>${item.hint ? html`<span class="st-small st-soft">${item.hint}</span>` : nothing}</div>
      ${neighbour(index + 1, 'chevron-right', 'Mục sau')}</div>
    ${item.purpose === 'last-resolution' || item.purpose === 'member-tasks' ? earlier(ui) : nothing}
    ${ahead(ui, item)}${turns(ui, item)}${opinions(ui, item)}${conclusion(ui, item)}${tasks(ui, item)}${votes(ui, item)}
  </div>
  <div class="st-foot" role="region" aria-label="Bước tiếp">
    <a class="btn ${item.purpose === 'next-tasks' || item.purpose === 'resolution' ? '' : 'btn-primary'}" href=${next ? `#muc-${next.id}` : '#ket-thuc'}>${next ? html`Sang mục ${index + 2} ${icon('arrow-right')}` : 'Sang phần kết thúc'}</a></div>`;
}
