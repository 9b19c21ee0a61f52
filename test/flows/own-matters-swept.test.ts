import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { fixture, House } from '../doubles/house.ts';
import { drafts, type Heard, type Person, Talk } from './talk.ts';

// Mọi lệnh, hỏi lần lượt: người ngoài Tổ 2 không biết việc KÍN của Tổ 2; người chỉ ở Tổ 2 không biết việc KÍN của Ủy ban.

const OWN_GROUP = -1001000000022;
const OWN = { by: 'hai', kind: 'Họp định kỳ Tổ 2', whole: 'Toàn thể Tổ 2' };
const COMMON = { by: 'chinh', kind: 'Họp định kỳ Ủy ban', whole: 'Toàn thể Ủy ban' };
let house: House;
let talk: Talk;
const who = (id: string): Person => talk.member('uy-ban-to', id);

async function calls({ by, kind, whole }: typeof OWN, title: string): Promise<void> {
  const line = `${title} | thứ 6 tuần sau 8h | Phòng KÍN | Nội dung KÍN`;
  await who(by).taps('Gửi thông báo', await drafts(who(by), line, kind, whole));
  await who(by).taps('Gửi', await who(by).hears('Gửi thông báo trên'));
  await who(by).hears('Đã gửi thông báo');
}

/** Họp, rồi thư ký soạn và gửi kết luận giao một việc; lời báo đã gửi. */
async function concludes(body: typeof OWN, unit: string, word: string): Promise<Heard> {
  await calls(body, 'Bàn KÍN');
  house.turnTo('2026-11-30T09:00');
  const thu = who('thu');
  await thu.taps('Soạn kết luận: Bàn KÍN, 08:00 thứ Sáu 27/11/2026', await thu.asks('/ketluan', 'Xin chọn:'));
  await thu.hears('Kết luận cuộc họp “Bàn KÍN”');
  await thu.asks('Thống nhất KÍN.', 'Xin gửi các nhiệm vụ');
  thu.says(`Giao ${unit} làm KÍN, hoàn thành trước 15/12`);
  const drafted = await thu.hears(unit.startsWith('Hội') ? 'không có ai' : 'Tình trạng: đang soạn');
  if (unit.startsWith('Hội')) await thu.taps('Giữ nguyên như đã ghi', drafted);
  await thu.taps('Trình chủ trì', unit.startsWith('Hội') ? 'Tình trạng: đang soạn' : drafted);
  await who(body.by).taps(word, 'Xin ý kiến về dự thảo kết luận');
  await thu.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await thu.taps('Gửi', 'Gửi thông báo kết luận trên');
  return thu.hears('Đã gửi thông báo kết luận');
}

/** Ngày nào cũng tới sáng: nhắc hạn, nhắc trễ, tin buổi sáng đều đã đi. */
async function untilLate(): Promise<void> {
  for (const day of ['2026-12-01', '2026-12-08', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']) {
    house.turnTo(`${day}T08:05`);
    await house.running.wake();
    await talk.settled();
  }
}

const NAMES = fixture('uy-ban-to')
  .file.members.filter(({ id, bodies }) => bodies || id === 'chinh')
  .map(({ name }) => name);

/** Mỗi cách gõ mà lệnh tự giới thiệu: chỗ ghi “họ tên” thì gõ tên từng người. */
const inEachForm = commands.flatMap(({ name, usage = '' }) =>
  usage
    .split(/ [/|] /)
    .flatMap((form) => (form.includes('họ tên') ? NAMES.map((who) => form.replace('họ tên', who)) : [form]))
    .map((form) => `/${name} ${form}`.trim()),
);

const MORE = ['/nhiemvu tatca', '/hoso Bàn', '/hoso KÍN', '/tonghop tháng 11', 'Có gì về KÍN không?'];

async function asksEverything(id: string): Promise<void> {
  for (const said of [...commands.map(({ name }) => `/${name}`), ...inEachForm, ...MORE]) {
    who(id).says(said);
    await talk.settled();
  }
}

/** Trợ lý nói với người ấy những gì có chữ KÍN: trong lời, trên nút, trong tệp. */
function told(id: string): string[] {
  const { fake } = house;
  return fake
    .transcript(who(id).id)
    .filter(({ from }) => from.is_bot)
    .flatMap(({ text, caption, reply_markup, document }) => {
      const bytes = document && fake.file(document.file_id)?.bytes;
      const zipped = bytes?.subarray(0, 2).toString() === 'PK';
      const within = zipped
        ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
        : [String(bytes ?? '')];
      return [
        text ?? '',
        caption ?? '',
        JSON.stringify(reply_markup ?? {}),
        document?.file_name ?? '',
        ...within,
      ];
    })
    .filter((said) => said.includes('KÍN'));
}

describe('trên Telegram', () => {
  beforeEach(async () => {
    house = await House.open({ committees: ['uy-ban-to'], reminders: true });
    talk = new Talk(house);
  });
  afterEach(() => house.close());

  test('việc của Tổ 2: Phó Chủ tịch, ủy viên, người của Tổ công tác hỏi mọi lệnh không thấy gì; Chủ tịch thì thấy', async () => {
    await concludes(OWN, 'Sở Tài chính', 'Cho gửi, lưu hành nội bộ');
    await untilLate();
    for (const id of ['thuong', 'phong', 'uyen', 'giup']) {
      await asksEverything(id);
      expect(told(id), id).toEqual([]);
    }
    await who('chinh').asks('/thanhvien nhận', 'Thông báo họp “Bàn KÍN”', 'Trịnh Thị Liên');
    await who('chinh').asks('/thanhvien Trịnh Thị Liên', 'Thông báo họp “Bàn KÍN”');
  });

  test('cuộc họp của Tổ 2 đang soạn, rồi đã gửi giấy mời: Phó Chủ tịch hỏi mọi lệnh, mọi cách gõ, không thấy gì', async () => {
    const line = 'Bàn KÍN | thứ 6 tuần sau 8h | Phòng KÍN | Nội dung KÍN';
    const drafted = await drafts(who('hai'), line, OWN.kind, OWN.whole);
    await asksEverything('phong');
    expect(told('phong')).toEqual([]);
    await who('hai').taps('Gửi thông báo', drafted);
    await who('hai').taps('Gửi', await who('hai').hears('Gửi thông báo trên'));
    await who('hai').hears('Đã gửi thông báo');
    await asksEverything('phong');
    expect(told('phong')).toEqual([]);
  });

  test('việc của Ủy ban: người chỉ ở Tổ 2 hỏi mọi lệnh không thấy gì; nhóm của Tổ 2 cũng không', async () => {
    await concludes(COMMON, 'Sở Y tế', 'Cho gửi, được phổ biến');
    await talk.hears(talk.groupOf('uy-ban-to').id, ['Thống nhất KÍN'], 5);
    await untilLate();
    for (const id of ['lien', 'hai']) {
      await asksEverything(id);
      expect(told(id), id).toEqual([]);
    }
    await who('uyen').asks('/ketluan', 'Xin chọn:');
    expect(told('uyen')).not.toEqual([]);
    expect(talk.count(OWN_GROUP, 'KÍN')).toBe(0);
  });

  test('kết luận của Tổ 2 gửi ra bên ngoài: Tổ trưởng Tổ 2, thư ký theo dõi; người của Tổ 2, Phó Chủ tịch thì không', async () => {
    const sent = await concludes(OWN, 'Hội Nông dân', 'Cho gửi, được phổ biến');
    await talk.groupOf('uy-ban-to').isSilent();
    await who('thu').taps('Gửi ra bên ngoài', sent);
    await who('thu').hears('Đã gửi 0/', 'Hội Nông dân');
    await who('hai').takes('Gửi ra bên ngoài', sent);
    await who('hai').taps('Đã gửi: Hội Nông dân', await who('hai').hears('Đã gửi 0/'));
    await who('hai').hears('Đã gửi 1/', 'Hội Nông dân (được giao nhiệm vụ): đã gửi');
    for (const id of ['lien', 'thuong']) {
      await who(id).takes('Gửi ra bên ngoài', sent);
      await who(id).heardNothingOf('Hội Nông dân (được giao nhiệm vụ)');
    }
  });

  test('/giaoviec: quyền giao việc cho Tổ công tác không với tới người chỉ ở Tổ 2', async () => {
    for (const id of ['chinh', 'thuong']) {
      const line = '/giaoviec Giao đồng chí Trịnh Thị Liên kiểm tra kho, hoàn thành trước 15/12';
      await who(id).asks(line, 'không có quyền làm việc này');
      await who(id).asks(
        line.replace('Trịnh Thị Liên', 'Phan Đình Kiểm'),
        'Giao nhiệm vụ trên cho đồng chí Phan',
      );
    }
    await who('lien').heardNothingOf('kiểm tra kho');
  });
});

test('lịch điện thoại: ai chỉ có cuộc họp của nơi mình ngồi', async () => {
  house = await House.open({
    committees: ['uy-ban-to'],
    platform: 'zalo',
    publicUrl: 'https://tro-ly.example.gov.vn',
  });
  talk = new Talk(house);
  await calls(OWN, 'Giao ban Tổ');
  await calls(COMMON, 'Họp quý');
  const feeds: Record<string, string[]> = {};
  for (const id of ['lien', 'uyen', 'kiem']) {
    const { text = '' } = await who(id).asks('/lichdientu', 'https://tro-ly.example.gov.vn/lich/');
    const path = /gov\.vn(\/lich\/\S+\.ics)/.exec(text)?.[1] ?? '';
    const feed = await (await fetch(`http://127.0.0.1:${house.running.port}${path}`)).text();
    feeds[id] = ['Giao ban Tổ', 'Họp quý'].filter((title) => feed.includes(title));
  }
  expect(feeds).toEqual({ lien: ['Giao ban Tổ'], uyen: ['Họp quý'], kiem: ['Giao ban Tổ', 'Họp quý'] });
  await house.close();
});
