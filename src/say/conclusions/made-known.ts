import type { Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import { headsAgency } from '../../domain/conclusions/outside.ts';
import type { Command, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, cut } from '../people/people.ts';
import { notHeld } from '../unheld.ts';
import { conclusionCommand, conclusionTitle } from './names.ts';

/** That a conclusion is made known in the agencies, and by whom. */

const WHAT = { directions: 'các nội dung chỉ đạo', conclusions: 'thông báo kết luận' } as const;

/** "Thủ trưởng cơ quan, đơn vị quán triệt các nội dung chỉ đạo, thông báo kết luận của Ban Chỉ đạo (khoản 1 Điều 12 Quy chế)." */
export function madeKnown(regulation: Regulation): string {
  const { passedOn } = regulation.conclusions;
  if (!passedOn)
    return `Việc quán triệt kết luận trong cơ quan, đơn vị: ${notHeld(regulation, 'conclusions.passedOn')}.`;
  const what = passedOn.what.map((one) => WHAT[one]).join(', ');
  return `Thủ trưởng cơ quan, đơn vị quán triệt ${what} của ${bodyName('committee', regulation)}${cite(passedOn.article)}.`;
}

/** To a member who heads an agency, where the regulation has them make it known there; nothing to anybody else. */
export function makeKnown(
  conclusion: Conclusion,
  member: Member | null,
  { conclusions }: Regulation,
): string[] {
  const { passedOn } = conclusions;
  const may = conclusion.disclosure?.class === 'disclosable' && conclusion.body === 'committee';
  if (!passedOn || !may || !member || !headsAgency(member)) return [];
  return [
    `Xin đồng chí quán triệt nội dung này trong ${cut(member.agency ?? '', 120)}, với trách nhiệm thủ trưởng cơ quan, đơn vị${cite(passedOn.article)}.`,
  ];
}

/** The same later, once it may be made known. */
export const makeKnownNotice = (conclusion: Conclusion, line: string): Message => ({
  text: `${conclusionTitle(conclusion)} nay được phổ biến. ${line}`,
  choices: [[{ label: 'Xem kết luận', command: conclusionCommand(conclusion, 'r') }]],
});

export const outsideChoice = (conclusion: Conclusion): Command => ({
  label: 'Gửi ra bên ngoài',
  command: conclusionCommand(conclusion, 'ra'),
});
