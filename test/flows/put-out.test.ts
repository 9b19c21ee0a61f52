import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk } from '../stage.ts';

const GROUP = -1001000000005;
const ADMIN = 9;
/** Thư ký của Ban; và một ủy viên, người không cần biết. */
const [TRAM, BINH] = [1508, 1504];
const CLOSED = 'trợ lý không đăng tin được';

describe('trên Telegram', () => {
  beforeEach(async () => {
    await opens('kien-giang');
    house.fake.user({ id: ADMIN, first_name: 'Quản trị' });
    await talk.person(ADMIN).asks('/start ma-thiet-lap-1', 'quản trị viên');
  });

  test('bị đưa ra khỏi nhóm: thư ký và quản trị viên biết ngay, một lần; trở lại cũng vậy', async () => {
    house.fake.kicks(GROUP, BINH);
    for (const id of [TRAM, ADMIN])
      await talk.person(id).hears(CLOSED, 'bị đưa ra khỏi nhóm', 'thêm trợ lý lại');
    house.fake.addsBot(GROUP, BINH);
    for (const id of [TRAM, ADMIN]) await talk.person(id).hears('đã trở lại nhóm của BCĐ Đề án 06');
    await talk.settled();
    expect([TRAM, ADMIN, BINH, 1501].map((id) => talk.count(id, CLOSED))).toEqual([1, 1, 0, 0]);
    await talk.person(TRAM).asks('/hop', 'chưa có cuộc họp');
  });

  test('bị tắt quyền gửi tin, rồi bị đưa ra: mỗi việc một lời; thư ký cũng là quản trị viên thì chỉ nhận một', async () => {
    await talk.person(TRAM).asks('/start ma-thiet-lap-1', 'quản trị viên');
    house.fake.addsBot(GROUP, BINH, 'restricted');
    await talk.person(TRAM).hears(CLOSED, 'bị tắt quyền gửi tin');
    await talk.settled();
    house.fake.kicks(GROUP, BINH);
    await talk.person(TRAM).hears(CLOSED, 'bị đưa ra khỏi nhóm');
    await talk.settled();
    expect(talk.count(TRAM, CLOSED)).toBe(2);
    expect(talk.count(ADMIN, CLOSED)).toBe(2);
  });

  test('nhóm chưa gắn với Ban nào: không ai được báo', async () => {
    house.fake.group({ id: -1077, title: 'Nhóm khác', type: 'supergroup', members: [BINH] });
    house.fake.kicks(-1077, BINH);
    await talk.settled();
    expect([TRAM, ADMIN].map((id) => talk.count(id, CLOSED))).toEqual([0, 0]);
  });
});

test('nhóm Zalo giải tán, Zalo báo bằng cả hai tên sự kiện: biết một lần', async () => {
  await opens('kien-giang', { platform: 'zalo' });
  const [, id = ''] = (house.committee('kien-giang').groups?.[0]?.chat ?? '').split(':');
  for (const name of ['delete_group', 'disperse_group']) house.zalo?.emits(name, id, { group_id: id });
  await talk.member('kien-giang', 'tram').hears(CLOSED, 'nhóm đã giải tán');
  await talk.settled();
  const tram = house.committee('kien-giang').members.find((one) => one.id === 'tram')?.zalo ?? '';
  expect(house.zalo?.messages(tram).filter(({ text }) => text.includes(CLOSED))).toHaveLength(1);
});
