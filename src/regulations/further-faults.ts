import { TEAM_ROLES } from './terms.ts';
import { isGroup, type Unchecked } from './unchecked.ts';
import type { Path, WordingFinding } from './yaml-wording.ts';

/** The further bodies of a profile as far as it was read. */
export const furtherIn = ({ bodies }: Unchecked): Unchecked[] =>
  isGroup(bodies) && Array.isArray(bodies.further) ? bodies.further.filter(isGroup) : [];

/** Every body of it by its id. */
export const bodiesIn = (regulation: Unchecked): ReadonlySet<string> =>
  new Set([
    'committee',
    'team',
    ...furtherIn(regulation).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
  ]);

/** The bodies that have posts of their own, whose titles they give themselves. */
export const bodiesWithPosts = (regulation: Unchecked): ReadonlySet<unknown> =>
  new Set(furtherIn(regulation).flatMap(({ id, of }) => (Array.isArray(of) ? [] : [id])));

/** More than any text sets up. */
const MOST_BODIES = 60;

/** Rules under a body that the text does not set up, one id twice, or a lead who does not sit there. */
export function furtherFaults(regulation: Unchecked): WordingFinding[] {
  const further = furtherIn(regulation);
  if (further.length > MOST_BODIES) return [tooManyBodies(further.length)];
  return [
    ...unknownBodies(regulation),
    ...further.flatMap((body, at) => [...secondOf(further, body, at), ...strangeLead(body, at)]),
  ];
}

const tooManyBodies = (count: number): WordingFinding => ({
  path: ['bodies', 'further'],
  problem: `có ${count} nơi, quá ${MOST_BODIES}`,
  instead: 'chỉ ghi những nơi mà Quy chế lập ra',
});

function unknownBodies(regulation: Unchecked): WordingFinding[] {
  const known = bodiesIn(regulation);
  const instead = `ghi một trong: ${[...known].join(', ')}; hoặc thêm nơi ấy vào bodies.further`;
  const fault = (path: Path, body: unknown): WordingFinding[] =>
    typeof body !== 'string' || known.has(body)
      ? []
      : [{ path, problem: `không có nơi nào mang mã "${body}"`, instead }];
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

const secondOf = (further: readonly Unchecked[], { id }: Unchecked, at: number): WordingFinding[] =>
  further.findIndex((one) => one.id === id) === at || typeof id !== 'string'
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
