import { bodiesOf, furtherBody, leadRole } from '../domain/committee/bodies.ts';
import type { Regulation } from '../regulations/schema.ts';
import { isGroup, type Unchecked } from '../regulations/unchecked.ts';
import type { Finding } from './schema.ts';

const groupsIn = (file: unknown, list: string): [Unchecked, number][] => {
  const found = isGroup(file) ? file[list] : null;
  return Array.isArray(found) ? found.flatMap((one, at) => (isGroup(one) ? [[one, at]] : [])) : [];
};

/** Further bodies that a committee file names and its regulation does not, or whose people follow from their posts. */
export function strangeBodies(regulation: Regulation, file: unknown): Finding[] {
  const named = regulation.bodies.further.flatMap(({ id, of }) => (of === null ? [id] : []));
  const wanted = named.length > 0 ? `ghi một trong: ${named.join(', ')}` : 'bỏ mục này';
  const leads = new Set<string>();
  const members = groupsIn(file, 'members').flatMap(([{ bodies }, at]) =>
    Object.entries(isGroup(bodies) ? bodies : {}).flatMap(([body, post]): Finding[] => {
      const path = ['members', at, 'bodies', body];
      if (!named.includes(body))
        return [
          furtherBody(body, regulation)
            ? {
                path,
                problem: `người của "${body}" là theo chức danh trong Quy chế`,
                instead: 'bỏ mục này',
              }
            : {
                path,
                problem: `quy chế ${regulation.id} không lập nơi nào mang mã "${body}"`,
                instead: wanted,
              },
        ];
      if (post !== leadRole(body, regulation)) return [];
      if (leads.has(body))
        return [{ path, problem: `"${body}" có hơn một người đứng đầu`, instead: 'chỉ ghi cho một người' }];
      leads.add(body);
      return [];
    }),
  );
  const known = bodiesOf(regulation);
  const groups = groupsIn(file, 'groups').flatMap(([{ whose }, at]): Finding[] =>
    typeof whose !== 'string' || known.includes(whose)
      ? []
      : [
          {
            path: ['groups', at, 'whose'],
            problem: `quy chế ${regulation.id} không lập nơi nào mang mã "${whose}"`,
            instead: `ghi một trong: ${known.slice(1).join(', ')}`,
          },
        ],
  );
  return [...members, ...groups];
}
