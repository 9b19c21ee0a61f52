import type { Committee } from '../../domain/committee/committee.ts';
import { fileNamed } from '../../domain/file-name.ts';
import { opinions } from '../../domain/meetings/attendance.ts';
import { type Meeting, type Paper, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { papersUnconfirmed, paperVersion } from '../../domain/meetings/papers.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Command, Message } from '../../ports/message.ts';
import { comrade, cut, nameOf, someNames } from '../people/people.ts';
import { sayShort } from '../when.ts';
import { sayOpinion } from './answers.ts';
import { leadLines } from './planning.ts';

/** Papers of a meeting. */

/** “Báo cáo quý IV (bản 2)”: the first has no number. */
export const paperName = (paper: Pick<Paper, 'title' | 'earlier'>): string =>
  `${cut(paper.title, 200)}${paperVersion(paper) > 1 ? ` (bản ${paperVersion(paper)})` : ''}`;

/** The point of the agenda that it belongs to, in a sentence and in a list. */
const ofItem = ({ item }: Paper): string => (item === undefined ? '' : ` (mục ${item})`);
const atItem = ({ item }: Paper): string => (item === undefined ? '' : `, mục ${item}`);

export const meetingPaperMessage = (meeting: Meeting, paper: Paper): Message => ({
  text: `Tài liệu “${paperName(paper)}”${ofItem(paper)} của cuộc họp “${cut(meeting.title, 200)}”.${paperVersion(paper) > 1 ? ' Xin dùng bản này, thay bản trước.' : ''}`,
  ...(paper.file ? { file: paper.file } : {}),
});

/** The file under the name that a person would give it: the paper's, with the ending that says its kind. */
export function fileOfPaper(paper: Paper): FileRef | null {
  const { file } = paper;
  if (!file) return null;
  const name = fileNamed(paper.title, file.name);
  const version = paperVersion(paper);
  return {
    ...file,
    name: version > 1 ? name.replace(/(?=\.[A-Za-z0-9]{1,5}$)|$/, ` (bản ${version})`) : name,
  };
}

/** Several that go out in one letter. */
export const papersSent = (meeting: Meeting, papers: readonly Paper[]): Message => ({
  title: `Tài liệu cuộc họp “${cut(meeting.title, 150)}”`,
  text: papers.map((paper, at) => `${at + 1}. ${paperName(paper)}${atItem(paper)}`).join('\n'),
});

/** What a file could be for. */
export const papersOf = (meeting: Meeting, zone: string): Command => ({
  label: cut(`Tài liệu: ${meeting.title}, ${sayShort(meeting.start, zone)}`, 60),
  command: `/tailieu ${referTo(meeting)}`,
});

export const paperList = (meeting: Meeting, receipts: readonly string[] = []): Message => ({
  text:
    meeting.papers.length === 0
      ? `Cuộc họp “${cut(meeting.title, 200)}” chưa có tài liệu.`
      : [
          `Tài liệu cuộc họp “${cut(meeting.title, 200)}”:`,
          ...meeting.papers.map(
            (paper, at) =>
              `${at + 1}. ${paperName(paper)}${atItem(paper)}${paper.file ? '' : ' – chưa có tệp'}`,
          ),
          ...receipts,
        ].join('\n'),
});

/** The written opinions: for secretaries and the chair, a message each. */
export const opinionMessages = (meeting: Meeting, committee: Committee): Message[] =>
  opinions(meeting).map(({ member, delegate, opinion }) => ({
    text: `Ý kiến bằng văn bản của ${comrade(nameOf(committee, member))}${delegate ? ` (cử ${comrade(delegate.name)} dự thay)` : ''}: ${sayOpinion(opinion, 3_500)}`,
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

/** Under a paper that went to somebody: beside what they are asked, so that no number means it. */
export const withPaperReceipt = (meeting: Meeting, message: Message): Message => ({
  ...message,
  choices: [
    [{ label: 'Đã nhận tài liệu', command: `/danhan #${meeting.id}.${meeting.revision} tl`, quiet: true }],
  ],
});

export const papersConfirmedReply = (meeting: Meeting): Message => ({
  text: `Đã ghi nhận đồng chí đã nhận tài liệu cuộc họp “${cut(meeting.title, 200)}”.`,
});

export const papersToConfirm = ({ title }: Meeting): string => `Tài liệu cuộc họp “${cut(title, 150)}”`;

/** For who prepares or chairs: who has confirmed them, and who has not. */
export function paperReceiptLines(meeting: Meeting, committee: Committee): string[] {
  const sent = meeting.papers.some(({ file, sentAt }) => file && sentAt);
  if (!sent) return [];
  const silent = papersUnconfirmed(meeting);
  const count = `${meeting.invitees.length - silent.length}/${meeting.invitees.length}`;
  if (silent.length === 0) return [`Đã xác nhận nhận tài liệu: ${count}.`];
  const names = someNames(
    silent.map((id) => nameOf(committee, id)),
    20,
  );
  return [`Đã xác nhận nhận tài liệu: ${count}. Chưa xác nhận: ${names}.`];
}
