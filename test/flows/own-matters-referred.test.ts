import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

// Gõ tay, hoặc bấm lại nút của người khác: với người ngoài, việc riêng của Tổ 2 trả lời y như việc không có.

const INSIDERS = ['thu', 'hai', 'lien', 'kiem', 'chinh'];
const OUTSIDERS = ['phong', 'giup'];

/** Lời sau số của một việc, ngoài những lời có trên nút. */
const AFTER = [
  '',
  'h.abcdefgh',
  'q9.abcdefgh',
  't.abcdefgh',
  'n.abcdefgh',
  'p.abcdefgh',
  'tp',
  '9',
  'hop có',
];

/** Mọi nút người của Tổ 2, Chủ tịch, thư ký đã thấy mà mang số của một việc. */
const shown = (): Set<string> =>
  new Set(
    INSIDERS.flatMap((id) => house.fake.messages(who(id).id)).flatMap(({ reply_markup }) =>
      (reply_markup?.inline_keyboard ?? []).flat().flatMap((button) => {
        const said = 'callback_data' in button ? button.callback_data : '';
        return said.includes('uy-ban-to/') ? [said] : [];
      }),
    ),
  );

async function typed(): Promise<string[]> {
  const all = [
    ...(await kept('meetings')).map(({ id, revision }) => `#${id}.${revision}`),
    ...(await kept('conclusions')).map(({ id, revision }) => `#${id}.${revision}`),
    ...(await kept('tasks')).map(({ id, revision }) => `#${id}.${revision}`),
    '#uy-ban-to/2026-1.77',
  ];
  return [...new Set(all)].flatMap((reference) => [
    ...commands.map(({ name }) => `/${name} ${reference}`),
    ...AFTER.flatMap((after) =>
      ['boghi', 'ghiykien', 'duyet'].map((name) => `/${name} ${reference} ${after}`),
    ),
  ]);
}

/** Mọi điều nghe được từ lúc nói câu ấy; số của việc, giờ trên nút thì bỏ đi. */
async function hears(id: string, said: string): Promise<string> {
  who(id).says('/thoi');
  await talk.settled();
  const before = house.fake.messages(who(id).id).length;
  who(id).says(said);
  await talk.settled();
  const heard = house.fake.messages(who(id).id).slice(before);
  return heard
    .filter(({ from }) => from.is_bot)
    .flatMap(({ text, caption, document, reply_markup }) => [
      text ?? caption ?? '',
      document?.file_name ?? '',
      JSON.stringify(reply_markup ?? ''),
    ])
    .join('\n')
    .replaceAll(/\/\d{4}-\d+(?:\.\d+)?/g, '/N')
    .replaceAll(/\/(chon|gui|thoi) [\w:.-]+/g, '/$1');
}

/** Ai đọc được sổ văn bản thì thấy có dòng ấy, không thấy văn bản gì. */
const REGISTER = '/vanban';

async function tryAll(all: Iterable<string>): Promise<void> {
  const faults: string[] = [];
  const answers = new Map<string, string>();
  for (const said of all) {
    const missing = said
      .replaceAll(/(uy-ban-to\/\d{4})-\d+/g, '$1-999')
      .replace(/(#uy-ban-to\/\d{4}-999)\.\d+/, '$1.1');
    for (const id of OUTSIDERS) {
      const real = await hears(id, said);
      const none = answers.get(`${id} ${missing}`) ?? (await hears(id, missing));
      answers.set(`${id} ${missing}`, none);
      const same = real === none || said.startsWith(REGISTER);
      if (!same || real.includes('KÍN')) faults.push(`${id} ${said}\n→ ${real}\n≠ ${none}`);
    }
  }
  expect(faults.join('\n\n')).toBe('');
}

/** Thư ký, Chủ tịch, người của Tổ 2 xem mọi lệnh, để mọi nút hiện ra. */
async function look(): Promise<void> {
  for (const id of ['hai', 'thu'])
    for (const { name } of commands) {
      who(id).says(`/${name}`);
      await talk.settled();
    }
}

test('cuộc họp của Tổ 2 đang soạn, đã gửi giấy mời, có người xin vắng: số của nó là số không có', async () => {
  await opens('uy-ban-to');
  const [hai, lien] = [who('hai'), who('lien')];
  const line = 'Bàn KÍN | thứ 6 tuần sau 8h | Phòng KÍN | Nội dung KÍN';
  const drafted = await drafts(hai, line, 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2');
  await look();
  await tryAll(shown());
  await hai.taps('Gửi thông báo', drafted);
  await talk.settled();
  await hai.taps('Gửi', await hai.hears('Gửi thông báo trên'));
  await hai.hears('Đã gửi thông báo');
  await lien.asks('Tôi xin vắng vì bận KÍN', 'vắng');
  await look();
  await tryAll(new Set([...shown(), ...(await typed())]));
}, 180_000);

test('kết luận, nhiệm vụ của Tổ 2: số của nó cũng là số không có', async () => {
  await opens('uy-ban-to');
  const [hai, thu] = [who('hai'), who('thu')];
  const line = 'Bàn KÍN | thứ 6 tuần sau 8h | Phòng KÍN | Nội dung KÍN';
  await hai.taps('Gửi thông báo', await drafts(hai, line, 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2'));
  await hai.taps('Gửi', await hai.hears('Gửi thông báo trên'));
  await hai.hears('Đã gửi thông báo');
  house.turnTo('2026-11-30T09:00');
  await thu.taps('Soạn kết luận: Bàn KÍN, 08:00 thứ Sáu 27/11/2026', await thu.asks('/ketluan', 'Xin chọn:'));
  await thu.hears('Kết luận cuộc họp “Bàn KÍN”');
  await thu.asks('Thống nhất KÍN.', 'Xin gửi các nhiệm vụ');
  const task = 'Giao Sở Tài chính làm KÍN, hoàn thành trước 15/12';
  await thu.taps('Trình chủ trì', await thu.asks(task, 'Tình trạng: đang soạn'));
  const asked = await hai.hears('Xin ý kiến về dự thảo kết luận');
  await tryAll(shown());
  await hai.taps('Cho gửi, lưu hành nội bộ', asked);
  await thu.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await thu.taps('Gửi', 'Gửi thông báo kết luận trên');
  await thu.hears('Đã gửi thông báo kết luận');
  await look();
  await tryAll(new Set([...shown(), ...(await typed())]));
}, 180_000);
