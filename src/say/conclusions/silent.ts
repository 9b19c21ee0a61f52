import { amongPresent, silentOn } from '../../domain/circulation.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { Conclusion, PublishedConclusion } from '../../domain/conclusions/conclusion.ts';
import { lowerFirst } from '../../domain/fold.ts';
import type { Message } from '../../ports/message.ts';
import { briefOf } from '../brief.ts';
import { turns } from '../circulated.ts';
import { missedLines, nameOf } from '../people/people.ts';
import { receivedChoice } from './conclusions.ts';
import { conclusionCommand, conclusionTitle } from './names.ts';

/** Those who have not acknowledged a conclusion. */
const PAGE = 40;

/** Who has not acknowledged the newest version, by name, a page at a time. */
export function silentList(conclusion: PublishedConclusion, committee: Committee, page: number): Message {
  const { body, published } = conclusion;
  const circulation = amongPresent(conclusion.circulation, committee, { body, since: published.at });
  const silent = silentOn(circulation);
  if (silent.length === 0) return nobodySilentOn(conclusion);
  const pages = Math.ceil(silent.length / PAGE);
  const here = Math.min(Math.max(page, 1), pages);
  const lines = silent.slice((here - 1) * PAGE, here * PAGE).map((id, at) => {
    const state = circulation.deliveries[id]?.state;
    const why = state === 'failed' || state === 'no-account' ? ' (CHƯA LIÊN LẠC ĐƯỢC)' : '';
    return `${(here - 1) * PAGE + at + 1}) ${nameOf(committee, id)}${why}`;
  });
  return {
    title: `Chưa xác nhận: ${conclusionTitle(conclusion)}`,
    text: [
      `${silent.length}/${circulation.to.length} đồng chí chưa xác nhận đã nhận${circulation.version > 1 ? ` bản đính chính lần ${circulation.version - 1}` : ''}${pages > 1 ? ` (trang ${here}/${pages})` : ''}:`,
      ...lines,
    ].join('\n'),
    choices: [
      ...turns({ page: here, pages }, (to) => conclusionCommand(conclusion, `m${to}`)),
      [{ label: 'Nhắc những đồng chí này', command: conclusionCommand(conclusion, 'nh') }],
      [
        {
          label: 'Ghi nhận hộ người đã nhận',
          command: conclusionCommand(conclusion, `w${circulation.version}`),
        },
      ],
    ],
  };
}

const nobodySilentOn = (conclusion: Conclusion): Message => ({
  text: `Mọi đồng chí đã xác nhận đã nhận ${lowerFirst(conclusionTitle(conclusion))}.`,
});

export const nudgeReadersQuestion = (people: number, unreachable: readonly string[]): string =>
  [`Nhắc ${people} đồng chí chưa xác nhận?`, ...missedLines(unreachable)].join('\n');

export const nudgeNotice = (
  conclusion: PublishedConclusion,
  committee: Committee,
  zone: string,
): Message => ({
  text: `Đồng chí chưa xác nhận đã nhận ${lowerFirst(conclusionTitle(conclusion))}. Xin xem (gõ /ketluan) và xác nhận.`,
  choices: [[receivedChoice('conclusions', conclusion.id, conclusion.circulation.version)]],
  brief: briefOf('reminder', committee, `Xin xác nhận: Kết luận ${conclusion.title}`, conclusion.held, zone),
});

export const nudgedReply = (people: number): Message => ({
  text: `Đã nhắc ${people} đồng chí chưa xác nhận.`,
});
