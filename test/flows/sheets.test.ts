import { beforeEach, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import type { Person } from './talk.ts';

const sheets = (): Promise<Sheet[]> => kept('sheets');

/** Những dòng nhật ký về việc trả lời phiếu. */
const answers = () =>
  house.store.transaction(async (tx) =>
    (await tx.acts.all()).flatMap(([, one]) => (one.act === 'sheet-answered' ? [one] : [])),
  );

interface Opening {
  readonly question: string;
  readonly who: string;
  readonly matter?: string;
  readonly form?: string;
  readonly count?: string;
}

/** Hỏi đáp đến hết bản xem trước. */
async function sends(who: Person, { question, who: asked, matter, form, count }: Opening) {
  await who.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  who.says(question);
  const participants = await who.hears('Thành phần được lấy ý kiến?');
  if (/^(Toàn thể|Cả)/.test(asked)) await who.taps(asked, participants);
  else who.says(asked);
  if (matter) await who.taps(matter, 'Vấn đề này thuộc loại nào?');
  await who.taps(form ?? 'Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  if (count) await who.taps(count, 'Quy chế không nêu đa số tính trên tổng số nào');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  const shown = await who.hears('Vấn đề xin ý kiến');
  await who.taps('Gửi', 'Gửi phiếu trên tới');
  await who.hears('Đã gửi phiếu', '16 giờ 00, thứ Tư, ngày 25/11/2026');
  return shown;
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  let tram: Person;
  let thanh: Person;
  let cong: Person;
  let hai: Person;
  let binh: Person;
  let trinh: Person;
  let luan: Person;
  beforeEach(async () => {
    await opens('kien-giang', { platform });
    [tram, thanh, cong, hai] = [who('tram'), who('thanh'), who('cong'), who('hai')];
    [binh, trinh, luan] = [who('binh'), who('trinh'), who('luan')];
  });

  test('Kiên Giang, khoản 2 Điều 3: kế hoạch quyết định theo đa số, nhắc riêng người im lặng, đổi ý được trước khi kết thúc', async () => {
    const shown = await sends(tram, {
      question: 'Thông qua Kế hoạch cao điểm tháng 12?',
      who: 'Toàn thể Ban Chỉ đạo (6)',
      matter: 'Kế hoạch',
      count: 'Số người được hỏi',
    });
    expect(shown.text).toContain('Lê Thị Trâm (theo khoản 8 Điều 8 Quy chế)');
    expect(shown.text).toContain('quyết định theo đa số (khoản 2 Điều 3 Quy chế)');
    expect(shown.text).toContain('Không trả lời thì không tính là đồng ý');
    const card = await binh.hears('Phiếu lấy ý kiến', 'Thông qua Kế hoạch cao điểm');
    await luan.heardNothingOf('Kế hoạch cao điểm');

    await binh.asks(
      '/lich',
      'Phiếu lấy ý kiến chờ đồng chí trả lời (gõ /ykien):\n- “Thông qua Kế hoạch cao điểm tháng 12?”: hạn 16 giờ 00, thứ Tư, ngày 25/11/2026',
    );
    await binh.taps('Không đồng ý', card);
    await binh.hears('Đã ghi nhận: Không đồng ý');
    expect((await binh.asks('/lich', 'Lịch – ')).text).not.toContain('Phiếu lấy ý kiến');
    await luan.asks('/lich', 'chưa có cuộc họp nào sắp tới');
    await binh.taps('Đồng ý', card);
    await binh.hears('Đã ghi nhận: Đồng ý');
    await thanh.taps('Đồng ý', 'Thông qua Kế hoạch cao điểm');
    await thanh.hears('Đã ghi nhận: Đồng ý');
    await hai.asks('/ykien đồng ý', 'Đã ghi nhận: Đồng ý');
    await trinh.taps('Ý kiến khác', 'Thông qua Kế hoạch cao điểm');
    await trinh.records('Lùi sang quý I', 'Đã ghi nhận: Ý kiến khác', 'Lùi sang quý I');

    // Ai trả lời gì, lúc nào, kể cả lần đổi ý, đều còn trong nhật ký.
    const said = (await answers()).filter(({ by }) => by === 'binh');
    expect(said.map(({ note, channel }) => [note, channel])).toEqual([
      ['no', platform === 'telegram' ? 'telegram' : 'zalo'],
      ['yes', platform === 'telegram' ? 'telegram' : 'zalo'],
    ]);

    const progress = await tram.asks('/ykien', 'Đã trả lời 4/6');
    expect(progress.text).toContain('Chưa trả lời: Nguyễn Trí Công, Danh Thị Hoa.');
    expect(progress.text).not.toContain('Lùi sang');
    await tram.taps('Nhắc người chưa trả lời', progress);
    await tram.taps('Nhắc', 'Nhắc riêng 2 đồng chí');
    await tram.hears('Đã nhắc 2 đồng chí');
    await cong.taps('Đồng ý', 'Nhắc trả lời phiếu');
    await cong.hears('Đã ghi nhận: Đồng ý');
    await binh.heardNothingOf('Nhắc trả lời');

    await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 5/6'));
    await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
    const result = await tram.hears(
      'Kết quả lấy ý kiến',
      '4 đồng ý, 0 không đồng ý, 1 ý kiến khác, 1 không trả lời',
    );
    expect(result.text).toContain('Thông qua theo đa số (khoản 2 Điều 3 Quy chế): 4 đồng ý trên 6');
    expect(result.text).toContain('Huỳnh Ngọc Trinh: Lùi sang quý I');
    for (const one of [thanh, binh, cong]) await one.hears('Thông qua theo đa số', '4 đồng ý trên 6');
    // Quá hạn, người lạ với phiếu, và việc đã do đa số quyết định.
    await binh.taps('Không đồng ý', card);
    await binh.isShown('đã kết thúc');
    await thanh.asks('/ykien', 'Thông qua theo đa số');
    await luan.asks('/ykien', 'Hiện không có phiếu lấy ý kiến nào');
  });
});

test('Kiên Giang, khoản 2 Điều 3: hòa phiếu là chưa thông qua; người trình sửa và lấy ý kiến lại, không phải việc Trưởng ban quyết định', async () => {
  await opens('kien-giang');
  const [tram, thanh, cong, binh] = [who('tram'), who('thanh'), who('cong'), who('binh')];
  // Việc do Ban quyết định theo đa số thì chỉ thành viên Ban biểu quyết.
  tram.says('/xinykien Chọn phương án 1 cho chương trình? | Cả Ban và Tổ | Chương trình');
  await tram.hears('chỉ lấy ý kiến các thành viên Ban Chỉ đạo');
  await sends(tram, {
    question: 'Chọn phương án 1 cho chương trình?',
    who: 'Nguyễn Trí Công, Trần Thanh Bình',
    matter: 'Chương trình',
    count: 'Số người trả lời',
  });
  await cong.taps('Đồng ý', 'Chọn phương án 1');
  await binh.taps('Không đồng ý', 'Chọn phương án 1');
  await binh.hears('Đã ghi nhận');
  await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 2/2'));
  await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
  const again = await tram.hears('Chưa thông qua (khoản 2 Điều 3 Quy chế): không bên nào quá nửa');
  await binh.hears('Chưa thông qua (khoản 2 Điều 3 Quy chế)', 'Người trình có thể sửa và lấy ý kiến lại');
  const [sheet] = await house.store.transaction((tx) => tx.sheets.all());
  await thanh.asks(`/ykien #${sheet?.[0]}.1 qd Chọn phương án 1.`, 'khoản 2 Điều 3');
  await thanh.asks('/duyet', 'Không có việc nào đang chờ');
  await tram.taps('Sửa, lấy ý kiến lại', again);
  await tram.hears('Lần trước: “Chọn phương án 1 cho chương trình?”');
  tram.says('Chọn phương án 1, bỏ mục 3?');
  await tram.hears('Thành phần');
});

test('Phú Quốc, gạch đầu dòng 1 Điều 2: cũng việc ấy thì Trưởng ban quyết định, ý kiến là để tham mưu; thư ký ghi hộ được', async () => {
  await opens('phu-quoc');
  const [hung, phuc, yen, bao, thao, vinh] = ['hung', 'phuc', 'yen', 'bao', 'thao', 'vinh'].map(who) as Six;
  await yen.asks('/xinykien', 'Việc này thuộc quyền của');
  // Cơ quan thường trực giúp giải quyết khi chưa họp được: khoản 9 Điều 8.
  const shown = await sends(phuc, {
    question: 'Thông qua Kế hoạch cao điểm tháng 12?',
    who: 'Toàn thể Ban Chỉ đạo (6)',
  });
  expect(shown.text).toContain('Đặng Văn Phúc (theo khoản 9 Điều 8 Quy chế)');
  expect(shown.text).toContain('Trưởng ban quyết định (gạch đầu dòng 1 Điều 2 Quy chế)');
  for (const one of [yen, bao]) await one.taps('Không đồng ý', 'Kế hoạch cao điểm');
  await bao.hears('Đã ghi nhận');
  await vinh.asks('/ykien', 'Hiện không có phiếu');
  // Chưa kết thúc thì chưa ghi quyết định được.
  const id = (await sheets())[0]?.id ?? '';
  await hung.asks(`/ykien #${id}.1 qd Đồng ý ban hành`, 'Phiếu này còn lấy ý kiến');
  await phuc.taps('Kết thúc sớm', await phuc.asks('/ykien', 'Đã trả lời 2/6'));
  await phuc.taps('Kết thúc', 'Kết thúc sớm phiếu');
  await hung.hears('2 không đồng ý', 'Ý kiến là để tham mưu; Trưởng ban quyết định', 'Chờ Trưởng ban');
  // Người không được ghi quyết định.
  await yen.asks(`/ykien #${id}.1 qd`, 'Việc này thuộc quyền của: đồng chí Huỳnh Đức Hòa');
  // Trưởng ban nhận được tin thì tự quyết định; không thì thư ký mới ghi thay.
  await thao.asks(`/ykien #${id}.1 qd`, 'Việc này thuộc quyền của: đồng chí Huỳnh Đức Hòa');
  await house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${hung.id}`));
  await thao.taps('Ghi quyết định', await thao.asks('/ykien', 'Chờ Trưởng ban quyết định'));
  await thao.asks('Ban hành, lùi thời hạn một tuần.', 'Quyết định của đồng chí Huỳnh Đức Hòa');
  await thao.taps('Gửi', 'Gửi như trên tới');
  await yen.hears('Quyết định của đồng chí Huỳnh Đức Hòa', 'đồng chí Mai Thị Thảo ghi lại', 'lùi thời hạn');
  expect((await sheets())[0]?.decision).toMatchObject({ by: 'hung', recordedBy: 'thao' });
  await thao.asks(`/ykien #${id}.1 qd Nội dung khác`, 'đã được ghi');
});

test('Lạng Sơn, Điều 3: cho ý kiến bằng văn bản là một hình thức làm việc; thư ký gửi theo yêu cầu của Trưởng ban', async () => {
  await opens('lang-son');
  const [linh, thieu, quy, khanh] = [who('linh'), who('thieu'), who('quy'), who('khanh')];
  await khanh.asks('/xinykien', 'Việc này thuộc quyền của: Trưởng Ban Chỉ đạo', 'điểm c khoản 1 Điều 6');
  const shown = await sends(linh, {
    question: 'Đồng ý danh mục dịch vụ công trực tuyến?',
    who: 'Toàn thể Ban Chỉ đạo (6)',
  });
  expect(shown.text).toContain('Hồ Minh Thái (theo điểm c khoản 1 Điều 6 Quy chế)');
  expect(shown.text).toContain('Cho ý kiến bằng văn bản là một hình thức làm việc của Ban (Điều 3 Quy chế)');
  expect(shown.text).toContain('Ý kiến phải đúng hạn (điểm c khoản 1 Điều 6 Quy chế)');
  await quy.taps('Đồng ý', 'danh mục dịch vụ công');
  await linh.taps('Kết thúc sớm', await linh.asks('/ykien', 'Đã trả lời 1/6'));
  await linh.taps('Kết thúc', 'Kết thúc sớm phiếu');
  await thieu.hears('Trưởng Ban Chỉ đạo quyết định (điểm d khoản 1 Điều 6 Quy chế)');
});

test('Bình Định: Quy chế không quy định ai quyết định, lời của Trưởng ban được ghi đúng như vậy', async () => {
  await opens('binh-dinh');
  const [quang, dung, ha, nam] = [who('quang'), who('dung'), who('ha'), who('nam')];
  const shown = await sends(quang, {
    question: 'Đồng ý kết nối kho dữ liệu?',
    who: 'Toàn thể Ban Chỉ đạo (6)',
  });
  expect(shown.text).toContain('Quy chế không quy định ai được lấy ý kiến bằng văn bản');
  expect(shown.text).toContain('Quy chế không quy định ai quyết định');
  await ha.taps('Đồng ý', 'kết nối kho dữ liệu');
  await quang.taps('Kết thúc sớm', await quang.asks('/ykien', 'Đã trả lời 1/6'));
  await quang.taps('Kết thúc', 'Kết thúc sớm phiếu');
  const asked = await dung.hears('Quy chế không quy định ai quyết định', 'sẽ ghi nhận đúng như vậy');
  await dung.taps('Ghi quyết định', asked);
  await dung.asks('Tôi đồng ý.', 'Ý kiến của đồng chí Hồ Gia Định: Tôi đồng ý.');
  await dung.taps('Gửi', 'Gửi như trên tới');
  await nam.hears('Ý kiến của đồng chí Hồ Gia Định', 'Tôi đồng ý.');
});

test('phiếu kín: chỉ có số phiếu; không tin nhắn nào và không chỗ nào trong kho ghép tên với ý kiến', async () => {
  await opens('kien-giang');
  const [tram, thanh, cong, binh, trinh] = ['tram', 'thanh', 'cong', 'binh', 'trinh'].map(who) as Five;
  const shown = await sends(tram, {
    question: 'Tín nhiệm phương án nhân sự Tổ giúp việc?',
    who: 'Toàn thể Ban Chỉ đạo (6)',
    matter: 'Vấn đề khác',
    form: 'Phiếu kín',
  });
  expect(shown.text).toContain('Phiếu kín: chỉ công bố số phiếu');
  const card = await binh.hears('Tín nhiệm phương án');
  await binh.taps('Đồng ý', card);
  await binh.hears('Đã ghi nhận phiếu kín');
  await binh.taps('Không đồng ý', card);
  await binh.hears('Đã ghi nhận phiếu kín');
  await binh.taps('Không đồng ý', card);
  await binh.isShown('đã được ghi nhận trước đó; không thay đổi gì');
  await cong.taps('Đồng ý', 'Tín nhiệm phương án');
  await cong.hears('Đã ghi nhận phiếu kín');
  await trinh.taps('Ý kiến khác', 'Tín nhiệm phương án');
  await trinh.records('Xin thêm thời gian', 'Đã ghi nhận phiếu kín');
  await talk.settled();

  const [before] = await sheets();
  expect(before?.voted).toEqual(['cong', 'binh', 'trinh']);
  expect(Object.keys(before?.ballots ?? {})).toHaveLength(3);
  for (const id of ['cong', 'binh', 'trinh']) expect(Object.keys(before?.ballots ?? {})).not.toContain(id);
  expect(Object.keys(before?.ballots ?? {})).toEqual(Object.keys(before?.ballots ?? {}).sort());
  await expectNoPairs(['Trần Thanh Bình', 'Nguyễn Trí Công', 'Huỳnh Ngọc Trinh', 'binh', 'cong', 'trinh']);
  expect(await answers()).toEqual([]);
  const own = await binh.asks('/ykien', 'Đồng chí đã gửi phiếu kín');
  expect(own.text).not.toContain('Đồng chí đã trả lời');
  await binh.asks('/dulieucuatoi', '(phiếu kín): đã trả lời, nội dung không gắn với đồng chí');
  const others = await tram.asks('/dulieucuatoi', 'Lê Thị Trâm');
  expect(others.text).not.toContain('Tín nhiệm phương án');

  await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 3/6'));
  await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
  const result = await thanh.hears(
    '1 đồng ý, 1 không đồng ý, 1 ý kiến khác, 3 không trả lời',
    'Xin thêm thời gian',
  );
  for (const name of ['Bình', 'Công', 'Trinh']) expect(result.text).not.toContain(name);
  await talk.settled();
  const [after] = await sheets();
  expect(after).toMatchObject({ ballots: {}, salt: null });
  expect(after?.sealed?.map(({ vote }) => vote)).toEqual(['no', 'other', 'yes']);
  await expectNoPairs(['Trần Thanh Bình', 'Nguyễn Trí Công', 'Huỳnh Ngọc Trinh', 'binh', 'cong', 'trinh']);
});

/** Cả kho và mọi tin đã gửi: nơi nào nêu một lựa chọn thì không nêu người, và ngược lại. */
async function expectNoPairs(names: readonly string[]): Promise<void> {
  const shelves = ['sheets', 'outbox', 'accounts', 'acts', 'reminded', 'handled', 'settings'] as const;
  await house.store.transaction(async (tx) => {
    for (const shelf of shelves)
      for (const [id, document] of await tx[shelf].all()) {
        const { ballots, sealed: bare, ...rest } = document as unknown as Partial<Sheet>;
        for (const part of [ballots, bare])
          for (const name of names)
            expect(JSON.stringify(part ?? null), `${shelf} ${id}`).not.toContain(`"${name}"`);
        const text = JSON.stringify(rest).replaceAll(/"(?:label|command|text|numbered)":"[^"]*"/g, '');
        expect(text, `${shelf} ${id}`).not.toMatch(/"vote"|Xin thêm thời gian/);
      }
  });
  const chats = new Set(house.committee('kien-giang').members.map(({ telegram }) => Number(telegram)));
  for (const chat of chats)
    for (const { text = '' } of house.fake.messages(chat)) {
      const told = /Đã ghi nhận: |không đồng ý:|Đồng ý: /i.test(text);
      expect(told, text).toBe(false);
    }
}

test('bấm sai: quá hạn, người không được hỏi, phiếu không có, hai lần giống nhau, chữ không rõ, bản cũ', async () => {
  await opens('kien-giang');
  const [tram, binh, trinh, luan] = [who('tram'), who('binh'), who('trinh'), who('luan')];
  await tram.asks('/xinykien ngan', 'Xin ý kiến về vấn đề gì?');
  await tram.asks('Đồng ý mua sắm bổ sung?', 'Thành phần');
  await tram.asks('Trần Thanh Bình, Danh Thị Hoa', 'Vấn đề này thuộc loại nào?');
  await tram.asks('8', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('5', 'Xin chọn một trong các mục');
  await tram.asks('phiếu kín', 'Phiếu kín cần ít nhất 3 người');
  await tram.asks('3', 'Căn cứ nào cho phép');
  await tram.asks('có', 'Căn cứ nào cho phép');
  await tram.asks('Công văn 12/UBND-NC ngày 01/10/2026', 'Hạn trả lời là khi nào?');
  await tram.asks('hôm qua 9h', 'đã qua');
  await tram.asks('chủ nhật này 9h', 'không phải giờ làm việc');
  await tram.asks('thứ 4 tuần sau 22h', 'không phải giờ làm việc');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  house.fake.sendsDocument(tram.id, {
    file_name: 'a.exe',
    mime_type: 'application/octet-stream',
    file_size: 5,
  });
  await tram.hears('.exe');
  tram.sends('to-trinh.pdf');
  await tram.hears('Đã nhận 1 tệp: to-trinh.pdf');
  tram.says('xong');
  await tram.hears('Không trả lời được coi là đồng ý (căn cứ: Công văn 12/UBND-NC');
  await tram.taps('Gửi', 'Gửi phiếu trên tới 2 đồng chí');
  const card = await binh.hears('Đồng ý mua sắm bổ sung?');
  await talk.settled();
  expect(house.fake.messages(binh.id).some(({ document }) => document?.file_name === 'to-trinh.pdf')).toBe(
    true,
  );

  // Sửa câu hỏi khi chưa ai trả lời: bản cũ không còn dùng được.
  await tram.taps('Sửa câu hỏi', await tram.asks('/ykien', 'Đã trả lời 0/2'));
  tram.says('Đồng ý mua sắm bổ sung 5 máy?');
  await tram.taps('Gửi', 'Gửi bản sửa trên tới 2 đồng chí');
  await tram.hears('Đã gửi bản sửa');
  const second = await binh.hears('bản sửa', 'bổ sung 5 máy?');
  await binh.taps('Đồng ý', card);
  await binh.isShown('Nội dung phiếu đã được sửa');
  await binh.taps('Đồng ý', second);
  await binh.hears('Đã ghi nhận: Đồng ý');
  await binh.taps('Đồng ý', second);
  await binh.isShown('đã được ghi nhận trước đó');
  const id = (await sheets())[0]?.id ?? '';
  await tram.asks(`/ykien #${id}.2 sua Câu hỏi khác hẳn?`, 'Phiếu đã có người trả lời nên không sửa được');

  await trinh.asks(`/ykien #${id}.2 dy`, 'Đồng chí không có trong danh sách được hỏi');
  await luan.asks(`/ykien #${id}.2 kt`, 'Đồng chí không có trong danh sách được hỏi');
  await binh.asks(`/ykien #${id}.2 kt`, 'Việc này thuộc quyền của: đồng chí Lê Thị Trâm');
  await binh.asks('/ykien #kien-giang/2026-99.1 dy', 'Không tìm thấy phiếu');
  await binh.asks('/ykien không có ý kiến', '“Không có ý kiến” không được tính');
  await trinh.asks('/ykien đồng ý', 'Hiện không có phiếu lấy ý kiến nào chờ');
  await binh.asks(`/ykien ý kiến khác: ${'x'.repeat(1_100)}`, 'tối đa 1.000');
  await binh.asks('/thoi', 'Đã thôi');
  house.turnTo('2026-11-25T16:00');
  await binh.taps('Không đồng ý', second);
  await binh.isShown('đã kết thúc lúc 16 giờ 00, thứ Tư, ngày 25/11/2026');
  await tram.asks('/ykien', '1 không trả lời (coi là đồng ý, căn cứ: Công văn 12/UBND-NC');
});

type Five = [Person, Person, Person, Person, Person];
type Six = [Person, Person, Person, Person, Person, Person];

test('Kiên Giang, khoản 3 Điều 4: kế hoạch công tác hằng năm phải được thông qua trước; quá nửa không đồng ý thì không thông qua', async () => {
  await opens('kien-giang');
  const [tram, thanh, cong, hai] = [who('tram'), who('thanh'), who('cong'), who('hai')];
  const opening = { who: 'Lâm Thế Tài, Nguyễn Trí Công, Bùi Thế Hải', matter: 'Kế hoạch công tác hằng năm' };
  const count = 'Số người được hỏi';
  const shown = await sends(tram, { question: 'Thông qua kế hoạch năm 2027?', ...opening, count });
  expect(shown.text).toContain(
    'tập thể thảo luận và thông qua trước, sau đó Trưởng ban ban hành hoặc phê duyệt',
  );
  for (const one of [cong, hai]) await one.taps('Không đồng ý', 'kế hoạch năm 2027');
  await hai.hears('Đã ghi nhận');
  await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 2/3'));
  await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
  const result = await thanh.hears(
    'Không thông qua (khoản 2 và khoản 3 Điều 4 Quy chế): 2 không đồng ý trên 3',
  );
  expect(result.reply_markup).toBeUndefined();
  const id = (await sheets())[0]?.id ?? '';
  await thanh.asks(`/ykien #${id}.1 qd Vẫn ban hành`, 'đã được quyết định theo đa số');
});
