import { bodiesOf, meetingRules } from '../../domain/committee/bodies.ts';
import { wholeName } from '../../domain/committee/wording.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { howOften } from '../committee/regulation-meetings.ts';
import { cite, comrade, cut, nameOf, someNames } from '../people/people.ts';
import type { PlanNaming } from '../plans/names.ts';

/** How the regulation is kept, from the records: for who watches over that by its text. */
export interface ComplianceFacts {
  /** Those that were held. */
  readonly meetings: readonly Meeting[];
  /** Reports that came late, or have not come. */
  readonly late: readonly Owed[];
}

const MOST = 12;

export function keptPart(
  { late, meetings }: ComplianceFacts,
  { committee, regulation }: PlanNaming,
): string[] {
  const held = (body: Meeting['body']): string => {
    const { regular } = meetingRules(body, regulation);
    const count = meetings.filter((one) => one.body === body).length;
    const rules = (regular ?? []).map((one) => `${howOften(one)}, ${one.article}`).join('; ');
    const rule = rules === '' ? '' : ` (Quy chế: ${rules})`;
    return `${wholeName(body, regulation)} họp ${count} cuộc${rule}`;
  };
  const lateBy = (act: 'notice-late' | 'paper-late'): string[] =>
    meetings
      .filter(({ log }) => log.some((one) => one.act === act))
      .map(({ title }) => `“${cut(title, 80)}”`);
  const row = (label: string, of: readonly string[]): string[] =>
    of.length > 0 ? [`- ${label}: ${someNames(of, MOST)}.`] : [];
  const names = late.map(
    ({ article, member, record }) =>
      `${comrade(nameOf(committee, member))}${record?.handedIn.length ? ' nộp muộn' : ' chưa nộp'}${cite(article)}`,
  );
  return [
    `1. Chế độ họp: ${bodiesOf(regulation).map(held).join('; ')}.`,
    ...row('Gửi thông báo họp muộn', lateBy('notice-late')),
    ...row('Gửi tài liệu muộn', lateBy('paper-late')),
    names.length === 0
      ? '2. Chế độ báo cáo: không có báo cáo quá hạn trong kỳ.'
      : `2. Chế độ báo cáo: ${names.length} báo cáo nộp muộn hoặc chưa nộp.`,
    ...row('Gồm', names),
  ];
}
