import { describe, expect, test } from 'vitest';
import { markedSecret, markedSecretFile } from '../../src/domain/secrecy.ts';
import { outcomeOf } from '../../src/domain/sheets/result.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import type { Task } from '../../src/domain/tasks/task.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

const conclusionId = async (): Promise<string> => {
  const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
  return `#${one?.[0]}.${one?.[1].revision}`;
};
const sheets = (): Promise<Sheet[]> => kept('sheets');
const tasks = (): Promise<Task[]> => kept('tasks');

async function leaves(id: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) return;
    const members = committee.members.map((one) => (one.id === id ? { ...one, left: '2026-11-19' } : one));
    tx.committees.put(committee.id, { ...committee, members });
  });
}

const LINE = 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12';

async function opensSheet(tram: Person, question: string, form = 'Công khai, ghi tên'): Promise<void> {
  await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  tram.says(question);
  await tram.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần');
  await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await tram.taps(form, 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await tram.hears('Đã gửi phiếu');
}

describe('gửi một lần', () => {
  test('bấm “Gửi” hai lần: kết luận và nhiệm vụ chỉ đi một lần', async () => {
    await opens('kien-giang');
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await held(house, 'kien-giang');
    await draftsConclusion(tram, 'Thống nhất.', LINE);
    await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await thanh.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
    await tram.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    const question = await tram.hears('Gửi thông báo kết luận trên tới từng đồng chí');
    await tram.taps('Gửi', question);
    await tram.taps('Gửi', question);
    await talk.settled();
    expect(talk.count(binh.id, 'Thông báo kết luận')).toBe(1);
    expect(await tasks()).toHaveLength(1);
    await talk.groupOf('kien-giang').isSilent();
  });

  test('bấm “Gửi” hai lần: thông báo chỉ đi một lần', async () => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    tram.says('/thongbao Nộp số liệu');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.taps('Gửi ngay', 'Gửi khi nào?');
    await tram.taps('Không cần', 'xác nhận đã nhận không?');
    const question = await tram.hears('Gửi thông báo trên tới 8 đồng chí ngay?');
    await tram.taps('Gửi', question);
    await tram.taps('Gửi', question);
    await talk.settled();
    expect(talk.count(binh.id, 'Nộp số liệu')).toBe(1);
  });

  test('bấm “Gửi” hai lần: phiếu chỉ đi một lần', async () => {
    await opens('kien-giang');
    await opensSheet(who('tram'), 'Chọn phương án A?');
    await talk.settled();
    expect(await sheets()).toHaveLength(1);
    expect(talk.count(who('binh').id, 'Chọn phương án A')).toBe(1);
  });

  test('thông báo hẹn giờ hủy đúng phút ấy khi chương trình tắt, đồng hồ lùi: không gửi, hoặc gửi đúng một lần', async () => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    tram.says('/thongbao HENGIO một lần');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
    tram.says('không cần');
    await tram.taps('Gửi', 'tới 8 đồng chí lúc 09 giờ 00, thứ Hai');
    await tram.hears('thông báo sẽ gửi lúc');
    house.turnTo('2026-11-23T09:00');
    await binh.hears('HENGIO một lần');
    house.turnTo('2026-11-23T08:00');
    await talk.settled();
    house.turnTo('2026-11-23T09:00');
    await talk.settled();
    expect(talk.count(binh.id, 'HENGIO một lần')).toBe(1);
  });
});

describe('quyền', () => {
  test('nút của chủ trì, thư ký gõ lại từ người khác thì không được gì', async () => {
    await opens('kien-giang');
    const [thanh, tram, binh, luan] = [who('thanh'), who('tram'), who('binh'), who('luan')];
    await held(house, 'kien-giang');
    await draftsConclusion(tram, 'NHAPKIN', LINE);
    await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    const asked = await thanh.hears('Xin ý kiến về dự thảo kết luận');
    await binh.takes('Cho gửi, được phổ biến', asked);
    await luan.takes('Cho gửi, được phổ biến', asked);
    // Thư ký không ghi thay khi chủ trì nhận được tin.
    await tram.takes('Cho gửi, được phổ biến', asked);
    const id = await conclusionId();
    for (const letters of ['', ' g', ' m', ' r', ' cs', ' pb', ' w', ' nh']) {
      binh.says(`/kl ${id}${letters}`);
      binh.says('/thoi');
    }
    binh.says(`/danhan ${id}`);
    await talk.settled();
    const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
    expect(one?.[1]).toMatchObject({ state: 'asked', disclosure: null });
    expect(talk.count(binh.id, 'NHAPKIN')).toBe(0);
    await talk.groupOf('kien-giang').isSilent();
  });

  test('chủ trì tự soạn thì không tự cho gửi, kể cả nhờ thư ký trình hộ', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await held(house, 'kien-giang');
    await draftsConclusion(thanh, 'Tự soạn.', LINE);
    await thanh.hears('Tình trạng: đang soạn');
    const id = await conclusionId();
    tram.says(`/kl ${id} tr`);
    thanh.says(`/kl ${id} tr`);
    thanh.says(`/kl ${id} p`);
    await talk.settled();
    const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
    expect(one?.[1]).toMatchObject({ state: 'draft', cleared: null });
  });

  test('người đã rời Ban không xác nhận, không biểu quyết được nữa', async () => {
    await opens('kien-giang');
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await held(house, 'kien-giang');
    await sendsConclusion(tram, thanh, LINE);
    await opensSheet(tram, 'Chọn phương án A?');
    const notice = await binh.hears('Thông báo kết luận');
    const card = await binh.hears('Chọn phương án A');
    await leaves('binh');
    await binh.taps('Đã nhận', notice);
    await binh.taps('Đồng ý', card);
    await talk.settled();
    const [sheet] = await sheets();
    expect(sheet?.ballots).toEqual({});
    const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
    expect(Object.keys(one?.[1].circulation?.acknowledged ?? {})).not.toContain('binh');
  });

  test('hai thư ký cùng sửa một bản thảo: bản sau của nút cũ không đè', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await held(house, 'kien-giang');
    await draftsConclusion(tram, 'Một.', LINE);
    await tram.hears('Tình trạng: đang soạn');
    const old = await conclusionId();
    tram.says(`/kl ${old} t`);
    await talk.settled();
    tram.says('Hai.');
    await talk.settled();
    tram.says(`/kl ${old} x1`);
    await talk.settled();
    const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
    expect(one?.[1]).toMatchObject({ text: 'Hai.' });
    expect(one?.[1].lines).toHaveLength(1);
  });
});

describe('đếm phiếu', () => {
  const base = async (): Promise<Sheet> => {
    await opens('kien-giang');
    await opensSheet(who('tram'), 'Chọn phương án A?');
    const [sheet] = await sheets();
    if (!sheet) throw new Error('no sheet');
    return { ...sheet, mode: { how: 'majority', of: null, article: 'khoản 2 Điều 3' } };
  };

  test('hòa, không ai trả lời, đa số của người trả lời hoặc người được hỏi', async () => {
    const sheet = await base();
    const with_ = (votes: readonly ('yes' | 'no' | 'other')[], countOf: Sheet['countOf']): Sheet => ({
      ...sheet,
      countOf,
      ballots: Object.fromEntries(
        votes.map((vote, at) => [sheet.circulation.to[at] ?? '', { vote, text: '' }]),
      ),
    });
    expect(outcomeOf(with_([], 'answered')).verdict).toBe('no-majority');
    expect(outcomeOf(with_([], 'asked')).verdict).toBe('no-majority');
    expect(outcomeOf(with_(['yes', 'yes', 'yes', 'no', 'no', 'no'], 'asked')).verdict).toBe('no-majority');
    expect(outcomeOf(with_(['yes', 'yes', 'yes'], 'asked')).verdict).toBe('no-majority');
    expect(outcomeOf(with_(['yes', 'yes', 'no'], 'answered')).verdict).toBe('passed');
    expect(outcomeOf(with_(['yes', 'other'], 'answered')).verdict).toBe('no-majority');
    expect(outcomeOf(with_(['no', 'no', 'yes'], 'answered')).verdict).toBe('rejected');
  });

  test('quá hạn thì không nhận; bỏ phiếu hai lần cùng lúc tính một', async () => {
    await base();
    const binh = talk.member('kien-giang', 'binh');
    const card = await binh.hears('Chọn phương án A');
    await binh.taps('Đồng ý', card);
    await binh.taps('Đồng ý', card);
    await talk.settled();
    expect(Object.keys((await sheets())[0]?.ballots ?? {})).toEqual(['binh']);
    house.turnTo('2026-11-25T16:00');
    await binh.taps('Không đồng ý', card);
    await talk.settled();
    expect((await sheets())[0]?.ballots.binh?.vote).toBe('yes');
  });
});

describe('thời hạn nhiệm vụ', () => {
  test.each(['trong quý I', 'trước 31/2', 'trước ngày 01/10/2026', 'sớm nhất có thể'])(
    '“%s” không tự thành một ngày đã qua hoặc không có',
    async (due) => {
      await opens('kien-giang');
      const tram = who('tram');
      await held(house, 'kien-giang');
      await draftsConclusion(tram, 'Một.', `Giao Sở Tư pháp rà soát thủ tục, hoàn thành ${due}`);
      await talk.settled();
      const [one] = await house.store.transaction(async (tx) => tx.conclusions.all());
      expect(one?.[1].lines).toHaveLength(1);
      expect(one?.[1].lines[0]?.due).toBeNull();
    },
  );
});

test('đang hủy thì đến giờ gửi: ai đã nhận cũng được báo là đã rút', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  tram.says('/thongbao SATGIO');
  await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await tram.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
  tram.says('không cần');
  await tram.taps('Gửi', 'tới 8 đồng chí lúc 09 giờ 00, thứ Hai');
  await tram.taps('Hủy, không gửi', 'thông báo sẽ gửi lúc');
  const question = await tram.hears('không gửi nữa?');
  house.turnTo('2026-11-23T09:00');
  await binh.hears('SATGIO');
  await tram.taps('Rút', question);
  await talk.settled();
  const [one] = await house.store.transaction(async (tx) => tx.announcements.all());
  const told = talk.count(binh.id, 'đã được rút');
  expect(one?.[1].state === 'withdrawn' ? told : 1).toBe(1);
});

describe('dài, dở dang', () => {
  test.each([
    '/thongbao',
    '/phatsinh',
    '/xinykien',
    '/hoso',
    '/ykien ý kiến khác',
    '/ketluan',
    '/nhiemvu',
    '/danhan',
  ])('%s với 4.000 ký tự: được trả lời lịch sự, không lỗi', async (command) => {
    await opens('kien-giang');
    const tram = who('tram');
    tram.says(`${command} ${'dài '.repeat(1000)}`.slice(0, 4_096));
    await talk.settled();
    // It might go on in another message.
    house.forward(3_000);
    await house.fake.until((fake) => fake.last(tram.id)?.text);
    await talk.settled();
    const last = house.fake.last(tram.id);
    expect(last?.from.id).not.toBe(tram.id);
    expect(last?.text).not.toMatch(/lỗi|undefined|null|Error/);
  });

  test('chương trình khởi động lại giữa cuộc hỏi đáp: hỏi tiếp từ chỗ dở', async () => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    tram.says('/thongbao Giữa chừng');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.hears('Gửi khi nào?');
    await house.stop();
    await house.start();
    tram.says('gửi ngay');
    await tram.taps('Không cần', 'xác nhận đã nhận không?');
    await house.stop();
    await house.start();
    await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
    await binh.hears('Giữa chừng');
  });
});

test.each([
  'Tối mật',
  'Độ mật: Mật',
  'độ mật: mật',
  'TỐI\nMẬT\nCông văn 1',
  'T Ố I  M Ậ T\nCông văn',
  '[MẬT] tờ trình',
  'M Ậ T',
  '(mật)',
  'ĐỘ MẬT\nMẬT',
  'do mat: mat',
  'Công văn số 12/CV-TU (MẬT)',
])('dấu mật “%s”', (text) => expect(markedSecret(text)).toBe(true));
test.each([
  'bảo vệ bí mật nhà nước',
  'mật độ dân số',
  'quên mật khẩu',
  'đồng chí Nguyễn Văn Mật',
  'BÍ MẬT CÁ NHÂN',
])('không phải dấu mật “%s”', (text) => {
  expect(markedSecret(text)).toBe(false);
  expect(markedSecretFile(`${text}.pdf`)).toBe(false);
});
