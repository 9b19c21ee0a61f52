import { describe, expect, test } from 'vitest';
import { COMMITTEES, type CommitteeId, fixture } from '../doubles/house.ts';
import { house, opens, talk } from '../stage.ts';
import { drafts } from './talk.ts';

/** Những lệnh mà ai dùng được là do từng Quy chế, với mục của /trogiup nêu lệnh ấy. */
const COMMANDS = { hanbaocao: 'baocao', yeucaubaocao: 'baocao', xinykien: 'ykien' } as const;
type Command = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as Command[];

/** Lời từ chối, hoặc lời rằng không có gì để làm. */
const REFUSED = /thuộc quyền của|Hiện không có báo cáo nào|không quy định ai được/;

async function openAt(committee: CommitteeId): Promise<string[]> {
  await opens(committee);
  return fixture(committee).file.members.map(({ id }) => id);
}

async function offeredTo(committee: CommitteeId, id: string, command: Command): Promise<boolean> {
  const { text } = await talk.member(committee, id).asks(`/trogiup ${COMMANDS[command]}`, '/');
  return text?.includes(`/${command} `) ?? false;
}

async function letsDo(committee: CommitteeId, id: string, command: Command): Promise<boolean> {
  const { text } = await talk.member(committee, id).asks(`/${command}`, '');
  return !REFUSED.test(text ?? '');
}

/** Ai được nêu lệnh nào; và điều được nêu đúng là điều làm được. */
async function offers(committee: CommitteeId, ids: readonly string[]): Promise<Record<Command, string[]>> {
  const found: Record<Command, string[]> = { hanbaocao: [], yeucaubaocao: [], xinykien: [] };
  for (const id of ids)
    for (const command of NAMES) {
      const offered = await offeredTo(committee, id, command);
      expect(offered, `${id} /${command}`).toBe(await letsDo(committee, id, command));
      if (offered) found[command].push(id);
    }
  return found;
}

/** Thư ký là một nhiệm vụ thêm: giao cho người cuối danh sách, để Tổ trưởng chỉ còn là Tổ trưởng. */
async function secretaryIs(committee: CommitteeId, id: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get(committee);
    if (!found) throw new Error(`no ${committee}`);
    const members = found.members.map((one) => ({ ...one, secretary: one.id === id }));
    tx.committees.put(committee, { ...found, members });
  });
}

describe('/trogiup nêu lệnh cho đúng người Quy chế cho phép, không thiếu, không thừa', () => {
  // Quy chế giao ai thì người ấy; thư ký ghi nhận nhân danh họ.
  const expected: Record<CommitteeId, Record<Command, unknown>> = {
    'ba-trang': {
      hanbaocao: expect.arrayContaining(['thich', 'toan']),
      yeucaubaocao: ['thich', 'toan'],
      xinykien: ['thich', 'lam', 'du', 'toan'],
    },
    'lang-son': {
      hanbaocao: expect.arrayContaining(['khanh', 'linh']),
      yeucaubaocao: ['thieu', 'khanh', 'linh'],
      xinykien: ['thieu', 'linh'],
    },
    'phu-quoc': {
      hanbaocao: expect.arrayContaining(['thao']),
      yeucaubaocao: ['hung', 'thao'],
      xinykien: ['hung', 'phuc', 'thao'],
    },
    'binh-dinh': {
      hanbaocao: expect.arrayContaining(['kiet', 'quang', 'anh']),
      yeucaubaocao: ['dung', 'long', 'kiet', 'thuy', 'nam', 'ha', 'quang'],
      xinykien: ['dung', 'quang'],
    },
    'kien-giang': {
      hanbaocao: expect.arrayContaining(['khoa', 'tram']),
      yeucaubaocao: ['thanh', 'tram'],
      xinykien: ['thanh', 'hai', 'khoa', 'tram'],
    },
  };
  test.each(COMMITTEES)('%s', async (committee) => {
    const ids = await openAt(committee);
    expect(await offers(committee, ids)).toEqual(expected[committee]);
  });

  test.each(COMMITTEES)('%s, khi thư ký là người khác', async (committee) => {
    const ids = await openAt(committee);
    await secretaryIs(committee, ids.at(-1) ?? '');
    await offers(committee, ids);
  });
});

test('Phú Quốc, khoản 5 Điều 10: có cuộc họp thì cơ quan thường trực ấn định được ngày, và được nêu lệnh', async () => {
  await openAt('phu-quoc');
  expect(await offeredTo('phu-quoc', 'phuc', 'hanbaocao')).toBe(false);
  const hung = talk.member('phu-quoc', 'hung');
  const next = await drafts(
    hung,
    'Họp cuối năm | thứ 5 tuần sau 8h | Hội trường | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await hung.taps('Gửi thông báo', next);
  await hung.taps('Gửi', 'Gửi thông báo trên');
  await talk.member('phu-quoc', 'phuc').hears('Giấy mời');
  expect(await offeredTo('phu-quoc', 'phuc', 'hanbaocao')).toBe(true);
  expect(await letsDo('phu-quoc', 'phuc', 'hanbaocao')).toBe(true);
});

test('xã Mộc không ai được yêu cầu báo cáo đột xuất: thư ký xem báo cáo cũng không được mời gõ /yeucaubaocao', async () => {
  await opens('xa-moc');
  const nga = talk.member('xa-moc', 'nga');
  for (const asked of ['/baocao', '/baocao bảng']) {
    const { text } = await nga.asks(asked, 'báo cáo');
    expect(text).not.toContain('/yeucaubaocao');
  }
});
