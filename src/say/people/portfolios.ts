import type { Member } from '../../domain/committee/committee.ts';
import type { Portfolio } from '../../domain/people/fields.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { notHeld } from '../unheld.ts';
import { cite, comrade, comradeFirst, cut, postOf, roleTitle, type Said, standsFor } from './people.ts';

/** Who answers for what. */

const what = ({ field, area }: Pick<Portfolio, 'field' | 'area'>): string =>
  area ? `${field}; địa bàn: ${area}` : field;

const whose = ({ office, people }: Portfolio): string => {
  const names = people.map(({ name }) => comrade(name)).join(', ');
  if (office === null) return names;
  return names === '' ? `${office} (chưa có trong danh sách)` : `${office} (${names})`;
};

/** "Lĩnh vực này do đồng chí A, Giám đốc Sở Xây dựng phụ trách (điểm e khoản 2 Điều 6 Quy chế)." */
export const fieldLine = (found: readonly Portfolio[]): string =>
  found
    .map(({ people, article }) => {
      const names = people
        .map((one) => [comrade(one.name), postOf(one)].filter(Boolean).join(', '))
        .join('; ');
      return `Lĩnh vực này do ${names} phụ trách${cite(article)}.`;
    })
    .join(' ');

export function portfolioList(all: readonly Portfolio[], regulation: Regulation, handsOut: boolean): Message {
  const { routine, teamRoutine } = regulation.delegation;
  const everyday = [routine, teamRoutine].flatMap((rule) =>
    rule
      ? [
          `- Công việc thường xuyên: ${rule.by.map((role) => roleTitle(role, regulation)).join(', ')} (${rule.article})`,
        ]
      : [],
  );
  return {
    title: 'Phân công phụ trách',
    text: [
      ...all.map(
        (one) =>
          `- ${whose(one)}: ${what(one)}${cite(one.article)}${one.charge ? ` [số ${one.charge.no}]` : ''}`,
      ),
      ...everyday,
      ...(all.length + everyday.length === 0
        ? [
            `${notHeld(regulation, ['portfolios.named', 'portfolios.assigned'], 'ai phụ trách lĩnh vực nào')}; chưa phân công lĩnh vực nào.`,
          ]
        : []),
      ...(handsOut ? ['', portfolioHow().text] : []),
    ].join('\n'),
  };
}

export const portfolioHow = (): Message => ({
  text: 'Giao phụ trách: /linhvuc giao <họ tên>: <lĩnh vực>; địa bàn <tên địa bàn>. Thôi giao: /linhvuc thôi <số>.',
});

/** What somebody answers for, in what is shown of them. */
export const portfolioLines = (all: readonly Portfolio[], member: Member): string[] =>
  all
    .filter(({ people }) => people.some(({ id }) => id === member.id))
    .map((one) => `- Phụ trách: ${cut(what(one), 400)}${cite(one.article)}`);

interface By extends Said {
  readonly article: string | null;
}

/** To who is given it, and to those who are to know. `before`: whom they answer to for it. */
export const portfolioTold = (
  to: Member,
  handed: Pick<Portfolio, 'field' | 'area'>,
  by: By,
  before: string | null,
): Message => ({
  title: 'Phân công phụ trách',
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} giao ${comrade(to.name)} phụ trách: ${what(handed)}${cite(by.article)}.${before ? ` ${before}` : ''}`,
});

export const answersTo = (titles: string, article: string): string =>
  `Chịu trách nhiệm trước ${titles} về quyết định của mình (${article} Quy chế).`;

export const portfolioQuestion = (to: Member, giver: Member | null): string =>
  `${giver ? `Ghi nhận theo ý kiến của ${comrade(giver.name)}` : 'Giao'} và báo ${comrade(to.name)}, thư ký?`;

export const portfolioEnded = (to: Member, handed: Pick<Portfolio, 'field' | 'area'>, by: Said): Message => ({
  title: 'Phân công phụ trách',
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} thôi giao ${comrade(to.name)} phụ trách: ${what(handed)}.`,
});

export const portfolioNoted = (): Message => ({ text: 'Đã ghi nhận. Xem phân công: /linhvuc.' });
export const noSuchCharge = (): Message => ({
  text: 'Không có phân công nào mang số này. Chỉ bỏ được phân công có số trong /linhvuc; lĩnh vực do Quy chế giao thì theo Quy chế.',
});

/** Those whom the text names first, as buttons. */
export const suggestedPeople = (found: readonly Portfolio[]): Choice[][] =>
  found.flatMap(({ people }) => people.map(({ name, no }) => [{ label: name, command: `@${no}` }]));
