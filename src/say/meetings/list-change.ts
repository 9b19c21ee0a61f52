import type { AccountState } from '../../domain/address.ts';
import { type Committee, type Member, memberById } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Naming } from '../../domain/law.ts';
import { listMark, listWanted } from '../../domain/meetings/list-change.ts';
import { type ListChange, type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { comrade, cut, type SaidBy, saidBy } from '../people/people.ts';
import { whyUnreached } from '../people/reach.ts';
import { sayWhen } from '../when.ts';
import { decision } from './answers.ts';
import { changeLines } from './changing.ts';
import { leadLines } from './planning.ts';

/** What is said while the chair settles who else comes to an announced meeting, or does not. */

const wantedLines = (meeting: Meeting, committee: Committee): string[] =>
  changeLines(meeting, { ...meeting, invitees: listWanted(meeting) }, committee);

/** As buttons and lists name it. */
export const listKey = (change: ListChange): string => `tp-${listMark(change)}`;

/** To the chair: who is to come or go, what is late about it, and why. */
export function listChangeFor(
  meeting: Meeting,
  change: ListChange,
  { submitter, leads }: { readonly submitter: Member | null; readonly leads: readonly LeadTime[] },
  { committee, regulation, zone }: Naming,
): Message {
  const lead = change.invited.length > 0 ? leads.filter(({ what }) => what === 'notice') : [];
  return {
    title: 'Xin ý kiến về thay đổi thành phần dự họp',
    text: [
      `Cuộc họp “${cut(meeting.title, 200)}”, ${sayWhen(meeting.start, zone)} (đã thông báo):`,
      ...wantedLines(meeting, committee),
      ...leadLines(lead, zone),
      ...(change.lateReason ? [`Lý do mời muộn: ${cut(change.lateReason, 1_000)}`] : []),
      ...(submitter ? [`Người trình: ${comrade(submitter.name)}`] : []),
      `Thành phần dự họp do người chủ trì quyết định (${rulesOf(meeting, regulation).participants?.article ?? ''} Quy chế).`,
    ].join('\n'),
    choices: listChangeChoices(meeting, change),
  };
}

/** The answers to it. */
export function listChangeChoices(meeting: Meeting, change: ListChange): Choice[][] {
  const key = listKey(change);
  return [
    [
      { label: 'Đồng ý', command: decision(referTo(meeting), key, true) },
      { label: 'Không đồng ý', command: decision(referTo(meeting), key, false) },
    ],
  ];
}

export const listChangeQuestion = (chair: Member, warnings: readonly string[]): string =>
  [
    `Trình ${comrade(chair.name)} duyệt thay đổi này? Được đồng ý, tôi báo ngay những đồng chí có tên trên.`,
    ...warnings,
  ].join('\n');

export const withdrawQuestion = (meeting: Meeting): string =>
  `Rút đề nghị thay đổi thành phần “${cut(meeting.title, 200)}” đang chờ người chủ trì?`;

export const listChangeAsked = (chair: Member): Message => ({
  text: `Đã trình ${comrade(chair.name)} duyệt thay đổi thành phần. Có ý kiến, tôi báo ngay.`,
});

/** The chair could not be asked: nobody is said to have been. */
export const listChangeUnasked = (chair: Member, accounts: readonly AccountState[]): Message => ({
  text: `Chưa trình được ${comrade(chair.name)} duyệt thay đổi thành phần, vì ${whyUnreached(chair, accounts)}. Nhắn được, tôi gửi ngay. Xin báo trực tiếp, rồi gõ /duyet để ghi nhận ý kiến của đồng chí ấy.`,
});

export const listChangeWithdrawn = (meeting: Meeting): Message => ({
  text: `Đã rút đề nghị thay đổi thành phần “${cut(meeting.title, 200)}”; thành phần giữ nguyên.`,
});

/** To who asked for it. */
export function listChangeDecided(
  said: {
    readonly before: Meeting;
    readonly after: Meeting;
    readonly yes: boolean;
    readonly by: SaidBy;
    readonly wanted: string;
  },
  committee: Committee,
): Message {
  const { before, after, yes, by, wanted } = said;
  const title = `“${cut(before.title, 200)}”`;
  if (yes)
    return {
      text: [
        `${upperFirst(saidBy(by))} đồng ý thay đổi thành phần dự ${title}; tôi đã báo những đồng chí sau:`,
        ...changeLines(before, after, committee),
      ].join('\n'),
    };
  return {
    text: `${upperFirst(saidBy(by))} chưa đồng ý thay đổi thành phần dự ${title}${wanted === '' ? '' : `: ${cut(wanted, 1_000)}`}. Thành phần giữ nguyên.`,
    choices: [[{ label: 'Sửa thành phần', command: `/suahop ${referTo(before)}` }]],
  };
}

/** What waits, in a line of the list of requests: who is to come or go is what the word is on. */
export function listChangeLine(meeting: Meeting, committee: Committee, zone: string): string {
  const { invited = [], dropped = [] } = meeting.listChange ?? {};
  const who = (verb: string, ids: readonly string[]): string[] => {
    const names = ids.flatMap((id) => memberById(committee, id)?.name ?? []);
    return names.length > 0 ? [`${verb} ${names.join(', ')}`] : [];
  };
  const change = cut([...who('thêm', invited), ...who('bớt', dropped)].join('; '), 200);
  const line = `Thay đổi thành phần dự “${cut(meeting.title, 100)}”, ${sayWhen(meeting.start, zone)}`;
  return change === '' ? line : `${line} (${change})`;
}
