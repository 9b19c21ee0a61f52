import { afterEach, expect, test } from 'vitest';
import { fileFault } from '../../src/domain/reports/file.ts';
import { type CommitteeId, CROWD_FIRST, House } from '../doubles/house.ts';
import { type Person, Talk } from './talk.ts';

let house: House;
let talk: Talk;
afterEach(() => house.close());

async function openAt(committee: CommitteeId, reminders = false): Promise<(id: string) => Person> {
  house = await House.open({ committees: [committee], reminders });
  talk = new Talk(house);
  return (id) => talk.member(committee, id);
}

async function at(local: string): Promise<void> {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
}

const reminders = (chat: number): string[] =>
  house.fake.messages(chat).flatMap((one) => (one.text?.startsWith('Nhắc việc – ') ? [one.text] : []));
const KG_GROUP = -1001000000005;

/** Nộp bằng chữ; bấm “Nộp” nếu trợ lý hỏi lại. */
async function handsIn(who: Person, text: string) {
  who.says(text);
  await talk.settled();
  if (talk.count(who.id, 'Nộp nội dung trên') > 0) await who.taps('Nộp', 'Nộp nội dung trên');
  return who.hears('Đã ghi nhận');
}

test('đuôi tệp che giấu: hai đuôi, chữ hoa, dấu chấm và khoảng trắng cuối, chữ toàn hình, dấu đổi chiều', async () => {
  await openAt('kien-giang');
  const names = [
    'a.pdf.EXE',
    'a.exe.',
    'a.exe . .',
    'a.exe\u00a0',
    'a.ｅｘｅ',
    'a．exe',
    'a\u202efdp.exe',
    'a.e\u200bxe',
    'a.exe\u0000',
    'a.ExE\n',
    '.exe',
    'a․bat',
  ];
  for (const name of names)
    expect(fileFault({ channel: 'telegram', id: '1', name, size: null }), JSON.stringify(name)).toMatchObject(
      {
        fault: 'executable',
      },
    );
  expect(fileFault({ channel: 'telegram', id: '1', name: 'exe', size: null })).toBeNull();
  expect(fileFault({ channel: 'telegram', id: '1', name: 'a.exe.pdf', size: null })).toBeNull();
});

test('lùi đồng hồ một ngày, tiến lại: không lời nhắc nào gửi hai lần; nhảy một năm: mỗi người một tin', async () => {
  const who = await openAt('kien-giang', true);
  await at('2026-12-07T08:00');
  await at('2026-12-11T08:00');
  const before = reminders(who('binh').id);
  expect(before.at(-1)).toContain('còn 3 ngày');
  await at('2026-12-10T08:00');
  await at('2026-12-11T08:00');
  await at('2026-12-11T10:00');
  expect(reminders(who('binh').id)).toEqual(before);
  await at('2027-12-10T08:00');
  expect(reminders(who('binh').id)).toHaveLength(before.length + 1);
  expect(reminders(who('binh').id).at(-1)).not.toContain('2026');
});

test('cuối tuần, Tết và ngoài giờ im lặng', async () => {
  const who = await openAt('kien-giang', true);
  await at('2026-12-11T18:00');
  const count = reminders(who('binh').id).length;
  for (const time of ['2026-12-12T08:00', '2026-12-13T08:00', '2026-12-14T07:00']) await at(time);
  expect(reminders(who('binh').id)).toHaveLength(count);
  await at('2026-12-14T08:00');
  expect(reminders(who('binh').id).at(-1)).toContain('hạn trong hôm nay (14/12)');
  const khoa = reminders(who('khoa').id).length;
  for (const time of ['2027-02-05T18:00', '2027-02-06T09:00', '2027-02-08T09:00']) await at(time);
  const during = reminders(who('khoa').id).length;
  await at('2027-02-09T09:00');
  expect(reminders(who('khoa').id)).toHaveLength(during);
  expect(during).toBeGreaterThanOrEqual(khoa);
});

test('người rời Ban sau khi lời nhắc được lập không còn được nhắc, nhóm không còn đếm', async () => {
  const who = await openAt('kien-giang', true);
  await at('2026-12-10T08:00');
  const count = reminders(who('binh').id).length;
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) =>
      one.id === 'binh' ? { ...one, left: '2026-12-10' } : one,
    );
    tx.committees.put(committee.id, { ...committee, members });
  });
  await at('2026-12-11T08:00');
  expect(reminders(who('binh').id)).toHaveLength(count);
  expect(reminders(KG_GROUP).at(-1)).toContain('2 đồng chí chưa nộp');
  await at('2026-12-15T08:00');
  expect(reminders(who('thanh').id).at(-1)).not.toContain('Bình');
});

test('người lạ gửi tệp kèm lệnh: không ghi gì, không tiết lộ gì', async () => {
  await openAt('kien-giang');
  house.fake.user({ id: 99_001, first_name: 'Lạ' });
  const stranger = talk.person(99_001);
  stranger.sends('bao-cao.pdf', '/nopbaocao Trần Thanh Bình');
  await talk.settled();
  expect(house.fake.last(99_001)?.text ?? '').not.toMatch(/Bình|Báo cáo 6 tháng/);
  expect(await house.store.transaction((tx) => tx.reports.all())).toEqual([]);
});

test('bảng của 300 người vừa một tin trên điện thoại', async () => {
  house = await House.open({ crowd: 300 });
  talk = new Talk(house);
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('dong-nguoi');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one, index) => ({ ...one, agency: `Cơ quan ${index}` }));
    tx.committees.put(committee.id, { ...committee, members });
  });
  const secretary = talk.person(CROWD_FIRST + 1);
  const shown = await secretary.asks('/baocao bảng', '0/299 đã nộp');
  await talk.settled();
  expect(shown.text?.length).toBeLessThan(4_096);
  expect(shown.text).toContain('và 239');
});

test('người nhận bấm hai lần chỉ ghi một lần; trả lại được cả khi đã nhận', async () => {
  const who = await openAt('kien-giang');
  const [binh, khoa] = [who('binh'), who('khoa')];
  binh.says('/nopbaocao');
  await binh.hears('Xin gửi nội dung');
  await handsIn(binh, 'Kết quả kỳ một');
  const came = await khoa.hears('Kết quả kỳ một');
  await khoa.taps('Xác nhận đã nhận', came);
  await khoa.hears('Đã xác nhận');
  await khoa.taps('Xác nhận đã nhận', came);
  await talk.settled();
  const one = async () => (await house.store.transaction((tx) => tx.reports.all()))[0]?.[1];
  expect((await one())?.received).toHaveLength(1);
  await khoa.taps('Trả lại', came);
  await khoa.records('Sai số liệu', 'Đã trả lại');
  await binh.hears('Lý do: Sai số liệu');
  expect((await one())?.returned).toHaveLength(1);
});
