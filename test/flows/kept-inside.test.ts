// Faults that an attack found in conclusions, sheets, problems and notices, each as it was done.
import { describe, expect, test } from 'vitest';
import { circulate } from '../../src/domain/circulation.ts';
import type { Conclusion } from '../../src/domain/conclusions/conclusion.ts';
import { markedSecret } from '../../src/domain/secrecy.ts';
import { outcomeOf } from '../../src/domain/sheets/result.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

const conclusion = async (): Promise<Conclusion> => {
  const [found] = await kept('conclusions');
  if (!found) throw new Error('no conclusion');
  return found;
};
const sheets = (): Promise<Sheet[]> => kept('sheets');
const acts = (): Promise<string[]> =>
  house.store.transaction(async (tx) => (await tx.acts.all()).map(([, { act }]) => act));

async function leaves(id: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) return;
    const members = committee.members.map((one) => (one.id === id ? { ...one, left: '2026-11-19' } : one));
    tx.committees.put(committee.id, { ...committee, members });
  });
}

const inGroup = (): string =>
  house.fake
    .messages(talk.groupOf('kien-giang').id)
    .map((one) => `${one.text ?? ''}${one.caption ?? ''}`)
    .join('\n');

const LINE = 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12';

/** Thư ký mở phiếu cho toàn thể Ban; gửi đi. */
async function opensSheet(tram: Person, question: string, form: string, matter: string): Promise<void> {
  await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  tram.says(question);
  await tram.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần');
  await tram.taps(matter, 'Vấn đề này thuộc loại nào?');
  await tram.taps(form, 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await tram.hears('Đã gửi phiếu');
}

describe('nội bộ', () => {
  test('nút cho phổ biến của bản cũ không đưa bản đính chính nội bộ (chưa ai cho phổ biến) lên nhóm', async () => {
    await opens('kien-giang');
    const [thanh, khoa, tram] = [who('thanh'), who('khoa'), who('tram')];
    // Cuộc họp Tổ: Tổ trưởng cho gửi, Trưởng ban được hỏi có phổ biến không.
    await held(house, 'kien-giang', {
      body: 'team',
      convenedBy: 'khoa',
      draftedBy: 'khoa',
      invitees: ['khoa', 'tram', 'luan'],
    });
    await sendsConclusion(tram, khoa, LINE, 'Cho gửi, lưu hành nội bộ');
    const ofFirst = await thanh.hears('khoản 1 Điều 15');
    const first = await conclusion();
    tram.says(`/kl #${first.id}.${first.revision} cs`);
    await tram.hears('Đính chính điều gì?');
    await tram.records('NHAYCAM: họ tên người vi phạm');
    await tram.taps('Trình chủ trì', 'bản đính chính');
    await khoa.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
    await tram.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await tram.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await tram.hears('Đã gửi thông báo kết luận');
    await talk.settled();
    // Trưởng ban bấm nút dưới câu hỏi về bản 1.
    const label = ofFirst.reply_markup?.inline_keyboard.flat()[0]?.text ?? '';
    await thanh.taps(label, ofFirst);
    await talk.settled();
    expect(inGroup()).not.toContain('NHAYCAM');
  });

  test('thư ký không thay được chữ trong thông báo mà Trưởng ban tự đăng lên nhóm', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    thanh.says('/thongbao Lịch tiếp dân tháng 12');
    await thanh.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
    await thanh.taps('Được phổ biến: đăng nhóm', 'Thông báo này thuộc loại nào?');
    await thanh.taps('Gửi ngay', 'Gửi khi nào?');
    await thanh.taps('Gửi', 'Gửi thông báo trên lên 1 nhóm');
    await talk.groupOf('kien-giang').hears('Lịch tiếp dân');
    await talk.settled();
    const [one] = await house.store.transaction(async (tx) => tx.announcements.all());
    tram.says(`/suathongbao #${one?.[0]}.1 CHUDUYET là số liệu nội bộ`);
    await talk.settled();
    tram.says('gửi');
    await talk.settled();
    tram.says('Gửi đính chính');
    await talk.settled();
    expect(inGroup()).not.toContain('CHUDUYET');
  });

  test('thông báo rút khi còn chờ gửi thì không lên nhóm, không tới người nữa', async () => {
    await opens('phu-quoc');
    const thao = who('thao');
    thao.says('/thongbao RUTROI số liệu sai');
    await thao.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
    await thao.taps('Được phổ biến: đăng nhóm', 'Quy chế không quy định');
    await thao.taps('Gửi ngay', 'Gửi khi nào?');
    await talk.settled();
    const chat = talk.groupOf('phu-quoc').id;
    house.fake.fault({ method: 'sendMessage', chat, kind: 'status', status: 502, times: 2 });
    await thao.taps('Gửi', 'Gửi thông báo trên lên 1 nhóm chung ngay?');
    const sent = await thao.hears('Đang đăng thông báo lên nhóm');
    await thao.taps('Rút thông báo', sent);
    await thao.taps('Không nêu lý do', 'Lý do rút thông báo?');
    await thao.taps('Rút', 'và báo cho mọi người đã nhận?');
    await thao.hears('Đã rút thông báo');
    house.forward(300_000);
    await talk.settled();
    const text = house.fake.messages(chat).map((m) => m.text ?? '');
    expect(text.filter((one) => one.includes('RUTROI số liệu sai') && !one.includes('rút'))).toEqual([]);
  });
});

describe('phiếu', () => {
  test('phiếu kín mới một người trả lời: thư ký biết ai, nên kết thúc sớm không được để lộ người ấy chọn gì', async () => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    await opensSheet(tram, 'Tín nhiệm nhân sự?', 'Phiếu kín', 'Vấn đề khác');
    await binh.taps('Không đồng ý', 'Tín nhiệm nhân sự');
    await binh.hears('Đã ghi nhận phiếu kín');
    const progress = await tram.asks('/ykien', 'Đã trả lời 1/6');
    await tram.taps('Kết thúc sớm', progress);
    await talk.settled();
    tram.says('Kết thúc');
    await talk.settled();
    expect(
      talk.count(tram.id, 'Được hỏi 6: 0 đồng ý, 1 không đồng ý'),
      `${progress.text?.match(/Chưa trả lời.*/)?.[0]} → lá phiếu duy nhất là của đồng chí Bình`,
    ).toBe(0);
  });

  test('người đã rời Ban hoặc chưa hề nhận được phiếu không bị tính là đồng ý bằng im lặng', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await opensSheet(tram, 'Đồng ý kinh phí?', 'Công khai, ghi tên', 'Vấn đề khác');
    const [sheet] = await sheets();
    if (!sheet) throw new Error('no sheet');
    const failed = { state: 'no-account' as const, at: sheet.at, channel: null };
    const deliveries = Object.fromEntries(sheet.circulation.to.map((id) => [id, failed]));
    const circulation = { ...sheet.circulation, deliveries };
    const consenting: Sheet = {
      ...sheet,
      circulation,
      silence: 'Công văn 12',
      mode: { how: 'majority', of: null, article: 'khoản 2 Điều 3' },
    };
    // Không ai nhận được phiếu, không ai trả lời: "Thông qua theo đa số: 6 đồng ý".
    expect(outcomeOf(consenting)).toMatchObject({ inFavour: 0 });
    expect(outcomeOf(consenting).verdict).not.toBe('passed');
  });

  test('thư ký không ghi quyết định thay Trưởng ban khi Trưởng ban nhận được tin', async () => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    await opensSheet(tram, 'Chọn phương án A?', 'Công khai, ghi tên', 'Vấn đề khác');
    await binh.taps('Không đồng ý', 'Chọn phương án A');
    await binh.hears('Đã ghi nhận');
    await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 1/6'));
    await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
    const result = await tram.hears('Kết quả lấy ý kiến');
    const labels = result.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
    expect(labels).not.toContain('Ghi quyết định');
  });

  test('mở, kết thúc, quyết định phiếu có trong nhật ký các việc đã làm', async () => {
    await opens('kien-giang');
    await opensSheet(who('tram'), 'Chọn phương án A?', 'Công khai, ghi tên', 'Vấn đề khác');
    expect(await acts()).toContain('sheet-opened');
  });
});

describe('phản ánh', () => {
  test('thư ký ghi quyết định thay Trưởng ban: Trưởng ban được báo, và có trong nhật ký', async () => {
    await opens('kien-giang');
    const [binh, tram, thanh] = [who('binh'), who('tram'), who('thanh')];
    binh.says('/phatsinh Thiếu kinh phí');
    await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
    await binh.hears('Đã chuyển phản ánh tới');
    const [one] = await house.store.transaction(async (tx) => tx.problems.all());
    tram.says(`/phatsinh #${one?.[0]}.1 tr`);
    await talk.settled();
    await tram.records('Xin ý kiến');
    await thanh.hears('trình đồng chí quyết định');
    tram.says(`/phatsinh #${one?.[0]}.1 qd`);
    await talk.settled();
    tram.says('QUYETTHAY không cấp kinh phí');
    await talk.settled();
    const [, now] = (await house.store.transaction(async (tx) => tx.problems.all()))[0] ?? [];
    if (now?.state === 'settled') expect(talk.count(thanh.id, 'QUYETTHAY'), 'Trưởng ban được báo').toBe(1);
    expect(await acts()).toContain('problem-raised');
  });
});

describe('kết luận, nhiệm vụ', () => {
  test('nút “Trình chủ trì” cũ, sau khi chủ trì đã cho gửi, không lặng lẽ hủy lời cho gửi', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await held(house, 'kien-giang');
    await draftsConclusion(tram, 'Thống nhất.', LINE);
    const draft = await tram.hears('Tình trạng: đang soạn');
    await tram.taps('Trình chủ trì', draft);
    await thanh.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    await tram.hears('cho gửi kết luận');
    await tram.taps('Trình chủ trì', draft);
    await talk.settled();
    expect((await conclusion()).state).toBe('cleared');
  });

  test('bấm “Trình chủ trì” hai lần thì chủ trì chỉ nhận một lần', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await held(house, 'kien-giang');
    await draftsConclusion(tram, 'Thống nhất.', LINE);
    const draft = await tram.hears('Tình trạng: đang soạn');
    await tram.taps('Trình chủ trì', draft);
    await tram.taps('Trình chủ trì', draft);
    await talk.settled();
    expect(talk.count(thanh.id, 'Xin ý kiến về dự thảo kết luận')).toBe(1);
  });

  test('người chủ trì nhiệm vụ rời Ban giữa lúc trình và lúc gửi: không giao việc cho người đã rời', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await held(house, 'kien-giang');
    const both = `${LINE}\nGiao Sở Thông tin và Truyền thông công khai thủ tục, hoàn thành trước 02/12`;
    await draftsConclusion(tram, 'Thống nhất.', both);
    await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await thanh.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    const cleared = await tram.hears('cho gửi kết luận');
    await leaves('trinh');
    await tram.taps('Gửi thông báo kết luận', cleared);
    // Chỉ nhiệm vụ của người đã rời được nêu, trước khi gửi và sau khi gửi.
    const left = 'không nhận được nhiệm vụ: nhiệm vụ 1 (đồng chí Huỳnh Ngọc Trinh). Xin';
    await tram.taps('Gửi', await tram.hears(left, 'chưa gửi'));
    await tram.hears('Đã gửi thông báo kết luận', left);
  });

  test('bản 1 đã đăng nhóm, đính chính thành nội bộ: nhóm được báo bản đã đăng không còn hiệu lực', async () => {
    await opens('kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await held(house, 'kien-giang');
    await sendsConclusion(tram, thanh, LINE);
    await talk.groupOf('kien-giang').hears('Thông báo kết luận');
    const first = await conclusion();
    tram.says(`/kl #${first.id}.${first.revision} cs`);
    await tram.hears('Đính chính điều gì?');
    await tram.records('Bỏ nội dung về kinh phí');
    await tram.taps('Trình chủ trì', 'bản đính chính');
    await thanh.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
    await tram.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await tram.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await tram.hears('Đã gửi thông báo kết luận');
    await talk.settled();
    expect(inGroup()).toMatch(/không còn hiệu lực|đã được thay|đính chính/i);
  });
});

describe('người đã rời Ban', () => {
  test.each([
    ['nhắc xác nhận', 'nhac'],
    ['rút', 'rut'],
  ])('không được %s thông báo nội bộ nữa', async (_name, act) => {
    await opens('kien-giang');
    const [tram, binh] = [who('tram'), who('binh')];
    tram.says('/thongbao Nộp số liệu');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.taps('Gửi ngay', 'Gửi khi nào?');
    await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
    await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
    await tram.hears('Đang gửi thông báo');
    await talk.settled();
    await leaves('binh');
    const before = house.fake.messages(binh.id).length;
    const [one] = await house.store.transaction(async (tx) => tx.announcements.all());
    if (act === 'nhac') tram.says(`/xemthongbao #${one?.[0]}.1 nhac`);
    else {
      tram.says(`/rutthongbao #${one?.[0]}.1 Nhầm`);
      await talk.settled();
      tram.says('rút');
    }
    await talk.settled();
    expect(
      house.fake
        .messages(binh.id)
        .slice(before)
        .map(({ text }) => text),
    ).toEqual([]);
  });

  test('không còn tính trong số người được hỏi khi đếm đa số', async () => {
    await opens('kien-giang');
    const tram = who('tram');
    await tram.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
    tram.says('Thông qua Kế hoạch?');
    await tram.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần');
    await tram.taps('Kế hoạch', 'Vấn đề này thuộc loại nào?');
    await tram.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await tram.taps('Số người được hỏi', 'Quy chế không nêu đa số tính trên tổng số nào');
    await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
    tram.says('xong');
    await tram.taps('Gửi', 'Gửi phiếu trên tới');
    await tram.hears('Đã gửi phiếu');
    for (const id of ['thanh', 'cong', 'binh']) await who(id).taps('Đồng ý', 'Thông qua Kế hoạch');
    await talk.settled();
    await leaves('trinh');
    await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 3/'));
    await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
    // 3 trên 5 đồng chí còn trong Ban là quá nửa.
    await tram.hears('Kết quả lấy ý kiến', 'Thông qua theo đa số');
  });
});

describe('hồ sơ, Ba Trang: Tổ giữ hồ sơ', () => {
  test('thông báo còn chờ ý kiến, đã bị từ chối hoặc chưa đến giờ không đọc được qua /hoso', async () => {
    await opens('ba-trang');
    const file = house.committee('ba-trang').members;
    const secretary = file.find((one) => one.secretary);
    const keeper = file.find((one) => one.role === 'team-member' && !one.secretary);
    if (!secretary || !keeper) throw new Error('nobody');
    const [author, reader] = [who(secretary.id), who(keeper.id)];
    author.says('/thongbao CHUAGUI nhân sự mới');
    await author.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await author.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
    author.says('không cần');
    await author.taps('Gửi', 'đồng chí lúc 09 giờ 00, thứ Hai');
    await author.hears('thông báo sẽ gửi lúc');
    reader.says('/hoso CHUAGUI');
    await talk.settled();
    const heard = house.fake.messages(reader.id).map((one) => one.text ?? '');
    expect(heard.join('\n')).not.toMatch(/CHUAGUI nhân sự mới/);
  });

  test('nội dung đính chính còn đang soạn không đọc được qua nhật ký trong /hoso', async () => {
    await opens('ba-trang');
    const file = house.committee('ba-trang').members;
    const keeper = file.find((one) => one.role === 'team-member' && !one.secretary);
    const head = file[0];
    if (!keeper || !head) throw new Error('nobody');
    const meeting = await held(house, 'ba-trang');
    const at = meeting.start;
    const published = { text: 'Bản một', file: null, changes: null, at };
    await house.store.transaction(async (tx) => {
      tx.conclusions.put(meeting.id, {
        id: meeting.id,
        committee: 'ba-trang',
        meeting: meeting.id,
        title: meeting.title,
        held: at,
        body: 'committee',
        state: 'draft',
        revision: 2,
        text: 'NHAPKIN',
        file: { name: 'NHAPKIN.pdf', telegram: 'x' } as never,
        lines: [],
        changes: 'NHAPKIN',
        published,
        tasks: [],
        draftedBy: head.id,
        disclosure: { class: 'internal', by: head.id, at },
        askedOf: null,
        posted: 0,
        cleared: null,
        circulation: circulate({ title: meeting.title, by: head.id, to: [], wantsAcknowledgement: true }),
        log: [],
      });
      tx.acts.put('ba-trang/1', {
        committee: 'ba-trang',
        at,
        by: head.id,
        onBehalfOf: null,
        channel: 'telegram',
        act: 'conclusion-correction',
        subject: `conclusions:${meeting.id}`,
        note: 'NHAPKIN',
      });
    });
    who(keeper.id).says(`/hoso #${meeting.id}.1 kl`);
    await talk.settled();
    const heard = house.fake.messages(who(keeper.id).id);
    expect(JSON.stringify(heard)).toContain('Bản một');
    expect(JSON.stringify(heard)).not.toContain('NHAPKIN');
  });
});

test('chủ trì chưa liên kết: một mình thư ký vừa soạn, vừa ghi lời cho phổ biến, vừa đăng nhóm thì không được', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  await held(house, 'kien-giang');
  await house.store.transaction(async (tx) => tx.accounts.delete('telegram:1501'));
  await draftsConclusion(tram, 'MOTMINH', LINE);
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await talk.settled();
  const one = await conclusion();
  tram.says(`/kl #${one.id}.${one.revision} p`);
  await talk.settled();
  tram.says(`/kl #${one.id}.${one.revision} g`);
  await talk.settled();
  tram.says('gửi');
  await talk.settled();
  expect(inGroup()).not.toContain('MOTMINH');
});

test.each([
  'Mức độ: Mật',
  'Mức độ: Tối mật',
  'Phân loại: Mật',
  'Độ\nmật: Mật',
  'công văn tối mật số 5',
  'tài liệu tuyệt mật',
  'Độ mật: ＭẬＴ',
  'công văn ＭẬＴ gửi Sở',
])('dấu mật “%s” bị từ chối', (text) => {
  expect(markedSecret(text)).toBe(true);
});
