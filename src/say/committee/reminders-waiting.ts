import type { Instant } from '../../domain/time/instant.ts';
import type { Command } from '../../ports/message.ts';
import { comrade, cut, nameOf, someNames } from '../people/people.ts';
import type { ReportNaming } from '../reports/names.ts';
import { sayWhenNear } from '../when.ts';
import type { WaitsAnswers, WaitsReceipts, WaitsWord, WordWanted } from './reminders-lines.ts';

/** What waits for others, in a secretary's morning message. */
type Here = ReportNaming & { readonly now: Instant };

const MOST_NAMES = 20;
const MOST_WORDS = 10;

const names = (ids: readonly string[], { committee }: Here): string =>
  someNames(
    ids.map((id) => nameOf(committee, id)),
    MOST_NAMES,
  );

export const answersWait = ({ title, start, invited, who }: WaitsAnswers, here: Here): string =>
  `Giấy mời “${cut(title, 150)}”, họp ${sayWhenNear(start, here.now, here.zone)}: ${who.length}/${invited} đồng chí chưa trả lời: ${names(who, here)}. Gõ /nhac để nhắc.`;

export function receiptsWait({ receipt, who }: WaitsReceipts, here: Here): string {
  const title = cut(receipt.circulation.title, 150);
  const named = title.includes('“') ? title : `“${title}”`;
  const count = `${who.length}/${receipt.circulation.to.length}`;
  return `${receipt.shelf === 'announcements' ? 'Thông báo ' : ''}${named}: ${count} đồng chí chưa xác nhận đã nhận: ${names(who, here)}. Gõ /${receipt.shelf === 'conclusions' ? 'ketluan' : 'xemthongbao'} để nhắc.`;
}

export const wordWaits = ({ of, wanted }: WaitsWord, here: Here): string =>
  `Chờ ý kiến ${comrade(of)}: ${someOf(
    wanted.map((one) => what(one, here)),
    MOST_WORDS,
  )}. Gõ /${openWord({ of, wanted }).command.slice(1).split(' ')[0]} để xem.`;

function what({ what: kind, title, asker }: WordWanted, { committee }: Here): string {
  const short = `“${cut(title, 80)}”`;
  const who = asker === null ? '' : comrade(nameOf(committee, asker));
  switch (kind) {
    case 'participants':
      return `thành phần dự ${short}`;
    case 'absent':
      return `${who} xin vắng ${short}`;
    case 'proxy':
      return `${who} cử người dự thay, ${short}`;
    case 'conclusion':
      return `dự thảo kết luận ${short}`;
    case 'notice':
      return `thông báo ${short}`;
  }
}

const someOf = (all: readonly string[], most: number): string =>
  all.length <= most ? all.join('; ') : `${all.slice(0, most).join('; ')} và ${all.length - most} việc nữa`;

export const nudgeReaders = ({ receipt, reference }: WaitsReceipts): Command => ({
  label: `Nhắc xác nhận: ${cut(receipt.circulation.title, 40)}`,
  command: receipt.shelf === 'conclusions' ? `/kl ${reference} nh` : `/xemthongbao ${reference} nhac`,
});

/** What a secretary writes down for who was asked; a paper is looked at. */
export function openWord({ of, wanted }: WaitsWord): Command {
  const [first] = wanted;
  const paper = wanted.length === 1 && first ? first : null;
  if (paper?.what === 'conclusion')
    return {
      label: `Xem dự thảo: ${cut(paper.title, 40)}`,
      command: `/ketluan #${paper.id}.${paper.revision}`,
    };
  if (paper?.what === 'notice')
    return { label: `Xem thông báo: ${cut(paper.title, 40)}`, command: '/xemthongbao' };
  return { label: `Ý kiến của đ/c ${cut(of, 40)}`, command: '/duyet' };
}
