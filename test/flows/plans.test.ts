import { afterEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { Talk } from './talk.ts';

// Chương trình, kế hoạch công tác năm: ai soạn, ai ban hành, theo điều nào; mỗi việc thành một nhiệm vụ.

let house: House;
let talk: Talk;
afterEach(() => house.close());
const tasks = () => house.store.transaction(async (tx) => (await tx.tasks.all()).map(([, one]) => one));
const plans = () => house.store.transaction(async (tx) => (await tx.plans.all()).map(([, one]) => one));

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 1 Điều 6 và khoản 1 Điều 3: Tổ soạn và trình, Trưởng ban ban hành, mỗi việc thành nhiệm vụ', async () => {
    house = await House.open({ committees: ['ba-trang'], platform });
    talk = new Talk(house);
    const [toan, thich, hung] = ['toan', 'thich', 'hung'].map((id) => talk.member('ba-trang', id));
    if (!toan || !thich || !hung) throw new Error('nobody');
    await toan.taps(
      'Lập: kế hoạch năm 2027 của Ban',
      await toan.asks('/kehoach', 'năm 2027 của Ban Chỉ đạo: chưa có'),
    );
    await toan.hears('xin gửi các việc, mỗi việc một dòng');
    await toan.asks(
      'Quý I:\n- Công an xã rà soát dữ liệu dân cư\n- Hội Liên hiệp Phụ nữ tuyên truyền tài khoản định danh, tháng 6\nCả năm: Trường Tiểu học số hóa học bạ',
      'Đã ghi 3 việc',
    );
    const card = await toan.hears(
      'Dự thảo, chưa trình',
      'Công an xã (đồng chí Trần Quốc Hùng): Rà soát dữ liệu dân cư; quý I',
      'tháng 6',
      'cả năm',
    );
    await toan.taps('Trình đồng chí Phạm Quang Thịnh', card);
    await toan.taps('Trình', 'năm 2027 của Ban Chỉ đạo tới đồng chí Phạm Quang Thịnh');
    await thich.taps(
      'Ban hành',
      await thich.hears(
        'Trình Chương trình, kế hoạch công tác năm 2027',
        'Đồng chí Võ Minh Toàn trình dự thảo, 3 việc',
      ),
    );
    await thich.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ được theo dõi');
    await thich.hears('Đã ban hành', '3 nhiệm vụ được theo dõi');
    await hung.hears(
      'ban hành (khoản 1 Điều 3 và khoản 1 Điều 6 Quy chế)',
      'Việc của đồng chí',
      'Rà soát dữ liệu dân cư',
    );
    expect(await tasks()).toMatchObject([
      {
        plan: 'ba-trang/2027-1',
        lead: { member: 'hung' },
        givenBy: 'thich',
        due: '2027-03-31',
        state: 'open',
      },
      { lead: { member: 'ngan' }, due: '2027-06-30', dueText: 'tháng 6' },
      { lead: { member: 'nhi' }, due: '2027-12-31' },
    ]);
    await hung.asks('/nhiemvu', 'Rà soát dữ liệu dân cư');
    expect((await plans())[0]).toMatchObject({
      state: 'issued',
      issued: { items: [{ when: '2027-Q1' }, {}, {}] },
    });
    house.turnTo('2027-01-15T09:00');
    await hung.asks('/lich', 'Rà soát dữ liệu dân cư; hạn: quý I (chậm nhất thứ Tư, ngày 31/3/2027)');
    await toan.asks('/lich', 'Kế hoạch năm 2027 của Ban, quý này: 0/2 việc đã xong (gõ /kehoach)');
  });

  test('Kiên Giang, khoản 3 Điều 4: không quá nửa thì chưa thông qua, chưa ban hành được; sửa, trình lại, thông qua, ban hành', async () => {
    house = await House.open({ committees: ['kien-giang'], platform, reminders: true });
    talk = new Talk(house);
    const [khoa, thanh] = [talk.member('kien-giang', 'khoa'), talk.member('kien-giang', 'thanh')];
    const voters = ['cong', 'hai', 'binh', 'trinh', 'hoa'].map((id) => talk.member('kien-giang', id));
    const opens = async () => {
      const put = await thanh.hears('Đồng chí Phạm Đăng Khoa trình', 'khoản 2 và khoản 3 Điều 4 Quy chế');
      await thanh.taps('Lấy biểu quyết', put);
      await thanh.hears('Lấy biểu quyết đến hết ngày nào?');
      thanh.says('thứ 6 tuần sau');
      await thanh.taps('Gửi', 'Gửi phiếu biểu quyết trên tới 6 đồng chí?');
      await thanh.hears('Đã gửi phiếu');
    };
    const vote = (count: number) =>
      Promise.all(
        voters.map(async (who, at) =>
          who.taps(
            at < count ? 'Đồng ý' : 'Không đồng ý',
            await who.hears('Thông qua Chương trình', 'Hạn trả lời'),
          ),
        ),
      );
    khoa.says('/kehoach năm 2027 của Ban: Quý II: Sở Tư pháp rà soát thủ tục hành chính');
    await khoa.hears('Đã ghi 1 việc');
    await khoa.taps('Trình đồng chí Lâm Thế Tài', await khoa.hears('Dự thảo, chưa trình'));
    await khoa.taps('Trình', 'năm 2027 của Ban Chỉ đạo tới đồng chí Lâm Thế Tài');
    await opens();
    await vote(2);
    await talk.settled();
    house.turnTo('2026-11-27T17:30');
    await talk.settled();
    house.turnTo('2026-11-30T08:05');
    await khoa.hears('chưa đủ phiếu đồng ý nên chưa thông qua; xin sửa rồi trình lại');
    const { id, revision } = (await plans())[0] ?? { id: '', revision: 0 };
    await thanh.asks(
      `/kehoach #${id}.${revision} bh`,
      'chưa đủ phiếu đồng ý nên chưa thông qua',
      'Điều 4 Quy chế',
    );
    const again = await khoa.asks(`/kehoach #${id}.${revision}`, 'người trình sửa rồi trình lại');
    await khoa.taps('Sửa việc', again);
    await khoa.hears('Sửa việc số mấy');
    khoa.says('1: Quý III: Sở Tư pháp rà soát, cắt giảm thủ tục hành chính');
    await khoa.taps('Trình đồng chí Lâm Thế Tài', await khoa.hears('cắt giảm thủ tục hành chính; quý III'));
    await khoa.taps('Trình', 'năm 2027 của Ban Chỉ đạo tới đồng chí Lâm Thế Tài');
    await opens();
    await vote(4);
    await talk.settled();
    house.turnTo('2026-12-11T17:30');
    await talk.settled();
    await thanh.taps(
      'Ban hành',
      await thanh.asks(`/kehoach #${id}.1`, 'đã được thông qua (khoản 2 và khoản 3 Điều 4 Quy chế)'),
    );
    await thanh.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ được theo dõi');
    await talk
      .member('kien-giang', 'trinh')
      .hears('Việc của đồng chí', 'cắt giảm thủ tục hành chính; quý III');
    expect(await tasks()).toMatchObject([{ lead: { member: 'trinh' }, due: '2027-09-30', givenBy: 'thanh' }]);
  });

  test('trả lại để hoàn thiện; việc chưa có ai chủ trì, chưa có thời gian, đơn vị có nhiều đồng chí: mỗi thứ một câu', async () => {
    house = await House.open({ committees: ['phu-quoc'], platform });
    talk = new Talk(house);
    const [thao, hung] = [talk.member('phu-quoc', 'thao'), talk.member('phu-quoc', 'hung')];
    thao.says('/kehoach năm 2027: Quý I: rà soát thủ tục hành chính\nPhòng Nội vụ tập huấn công chức');
    const card = await thao.hears(
      'Dự thảo, chưa trình',
      '(chưa nêu đơn vị): Rà soát thủ tục hành chính; quý I [CẦN LÀM RÕ]',
    );
    await thao.hears('Việc 1 chưa có đồng chí hoặc cơ quan chủ trì');
    await thao.asks(
      '/kehoach #phu-quoc/2027-1.1 trinh',
      'Việc 1 “Rà soát thủ tục hành chính” chưa có đồng chí hoặc cơ quan chủ trì',
    );
    await thao.taps('Sửa việc', card);
    await thao.hears('Sửa việc số mấy');
    thao.says('1: UBND thành phố rà soát thủ tục hành chính');
    await thao.hears('Việc 1 đơn vị chủ trì có nhiều đồng chí, xin ghi rõ họ tên');
    const second = await thao.asks('/kehoach', 'rà soát thủ tục hành chính'.slice(1));
    await thao.taps('Sửa việc', second);
    await thao.hears('Sửa việc số mấy');
    thao.says('1: Lê Thị Nga rà soát thủ tục hành chính');
    await thao.hears('Việc 2 chưa nêu quý hoặc tháng');
    await thao.taps('Sửa việc', await thao.asks('/kehoach', 'Lê Thị Nga'));
    await thao.hears('Sửa việc số mấy');
    thao.says('2: tháng 3: Phòng Nội vụ tập huấn công chức');
    const whole = await thao.hears('Tập huấn công chức; tháng 3', 'quý I');
    await thao.taps('Trình đồng chí Huỳnh Đức Hòa', whole);
    await thao.taps('Trình', 'tới đồng chí Huỳnh Đức Hòa');
    await hung.asks('/duyet', 'năm 2027 của Ban Chỉ đạo: chờ ban hành');
    await hung.taps(
      'Trả lại để hoàn thiện',
      await hung.asks('/kehoach', 'đã trình đồng chí Huỳnh Đức Hòa, chờ ban hành'),
    );
    await hung.hears('Trả lại vì sao?');
    hung.says('Bổ sung chỉ tiêu dịch vụ công');
    await thao.hears('Đồng chí Huỳnh Đức Hòa trả lại', 'Bổ sung chỉ tiêu dịch vụ công');
    expect(await plans()).toMatchObject([{ state: 'draft', returned: 'Bổ sung chỉ tiêu dịch vụ công' }]);
  });
});

test.each([
  ['ba-trang', 'khoản 1 Điều 3 và khoản 1 Điều 6', 'tho', 'thich'],
  ['lang-son', 'khoản 1 Điều 4 và khoản 1 Điều 7', 'son', 'thieu'],
  ['phu-quoc', 'khoản 2 Điều 3 và khoản 1 Điều 7', 'vinh', 'hung'],
  ['binh-dinh', 'khoản 1 Điều 3 và khoản 2 Điều 8', 'anh', 'dung'],
] as const)(
  '%s, %s: thành viên Tổ soạn và trình, Trưởng ban ban hành',
  async (id, article, drafts, issues) => {
    house = await House.open({ committees: [id] });
    talk = new Talk(house);
    const [who, head] = [talk.member(id, drafts), talk.member(id, issues)];
    const name = house.committee(id).members.find((one) => one.id === issues)?.name ?? '';
    who.says('/kehoach Kế hoạch năm 2027 của Ban: trước 15/3: UBMTTQ tổ chức kiểm tra');
    await who.hears('Đã ghi 1 việc', 'UBMTTQ: Tổ chức kiểm tra; chậm nhất Chủ nhật, ngày 14/3/2027');
    await who.taps(`Trình đồng chí ${name}`, await who.hears('chưa trình', `Theo ${article} Quy chế`));
    await who.taps('Trình', `năm 2027 của Ban Chỉ đạo tới đồng chí ${name}`);
    await head.taps('Ban hành', 'trình dự thảo, 1 việc');
    await head.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ được theo dõi');
    await who.hears(`Đồng chí ${name} ban hành (${article} Quy chế)`);
    // The last working day up to then; who is not on the list leads it by the agency's name.
    expect(await tasks()).toMatchObject([{ due: '2027-03-12', lead: { member: null, agency: 'UBMTTQ' } }]);
  },
);

test('ai không được: thành viên không soạn, Tổ trưởng không ban hành; Quy chế không nói về kế hoạch của Tổ thì nói vậy', async () => {
  house = await House.open({ committees: ['ba-trang'] });
  talk = new Talk(house);
  const [ngan, tho] = [talk.member('ba-trang', 'ngan'), talk.member('ba-trang', 'tho')];
  await ngan.asks(
    '/kehoach năm 2027: Quý I: Công an xã rà soát dữ liệu',
    'Việc này thuộc quyền của',
    'Võ Minh Toàn',
    'Điều 6',
  );
  await tho.asks('/kehoach năm 2027: Quý I: Công an xã rà soát dữ liệu', 'Đã ghi 1 việc');
  await tho.asks('/kehoach #ba-trang/2027-1.1 bh', 'Việc này thuộc quyền của: Trưởng');
  await tho.asks(
    '/kehoach năm 2027 của Tổ: Quý I: rà soát',
    'Quy chế không quy định kế hoạch công tác năm của Tổ',
  );
  await ngan.asks('/kehoach #ba-trang/2027-1.1', 'Không tìm thấy kế hoạch này');
  await tho.asks('/kehoach năm 2025: Quý I: Công an xã rà soát dữ liệu', 'Năm 2025 đã qua');
  expect(await tasks()).toEqual([]);
});

test('thư ký ghi nhận Trưởng ban ban hành: nhật ký giữ cả hai tên; bản điều chỉnh bỏ việc nào thì thu hồi nhiệm vụ ấy', async () => {
  house = await House.open({ committees: ['phu-quoc'] });
  talk = new Talk(house);
  const [thao, hung] = [talk.member('phu-quoc', 'thao'), talk.member('phu-quoc', 'hung')];
  const issues = async (): Promise<void> => {
    await thao.taps('Trình đồng chí Huỳnh Đức Hòa', await thao.asks('/kehoach', 'chưa trình'));
    await thao.taps('Trình', 'tới đồng chí Huỳnh Đức Hòa');
    await thao.taps('Ban hành', await thao.asks('/kehoach', 'chờ ban hành'));
    await thao.taps('Ban hành', 'Ghi nhận đồng chí Huỳnh Đức Hòa ban hành');
    await thao.hears('Đã ban hành');
  };
  thao.says(
    '/kehoach năm 2027: Quý I: Phòng Nội vụ tập huấn công chức\nQuý II: Phòng Tài chính - Kế hoạch bố trí kinh phí',
  );
  await thao.hears('Đã ghi 2 việc');
  await issues();
  await hung.hears('Đồng chí Huỳnh Đức Hòa ban hành');
  expect((await plans())[0]?.log.at(-1)).toMatchObject({
    act: 'plan-issued',
    by: 'thao',
    onBehalfOf: 'hung',
  });
  await thao.taps('Bỏ việc', await thao.asks('/kehoach', 'Đã ban hành'));
  await thao.hears('Bỏ việc số mấy?');
  await thao.asks('2', 'Bản điều chỉnh, chưa trình');
  // Until it is issued the members read what holds.
  await talk.member('phu-quoc', 'bao').asks('/kehoach', 'Đã ban hành', 'bố trí kinh phí'.slice(1));
  await issues();
  expect(await tasks()).toMatchObject([{ state: 'open' }, { state: 'closed' }]);
});

test('Lạng Sơn, điểm e khoản 1 Điều 6: thành viên lập kế hoạch của mình; Kiên Giang, khoản 2, 3 Điều 10 và khoản 4 Điều 13: Tổ trưởng ban hành, thành viên Tổ lập chi tiết', async () => {
  house = await House.open({ committees: ['lang-son', 'kien-giang'] });
  talk = new Talk(house);
  const quy = talk.member('lang-son', 'quy');
  quy.says('/kehoach năm 2027 của tôi: Quý I: rà soát quy hoạch');
  const own = await quy.hears(
    'Kế hoạch thực hiện năm 2027 của đồng chí Nông Văn Quý',
    'điểm e khoản 1 Điều 6',
  );
  await quy.taps('Ban hành', own);
  await quy.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ');
  await quy.hears('Đã ban hành');
  const [khoa, luan] = [talk.member('kien-giang', 'khoa'), talk.member('kien-giang', 'luan')];
  khoa.says('/kehoach năm 2027 của Tổ: Quý I: Võ Thành Luân rà soát thủ tục');
  await khoa.hears('Đã ghi 1 việc');
  const card = await khoa.hears('năm 2027 của Tổ giúp việc', 'chưa trình');
  await khoa.taps('Ban hành', card);
  await khoa.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ');
  await luan.hears(
    'ban hành (khoản 2 và khoản 3 Điều 10 Quy chế)',
    'Đồng chí lập kế hoạch của mình để thực hiện (khoản 4 Điều 13 Quy chế)',
  );
  expect(await tasks()).toMatchObject([
    { plan: 'kien-giang/2027-2', lead: { member: 'luan' }, givenBy: 'khoa' },
    { lead: { member: 'quy' }, givenBy: 'quy' },
  ]);
});
