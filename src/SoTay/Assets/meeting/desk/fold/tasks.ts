// Tasks given on the spot, and last month's tasks judged.
import { limit, sayDeadline, says } from './says';
import type { Data, Sheet } from './types';

export function giveTask(sheet: Sheet, data: Data): string | null {
  const [title, product, owner, deadline] = [data.title, data.product, data.owner, data.deadline].map(value => typeof value === 'string' ? value : '');
  if (!sheet.items.some(item => item.id === data.item)) return says.itemUnknown;
  if (title.trim() === '') return says.taskWithoutTitle;
  if (!owner) return says.taskWithoutOwner;
  if (product.trim() === '') return says.taskWithoutProduct;
  if (!deadline) return says.taskWithoutDeadline;
  const no = limit(title, 500) ?? limit(product, 500);
  if (no) return no;
  const known = (member: unknown) => sheet.lines.some(line => line.member === member);
  const coworkers = Array.isArray(data.coworkers) ? data.coworkers as string[] : [];
  if (!known(owner)) return says.ownerNotOfThisCell;
  if (data.acceptor && !known(data.acceptor) || !coworkers.every(known)) return says.notOfThisCell;
  const aim = typeof data.forTarget === 'string' ? data.forTarget : null;
  const amount = typeof data.amount === 'number' ? data.amount : null;
  if (aim && !sheet.targets?.some(target => target.id === aim)) return says.targetUnknown;
  if (amount !== null && (amount <= 0 || !aim)) return says.amountUnreadable;
  if (deadline < sheet.heldOn) return sayDeadline(deadline, sheet.heldOn);
  const id = String(data.task);
  const given = sheet.tasks.find(task => task.id === id);
  const task = given ?? { id, item: String(data.item), title: '', product: '', owner: '', deadline: '', coworkers: [] };
  Object.assign(task, { title: title.trim(), product: product.trim(), owner, deadline, acceptor: data.acceptor ?? null, coworkers: [...coworkers], forTarget: aim, amount });
  if (!given) sheet.tasks.push(task);
  return null;
}

export function judgeTask(sheet: Sheet, data: Data): string | null {
  const task = sheet.earlier.find(row => row.id === data.task);
  if (!task) return says.taskUnknown;
  const words = typeof data.words === 'string' ? data.words : '';
  const no = limit(words, 1000, data.accepted !== true);
  if (no) return no;
  task.state = data.accepted === true ? 'accepted' : 'returned';
  if (words.trim()) task.result = words.trim();
  return null;
}
