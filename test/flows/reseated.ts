import { importCommittees } from '../../src/committee-file/import.ts';
import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { fixture, ZONE } from '../doubles/house.ts';
import { house } from '../stage.ts';

type Listed = CommitteeFile['members'][number];

/** Nạp lại tệp của một Ban, với danh sách như `then` nói; lời in ra cho người nạp. */
export async function reloads(
  id: 'uy-ban-to' | 'kien-giang',
  then: (all: readonly Listed[]) => readonly Listed[],
): Promise<string> {
  const file = house.committee(id);
  const members = then(file.members) as typeof file.members;
  const ready = [{ file: { ...file, members }, regulation: fixture(id).regulation }];
  const printed = await importCommittees(house.store, ready, toInstant(house.now()), ZONE);
  // As the program does for who imports beside it: else what the import tells lies until the next minute.
  await house.running.wake();
  return printed;
}

/** Nạp lại tệp của một Ban, mỗi người như `then` nói. */
export async function imports(
  then: (one: Listed) => Listed,
  id: 'uy-ban-to' | 'kien-giang' = 'uy-ban-to',
): Promise<void> {
  await reloads(id, (all) => all.map(then));
}

type Bodies = Record<string, string> | null;

/** Chỗ ngồi mới ở Tổ 2; `null` là thôi ở đó, ai chỉ ở đó thì về làm thành viên Tổ công tác. */
export const reseats = (
  seats: Record<string, Bodies>,
  agencies: Record<string, string> = {},
): Promise<void> =>
  imports(({ bodies, ...listed }) => {
    const agency = agencies[listed.id];
    const one = agency === undefined ? listed : { ...listed, agency };
    const then = one.id in seats ? seats[one.id] : bodies;
    if (then) return { ...one, bodies: then } as Listed;
    return bodies && one.role === 'team-lead' ? { ...one, role: 'team-member' } : one;
  });

/** Chức vụ mới ở Ủy ban hay Tổ công tác; ai được ghi ở đây thì thôi ở Tổ 2. */
export const takesPosts = (posts: Record<string, Listed['role']>): Promise<void> =>
  imports(({ bodies, ...one }) => {
    const role = posts[one.id];
    if (role) return { ...one, role };
    return bodies ? { ...one, bodies } : one;
  });
