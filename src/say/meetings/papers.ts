import type { Committee } from '../../domain/committee/committee.ts';
import { opinions } from '../../domain/meetings/attendance.ts';
import { type Meeting, type Paper, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Command, Message } from '../../ports/message.ts';
import { comrade, cut, nameOf } from '../people/people.ts';
import { sayShort } from '../when.ts';
import { sayOpinion } from './answers.ts';
import { leadLines } from './planning.ts';

/** Papers of a meeting. */

export const paperMessage = (meeting: Meeting, paper: Paper): Message => ({
  text: `Tài liệu “${cut(paper.title, 200)}” của cuộc họp “${cut(meeting.title, 200)}”.`,
  ...(paper.file ? { file: paper.file } : {}),
});

/** The file under the name that a person would give it: the paper's, with the ending that says its kind. */
export function paperFile({ title, file }: Paper): FileRef | null {
  if (!file) return null;
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(file.name) ?? [];
  return { ...file, name: title.endsWith(ending) ? title : `${title}${ending}` };
}

/** Several that go out in one letter. */
export const papersSent = (meeting: Meeting, papers: readonly Paper[]): Message => ({
  title: `Tài liệu cuộc họp “${cut(meeting.title, 150)}”`,
  text: papers.map(({ title }, at) => `${at + 1}. ${cut(title, 200)}`).join('\n'),
});

/** What a file could be for. */
export const papersOf = (meeting: Meeting, zone: string): Command => ({
  label: cut(`Tài liệu: ${meeting.title}, ${sayShort(meeting.start, zone)}`, 60),
  command: `/tailieu ${referTo(meeting)}`,
});

export const paperList = (meeting: Meeting): Message => ({
  text:
    meeting.papers.length === 0
      ? `Cuộc họp “${cut(meeting.title, 200)}” chưa có tài liệu.`
      : [
          `Tài liệu cuộc họp “${cut(meeting.title, 200)}”:`,
          ...meeting.papers.map((paper, at) => `${at + 1}. ${cut(paper.title, 200)}`),
        ].join('\n'),
});

/** The written opinions that came with delegates: for secretaries and the chair, a message each. */
export const opinionMessages = (meeting: Meeting, committee: Committee): Message[] =>
  opinions(meeting).map(({ member, delegate, opinion }) => ({
    text: `Ý kiến bằng văn bản của ${comrade(nameOf(committee, member))} (cử ${comrade(delegate.name)} dự thay): ${sayOpinion(opinion, 3_500)}`,
    ...(opinion.file ? { file: opinion.file } : {}),
  }));

export const papersInGroup = (meeting: Meeting): Message => ({
  ...paperList(meeting),
  text: `${paperList(meeting).text}${meeting.papers.length > 0 ? '\nĐể nhận tệp, xin gõ /tailieu khi nhắn riêng với tôi.' : ''}`,
});

export const papersAdded = (titles: readonly string[], sentTo: number | null): Message => {
  const named = `${titles.length > 1 ? `${titles.length} tài liệu: ` : 'tài liệu '}${titles.map((one) => `“${cut(one, 200)}”`).join(', ')}`;
  return {
    text:
      sentTo === null
        ? `Đã thêm ${named}. Tài liệu sẽ gửi cùng thông báo họp.`
        : `Đã thêm và gửi ${named} tới ${sentTo} đồng chí.`,
  };
};

export const paperQuestion = (
  papers: number,
  people: number,
  leads: readonly LeadTime[],
  zone: string,
): string =>
  [
    `Cuộc họp đã thông báo. Gửi ${papers > 1 ? `${papers} tài liệu` : 'tài liệu'} này tới ${people} đồng chí được mời?`,
    ...leadLines(
      leads.filter((lead) => lead.what === 'papers'),
      zone,
    ),
  ].join('\n');

export const paperHint = (): string => 'Để thêm tài liệu, xin gửi tệp kèm chú thích là tên tài liệu.';
