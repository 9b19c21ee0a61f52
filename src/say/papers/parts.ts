import { type Committee, type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { bodyName, shortName } from '../../domain/committee/wording.ts';
import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { Unit } from '../../domain/tasks/task.ts';
import type { Body } from '../../regulations/schema.ts';
import { postOf } from '../people/people.ts';
import { memberTitle } from '../people/post-title.ts';
import { type Block, text } from './document.ts';
import { initials, type PaperNaming, teamLetters } from './frame.ts';

/** What several papers say alike. */

/** Whoever is more is in a table of their own, which goes on to the next page. */
const MOST_IN_LINES = 6;

/** The end of every paper. */
export function endedBlocks(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.is !== 'text') return [...blocks, text('./.')];
  return [...blocks.slice(0, -1), { ...last, text: `${last.text.replace(/[.;\s]+$/u, '')}./.` }];
}

/** Words that somebody typed, as sentences of the paper: each line a paragraph. */
export const typed = (words: string): Block[] =>
  words
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => text(one));

/** People with their posts: some in lines, more of them in a table. */
export function peopleBlocks(members: readonly Member[], body: Body, naming: PaperNaming): Block[] {
  const role = (one: Member): string => upperFirst(memberTitle(one, naming.regulation));
  if (members.length <= MOST_IN_LINES)
    return members.map((one, at) =>
      text(
        `${at + 1}. Đồng chí ${[one.name, postOf(one), memberTitle(one, naming.regulation)].filter((part) => part !== '').join(', ')}${at === members.length - 1 ? '.' : ';'}`,
      ),
    );
  return [
    {
      is: 'table',
      widths: [7, 35, 33, 25],
      head: [
        'TT',
        'Họ và tên',
        'Chức vụ, cơ quan',
        body === 'team'
          ? `Trong ${shortName(naming.regulation)}, Tổ`
          : `Trong ${bodyName('committee', naming.regulation)}`,
      ],
      rows: members.map((one, at) => [String(at + 1), one.name, postOf(one), role(one)]),
    },
  ];
}

/** Members by id, those who have left as well. */
export const membersBy = (ids: readonly string[], committee: Committee): Member[] =>
  ids.flatMap((id) => memberById(committee, id) ?? []);

/** An agency, or a person where none was named. */
export function unitIn({ member, agency }: Unit, committee: Committee): string {
  if (agency !== '') return agency;
  const one = member === null ? null : memberById(committee, member);
  return one ? `đồng chí ${one.name}` : '…………';
}

/** "Lưu: VT, TGV" */
export const filed = (body: Body, naming: PaperNaming): string =>
  `Lưu: VT, ${body === 'team' ? initials(bodyName('team', naming.regulation)) : teamLetters(naming.regulation)}`;

/** Whom to ask (Quyết định 45/2018/QĐ-TTg wants it named). */
export function contact({ committee }: PaperNaming): string {
  const [one] = secretaries(committee);
  if (!one) return '…………';
  const post = postOf(one);
  return `đồng chí ${one.name}${post === '' ? '' : `, ${post}`}${one.email ? ` (${one.email})` : ''}`;
}

/** A meeting inside a sentence: "cuộc họp định kỳ quý IV", "hội nghị …"; one that is named otherwise in quotes. */
export function meetingIn(title: string): string {
  if (/^họp(?=\s)/iu.test(title)) return `cuộc ${lowerFirst(title)}`;
  return /^(hội nghị|hội thảo|cuộc họp|phiên họp|buổi)(?=\s)/iu.test(title)
    ? lowerFirst(title)
    : `cuộc họp “${title}”`;
}
