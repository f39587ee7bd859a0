// Where the data is: what is stored here and from when, how much waits, what was refused.
import { html, nothing } from 'lit';
import { hourOf } from '../fold/days';
import type { Link } from '../sync/state';
import { icon, signIn } from './parts';
import type { Ui } from './ui';

const lost: Record<Link, string> = {
  'online': 'Đang gửi', 'offline': 'Đang làm việc không có mạng', 'signed-out': 'Phiên đăng nhập đã hết, đăng nhập lại để gửi',
  'forbidden': 'Tài khoản này không được ghi buổi họp', 'gone': 'Không tìm thấy buổi họp này trên máy chủ',
  'foreign': 'Bản trên máy là của tài khoản khác; người ấy đăng nhập thì gửi được', 'full': 'Máy hết chỗ nên chưa nhận được bản mới',
};

export function bar(ui: Ui) {
  const held = ui.state.held!;
  const { waiting: pictures, refused: noPictures } = ui.state.pictures;
  const [waiting, refused] = [held.waiting.length + pictures, held.refused.length + noPictures];
  const stored = html`Bản trên máy, lưu lúc ${hourOf(held.savedAt)}`;
  if (ui.state.link === 'online' && waiting === 0 && refused === 0)
    return html`<p class="st-stored" role="status">${icon('device-mobile')} <span>${stored}. Đã gửi hết.</span></p>${told(ui)}`;
  const count = (many: number, words: string) => many > 0 ? `${many} ${words}` : '';
  const counts = [count(held.waiting.length, 'thao tác chờ gửi'), count(pictures, 'ảnh chờ gửi'), count(held.refused.length, 'thao tác bị từ chối'), count(noPictures, 'ảnh bị từ chối')].filter(Boolean).join(', ');
  return html`<div class="st-bar" role="status">${icon(ui.state.link === 'online' ? 'cloud-up' : 'cloud-off')}
    <span>${waiting === 0 && refused > 0 && ui.state.link === 'online' ? stored : lost[ui.state.link]}<br><b>${counts || stored}</b></span>
    ${ui.state.link === 'signed-out' ? html`<a href=${signIn()}>Đăng nhập</a>` : html`<a href="#hop-cho">Xem</a>`}</div>${told(ui)}`;
}

function told(ui: Ui) {
  const { news } = ui.state.held!;
  return html`${news ? html`<div class="st-stored is-asked" role="alert">${icon('alert-circle')} <span>${news}</span><button class="btn" type="button" @click=${() => void ui.state.read()}>Đã rõ</button></div>` : nothing}`;
}
