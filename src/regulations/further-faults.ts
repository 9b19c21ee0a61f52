import { TEAM_ROLES } from './terms.ts';
import { isGroup, type Unchecked } from './unchecked.ts';
import type { Path, WordingFinding } from './yaml-wording.ts';

/** The further bodies of a profile as far as it was read. */
export const furtherIn = ({ bodies }: Unchecked): Unchecked[] =>
  isGroup(bodies) && Array.isArray(bodies.further) ? bodies.further.filter(isGroup) : [];

/** Every body of it by its id. */
export const bodiesIn = (regulation: Unchecked): string[] => [
  'committee',
  'team',
  ...furtherIn(regulation).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
];

/** Whether a body has posts of its own, whose titles it gives itself. */
export const hasOwnPosts = (regulation: Unchecked, body: unknown): boolean =>
  furtherIn(regulation).some(({ id, of }) => id === body && !Array.isArray(of));

/** Rules under a body that the text does not set up, one id twice, or a lead who does not sit there. */
export const furtherFaults = (regulation: Unchecked): WordingFinding[] => [
  ...unknownBodies(regulation),
  ...furtherIn(regulation).flatMap((body, at) => [
    ...secondOf(regulation, body, at),
    ...strangeLead(body, at),
  ]),
];

function unknownBodies(regulation: Unchecked): WordingFinding[] {
  const known = bodiesIn(regulation);
  const fault = (path: Path, body: unknown): WordingFinding[] =>
    typeof body !== 'string' || known.includes(body)
      ? []
      : [
          {
            path,
            problem: `không có nơi nào mang mã "${body}"`,
            instead: `ghi một trong: ${known.join(', ')}; hoặc thêm nơi ấy vào bodies.further`,
          },
        ];
  const { acting } = regulation;
  return [
    ...['meetings', 'decisions'].flatMap((group) =>
      Object.keys(isGroup(regulation[group]) ? regulation[group] : {}).flatMap((body) =>
        fault([group, body], body),
      ),
    ),
    ...(Array.isArray(acting) ? acting : []).flatMap((rule: unknown, at) =>
      isGroup(rule) ? fault(['acting', at, 'body'], rule.body) : [],
    ),
  ];
}

const secondOf = (regulation: Unchecked, { id }: Unchecked, at: number): WordingFinding[] =>
  furtherIn(regulation).findIndex((one) => one.id === id) === at || typeof id !== 'string'
    ? []
    : [
        {
          path: ['bodies', 'further', at, 'id'],
          problem: `mã "${id}" đã dùng cho nơi khác`,
          instead: 'đặt mã khác',
          kind: 'key-twice',
          value: id,
        },
      ];

function strangeLead({ of, lead = 'team-lead' }: Unchecked, at: number): WordingFinding[] {
  const posts: readonly unknown[] = Array.isArray(of) ? of : TEAM_ROLES;
  if (posts.includes(lead)) return [];
  return [
    {
      path: ['bodies', 'further', at, 'lead'],
      problem: `người đứng đầu "${String(lead)}" không thuộc nơi này`,
      instead: `ghi một trong: ${posts.join(', ')}`,
      kind: lead === 'team-lead' ? 'no-lead' : 'strange-lead',
      value: String(lead),
    },
  ];
}
