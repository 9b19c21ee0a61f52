import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

/**
 * Xã Mộc: lấy ý kiến trong 05 ngày làm việc, quá hạn không trả lời coi như đồng ý; bằng nhau thì theo ý kiến của Trưởng
 * ban; người dự thay được phát biểu, không được biểu quyết. Ban có 6 người.
 */

describe.each(['telegram', 'zalo'] as const)('trên %s', (platform) => {
  let duc: Person;
  let yen: Person;
  let quan: Person;
  let thuy: Person;
  let bach: Person;
  let nga: Person;
  const open = async (reminders = false): Promise<void> => {
    await opens('xa-moc', { platform, reminders });
    [duc, yen, quan, thuy, bach, nga] = ['duc', 'yen', 'quan', 'thuy', 'bach', 'nga'].map(who) as Six;
  };

  /** Đến hạn trả lời. */
  const asksAll = async (): Promise<Heard> => {
    const asked = await duc.asks('/xinykien Thông qua kế hoạch tuyên truyền?', 'Thành phần');
    await duc.taps('Toàn thể Ban Chỉ đạo (6)', asked);
    await duc.taps('Kế hoạch', 'Vấn đề này thuộc loại nào?');
    const forms = await duc.hears('Lấy ý kiến theo hình thức nào?');
    // Căn cứ là của Quy chế, không phải nêu.
    expect(forms.text).not.toContain('phải nêu căn cứ');
    await duc.taps('Công khai, ghi tên', forms);
    await duc.taps('Số người được hỏi', 'Phiếu này tính trên:');
    return duc.hears('Hạn trả lời là khi nào?', 'Quy chế: 05 ngày làm việc (khoản 3 Điều 6 Quy chế)');
  };
  const SILENCE = 'Không trả lời được coi là đồng ý (căn cứ: khoản 3 Điều 6 Quy chế).';

  describe('phiếu giữa hai kỳ họp', () => {
    beforeEach(() => open(true));

    test('hạn đề xuất theo 05 ngày làm việc; im lặng được báo trước, đếm riêng, nêu tên, không ghi là lời của ai', async () => {
      // Thứ Sáu 20/11; thứ Ba 24/11 là ngày nghỉ.
      await duc.taps('17 giờ 00, thứ Hai, ngày 30/11/2026', await asksAll());
      await duc.asks('xong', SILENCE);
      await duc.taps('Gửi', 'Gửi phiếu trên tới');
      for (const one of [duc, yen, quan]) {
        const card = await one.hears(
          'Thời hạn lấy ý kiến: 05 ngày làm việc (khoản 3 Điều 6 Quy chế).',
          SILENCE,
        );
        await one.taps('Đồng ý', card);
        await one.hears('Đã ghi nhận: Đồng ý');
      }
      await thuy.taps('Không đồng ý', await thuy.hears(SILENCE));
      await thuy.asks('-', 'Đã ghi nhận: Không đồng ý');
      house.turnTo('2026-11-30T08:05');
      await bach.hears('Đồng chí chưa trả lời phiếu lấy ý kiến', SILENCE);
      house.turnTo('2026-11-30T17:05');
      const told = await bach.hears('đã hết hạn', 'Không trả lời: Ngô Xuân Bách, Mai Thúy Nga.');
      expect(told.text).toContain('3 đồng ý và 2 không trả lời được coi là đồng ý trên 6');
      await duc.hears('đã hết hạn');
      const shown = await duc.asks('/ykien', 'Kết thúc lúc 17 giờ 00');
      expect(shown.text).toContain('Đồng ý: Hoàng Minh Đức, Phan Thị Yến, Lương Văn Quân.');
    });

    test('hạn ngắn hơn của Quy chế, hay kết thúc sớm: im lặng không được coi là đồng ý', async () => {
      await asksAll();
      await duc.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
      duc.says('xong');
      const short = await duc.hears('Hạn này ngắn hơn thời hạn lấy ý kiến 05 ngày làm việc');
      expect(short.text).toContain('Không trả lời thì không tính là đồng ý.');
      await duc.taps('Gửi', 'Gửi phiếu trên tới');
      await duc.hears('Đã gửi phiếu');
      house.turnTo('2026-11-26T09:00');
      await duc.taps('17 giờ 00, thứ Năm, ngày 03/12/2026', await asksAll());
      duc.says('xong');
      await duc.taps('Gửi', 'Gửi phiếu trên tới');
      const sent = await duc.hears('Đã gửi phiếu');
      for (const one of [duc, yen, quan, thuy]) {
        await one.taps('Đồng ý', await one.hears(SILENCE));
        await one.hears('Đã ghi nhận: Đồng ý');
      }
      expect(sent.text).toContain('03/12/2026');
      const id = (await house.store.transaction((tx) => tx.sheets.all())).at(-1)?.[0] ?? '';
      duc.says(`/ykien #${id}.1 kt`);
      await duc.taps('Kết thúc', 'Kết thúc sớm phiếu');
      await duc.hears('2 không trả lời (kết thúc trước hạn nên không coi là đồng ý)');
    });
  });

  describe('trong cuộc họp', () => {
    beforeEach(async () => {
      await open();
      const next = await drafts(
        nga,
        'Họp tháng 11 | 26/11/2026 9h | Phòng họp | Kế hoạch',
        null,
        'Toàn thể Ban',
      );
      await nga.taps('Gửi thông báo', next);
      await nga.taps('Gửi', 'Gửi thông báo trên');
      await nga.hears('Đã gửi thông báo');
    });

    const votes = async (people: number): Promise<void> => {
      await nga.asks('/ykien nhanh Thông qua kế hoạch năm 2027?', 'Vấn đề này thuộc loại nào?');
      nga.says('Kế hoạch');
      await nga.taps('Gửi', `Gửi biểu quyết tới ${people} đồng chí`);
    };

    test('số phiếu bằng nhau thì theo phiếu của Trưởng ban, nêu điều khoản', async () => {
      house.turnTo('2026-11-26T09:05');
      await nga.asks('/diemdanh', 'Điểm danh');
      await nga.asks('có mặt 1-4', 'đủ.');
      nga.says('xong');
      await votes(4);
      const EVEN = 'Số phiếu bằng nhau thì theo ý kiến của Trưởng ban (khoản 3 Điều 5 Quy chế).';
      for (const [one, vote] of [
        [duc, 'Không đồng ý'],
        [yen, 'Đồng ý'],
        [quan, 'Đồng ý'],
        [thuy, 'Không đồng ý'],
      ] as const) {
        await one.taps(vote, await one.hears('Biểu quyết trong cuộc họp', EVEN));
        if (vote !== 'Đồng ý') await one.asks('-', 'Đã ghi nhận: Không đồng ý');
        else await one.hears('Đã ghi nhận: Đồng ý');
      }
      await duc.taps('Kết thúc sớm', await duc.asks('/ykien', 'Đã trả lời 4/4'));
      await duc.taps('Kết thúc', 'Kết thúc sớm phiếu');
      await duc.hears(
        'Không thông qua (khoản 3 Điều 5 Quy chế): 2 đồng ý, 2 không đồng ý, bằng nhau; theo ý kiến của Trưởng ban (khoản 3 Điều 5 Quy chế) là không đồng ý.',
      );
    });

    test('người dự thay không biểu quyết: người cử được báo, không được hỏi, gửi phiếu thì bị từ chối', async () => {
      const MAY = 'Người dự thay được phát biểu, không được biểu quyết (khoản 4 Điều 5 Quy chế)';
      bach.says('/uyquyen Trần Văn Lộc | Phó Hiệu trưởng');
      await bach.hears(MAY);
      house.turnTo('2026-11-26T09:05');
      await nga.asks('/diemdanh', 'Điểm danh');
      await nga.asks('có mặt 1-4', 'đủ.');
      await nga.asks('thay 5 Trần Văn Lộc', 'dự thay');
      nga.says('xong');
      await nga.asks('/ykien nhanh Thông qua kế hoạch năm 2027?', 'Vấn đề này thuộc loại nào?');
      nga.says('Kế hoạch');
      const ask = await nga.hears('Gửi biểu quyết tới 4 đồng chí');
      expect(ask.text).toContain(
        'Có người dự thay, không được biểu quyết (khoản 4 Điều 5 Quy chế): Ngô Xuân Bách.',
      );
      await nga.taps('Gửi', ask);
      await thuy.hears('Biểu quyết trong cuộc họp');
      await bach.asks('/ykien đồng ý', 'Người dự thay không được biểu quyết (khoản 4 Điều 5 Quy chế)');
      // Về giữa chừng, cử người thay: phiếu gửi sau đó cũng vậy.
      await nga.asks('/diemdanh', 'Điểm danh');
      await nga.asks('thay 4 Trần Thị Lụa', 'dự thay');
      nga.says('xong');
      await thuy.asks('/ykien đồng ý', 'Người dự thay không được biểu quyết (khoản 4 Điều 5 Quy chế)');
      expect((await house.store.transaction((tx) => tx.sheets.all()))[0]?.[1].ballots).toEqual({});
    });
  });
});

type Six = [Person, Person, Person, Person, Person, Person];
