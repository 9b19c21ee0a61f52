import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { calledNow } from '../domain/people.ts';
import { house, opens, talk } from '../stage.ts';
import { secretSheet, seeded } from './disclosure-records.ts';
import { drafts } from './talk.ts';

/** Trưởng ban, thư ký, thành viên; người lạ. */
const PEOPLE = [1501, 1508, 1504];
const STRANGER = 9_999;
const BOUND = -1001000000005;
const UNBOUND = -1077;

/** Chữ đánh dấu: không bao giờ được thấy trong nhóm, dù thông tin thuộc loại nào. */
const NEVER = [
  'LYDOVANG',
  'YKIENTHAY',
  'KLNHAP',
  'KLCHUAPHANLOAI',
  'KLNOIBO',
  'NHIEMVUMOC',
  'PHANANHMOC',
  'TBNOIBO',
  'TBCHOXIN',
  'YKIENPHIEU',
  'CAUHOIPHIEU',
  'BAOCAOMOC',
];

test('không lệnh nào, của ai, gõ ở đâu, với kết luận loại nào, làm lộ ra nhóm điều không được phổ biến', async () => {
  await opens('kien-giang');
  const { fake } = house;
  fake.user({ id: STRANGER, first_name: 'Người lạ' });
  fake.joins(STRANGER, BOUND);
  fake.group({ id: UNBOUND, title: 'Nhóm khác', type: 'supergroup', members: [...PEOPLE, STRANGER] });
  await drafts(talk.person(1508), 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
  await house.store.transaction(async (tx) => {
    const [, meeting] = (await tx.meetings.all())[0] ?? [];
    if (!meeting) throw new Error('no meeting');
    const now = toInstant(house.now());
    tx.meetings.put(meeting.id, withSecrets(meeting, now));
    for (const { shelf, document } of seeded(now)) tx[shelf].put(document.id, document as never);
    const sheet = secretSheet(now);
    tx.sheets.put(sheet.id, sheet);
  });

  const says = (who: number, text: string): void => {
    fake.says(who, text);
    fake.says(who, text, { chat: BOUND, thread: 5 });
    fake.says(who, text, { chat: UNBOUND });
  };
  for (const who of [...PEOPLE, STRANGER]) {
    for (const { name } of commands) {
      says(who, `/${name}`);
      says(who, `/${name} #kien-giang/2026-1.1`);
      fake.says(who, '/thoi');
    }
    for (const words of [
      'mat',
      '#kien-giang/2026-2.1 kl',
      '#kien-giang/2026-3.1 kl',
      '#kien-giang/2026-4.1 kl',
      '#kien-giang/2026-1.1 tb',
      '#kien-giang/2026-2.1 phieu',
    ])
      says(who, `/hoso ${words}`);
    says(who, '/nhiemvu tất cả');
    await talk.settled();
  }
  // Mọi nút đã hiện ra ở chỗ riêng, gõ lại trong nhóm.
  const buttons = new Set(
    PEOPLE.flatMap((who) => fake.messages(who)).flatMap((one) =>
      (one.reply_markup?.inline_keyboard.flat() ?? []).flatMap((button) =>
        'callback_data' in button ? button.callback_data : [],
      ),
    ),
  );
  for (const button of [...buttons].filter((one) => !one.startsWith('/gui') && !one.startsWith('/chon')))
    for (const who of [1508, STRANGER]) fake.says(who, button, { chat: BOUND, thread: 5 });
  await talk.settled();

  const inGroup = textOf(BOUND);
  for (const mark of NEVER) expect(inGroup, mark).not.toContain(mark);
  expect(fake.messages(UNBOUND).length).toBe(0);
  const toStranger = textOf(STRANGER);
  for (const mark of [...NEVER, 'KLPHOBIEN', 'Đề án 06', 'Lâm Thế Tài'])
    expect(toStranger, mark).not.toContain(mark);
  // Phiếu kín: không ai, kể cả thư ký và Trưởng ban, thấy ai đã trả lời gì.
  for (const who of PEOPLE) expect(textOf(who)).not.toMatch(/Trần Thanh Bình[^\n]*PHIEUKINMOC/);
  // Chữ đánh dấu có thật: ở chỗ riêng, người có quyền đọc được.
  for (const mark of ['KLCHUAPHANLOAI', 'KLNOIBO', 'KLPHOBIEN', 'TBNOIBO'])
    expect(textOf(1508)).toContain(mark);
}, 120_000);

const textOf = (chat: number): string =>
  house.fake
    .messages(chat)
    .map((one) => `${one.text ?? ''}${one.caption ?? ''}${JSON.stringify(one.reply_markup ?? '')}`)
    .join('\n');

/** Một người xin vắng có lý do, một người cử dự thay kèm ý kiến. */
const withSecrets = (meeting: Meeting, now: string): Meeting => ({
  ...calledNow(meeting, { notice: { sentAt: now, by: 'tram', lateReason: null } }),
  answers: {
    binh: { kind: 'absent', at: now, by: 'binh', reason: 'LYDOVANG', consent: { state: 'asked' } },
    trinh: {
      kind: 'proxy',
      at: now,
      by: 'trinh',
      reason: 'LYDOVANG',
      delegate: { name: 'Nguyễn Thị Phương', post: 'Phó Giám đốc' },
      consent: { state: 'granted', by: 'thanh', recordedBy: 'thanh', at: now },
      opinion: { text: 'YKIENTHAY', file: null, at: now, by: 'trinh' },
    },
  },
});
