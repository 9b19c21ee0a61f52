import { beforeEach, expect, test } from 'vitest';
import type { Conclusion } from '../../src/domain/conclusions/conclusion.ts';
import { openTable } from '../../src/hear/table/open.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, readable } from './talk.ts';

// Việc riêng của Tổ 2: người của Tổ, Chủ tịch Ủy ban và thư ký biết; người theo dõi mọi nhiệm vụ của Ủy ban cũng không.

const OWN_GROUP = -1001000000022;

beforeEach(async () => {
  await opens('uy-ban-to', { reminders: true });
});

async function meets(by: string, kind: string, whole: string, line: string): Promise<void> {
  const next = await drafts(who(by), line, kind, whole);
  await who(by).taps('Gửi thông báo', next);
  await who(by).taps('Gửi', await who(by).hears('Gửi thông báo trên'));
  await who(by).hears('Đã gửi thông báo');
}

const conclusion = (): Promise<Conclusion | undefined> =>
  house.store.transaction(async (tx) => (await tx.conclusions.all()).map(([, one]) => one)[0]);

/** Tổ 2 họp, thư ký soạn kết luận giao Sở Tài chính một việc, Tổ trưởng Tổ 2 cho gửi rồi tự gửi. */
async function concluded(word = 'Cho gửi, lưu hành nội bộ'): Promise<void> {
  await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra KÍN | thứ 6 tuần sau 8h | A | B');
  house.turnTo('2026-11-30T09:00');
  const [thu, hai] = [who('thu'), who('hai')];
  await thu.taps(
    'Soạn kết luận: Kiểm tra KÍN, 08:00 thứ Sáu 27/11/2026',
    await thu.asks('/ketluan', 'Xin chọn:'),
  );
  await thu.hears('Kết luận cuộc họp “Kiểm tra KÍN”');
  await thu.asks('Tổ 2 thống nhất kiểm tra KÍN.', 'Xin gửi các nhiệm vụ');
  const line = 'Giao Sở Tài chính kiểm tra KÍN kho vật tư, hoàn thành trước 15/12';
  await thu.taps('Trình chủ trì', await thu.asks(line, 'Tình trạng: đang soạn'));
  await hai.taps(word, 'Xin ý kiến về dự thảo kết luận');
  const made = await conclusion();
  hai.says(`/kl #${made?.id}.${made?.revision} g`);
  await hai.taps('Gửi', 'Gửi thông báo kết luận trên');
  await hai.hears('Đã gửi thông báo kết luận');
  await who('kiem').hears('Nhiệm vụ của đồng chí:');
  const notice = await who('lien').hears('Thông báo kết luận');
  expect(notice.text).not.toMatch(/Theo dõi, đôn đốc|chịu trách nhiệm triển khai|Tổ chức triển khai/);
}

test('kết luận, nhiệm vụ của Tổ 2: người của Tổ 2, Chủ tịch, thư ký xem được; Phó Chủ tịch, ủy viên, Tổ giúp việc thì không', async () => {
  await concluded();
  const made = await conclusion();
  expect(made?.body).toBe('to-2');
  for (const id of ['thuong', 'uyen', 'giup']) {
    await who(id).asks('/ketluan', 'Chưa có thông báo kết luận nào');
    await who(id).asks(`/kl #${made?.id}.${made?.revision}`, 'Không tìm thấy');
    await who(id).asks('/nhiemvu', 'không có nhiệm vụ nào');
    await who(id).asks('/hop', 'chưa có cuộc họp');
    who(id).says('/lich');
    await who(id).heardNothingOf('KÍN');
  }
  await who('thuong').asks('/hoso KÍN', 'Không tìm thấy');
  await who('thuong').heardNothingOf('kiểm tra KÍN');
  await who('chinh').asks('/hoso KÍN', 'Kiểm tra KÍN');
  expect(readable(await who('chinh').asks('/nhiemvu', 'Nhiệm vụ đang theo dõi'))).toContain('iểm tra KÍN');
  expect(readable(await who('lien').asks('/nhiemvu tatca', 'Nhiệm vụ đang theo dõi'))).toContain(
    'iểm tra KÍN',
  );
  expect(readable(await who('lien').asks('/ketluan', 'Xin chọn:'))).toContain('Kiểm tra KÍN');
});

test('thẻ nhiệm vụ của Tổ 2: kết quả báo cáo Tổ trưởng Tổ 2, không viện dẫn quy định của Ủy ban; người ngoài không mở được', async () => {
  await concluded();
  const [id] = await house.store.transaction(async (tx) => (await tx.tasks.all()).map(([key]) => key));
  const card = await who('kiem').asks(`/nv #${id}.1`, 'Kết quả báo cáo: đồng chí Ngô Thanh Hải');
  expect(card.text).not.toMatch(/Kết quả báo cáo[^\n]*Điều/);
  await who('thuong').asks(`/nv #${id}.1`, 'Không tìm thấy');
  await who('thuong').heardNothingOf('KÍN');
});

test('nhiệm vụ của Tổ 2 quá hạn: người làm, Tổ trưởng Tổ 2, thư ký được nhắc; người đôn đốc chung thì không', async () => {
  await concluded();
  house.turnTo('2026-12-16T09:00');
  await who('kiem').hears('iểm tra KÍN kho vật tư');
  await who('hai').hears('iểm tra KÍN kho vật tư');
  const late = await who('thu').hears('iểm tra KÍN kho vật tư');
  expect(late.text).not.toMatch(/iểm tra KÍN kho[^\n]*Điều/);
  await talk.settled();
  for (const id of ['thuong', 'phong', 'uyen', 'giup']) await who(id).heardNothingOf('KÍN');
});

test('kết luận được phổ biến chỉ vào nhóm của Tổ 2; /hop, /lich ở mỗi nhóm chỉ nói việc của nơi ấy', async () => {
  await concluded('Cho gửi, được phổ biến');
  await talk.hears(OWN_GROUP, ['kiểm tra KÍN'], 5);
  const group = talk.groupOf('uy-ban-to');
  house.fake.says(2106, '/hop', { chat: group.id, thread: 5 });
  const common = await talk.hears(group.id, ['chưa có cuộc họp']);
  expect(common.text).not.toContain('Nhiệm vụ');
  await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Giao ban Tổ | thứ 6 tuần sau 8h | A | B');
  await meets('chinh', 'Họp định kỳ Ủy ban', 'Toàn thể Ủy ban', 'Họp quý | thứ 5 tuần sau 8h | A | B');
  house.fake.says(2108, '/hop', { chat: OWN_GROUP, thread: 5 });
  await talk.hears(OWN_GROUP, ['Giao ban Tổ', 'Nhiệm vụ đang thực hiện: 1']);
  house.fake.says(2106, '/hop', { chat: group.id, thread: 5 });
  const card = await talk.hears(group.id, ['Họp quý', 'Địa điểm']);
  expect(card.text).not.toContain('Nhiệm vụ đang thực hiện');
  house.fake.says(2108, '/lich', { chat: OWN_GROUP, thread: 5 });
  const agenda = await talk.hears(OWN_GROUP, ['Giao ban Tổ', 'Lịch']);
  expect(agenda.text).not.toMatch(/Họp quý|Báo cáo/);
});

test('trùng giờ: người lập cuộc họp biết ai bận, không biết cuộc họp kín của nơi khác nói gì', async () => {
  await meets(
    'chinh',
    'Họp định kỳ Thường trực Ủy ban',
    'Toàn thể Thường trực Ủy ban',
    'Giao ban KÍN | thứ 6 tuần sau 8h | A | B',
  );
  who('hai').says('/taohop Kiểm tra | thứ 6 tuần sau 8h | A | B');
  await who('hai').taps('Họp định kỳ Tổ 2', 'loại cuộc họp nào');
  await who('hai').hears('Thành phần dự họp?');
  await who('hai').asks('Phan Đình Kiểm, Mai Văn Phong', 'đã có cuộc họp khác cần Mai Văn Phong');
  await who('hai').heardNothingOf('KÍN');
});

test('ngồi ở hai nơi: thấy cuộc họp của cả hai; chỉ ngồi ở Tổ 2: không thấy kết luận, cuộc họp của Ủy ban', async () => {
  await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Giao ban Tổ | thứ 6 tuần sau 8h | A | B');
  await meets('chinh', 'Họp định kỳ Ủy ban', 'Toàn thể Ủy ban', 'Họp quý | thứ 5 tuần sau 8h | A | B');
  const both = readable(await who('kiem').asks('/lich', 'Lịch –', 'Giao ban Tổ'));
  expect(both).toContain('Họp quý');
  const own = readable(await who('lien').asks('/lich', 'Lịch –', 'Giao ban Tổ'));
  expect(own).not.toContain('Họp quý');
  await who('lien').asks('/hop', 'Giao ban Tổ');
  await who('lien').heardNothingOf('Họp quý');
  await who('lien').asks('/hoso Họp', 'Xin đề nghị thư ký tra cứu giúp');
});

test('bản Excel dự họp, nhiệm vụ của Phó Chủ tịch không có việc riêng của Tổ 2; của Chủ tịch thì có', async () => {
  await concluded();
  const cells = async (id: string, what: string): Promise<string> => {
    who(id).says(`/excel ${what}`);
    const read = await openTable((await who(id).getsFile('.xlsx')).bytes);
    return read.ok ? (read.grids[0]?.rows ?? []).flat().join('\n') : read.why;
  };
  for (const what of ['dự họp', 'nhiệm vụ']) {
    expect(await cells('thuong', what)).not.toContain('KÍN');
    expect(await cells('chinh', what)).toContain('KÍN');
  }
});

test('người chỉ ngồi ở Tổ 2 không thuộc quyền giao việc ngoài cuộc họp của Ủy ban, của Tổ công tác', async () => {
  for (const by of ['chinh', 'thuong', 'kiem'])
    await who(by).asks('/giaoviec Trịnh Thị Liên lập danh sách cơ sở, trước 15/12', 'quyền');
  await talk.settled();
  await who('lien').heardNothingOf('lập danh sách');
});

test('Tổ trưởng Tổ 2 giao việc cho người của Tổ, không cần cuộc họp: việc riêng của Tổ 2; ra ngoài Tổ thì không', async () => {
  const line = '/giaoviec Trịnh Thị Liên lập danh sách KÍN, trước 15/12';
  await who('hai').taps('Giao', await who('hai').asks(line, 'Giao nhiệm vụ trên'));
  const given = await who('lien').hears('ập danh sách KÍN', 'Ngô Thanh Hải giao');
  expect(given.text).not.toContain('Quy chế');
  for (const id of ['thuong', 'phong', 'uyen', 'giup']) {
    for (const said of ['/nhiemvu', '/nhiemvu tatca', '/hoso KÍN']) who(id).says(said);
    await talk.settled();
    await who(id).heardNothingOf('danh sách KÍN');
  }
  await who('hai').asks('/giaoviec Vũ Văn Giúp lập danh sách KÍN, trước 15/12', 'quyền');
  await who('giup').heardNothingOf('danh sách KÍN');
});

test('thư ký ghi việc Tổ trưởng Tổ 2 giao trong Tổ; Tổ trưởng được báo', async () => {
  const line = '/giaoviec Trịnh Thị Liên lập danh sách cơ sở, trước 15/12';
  await who('thu').taps('Giao', await who('thu').asks(line, 'Giao nhiệm vụ trên'));
  await who('lien').hears('Ngô Thanh Hải giao');
  await who('hai').hears('ập danh sách cơ sở');
});

test('Tổ trưởng Tổ 2 giao chuẩn bị cuộc họp của Tổ; Chủ tịch không giao được cho người không xem được cuộc họp ấy', async () => {
  await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra KÍN | thứ 6 tuần sau 8h | A | B');
  const line = '/chuanbi Trịnh Thị Liên báo cáo mục 2, trước 25/11';
  await who('hai').taps('Giao', await who('hai').asks(line, 'chuẩn bị nội dung trên'));
  await who('lien').hears('áo cáo mục 2', 'Kiểm tra KÍN');
  await who('chinh').asks('/chuanbi Bùi Thị Uyên báo cáo mục 3, trước 25/11', 'Bùi Thị Uyên không ở nơi họp');
  await talk.settled();
  await who('uyen').heardNothingOf('KÍN');
});

test('giao chuẩn bị cuộc họp của Tổ 2: người ngoài Tổ 2 không mở được; nhiệm vụ ấy là việc riêng của Tổ 2', async () => {
  await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra KÍN | thứ 6 tuần sau 8h | A | B');
  const [called] = await house.meetings();
  for (const id of ['thuong', 'phong']) {
    who(id).says('/chuanbi Sở Tài chính báo cáo mục 2, trước 25/11');
    who(id).says(`/chuanbi #${called?.id}.${called?.revision}`);
    who(id).says(`/chuanbi #${called?.id}.9`);
    await who(id).heardNothingOf('KÍN');
  }
  await who('chinh').asks('/chuanbi Sở Tài chính báo cáo RIÊNG, trước 25/11', 'Kiểm tra KÍN');
  await who('chinh').taps('Giao', 'Giao');
  await who('kiem').hears('RIÊNG');
  await who('kiem').asks('/nhiemvu', 'RIÊNG');
  for (const id of ['thuong', 'phong', 'giup']) {
    for (const said of ['/nhiemvu', '/nhiemvu tatca', '/hoso RIÊNG', '/excel nhiệm vụ']) {
      who(id).says(said);
      await talk.settled();
    }
    await who(id).heardNothingOf('báo cáo RIÊNG');
  }
});
