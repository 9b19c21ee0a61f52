import { describe, expect, test } from 'vitest';
import { withAccounts } from '../../src/domain/committee/committee.ts';
import { DAY } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import type { Platform } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

// Ai không nhận được tin thì nói đúng vì sao; “chưa kết nối” chỉ nói về người chưa từng kết nối.

const BINH = '6650000000000001504';
const TEMPLATES = { zalo: { templates: { notice: '500001', reminder: '500001' } } };
const zaloOf = (): FakeZalo => {
  if (!house.zalo) throw new Error('no Zalo');
  return house.zalo;
};

async function open(platform: Platform): Promise<void> {
  await opens('kien-giang', { platform });
  house.zalo?.approves({ id: '500001', params: { ban: 60, viec: 100, thoi_gian: 30 } });
}

async function called(when = 'thứ 5 tuần sau 8h'): Promise<void> {
  const thanh = who('thanh');
  const line = `Họp thường kỳ | ${when} | Phòng họp A | Sơ kết`;
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

/** In none of the committee's books was there ever an account of theirs. */
const neverLinked = (id: string) =>
  house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) => {
      if (one.id !== id) return one;
      for (const address of one.accounts) tx.accounts.delete(address);
      return { ...one, accounts: [] };
    });
    tx.committees.put('kien-giang', { ...committee, members });
  });

async function unlinks(name: string): Promise<void> {
  const tram = who('tram');
  tram.says(`/thanhvien gỡ ${name}`);
  await tram.taps('Gỡ', 'Gỡ tài khoản của');
  await tram.hears('Đã gỡ');
  await talk.settled();
}
async function erases(id: string): Promise<void> {
  who(id).says('/xoadulieu');
  await who(id).taps('Xóa', 'Xóa kết nối');
  await who(id).hears('Đã xóa');
  await talk.settled();
}
const silent = (user = BINH) => {
  house.forward(8 * DAY);
  zaloOf().wasSilentFor(user, 8 * DAY);
};

/** What the list, the page and the notice's list say of Bình. */
async function saidOfBinh(): Promise<{ list: string; page: string; notice: string }> {
  const tram = who('tram');
  const lineIn = (text = '') => text.split('\n').find((line) => line.includes('Trần Thanh Bình')) ?? '';
  const list = lineIn((await tram.asks('/thanhvien', 'Thành viên – ')).text);
  const page = ((await tram.asks('/thanhvien Bình', 'Trần Thanh Bình')).text ?? '').split('\n')[1] ?? '';
  const notice = lineIn((await tram.asks('/thanhvien nhận', 'Thông báo họp')).text);
  return { list, page, notice };
}

type Row = readonly [string, () => Promise<void> | void, { list: string; page: string; notice: string }];

const ZALO: readonly Row[] = [
  [
    'chưa từng kết nối',
    () => neverLinked('binh'),
    { list: '– CHƯA KẾT NỐI', page: '- Chưa kết nối.', notice: 'CHƯA LIÊN LẠC ĐƯỢC: chưa kết nối (' },
  ],
  ['nhận được', () => {}, { list: '– Zalo', page: '- Zalo: nhận được tin', notice: ': Zalo, ' }],
  [
    'quá 7 ngày, không có mẫu',
    () => silent(),
    {
      list: '– Zalo (đã kết nối, quá 7 ngày chưa nhắn)',
      page: '- Zalo (đã kết nối, quá 7 ngày chưa nhắn); nhắn gần nhất',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày chưa nhắn cho Zalo OA nên Zalo không cho gửi',
    },
  ],
  [
    'quá 7 ngày, có mẫu',
    async () => {
      await house.begins(TEMPLATES);
      silent();
    },
    {
      list: '– Zalo (đã kết nối, quá 7 ngày chưa nhắn)',
      page: '- Zalo (đã kết nối, quá 7 ngày chưa nhắn)',
      notice: ': Zalo, tin mẫu rút gọn, ',
    },
  ],
  [
    'quá 7 ngày, mẫu bị từ chối',
    async () => {
      await house.begins(TEMPLATES);
      silent();
      zaloOf().fault({ kind: 'error', code: -114, path: '/message/template', times: 9 });
    },
    {
      list: '– Zalo (đã kết nối, quá 7 ngày chưa nhắn)',
      page: '- Zalo (đã kết nối, quá 7 ngày chưa nhắn)',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: quá 7 ngày chưa nhắn',
    },
  ],
  [
    'chặn OA',
    () => zaloOf().blocks(BINH),
    {
      list: '– Zalo (đã kết nối, hiện không nhắn được)',
      page: '- Zalo (đã kết nối, hiện không nhắn được)',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: đã chặn trợ lý',
    },
  ],
  [
    'bỏ quan tâm OA, đã lâu không nhắn',
    async () => {
      zaloOf().unfollows(BINH);
      await talk.settled();
      silent();
      zaloOf().blocks(BINH);
    },
    {
      list: '– Zalo (đã kết nối, hiện không nhắn được)',
      page: '- Zalo (đã kết nối, hiện không nhắn được)',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: đã kết nối, lúc gửi trợ lý không nhắn được',
    },
  ],
  [
    'thư ký gỡ',
    () => unlinks('Trần Thanh Bình'),
    {
      list: '– ĐÃ NGẮT KẾT NỐI',
      page: '- Đã ngắt kết nối.',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: đã ngắt kết nối (',
    },
  ],
  [
    'tự xóa dữ liệu',
    () => erases('binh'),
    {
      list: '– ĐÃ NGẮT KẾT NỐI',
      page: '- Đã ngắt kết nối.',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: đã ngắt kết nối (',
    },
  ],
];

const TELEGRAM: readonly Row[] = [
  [
    'chặn trợ lý trên Telegram',
    async () => {
      house.fake.blocks(1504);
      await talk.settled();
    },
    {
      list: '– Telegram (đã kết nối, chưa mở trò chuyện hoặc đã chặn)',
      page: '- Telegram (đã kết nối, chưa mở trò chuyện hoặc đã chặn)',
      notice: 'CHƯA LIÊN LẠC ĐƯỢC: đã kết nối, lúc gửi trợ lý không nhắn được',
    },
  ],
  [
    'chưa từng kết nối (Telegram)',
    () => neverLinked('binh'),
    { list: '– CHƯA KẾT NỐI', page: '- Chưa kết nối.', notice: 'CHƯA LIÊN LẠC ĐƯỢC: chưa kết nối (' },
  ],
];

describe.each([
  ['zalo', ZALO],
  ['telegram', TELEGRAM],
] as const)('ở danh sách, ở trang của từng người, ở danh sách nhận (%s)', (platform, rows) => {
  test.each(rows)('%s', async (name, comes, wanted) => {
    await open(platform);
    await comes();
    await called();
    const said = await saidOfBinh();
    for (const [place, words] of Object.entries(wanted))
      expect(said[place as keyof typeof said], place).toContain(words);
    const never = Object.values(said).filter((line) => /chưa kết nối/i.test(line));
    expect(never).toHaveLength(name.startsWith('chưa từng') ? 3 : 0);
  });
});

test.each<readonly [string, () => Promise<void> | void, string]>([
  ['chưa từng kết nối', () => neverLinked('thanh'), 'đồng chí ấy chưa kết nối với trợ lý'],
  ['đã ngắt', () => erases('thanh'), 'đồng chí ấy đã ngắt kết nối với trợ lý'],
  [
    'bỏ quan tâm OA, đã lâu không nhắn',
    async () => {
      zaloOf().unfollows('6650000000000001501');
      await talk.settled();
      house.forward(8 * DAY);
    },
    'đồng chí ấy đã kết nối nhưng hiện không nhắn được',
  ],
])('người chủ trì không nhắn được (%s): người xin vắng được nói đúng lý do', async (_, comes, why) => {
  await open('zalo');
  await called('24/12/2026 8h');
  await comes();
  const binh = who('binh');
  await binh.asks('/vang', 'Xin cho biết lý do vắng');
  await binh.records('Đi công tác', 'Đề nghị chưa gửi được tới người chủ trì', why);
});

test('ai vào Ban lại sau khi đã rời thì không phải là chưa từng kết nối', () => {
  const member = {
    id: 'a',
    no: 1,
    name: 'A',
    role: 'member',
    teamRole: null,
    secretary: false,
    post: null,
    agency: null,
    email: null,
    agencyEmail: null,
    accounts: ['zalo:1'],
    joined: null,
    left: null,
  } as const;
  const gone = withAccounts(member, []);
  expect(gone.unlinked).toBe(true);
  expect(withAccounts(gone, []).unlinked).toBe(true);
  expect(withAccounts(gone, ['zalo:2'])).not.toHaveProperty('unlinked');
  expect(withAccounts({ ...member, accounts: [] }, [])).not.toHaveProperty('unlinked');
});
