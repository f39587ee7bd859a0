// The speaking list of an item: who asked, who speaks and since when, how long each spoke.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isHere } from '../fold/quorum';
import { iso, ms, order } from '../fold/stamp';
import type { Item, Turn } from '../fold/types';
import { newId } from '../sync/ids';
import { error, icon } from './parts';
import { word, type Ui } from './ui';

export function turns(ui: Ui, item: Item) {
  const rows = ui.sheet.turns.filter(turn => turn.item === item.id && !turn.withdrawn).sort((a, b) => order(a.askedAt, b.askedAt) || order(a.id, b.id));
  const ask = ui.submit(async fields => {
    const [kind, who] = [word(fields, 'who').slice(0, 1), word(fields, 'who').slice(1)];
    return ui.say(`turn-${item.id}`, 'turn', { turn: newId(), item: item.id, speaker: kind === 'm' ? who : null, guestName: kind === 'g' ? who : null, askedAt: iso(ui.now) });
  });
  if (ui.isClosed && rows.length === 0) return nothing;
  return html`<section class="st-sheet st-stack" aria-labelledby="phat-bieu"><h2 id="phat-bieu">Danh sách phát biểu (${rows.length})</h2>
    <ol class="st-turns">${repeat(rows, turn => turn.id, turn => html`<li class=${turn.from && !turn.to ? 'is-now' : ''}>${line(ui, turn)}</li>`)}</ol>
    ${ui.isClosed ? nothing : html`<form class="st-stack" @submit=${ask}>${error(ui, `turn-${item.id}`)}
      <label class="form-label" for="dang-ky">Đăng ký phát biểu</label><div class="st-find">${who(ui, 'dang-ky', 'who')}<button class="btn" type="submit">${icon('plus')} Thêm</button></div></form>`}
  </section>`;
}

/** A choice between everyone in the room, members by line and guests by name. */
export function who(ui: Ui, id: string, name: string, chosen = '') {
  return html`<select class="form-select" id=${id} name=${name}><option value="">Chọn người</option>
    ${ui.sheet.lines.filter(isHere).map(line => html`<option value="m${line.member}" ?selected=${chosen === `m${line.member}`}>${line.name}</option>`)}
    ${ui.sheet.guests.map(guest => html`<option value="g${guest.name}" ?selected=${chosen === `g${guest.name}`}>${guest.name} (khách)</option>`)}</select>`;
}

function line(ui: Ui, turn: Turn) {
  const say = (change: Partial<Turn>) => () => void ui.say(`turn-${turn.item}`, 'turn', {
    turn: turn.id, item: turn.item, speaker: turn.speaker ?? null, guestName: turn.speaker ? null : turn.name, askedAt: turn.askedAt, from: turn.from ?? null, to: turn.to ?? null, withdrawn: false, ...change });
  if (turn.to) return html`<span>${turn.name}</span><span class="st-why">đã nói ${minutes(ms(turn.to) - ms(turn.from ?? turn.askedAt))}</span>`;
  if (turn.from) return html`<strong>${icon('microphone')} ${turn.name}</strong><span class="st-num">${minutes(ui.now - ms(turn.from))}</span><button class="btn" type="button" @click=${say({ to: iso(ui.now) })}>Nói xong</button>`;
  return html`<span>${turn.name}</span><button class="btn" type="button" @click=${say({ from: iso(ui.now) })}>Mời nói</button><button class="btn btn-quiet" type="button" @click=${say({ withdrawn: true })}>${icon('x')}<span class="visually-hidden">Bỏ ${turn.name} khỏi danh sách</span></button>`;
}

function minutes(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${String(seconds % 60).padStart(2, '0')} giây`;
}
