import { deadEnds } from './dead-ends.ts';
import { bodiesWithPosts, furtherFaults } from './further-faults.ts';
import { COMMITTEE_ROLES, PROFILE_ID, TEAM_ROLES } from './terms.ts';
import { isGroup, singleValues, type Unchecked } from './unchecked.ts';
import { valueFaults } from './value-faults.ts';
import type { Path, WordingFinding } from './yaml-wording.ts';

/** What a regulation file must keep between its entries. It takes whatever was read, also half a regulation. */
export function inconsistencies(regulation: unknown, id: string): WordingFinding[] {
  if (!isGroup(regulation)) return [];
  return [
    ...otherName(regulation, id),
    ...valueFaults(regulation),
    ...unknownRoles(regulation),
    ...keysTwice(regulation),
    ...seals(regulation),
    ...offices(regulation),
    ...furtherFaults(regulation),
    ...deadEnds(regulation),
  ];
}

function otherName(regulation: Unchecked, id: string): WordingFinding[] {
  if (typeof regulation.id !== 'string' || regulation.id === id) return [];
  const problem = `mã "${regulation.id}" khác tên tệp`;
  const [file, own] = [PROFILE_ID.test(id), PROFILE_ID.test(regulation.id)];
  const ways = [
    ...(file ? [`ghi "id: ${id}"`] : []),
    ...(own ? [`đổi tên tệp thành ${regulation.id}.yaml`] : []),
  ];
  return [{ path: ['id'], problem, instead: ways.join(' hoặc ') || 'đặt tên tệp theo mã' }];
}

/** A rule cannot speak of somebody whom the text does not know. */
function unknownRoles(regulation: Unchecked): WordingFinding[] {
  const { titles } = regulation;
  if (!isGroup(titles)) return [];
  const unknown = new Set<unknown>(
    [...COMMITTEE_ROLES, ...TEAM_ROLES].filter((role) => (titles[role] ?? null) === null),
  );
  const ownPosts = bodiesWithPosts(regulation);
  return singleValues(regulation, ['titles']).flatMap(([path, value]) =>
    unknown.has(value) && !isOwnPost(regulation, ownPosts, path)
      ? [
          {
            path,
            problem: `"${String(value)}" là chức danh mà mục titles ghi là Quy chế không có`,
            instead: `ghi tên chức danh vào "titles.${String(value)}", hoặc bỏ chức danh này ở đây`,
            kind: 'unknown-title' as const,
            value: String(value),
          },
        ]
      : [],
  );
}

/** Whether a role stands among the rules of a body that has posts of its own. */
function isOwnPost(
  { bodies, acting }: Unchecked,
  ownPosts: ReadonlySet<unknown>,
  [group, at, ...rest]: Path,
): boolean {
  if (group === 'bodies') return at === 'further' && isGroup(bodies);
  const rule: unknown = group === 'acting' && Array.isArray(acting) ? acting[Number(at)] : null;
  return rest.length > 0 && ownPosts.has(isGroup(rule) ? rule.body : at);
}

/** What is kept under a key needs it to be one of its kind. */
function keysTwice(regulation: Unchecked): WordingFinding[] {
  const seen = new Set<unknown>();
  return singleValues(regulation).flatMap(([path, value]) => {
    if (path.at(-1) !== 'key') return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      {
        path,
        problem: `khóa "${String(value)}" đã dùng ở một mục khác`,
        instead: 'đặt một khóa khác',
        kind: 'key-twice',
        value: String(value),
      },
    ];
  });
}

function seals(regulation: Unchecked): WordingFinding[] {
  const { records } = regulation;
  const list = isGroup(records) && Array.isArray(records.seals) ? records.seals : [];
  return list.flatMap((seal: unknown, index) => {
    if (!isGroup(seal) || (seal.of === 'named') === (typeof seal.name === 'string')) return [];
    const instead = 'con dấu "named" thì ghi tên cơ quan, con dấu "own-agency" thì ghi null';
    return [
      {
        path: ['records', 'seals', index, 'name'],
        problem: 'tên cơ quan không khớp với loại con dấu',
        instead,
        kind: 'seal-name',
      },
    ];
  });
}

/** One office for the conclusions of each post, named where it is not the standing agency. */
function offices({ conclusions }: Unchecked): WordingFinding[] {
  const list = isGroup(conclusions) && Array.isArray(conclusions.issued) ? conclusions.issued : [];
  const seen = new Set<unknown>();
  return list.flatMap((rule: unknown, index): WordingFinding[] => {
    if (!isGroup(rule)) return [];
    const path = ['conclusions', 'issued', index];
    const of: readonly unknown[] = Array.isArray(rule.of) ? rule.of : [];
    const again = of.filter((role) => seen.has(role));
    for (const role of of) seen.add(role);
    const names = {
      path: [...path, 'name'],
      problem: 'tên cơ quan không khớp với "by"',
      instead: '"named" thì ghi tên cơ quan, "standing-agency" thì ghi null',
    };
    const twice = {
      path: [...path, 'of'],
      problem: `kết luận của "${again.join(', ')}" đã có cơ quan khác ký, gửi`,
      instead: 'để mỗi chức danh ở một mục',
    };
    const fits = (rule.by === 'named') === (typeof rule.name === 'string');
    return [...(fits ? [] : [names]), ...(again.length > 0 ? [twice] : [])];
  });
}
