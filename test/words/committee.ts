import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import { fixture, type House } from '../doubles/house.ts';
import { importCommittee } from '../doubles/import-committee.ts';

export const GROUP = -1007000000001;
const FIRST_ACCOUNT = 4_001;

const PEOPLE = [
  ['an', 'Nguyễn Văn An', 'head', 'Chủ tịch UBND tỉnh', 'UBND tỉnh'],
  ['hai', 'Lê Văn Hải', 'standing-deputy-head', 'Phó Chủ tịch UBND tỉnh', 'UBND tỉnh'],
  ['hoa', 'Trần Thị Hoa', 'member', 'Giám đốc Sở', 'Sở Tài chính'],
  ['minh', 'Đỗ Quang Minh', 'member', 'Giám đốc Sở', 'Sở Nội vụ'],
  ['man', 'Huỳnh Thị Mận', 'member', 'Giám đốc Sở', 'Sở Tư pháp'],
  ['mo', 'Danh Thị Mơ', 'member', 'Chánh Văn phòng', 'Văn phòng UBND tỉnh'],
  ['khoa', 'Phạm Đăng Khoa', 'team-lead', 'Phó Giám đốc Công an tỉnh', 'Công an tỉnh'],
  ['thu', 'Bùi Thị Thư', 'standing-deputy-team-lead', 'Phó Trưởng phòng', 'Công an tỉnh'],
  ['ti', 'Lâm Văn Tí', 'team-member', 'Chuyên viên', 'Sở Tư pháp'],
] as const;

export type Who = (typeof PEOPLE)[number][0];

export const accountOf = (who: Who): number => FIRST_ACCOUNT + PEOPLE.findIndex(([id]) => id === who);
export const nameOf = (who: Who): string => PEOPLE.find(([id]) => id === who)?.[1] ?? '';

const FILE: CommitteeFile = {
  id: 'loi-noi',
  name: 'Ban Chỉ đạo Đề án 06',
  shortName: 'BCĐ Đề án 06',
  regulation: 'kien-giang-2022',
  members: PEOPLE.map(([id, name, role, post, agency]) => ({
    id,
    name,
    role,
    secretary: id === 'thu',
    post,
    agency,
    telegram: String(accountOf(id)),
  })),
  groups: [{ chat: `telegram:${GROUP}`, topics: { notices: '5', reminders: '7' } }],
};

/** The committee to which the sentences are said: all of it on Telegram, in a group with topics. */
export async function gathers(house: House): Promise<void> {
  for (const [id, name] of PEOPLE) house.fake.user({ id: accountOf(id), first_name: name });
  house.fake.group({
    id: GROUP,
    title: FILE.shortName,
    type: 'supergroup',
    is_forum: true,
    topics: [
      { id: 5, name: 'Thông báo' },
      { id: 7, name: 'Nhắc việc' },
    ],
    members: PEOPLE.map(([id]) => accountOf(id)),
  });
  const now = new Date(house.now()).toISOString();
  await importCommittee(house.store, FILE, fixture('kien-giang').regulation, now);
}
