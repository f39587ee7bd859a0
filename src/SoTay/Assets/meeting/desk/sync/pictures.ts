// Pictures taken at the desk. Each is made small here (place, time and camera stay behind), lies on the device sealed like the meeting, and
// goes to the server once everything that was said has arrived. Nobody and nothing looks for faces in them.
import { limit } from '../fold/says';
import { iso } from '../fold/stamp';
import { dropPicture, keepPicture, loadPictures } from '../store/album';
import { drawn, quality } from '../../shrink';
import { newId } from './ids';
import { postPicture } from './post';

/** `data` is the picture as a data address; `say` why the server did not take it. */
export type Picture = { id: string; caption: string; at: string; data: string; say?: string | null };

const says = {
  unreadable: 'Máy này không đọc được tệp vừa chọn như một ảnh nên chưa giữ. Chụp lại bằng máy ảnh của điện thoại, hoặc lưu ảnh thành JPEG rồi chọn lại.',
  noRoom: 'Máy hết chỗ nên ảnh vừa rồi chưa giữ được. Những gì đã ghi và ảnh trước đó còn nguyên. Xóa bớt ảnh hoặc ứng dụng trên máy rồi chọn lại.',
};

export class Pictures {
  rows: Picture[] = [];
  /** How many went out since the desk was opened. */
  sent = 0;
  private sending: Promise<void> | null = null;

  constructor(private readonly meeting: string, private readonly changed: () => void) {}

  get waiting(): number { return this.rows.filter(row => !row.say).length; }
  get refused(): number { return this.rows.length - this.waiting; }

  async open(): Promise<void> {
    this.rows = await loadPictures(this.meeting).catch(() => []);
    if (this.rows.length > 0) this.changed();
  }

  /** Keeps a picture on the device; the sentence when it cannot be. */
  async add(file: File, caption: string, now: number): Promise<string | null> {
    const no = limit(caption, 200, false);
    if (no) return no;
    const data = await drawn(file).then(canvas => canvas.toDataURL('image/jpeg', quality)).catch(() => null);
    if (!data?.startsWith('data:image/jpeg')) return says.unreadable;
    const picture: Picture = { id: newId(), caption: caption.trim(), at: iso(now), data };
    try {
      await keepPicture(this.meeting, picture);
    } catch (why) {
      return (why as Error).name === 'QuotaExceededError' ? says.noRoom : `Máy chưa giữ được ảnh vừa rồi. Những gì đã ghi còn nguyên. Chọn lại ảnh. (${String(why)})`;
    }
    this.rows = [...this.rows, picture];
    this.changed();
    return null;
  }

  /** Given up by the person. */
  async drop(id: string): Promise<void> {
    await dropPicture(this.meeting, id);
    this.rows = this.rows.filter(row => row.id !== id);
    this.changed();
  }

  /** A refused one is tried again: the reason may be gone. */
  async again(id: string): Promise<void> {
    await this.mark(id, null);
  }

  /** One after another; the first that does not reach the server leaves the rest for the next contact. */
  send(): Promise<void> {
    return this.sending ??= this.sendAll().finally(() => { this.sending = null; });
  }

  private async sendAll(): Promise<void> {
    for (const picture of this.rows.filter(row => !row.say)) {
      const answer = await postPicture(this.meeting, picture);
      if (!answer) return;
      if (answer.say) { await this.mark(picture.id, answer.say); continue; }
      await this.drop(picture.id);
      this.sent++;
      this.changed();
    }
  }

  private async mark(id: string, say: string | null): Promise<void> {
    this.rows = this.rows.map(row => row.id === id ? { ...row, say } : row);
    const found = this.rows.find(row => row.id === id);
    // The reason is shown again after the next try if the device cannot keep it.
    if (found) await keepPicture(this.meeting, found).catch(() => { /* See above. */ });
    this.changed();
  }
}
