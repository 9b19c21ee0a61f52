import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { understand } from '../../src/hear/understand.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { House } from '../doubles/house.ts';
import { drafts, type Group, type Person, readable, Talk } from './talk.ts';

let house: House;
let talk: Talk;
let group: Group;
let thanh: Person;
let binh: Person;
let trinh: Person;
let hoa: Person;
let tram: Person;

beforeEach(async () => {
  house = await House.open({ committees: ['kien-giang', 'phu-quoc'] });
  talk = new Talk(house);
  const who = (id: string): Person => talk.member('kien-giang', id);
  [thanh, binh, trinh, hoa, tram] = [who('thanh'), who('binh'), who('trinh'), who('hoa'), who('tram')];
  group = talk.groupOf('kien-giang');
});
afterEach(() => house.close());

/** Trưởng ban mời họp toàn Ban 14 giờ 30 thứ Năm 26/11. */
async function called(title = 'Họp thường kỳ'): Promise<void> {
  const next = await drafts(
    thanh,
    `${title} | 14h30 26/11/2026 | A | Sơ kết`,
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await group.hears('Họp định kỳ Ban Chỉ đạo', 'chưa trả lời');
}

/** Everything that is kept, but for what was handled. */
const kept = async (): Promise<string> => JSON.stringify(await house.meetings());

describe('thời gian', () => {
  test('đã qua, không đọc được, không có ngày ấy: nói sai ở đâu và cho ví dụ, rồi hỏi lại', async () => {
    await thanh.asks('/taohop Họp', 'Họp lúc nào?');
    await thanh.asks('14h30 19/11/2026', '14 giờ 30, thứ Năm, ngày 19/11/2026 đã qua', 'Ví dụ');
    await thanh.asks('lúc nào rảnh', 'Tôi chưa đọc được thời gian này', 'Ví dụ');
    await thanh.asks('8h 31/11/2026', 'Không có ngày hoặc giờ như vậy');
    await thanh.asks('thứ 6 tuần sau 8h', 'Họp ở đâu?');
  });

  test('"ngày kia" có hai cách hiểu: kể ngày cụ thể, chọn bằng số, rồi hỏi giờ', async () => {
    await thanh.asks('/taohop Họp', 'Họp lúc nào?');
    const list = await thanh.asks('ngày kia', 'có thể hiểu nhiều cách');
    expect(readable(list)).toContain('Chủ nhật, ngày 22/11/2026\nthứ Hai, ngày 23/11/2026');
    await thanh.asks('3', 'có thể hiểu nhiều cách');
    await thanh.asks('2', 'Đã hiểu: thứ Hai, ngày 23/11/2026. Xin cho biết mấy giờ');
    await thanh.asks('14h', 'Họp ở đâu?');
    await thanh.asks('A', 'Nội dung cuộc họp?');
    thanh.says('B');
    await thanh.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.hears('Thời gian: 14 giờ 00, thứ Hai, ngày 23/11/2026');
  });

  test('chỉ có ngày thì hỏi giờ; gõ thêm giờ là đủ', async () => {
    await thanh.asks(
      '/taohop Họp | thứ 5 tuần sau',
      'Đã hiểu: thứ Năm, ngày 26/11/2026. Xin cho biết mấy giờ',
    );
    await thanh.asks('14h', 'Họp ở đâu?');
  });
});

describe('tên người', () => {
  test('một tên hai người: kể ra, chọn bằng số; người không có: nói không có', async () => {
    await called();
    await tram.asks('/traloithay Nguyễn Văn Lạ | dự', 'Không tìm thấy ai tên “Nguyễn Văn Lạ”');
    const list = await tram.asks('Th', 'Có nhiều người trùng');
    expect(readable(list)).toContain('Lâm Thế Tài');
    await tram.asks('9', 'Có nhiều người trùng');
    await tram.asks('2', 'Đã ghi nhận thay');
    const meeting = await talk.meeting();
    const [answered] = Object.keys(meeting.answers);
    expect(meeting.log.at(-1)).toMatchObject({ by: 'tram', onBehalfOf: answered, act: 'answer-attend' });
    await talk
      .member('kien-giang', answered ?? '')
      .hears('Thư ký (đồng chí Lê Thị Trâm) đã ghi nhận thay đồng chí');
  });

  test('dấu < > & và biểu tượng trong tên người, tên họp hiện đúng như đã gõ', async () => {
    await house.store.transaction(async (tx) => {
      const committee = await tx.committees.get('kien-giang');
      if (!committee) throw new Error('no committee');
      const members = committee.members.map((one) =>
        one.id === 'hoa' ? { ...one, name: 'Danh <b>&Hoa 🌾' } : one,
      );
      tx.committees.put(committee.id, { ...committee, members });
    });
    const title = 'Họp <b>&amp; "06" 👮‍♂️ *_`[x](y)';
    await called(title);
    const card = house.fake.last(group.id, 5);
    expect(card?.text).toContain(title);
    expect(card?.entities?.every((entity) => entity.type === 'bold')).toBe(true);
    await hoa.hears('kính mời đồng chí Danh <b>&Hoa 🌾 dự');
    await hoa.asks('/vang <i>ốm</i> 🤒 & mệt', 'đang chờ người chủ trì đồng ý');
    await thanh.hears('Đồng chí Danh <b>&Hoa 🌾', 'Lý do: <i>ốm</i> 🤒 & mệt');
  });
});

describe('câu trả lời đến muộn hoặc nhầm', () => {
  test('cuộc họp đã đóng (đã vào kho), không có, đã hủy: nói rõ', async () => {
    await called();
    const notice = await binh.hears('Trân trọng kính mời');
    house.turnTo('2026-11-26T15:00');
    await binh.taps('Dự họp', notice);
    await binh.isShown('đã bắt đầu lúc 14 giờ 30');
    house.turnTo('2026-12-04T08:00');
    await binh.taps('Dự họp', notice);
    await binh.isShown('đã kết thúc, không ghi nhận thêm');
    expect(await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh')).toMatchObject({
      archived: 1,
    });
    await binh.taps('Xin vắng', notice);
    await binh.isShown('“Họp thường kỳ” đã kết thúc, không ghi nhận thêm');
    await binh.asks('/thamgia #kien-giang/2026-99.1', 'Không tìm thấy cuộc họp này');
    await binh.asks('tôi dự', 'Hiện không có cuộc họp nào chờ đồng chí trả lời');
    await binh.asks('/diemdanh', 'Hiện không có');
  });

  test('đã dời, đã hủy: nút của thông báo cũ không ghi gì', async () => {
    await called();
    const old = await binh.hears('Trân trọng kính mời');
    thanh.says('/doihop 8h 27/11/2026 | - | trùng lịch');
    await thanh.taps('Gửi', 'Các câu trả lời trước đây không còn hiệu lực');
    const fresh = await binh.hears('Thay đổi lịch họp');
    for (const button of ['Dự họp', 'Xin vắng', 'Cử người dự thay']) {
      await binh.taps(button, old);
      await binh.isShown('đã dời sang 08 giờ 00, thứ Sáu, ngày 27/11/2026; lựa chọn này là của lịch cũ');
    }
    thanh.says('/huyhop bão');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo');
    await binh.hears('đã hủy');
    await binh.taps('Dự họp', fresh);
    await binh.isShown('đã hủy, không cần trả lời');
    await binh.taps('Dự họp', old);
    await binh.isShown('đã hủy, không cần trả lời');
    expect((await talk.meeting()).answers).toEqual({});
  });
});

describe('không có quyền', () => {
  test('mỗi lệnh nói ai có quyền, theo điều nào', async () => {
    await binh.asks(
      '/taohop',
      'thuộc quyền của: Trưởng ban, Phó Trưởng ban Thường trực, Phó Trưởng ban',
      'khoản 1 Điều 14',
    );
    await binh.asks('/thaymat', 'Việc này thuộc quyền của: Trưởng ban');
    await binh.asks('/thanhvien', 'Việc này thuộc quyền của: thư ký');
    await called();
    await binh.asks('/moihop', 'Hiện không có cuộc họp nào');
    await binh.asks('/huyhop', 'không có quyền làm việc này');
    await binh.asks('/huyhop #kien-giang/2026-1.1', 'không có quyền làm việc này');
    await binh.asks('/doihop #kien-giang/2026-1.1 mai 8h | - | x', 'không có quyền làm việc này');
    await binh.asks('/traloithay #kien-giang/2026-1.1', 'không có quyền làm việc này');
    expect((await talk.meeting()).state).toBe('called');
  });

  test('người của Ban khác, người lạ, nhóm lạ không biết được gì', async () => {
    await called();
    const yen = talk.member('phu-quoc', 'yen');
    house.fake.joins(yen.id, group.id);
    const card = house.fake.messages(group.id, 5)[0];
    if (!card) throw new Error('no card');
    await yen.taps('Dự họp', card);
    await yen.isShown('Tài khoản này chưa được kết nối với thành viên nào ở đây');
    for (const typed of ['/thamgia #kien-giang/2026-1.1', '/duyet #kien-giang/2026-1.1 4 co']) {
      const answer = await yen.asks(typed, '');
      expect(answer.text).not.toMatch(/Họp thường kỳ|Đề án 06|Thành/);
    }
    await yen.asks('/hop', 'BCĐ CĐS Phú Quốc hiện chưa có cuộc họp nào');
    await yen.asks('/lich', 'BCĐ CĐS Phú Quốc hiện chưa có cuộc họp nào');
    expect((await talk.meeting()).answers).toEqual({});

    house.fake.user({ id: 9_001, first_name: 'Người lạ' });
    const stranger = talk.person(9_001);
    await stranger.asks('/thamgia #kien-giang/2026-1.1', 'chưa được kết nối với thành viên nào');
    house.fake.joins(stranger.id, group.id);
    await stranger.taps('Xin vắng', card);
    await stranger.isShown('chưa được kết nối');
    await stranger.heardNothingOf('Đề án 06');

    house.fake.group({ id: -1_002, title: 'Nhóm lạ', type: 'supergroup', members: [stranger.id, binh.id] });
    for (const who of [stranger, binh])
      for (const line of ['/hop', '/lich', '/quyche', '/thamgia', '/tailieu', '/trogiup', '/taohop', '/xyz'])
        house.fake.says(who.id, line, { chat: -1_002 });
    await talk.settled();
    expect(house.fake.messages(-1_002)).toEqual([]);
  });
});

describe('đang làm dở', () => {
  test('bấm "Gửi" hai lần chỉ gửi một lần', async () => {
    const next = await drafts(
      thanh,
      'Họp | 14h30 26/11/2026 | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    const ask = await thanh.hears('Gửi thông báo trên');
    await thanh.taps('Gửi', ask);
    await thanh.taps('Gửi', ask);
    await thanh.isShown('không còn chờ xác nhận');
    await talk.settled();
    expect(talk.count(binh.id, 'Trân trọng kính mời')).toBe(1);
    expect(house.fake.messages(group.id)).toHaveLength(1);
    // Bấm "Gửi thông báo" của bước trước cũng không gửi lại.
    await thanh.taps('Gửi thông báo', next);
    await thanh.isShown('đã gửi thông báo rồi');
  });

  test('nút của bản xem trước cũ không gửi bản mới', async () => {
    const next = await drafts(
      thanh,
      'Họp | 14h30 26/11/2026 | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    const old = await thanh.hears('Gửi thông báo trên');
    house.forward(60_000);
    thanh.says('/huyhop thôi không họp');
    await thanh.hears('Bỏ cuộc họp');
    await thanh.taps('Gửi', old);
    await thanh.isShown('không còn chờ xác nhận');
    expect((await talk.meeting()).state).toBe('draft');
  });

  test('/thoi giữa chừng: không có gì xảy ra, câu sau không bị coi là câu trả lời', async () => {
    await thanh.asks('/taohop Họp | mai 8h', 'Họp ở đâu?');
    await thanh.asks('/thoi', 'Đã thôi. Chưa có gì được gửi đi');
    await thanh.asks('/thoi', 'Hiện không có việc nào đang làm dở');
    await thanh.asks('Phòng họp A', 'Tôi chưa rõ ý đồng chí');
    await called();
    await hoa.asks('em xin vắng', 'Xin cho biết lý do');
    await hoa.asks('thôi', 'Đã thôi');
    expect((await talk.meeting()).answers).toEqual({});
  });

  test('khởi động lại giữa câu hỏi và câu trả lời: trả lời tiếp được', async () => {
    await called();
    await hoa.asks('/vang', 'Xin cho biết lý do');
    await thanh.asks('/doihop', 'Dời sang lúc nào?');
    await house.stop();
    await house.start();
    await hoa.records('Ốm', 'đang chờ người chủ trì đồng ý');
    const request = await thanh.hears('Đồng chí Danh Thị Hoa');
    await thanh.asks('8h 27/11/2026', 'Địa điểm mới?');
    await house.stop();
    await house.start();
    await thanh.asks('Phòng họp B', 'Lý do dời họp?');
    thanh.says('trùng lịch');
    const ask = await thanh.hears('Các câu trả lời trước đây không còn hiệu lực');
    await house.stop();
    await house.start();
    await thanh.taps('Gửi', ask);
    await hoa.hears('Thay đổi lịch họp');
    expect(await talk.meeting()).toMatchObject({ place: 'Phòng họp B', revision: 2 });
    await thanh.taps('Đồng ý', request);
    await thanh.isShown('lựa chọn này là của lịch cũ');
  });

  test('một tin đến hai lần chỉ có tác dụng một lần', async () => {
    await called();
    const notice = await binh.hears('Trân trọng kính mời');
    const tap = house.fake.taps(binh.id, notice, 'Dự họp');
    await binh.hears('đã báo: dự họp');
    const typed = hoa.says('em xin vắng vì ốm');
    await thanh.hears('Đồng chí Danh Thị Hoa');
    const line = thanh.says('/huyhop');
    await thanh.hears('Lý do hủy họp?');
    await talk.settled();
    const [before, said] = [await kept(), house.fake.messages(thanh.id).length];
    for (const update of [tap, typed, line]) house.fake.redeliver(update);
    await talk.settled();
    expect(await kept()).toBe(before);
    expect(house.fake.messages(thanh.id)).toHaveLength(said);
    expect(talk.count(hoa.id, 'đang chờ người chủ trì đồng ý')).toBe(1);
  });
});

test('tin dài nhất mà Telegram cho gửi (4.096 ký tự): trả lời được, nói độ dài tối đa ở chỗ cần', async () => {
  const longest = 'Ờ'.repeat(4_096);
  await thanh.asks(longest, 'Tôi chưa rõ ý đồng chí');
  await thanh.asks('/taohop', 'Tên cuộc họp là gì?');
  await thanh.asks(longest, 'Nội dung dài 4.096 ký tự, tối đa 300');
  await thanh.asks('/thoi', 'Đã thôi');
  // Nội dung dài nhất được nhận vẫn gửi đi được, trong một thẻ.
  thanh.says(`/taohop ${'H'.repeat(300)} | 14h30 26/11/2026 | ${'P'.repeat(300)}`);
  await thanh.hears('Nội dung cuộc họp?');
  thanh.says('N'.repeat(3_000));
  await thanh.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
  await thanh.taps('Cả Ban và Tổ', 'Thành phần dự họp?');
  await thanh.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await thanh.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await hoa.hears('Trân trọng kính mời');
  await hoa.asks(`/vang ${longest.slice(0, 4_000)}`, 'tối đa 1.000');
  await hoa.records('ố'.repeat(1_000), 'đang chờ người chủ trì đồng ý');
  await trinh.asks('/uyquyen An | -', 'Xin gửi ý kiến bằng văn bản');
  await trinh.asks(longest, 'tối đa 3.500');
  await trinh.records('ý'.repeat(3_500), 'chưa hợp lệ');
  await group.cardSays('1 xin vắng, chờ chủ trì', '1 cử người dự thay (chưa hợp lệ)');
});

test('một người ở hai Ban: được hỏi nói về Ban nào, đổi được bằng /chonban, không lẫn việc của hai Ban', async () => {
  // Trâm mời tài khoản của Yến (Phú Quốc) kết nối làm Trinh của Kiên Giang.
  await called();
  const yen = talk.member('phu-quoc', 'yen');
  tram.says('/thanhvien mời Huỳnh Ngọc Trinh');
  await tram.taps('Mời lại', 'Vẫn mời?');
  const invitation = await tram.hears('Kính gửi đồng chí Huỳnh Ngọc Trinh');
  const code = /start=([\w-]+)/.exec(invitation.text ?? '')?.[1] ?? '';
  house.fake.pressesStart(yen.id, code);
  await yen.taps('Đồng ý', 'Đồng chí đồng ý kết nối?');
  await trinh.taps('Đúng là tôi', 'Đó có phải là đồng chí không?');
  await yen.hears('Đã kết nối');

  const asked = await yen.asks('/hop', 'Lệnh này dùng cho Ban nào?');
  expect(readable(asked)).toContain('BCĐ CĐS Phú Quốc\nBCĐ Đề án 06');
  await yen.asks('7', 'Lệnh này dùng cho Ban nào?');
  await yen.asks('2', 'Họp thường kỳ');
  // Đã chọn thì không hỏi nữa, cho đến khi đổi.
  await yen.asks('tôi dự', 'đã báo: dự họp');
  expect((await talk.meeting()).answers).toMatchObject({ trinh: { kind: 'attend', by: 'trinh' } });
  await yen.taps('BCĐ CĐS Phú Quốc', await yen.asks('/chonban', 'Đồng chí muốn nói về Ban nào?'));
  await yen.hears('Từ nay các lệnh nhắn riêng dùng cho Ban Chỉ đạo Chuyển đổi số thành phố Phú Quốc');
  await yen.asks('/hop', 'BCĐ CĐS Phú Quốc hiện chưa có cuộc họp nào');
  expect((await yen.asks('/lich', 'BCĐ CĐS Phú Quốc')).text).not.toContain('Họp thường kỳ');
  expect((await yen.asks('/quyche', 'Phú Quốc')).text).not.toContain('Đề án 06');

  // Nút của cuộc họp Ban kia vẫn là của Ban kia; trong nhóm Phú Quốc thì không nói gì về Kiên Giang.
  await yen.asks('/vang #kien-giang/2026-1.1 Ốm', 'Họp thường kỳ', 'đang chờ người chủ trì đồng ý');
  const other = talk.groupOf('phu-quoc');
  yen.saysIn(other, '/hop');
  const inGroup = await other.hears('BCĐ CĐS Phú Quốc hiện chưa có cuộc họp nào');
  expect(inGroup.text).not.toContain('Đề án 06');
  yen.saysIn(other, '/thamgia #kien-giang/2026-1.1');
  await yen.hears('Không tìm thấy cuộc họp này');
  expect(house.fake.messages(other.id)).toHaveLength(1);
  expect((await talk.meeting()).answers).toMatchObject({ trinh: { kind: 'absent' } });
});

describe('lời thường không bị hiểu nhầm thành lệnh', () => {
  const TALK = [
    'Vâng ạ',
    'Dạ vâng',
    'Thôi để mai',
    'Ban Chỉ đạo họp khi nào?',
    'ban hop luc nao',
    'Bạn là ai',
    'Huy gửi tài liệu chưa',
    'Bắt đầu lúc mấy giờ?',
    'em đến muộn',
    '🌾',
  ];
  test('câu hỏi, lời chào, tên người: không ghi gì, trả lời một câu', async () => {
    await called();
    for (const text of TALK) {
      const unsure = understand(text) === 'unsure';
      await binh.asks(text, unsure ? 'Đang chờ đồng chí trả lời: Giấy mời họp' : 'Tôi chưa ghi nhận gì');
    }
    await thanh.asks('thôi', 'Hiện không có việc nào đang làm dở');
    expect((await talk.meeting()).answers).toEqual({});
  });

  test('câu trả lời ngắn, có dấu hay không dấu, đều được hiểu', async () => {
    await called();
    const answers = async () => (await talk.meeting()).answers.binh;
    for (const text of ['Dự', 'toi se du', 'em tham dự ạ', 'có mặt']) {
      await binh.asks('/vang bận', 'Đồng chí đã xin vắng');
      await binh.asks(text, 'Đồng chí đã báo: dự họp');
    }
    for (const [text, reason] of [
      ['Tôi không dự được do ốm', 'ốm'],
      ['khong tham du duoc vi di cong tac', 'di cong tac'],
      ['Em xin phép vắng: con nhỏ', 'con nhỏ'],
    ] as const) {
      await binh.asks(text, 'Đồng chí đã xin vắng');
      expect(await answers()).toMatchObject({ kind: 'absent', reason });
      // Lý do mới đến người chủ trì.
      await thanh.hears('Đồng chí Trần Thanh Bình', `Lý do: ${reason}`);
    }
    // Chưa chắc là xin vắng thì hỏi lại, không chuyển gì tới người chủ trì.
    for (const text of [
      'bận họp chiều nay, mai em trả lời',
      'em bận',
      'vâng tôi sẽ đến',
      'vang toi biet roi',
      'ok',
      'ừ',
    ]) {
      await binh.asks(text, 'Tôi chưa ghi nhận gì. Đồng chí đã trả lời, và còn thay đổi được: Giấy mời họp');
      expect(await answers()).toMatchObject({ kind: 'absent', reason: 'con nhỏ' });
    }
    await binh.asks('cử đồng chí Lê Văn Tám dự thay', 'Chức vụ, đơn vị của người dự thay?');
  });

  test('chủ trì gõ "đồng ý" là trả lời đề nghị đang chờ, không phải báo dự', async () => {
    await called();
    await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
    await thanh.hears('Đồng chí Danh Thị Hoa');
    // Người chủ trì không phải trả lời giấy mời của cuộc họp mình chủ trì: chỉ còn một việc.
    await thanh.asks('đồng ý', 'Đã ghi nhận: đồng ý để đồng chí Danh Thị Hoa vắng');
    expect(Object.keys((await talk.meeting()).answers)).toEqual(['hoa']);
  });

  test('gõ trong nhóm khi chưa mở trò chuyện riêng: được ghi, và được mời mở trò chuyện riêng', async () => {
    await house.store.transaction(async (tx) => {
      const account = await tx.accounts.get(`telegram:${hoa.id}`);
      if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
    });
    await called();
    const card = house.fake.last(group.id, 5);
    hoa.saysIn(group, 'xin vắng vì ốm', card);
    const answer = await group.hears('Xin đồng chí mở trò chuyện riêng');
    expect(answer.text).not.toContain('ốm');
    expect((await talk.meeting()).answers.hoa).toMatchObject({ kind: 'absent', reason: 'ốm' });
  });
});
