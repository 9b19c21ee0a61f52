import { describe, expect, test } from 'vitest';
import type { Conclusion } from '../../src/domain/conclusions/conclusion.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import type { Talk } from './talk.ts';

const conclusion = async (): Promise<Conclusion | undefined> =>
  house.store.transaction(async (tx) => (await tx.conclusions.all())[0]?.[1]);
const passed = async () =>
  (await conclusion())?.outside?.to.flatMap(({ name, sent }) => (sent ? [name] : [])) ?? [];

/** A look each morning. */
async function mornings(talk: Talk, november: readonly string[], december: readonly string[] = []) {
  const days = [...november.map((day) => `2026-11-${day}`), ...december.map((day) => `2026-12-${day}`)];
  for (const day of days) {
    house.turnTo(`${day}T08:30`);
    await house.running.wake();
    await talk.settled();
  }
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Phú Quốc, khoản 1 Điều 12: thủ trưởng được nhắc quán triệt; nơi ngoài Ban có nội dung để gửi, gửi nơi nào ghi nơi ấy', async () => {
    await opens('phu-quoc', { platform });
    await held(house, 'phu-quoc', { guests: ['Ông Lê Văn Khách, VNPT'] });
    const [hung, thao, yen, bao] = [who('hung'), who('thao'), who('yen'), who('bao')];
    await draftsConclusion(thao, 'Thống nhất.', 'Giao Hội Nông dân tuyên truyền');
    await thao.taps('Giữ nguyên như đã ghi', 'Đơn vị chủ trì “Hội Nông dân” không có ai');
    await thao.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await hung.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    await thao.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await thao.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    const sent = await thao.hears('Đã gửi thông báo kết luận', 'nơi bên ngoài cần gửi: Hội Nông dân');
    // Chỉ thủ trưởng được nhắc, kèm điều khoản.
    await yen.hears(
      'Xin đồng chí quán triệt nội dung này trong Phòng Nội vụ',
      '(khoản 1 Điều 12 Quy chế)',
      'Tổ chức triển khai: cơ quan thường trực',
      'khoản 5 Điều 8 Quy chế',
    );
    await who('tien').heardNothingOf('Xin đồng chí quán triệt');

    await thao.taps('Gửi ra bên ngoài', sent);
    const list = await thao.hears('Đã gửi 0/', 'Gửi theo quy định của cơ quan.');
    expect(list.text).toContain('- Hội Nông dân (được giao nhiệm vụ): chưa ghi đã gửi');
    expect(list.text).toContain('- Phòng Nội vụ (cơ quan của thành viên)');
    await thao.taps('Nội dung để gửi', list);
    const text = await thao.hears('Kính gửi: các cơ quan, đơn vị, khách mời liên quan.');
    expect(text.text).toContain('- Hội Nông dân: Tuyên truyền');
    expect(text.text).toContain(
      'Thủ trưởng cơ quan, đơn vị quán triệt các nội dung chỉ đạo, thông báo kết luận của Ban Chỉ đạo (khoản 1 Điều 12 Quy chế).',
    );
    await thao.taps('Đã gửi: Hội Nông dân', list);
    const after = await thao.hears('Đã gửi 1/', '- Hội Nông dân (được giao nhiệm vụ): đã gửi');
    expect(await passed()).toEqual(['Hội Nông dân']);
    await thao.taps('Bỏ ghi: Hội Nông dân', after);
    const again = await thao.hears('Đã gửi 0/');
    expect(await passed()).toEqual([]);
    await thao.taps('Đã gửi tất cả', again);
    await thao.hears('- Hội Nông dân (được giao nhiệm vụ): đã gửi');
    expect((await conclusion())?.outside?.to.every(({ sent: tick }) => tick !== null)).toBe(true);
    expect((await conclusion())?.log.map(({ act }) => act).slice(-3)).toEqual([
      'conclusion-passed-on',
      'conclusion-not-passed-on',
      'conclusion-passed-on',
    ]);
    // Không phải việc của người khác.
    bao.says(`/kl #phu-quoc/2026-1.${(await conclusion())?.revision} ra`);
    await bao.hears('Đồng chí không có quyền làm việc này');
  });

  test('Kiên Giang, khoản 1 Điều 15, khoản 1 Điều 18: lưu hành nội bộ thì không gửi ra ngoài; cho phổ biến rồi mới gửi', async () => {
    await opens('kien-giang', { platform });
    await held(house, 'kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    const sent = await sendsConclusion(
      tram,
      thanh,
      'Giao Sở Tư pháp rà soát thủ tục',
      'Cho gửi, lưu hành nội bộ',
    );
    expect(JSON.stringify(sent)).not.toContain('Gửi ra bên ngoài');
    await who('trinh').heardNothingOf('Xin đồng chí quán triệt');
    const { id, revision } = (await conclusion()) as Conclusion;
    tram.says(`/kl #${id}.${revision} ra`);
    await tram.hears('đang lưu hành nội bộ nên không gửi ra bên ngoài', 'khoản 1 Điều 15');
    thanh.says(`/kl #${id}.${revision} pb`);
    await thanh.hears('Đã ghi nhận: được phổ biến');
    await who('trinh').hears('nay được phổ biến. Xin đồng chí quán triệt nội dung này trong Sở Tư pháp');
    tram.says(`/kl #${id}.${revision} ra`);
    await tram.taps('Nội dung để gửi', await tram.hears('Đã gửi 0/', 'khoản 1 Điều 18 Quy chế'));
    await tram.hears('Kính gửi: các cơ quan', 'khoản 1 Điều 18 Quy chế');
  });

  test('thư ký và cơ quan thường trực cùng ghi một nơi đã gửi: vẫn là đã gửi', async () => {
    await opens('kien-giang', { platform });
    await held(house, 'kien-giang');
    const tram = who('tram');
    const sent = await sendsConclusion(tram, who('thanh'), 'Giao Sở Tư pháp rà soát thủ tục');
    const standing = house
      .committee('kien-giang')
      .members.find(({ agency, id }) => agency === 'Công an tỉnh' && id !== 'tram');
    const one = who(standing?.id ?? '');
    await one.taps('Gửi ra bên ngoài', await one.hears('Cơ quan thường trực tổ chức triển khai'));
    const theirs = await one.hears('Đã gửi 0/');
    await tram.taps('Gửi ra bên ngoài', sent);
    await tram.taps('Đã gửi: Sở Tư pháp', await tram.hears('Đã gửi 0/'));
    await tram.hears('Đã gửi 1/');
    await one.taps('Đã gửi: Sở Tư pháp', theirs);
    await one.hears('Đã gửi 1/');
    await talk.settled();
    expect(await passed()).toEqual(['Sở Tư pháp']);
    expect((await conclusion())?.log.at(-1)).toMatchObject({ act: 'conclusion-passed-on', by: 'tram' });
  });

  test('Kiên Giang, khoản 5 Điều 8: cơ quan thường trực được báo nơi còn phải gửi và ghi được nơi đã gửi', async () => {
    await opens('kien-giang', { platform });
    await held(house, 'kien-giang');
    const [thanh, tram] = [who('thanh'), who('tram')];
    await sendsConclusion(tram, thanh, 'Giao Sở Tư pháp rà soát thủ tục');
    const standing = house
      .committee('kien-giang')
      .members.find(({ agency, id }) => agency === 'Công an tỉnh' && id !== 'tram');
    const one = who(standing?.id ?? '');
    const told = await one.hears(
      'Cơ quan thường trực tổ chức triển khai các nhiệm vụ',
      'khoản 5 Điều 8 Quy chế',
    );
    await one.taps('Gửi ra bên ngoài', told);
    await one.taps('Đã gửi: Sở Tư pháp', await one.hears('Đã gửi 0/'));
    await one.hears('- Sở Tư pháp (cơ quan của thành viên): đã gửi');
    expect(await passed()).toEqual(['Sở Tư pháp']);
  });

  test.each([
    [
      'ba-trang',
      'thich',
      'toan',
      'Công an xã',
      'quán triệt các nội dung chỉ đạo của Ban Chỉ đạo (khoản 1 Điều 10 Quy chế)',
    ],
    [
      'lang-son',
      'thieu',
      'linh',
      'Sở Xây dựng',
      'quán triệt các nội dung chỉ đạo của Ban Chỉ đạo (khoản 1 Điều 11 Quy chế)',
    ],
  ] as const)(
    '%s: Quy chế chỉ nêu nội dung chỉ đạo thì nói đúng như thế',
    async (committee, head, secretary, unit, words) => {
      await opens(committee, { platform });
      await held(house, committee);
      const from = who(secretary);
      const sent = await sendsConclusion(
        from,
        who(head),
        `Giao ${unit} rà soát thủ tục, hoàn thành trước 15/12`,
      );
      await from.taps('Gửi ra bên ngoài', sent);
      await from.taps('Nội dung để gửi', await from.hears(words));
      await from.hears('Kính gửi: các cơ quan', 'Ban Chỉ đạo', words);
    },
  );

  test('Bình Định, điểm b khoản 2 Điều 11: Quy chế không nêu ai quán triệt, văn bản vẫn gửi cơ quan của thành viên qua thư công vụ', async () => {
    await opens('binh-dinh', { platform });
    await held(house, 'binh-dinh');
    const [dung, quang, nam] = [who('dung'), who('quang'), who('nam')];
    const sent = await sendsConclusion(
      quang,
      dung,
      'Giao Sở Tài chính rà soát thủ tục, hoàn thành trước 15/12',
    );
    await quang.taps('Gửi ra bên ngoài', sent);
    const list = await quang.hears('Gửi qua thư điện tử công vụ (điểm b khoản 2 Điều 11 Quy chế)');
    expect(list.text).toContain('- Sở Tài chính (cơ quan của thành viên)');
    expect(list.text).toContain('Việc quán triệt kết luận trong cơ quan, đơn vị: Quy chế không quy định.');
    await quang.taps('Nội dung để gửi', list);
    await quang.hears('Kính gửi: các cơ quan', 'thông báo:');
    await nam.heardNothingOf('Xin đồng chí quán triệt');
  });

  test('đính chính: nơi đã có bản trước được nêu tên, nút của bản trước không ghi vào bản mới', async () => {
    await opens('phu-quoc', { platform });
    await held(house, 'phu-quoc');
    const [hung, thao] = [who('hung'), who('thao')];
    const sent = await sendsConclusion(
      thao,
      hung,
      'Giao Phòng Nội vụ rà soát thủ tục, hoàn thành trước 15/12',
    );
    await thao.taps('Gửi ra bên ngoài', sent);
    const old = await thao.hears('Đã gửi 0/');
    await thao.taps('Đã gửi: Phòng Nội vụ', old);
    await thao.hears('Đã gửi 1/');
    await thao.taps('Đính chính', sent);
    await thao.hears('Đính chính điều gì?');
    await thao.records('Sửa thời hạn thành tháng 01/2027');
    await thao.taps('Trình chủ trì', 'bản đính chính');
    await hung.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo');
    await thao.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await thao.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await thao.hears('Bản trước đã gửi ra bên ngoài tới: Phòng Nội vụ. Xin báo các nơi ấy');
    expect(await passed()).toEqual([]);
    thao.says(`/kl #phu-quoc/2026-1.${(await conclusion())?.revision} rt1.1`);
    await thao.hears('là của bản trước hoặc đã lưu trữ, nên chưa ghi nhận');
    expect(await passed()).toEqual([]);
  });
});

test('nơi chưa ghi đã gửi thì người gửi kết luận được nhắc nhẹ, hai lần; ghi đủ rồi thì thôi', async () => {
  await opens('phu-quoc', { platform: 'telegram', reminders: true });
  await held(house, 'phu-quoc');
  const [hung, thao] = [who('hung'), who('thao')];
  await sendsConclusion(thao, hung, 'Giao Phòng Nội vụ rà soát thủ tục, hoàn thành trước 15/12');
  await talk.settled();
  // Gửi thứ Sáu 20/11; ngày làm việc thứ hai là thứ Tư 25/11 (24/11 là ngày nghỉ).
  await mornings(talk, ['23', '24', '25']);
  const due = await thao.hears('chưa ghi đã gửi', 'nơi bên ngoài');
  await thao.taps('Gửi ra bên ngoài', due);
  await thao.taps('Đã gửi tất cả', await thao.hears('Đã gửi 0/'));
  await thao.hears('Đã gửi 4/4');
  const before = talk.count(thao.id, 'chưa ghi đã gửi');
  await mornings(talk, ['26', '27', '30'], ['01', '02', '03']);
  expect(talk.count(thao.id, 'chưa ghi đã gửi')).toBe(before);
});
