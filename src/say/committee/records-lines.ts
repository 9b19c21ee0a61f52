import { wasSent } from '../../domain/announcements/announcement.ts';
import { amongPresent, silentOn } from '../../domain/circulation.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { KeptOne } from '../../domain/committee/records.ts';
import { inForceItems } from '../../domain/plans/plan.ts';
import { closedAt } from '../../domain/sheets/sheet.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { lateIssue } from '../conclusions/period.ts';
import { comrade, cut, kindAndBody, nameOf } from '../people/people.ts';
import { itemLine } from '../plans/names.ts';
import { conclusionLine, countsLine } from '../sheets/result.ts';
import { taskFacts, taskHistory } from '../tasks/names.ts';
import { sayWhen } from '../when.ts';

const MEETING_STATES = {
  proposed: 'đang đề xuất',
  draft: 'chưa thông báo',
  called: 'đã thông báo',
  cancelled: 'đã hủy',
  rejected: 'không được đồng ý',
};
const PROBLEM_STATES = {
  'at-desk': 'đang ở đầu mối tiếp nhận',
  'at-head': 'đã trình lãnh đạo',
  settled: 'đã giải quyết',
};
const MOST = 1_500;

interface Here {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly zone: string;
  readonly today: Day;
}

/** What is known of one thing of the records. Reasons of absence, opinions and ballots are not repeated here. */
export function recordLines(
  { shelf, document }: KeptOne,
  { committee, regulation, zone, today }: Here,
): string[] {
  switch (shelf) {
    case 'meetings': {
      const rolled = Object.keys(document.attendance).length > 0;
      const present = Object.values(document.attendance).filter(({ state }) => state !== 'absent').length;
      return [
        kindAndBody(document.kind, document.body, regulation),
        `Thời gian: ${sayWhen(document.start, zone)}. Địa điểm: ${cut(document.place, 200)}.`,
        `Nội dung: ${cut(document.agenda, 600)}`,
        `Tình trạng: ${MEETING_STATES[document.state]}. Mời ${document.invitees.length}; ${rolled ? `dự ${present} theo điểm danh` : 'chưa điểm danh'}.`,
        ...document.papers.slice(0, 10).map((paper) => `- Tài liệu: ${cut(paper.title, 120)}`),
      ];
    }
    case 'conclusions':
      return [
        `Cuộc họp: ${sayWhen(document.held, zone)}.`,
        document.published ? cut(document.published.text, MOST) : 'Chưa gửi; nội dung xem tại /ketluan.',
        ...(document.cleared ? [`Người duyệt: ${comrade(nameOf(committee, document.cleared.by))}.`] : []),
        ...lateIssue(document),
        ...(document.circulation
          ? [
              `Gửi ${document.circulation.to.length} đồng chí, ${silentOn(amongPresent(document.circulation, committee)).length} chưa xác nhận.`,
            ]
          : []),
        `Nhiệm vụ đã giao: ${document.tasks.length} (tìm bằng /hoso, kể cả việc đã xong).`,
      ];
    case 'tasks':
      return [...taskFacts(document, committee, today, zone), ...taskHistory(document, zone)];
    case 'sheets':
      return [
        cut(document.question, MOST),
        `Mở lúc ${sayWhen(document.at, zone)}, hạn ${sayWhen(document.deadline, zone)}.${document.secret ? ' Phiếu kín.' : ''}`,
        ...(document.counted
          ? [
              `Kết thúc lúc ${sayWhen(closedAt(document), zone)}. ${countsLine(document)}.`,
              conclusionLine(document, regulation),
            ]
          : []),
        ...(document.decision
          ? [
              `Quyết định của ${comrade(nameOf(committee, document.decision.by))}: ${cut(document.decision.text, 800)}`,
            ]
          : []),
      ];
    case 'announcements':
      return [
        cut(document.text, MOST),
        `Người gửi: ${comrade(nameOf(committee, document.by))}, ${sayWhen(document.at, zone)}.`,
        wasSent(document)
          ? document.audience === 'group'
            ? 'Đăng trong nhóm chung.'
            : document.audience === 'press'
              ? 'Giao bản thông tin để chuyển tới báo chí.'
              : `Gửi ${document.circulation.to.length} đồng chí.`
          : 'Chưa gửi.',
        ...(document.state === 'withdrawn'
          ? [wasSent(document) ? 'Đã rút, không còn hiệu lực.' : 'Đã hủy.']
          : []),
      ];
    case 'reports':
      return document.handedIn.length === 0
        ? ['Chưa nộp.']
        : document.handedIn
            .slice(-3)
            .map(
              (one) =>
                `${sayWhen(one.at, zone)}, ${comrade(nameOf(committee, one.by))} nộp${one.late ? ' (quá hạn)' : ''}: ${cut(one.text || (one.file?.name ?? ''), 600)}`,
            );
    case 'problems':
      return [
        cut(document.text, MOST),
        `Người phản ánh: ${comrade(nameOf(committee, document.by))}, ${sayWhen(document.at, zone)}.`,
        `Tình trạng: ${PROBLEM_STATES[document.state]}.`,
        ...document.steps
          .slice(-3)
          .map(
            (step) =>
              `- ${comrade(nameOf(committee, step.by))}, ${sayWhen(step.at, zone)}: ${cut(step.text, 400)}`,
          ),
      ];
    case 'plans': {
      const items = inForceItems(document);
      return [
        document.issued ? `Ban hành lúc ${sayWhen(document.issued.at, zone)}.` : 'Chưa ban hành.',
        ...items.slice(0, 20).map((item, at) => `${at + 1}) ${itemLine(item, committee, 120)}`),
        ...(items.length > 20 ? [`… và ${items.length - 20} việc nữa.`] : []),
      ];
    }
  }
}
