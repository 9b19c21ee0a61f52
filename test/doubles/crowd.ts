import type { CommitteeFile } from '../../src/committee-file/schema.ts';

export const CROWD_GROUP = -1009000000001;
/** The first of the crowd is its head; the second its secretary. */
export const CROWD_FIRST = 20_001;

/** A committee of many members. */
export function crowd(count: number): CommitteeFile {
  return {
    id: 'dong-nguoi',
    name: 'Ban Chỉ đạo đông người',
    shortName: 'BCĐ đông người',
    regulation: 'kien-giang-2022',
    members: Array.from({ length: count }, (_, at) => ({
      id: `tv-${at}`,
      name: `Nguyễn Thị Thành Viên Thứ ${at}`,
      role: at === 0 ? ('head' as const) : ('member' as const),
      secretary: at === 1,
      telegram: String(CROWD_FIRST + at),
    })),
    groups: [{ chat: `telegram:${CROWD_GROUP}`, topics: {} }],
  };
}
