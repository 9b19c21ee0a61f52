import type { Committee, Member } from '../domain/committee/committee.ts';
import { signingRules } from '../domain/committee/signing.ts';
import { upperFirst } from '../domain/fold.ts';
import type { InStead } from '../domain/permission.ts';
import type { Body, Regulation } from '../regulations/schema.ts';
import { cite, comrade, cut } from './people/people.ts';
import { notHeld } from './unheld.ts';

/** Who signs a draft, in whose stead, with whose seal: a hint for who takes it to be signed. */

const WHEN = { assigned: 'phân công', authorised: 'ủy quyền' } as const;

/** Lines beside a draft that goes to be signed; none where the regulation says nothing of seals and signing. */
export function signingLines(
  signer: Member | null,
  inStead: InStead | null,
  body: Body,
  { committee, regulation }: { readonly committee: Committee; readonly regulation: Regulation },
): string[] {
  const rules = signer && signingRules(signer, body, { committee, regulation });
  if (!signer || !rules) return [];
  const names = (people: readonly Member[]): string => people.map(({ name }) => comrade(name)).join(', ');
  const stead = inStead ? ` (thay mặt ${comrade(inStead.of.name)}, ${inStead.article} Quy chế)` : '';
  const { seal, own, forThem, others } = rules;
  const stamp = !seal
    ? `con dấu: ${notHeld(regulation, 'records.seals')}`
    : seal.of === 'named'
      ? `con dấu của ${cut(seal.name ?? '', 120)}${cite(seal.article)}`
      : `con dấu của cơ quan công tác${signer.agency ? ` (${cut(signer.agency, 120)})` : ''}${cite(seal.article)}`;
  return [
    `Bản chính thức: ${comrade(signer.name)} ký${stead}; ${stamp}.`,
    ...own.map(({ papers, article }) => `Thẩm quyền ký: ${papers}${cite(article)}.`),
    ...forThem.map(
      ({ rule: { when, papers, article }, people }) =>
        `Ký thay: ${names(people)}, khi được ${(when ?? []).map((one) => WHEN[one]).join(' hoặc ')}, ký ${papers}${cite(article)}.`,
    ),
    ...others.map(
      ({ rule: { papers, article }, people }) =>
        `${upperFirst(names(people))} cũng ký ${papers}${cite(article)}.`,
    ),
  ];
}

type Way = NonNullable<Regulation['information']['delivery']>['channel'];

const WAYS: Record<Way, string> = { 'official-email': 'qua thư điện tử công vụ' };

/** How papers go out officially: by the way that the regulation names, else by whatever the agency has. */
export function officialWay({ information: { delivery } }: Regulation): string {
  return delivery ? `${WAYS[delivery.channel]}${cite(delivery.article)}` : 'theo quy định của cơ quan';
}

/** The chat copies say of themselves that they are not the delivery. */
export const quickNotice = (regulation: Regulation): string =>
  `Đây là bản thông báo nhanh; bản chính thức gửi ${officialWay(regulation)}.`;
export const quickConclusion = (regulation: Regulation): string =>
  `Bản chính thức gửi ${officialWay(regulation)}.`;
export const quickNews = (regulation: Regulation): string =>
  `Đây là bản thông tin nhanh; văn bản chính thức gửi ${officialWay(regulation)}.`;

/** What is the delivery itself says that of no other. */
export function withoutQuickLine(text: string, regulation: Regulation): string {
  const quick = new Set([quickNotice(regulation), quickConclusion(regulation), quickNews(regulation)]);
  return text
    .split('\n')
    .filter((line) => !quick.has(line))
    .join('\n');
}
