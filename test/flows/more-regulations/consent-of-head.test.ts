import { afterEach, expect, test } from 'vitest';
import { House } from '../../doubles/house.ts';
import { readWord } from '../../papers/read-word.ts';
import { drafts, type Heard, type Person, Talk } from '../talk.ts';

/**
 * Hòa Lâm, khoản 1 Điều 5: vắng họp “phải báo cáo và được Chủ tịch Hội đồng đồng ý, đồng thời ủy quyền cho cấp phó dự họp
 * thay”, ai chủ trì cũng vậy. Tân Phú, khoản 2 Điều 5: “phải báo cáo Trưởng Ban Chỉ đạo và cử người … dự họp thay”.
 */
let house: House;

async function open(id: 'hoa-lam' | 'tan-phu') {
  house = await House.open({ committees: [id] });
  const talk = new Talk(house);
  return (name: string): Person => talk.member(id, name);
}
afterEach(() => house.close());

function wordOf(heard: Heard): string {
  const file = heard.document && house.fake.file(heard.document.file_id);
  if (!file?.bytes) throw new Error('no file');
  return readWord(Buffer.from(file.bytes))
    .lines.map(({ text }) => text)
    .join('\n');
}

test('Phó Chủ tịch chủ trì thì đơn xin vắng vẫn tới Chủ tịch Hội đồng, người chủ trì không quyết định', async () => {
  const who = await open('hoa-lam');
  const [minh, thuy, ha] = [who('minh'), who('thuy'), who('ha')];
  const next = await drafts(
    minh,
    'Họp quý | 8h ngày 10/12 | A | B',
    'Họp định kỳ Hội đồng',
    'Toàn thể Hội đồng',
  );
  await minh.taps('Gửi thông báo', next);
  await minh.taps('Gửi', 'Gửi thông báo trên');
  await ha.hears('Giấy mời', 'phải báo cáo và được Chủ tịch Hội đồng đồng ý, và phải cử người dự thay');
  await minh.taps('Ghi nhận', await minh.asks('/chutri Trần Thu Thủy', 'Ghi nhận: đồng chí'));
  await thuy.hears('chủ trì');

  await ha.asks('/vang đi công tác', 'đang chờ Chủ tịch Hội đồng đồng ý (khoản 1 Điều 5 Quy chế)');
  const asked = await minh.hears('Đề nghị chờ đồng chí quyết định', 'Phạm Thị Hà');
  await thuy.heardNothingOf('đi công tác');
  await thuy.asks('/duyet', 'Không có việc nào đang chờ');
  await minh.taps('Đồng ý', asked);
  await ha.hears('Chủ tịch Hội đồng là đồng chí Nguyễn Quang Minh đồng ý');
});

test('giấy mời bằng Word đòi đúng điều giấy mời nhắn riêng đòi: báo cáo ai, có phải cử người thay không', async () => {
  const who = await open('tan-phu');
  const hoa = who('hoa');
  const next = await drafts(
    hoa,
    'Họp quý IV | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await hoa.taps('Bản Word', next);
  const paper = wordOf(await hoa.hears('Giấy mời – Họp quý IV'));
  expect(paper).toContain(
    'đề nghị báo cáo Trưởng Ban Chỉ đạo, đồng thời cử người dự thay (khoản 2 Điều 5 Quy chế)',
  );
  expect(paper).not.toContain('đồng ý');
});

test('Chủ tịch đi vắng, không ai được đồng ý thay: đơn vẫn tới Chủ tịch; người chủ trì thay không bị chỉ sang /duyet', async () => {
  const who = await open('hoa-lam');
  const [minh, thuy, ha, phuc] = [who('minh'), who('thuy'), who('ha'), who('phuc')];
  const line = 'Họp quý | 8h ngày 10/12 | A | B';
  const next = await drafts(minh, line, 'Họp định kỳ Hội đồng', 'Toàn thể Hội đồng');
  await minh.taps('Gửi thông báo', next);
  await minh.taps('Gửi', 'Gửi thông báo trên');
  await ha.hears('Giấy mời');
  await minh.taps(
    'Chủ tịch Hội đồng Nguyễn Quang Minh đi vắng',
    await minh.asks('/thaymat', 'Ghi nhận việc gì'),
  );
  await minh.asks('bây giờ', 'Đến hết ngày nào');
  await minh.taps('Ghi nhận', await minh.asks('15/12', 'Trần Thu Thủy'));
  const acts = await thuy.hears('Trong thời gian đó đồng chí chủ trì', 'Họp quý');
  expect(acts.text).not.toContain('/duyet');
  await ha.asks('/vang đi công tác', 'đang chờ Chủ tịch Hội đồng đồng ý');
  const asked = await minh.hears('Đề nghị chờ đồng chí quyết định', 'Phạm Thị Hà');
  for (const one of [thuy, ha, phuc]) await one.heardNothingOf('cũng vắng');
  await minh.taps('Đồng ý', asked);
  await ha.hears('Chủ tịch Hội đồng là đồng chí Nguyễn Quang Minh đồng ý');
});

test('ghi lời Chủ tịch Hội đồng qua điện thoại: nút, câu gọi đúng chức danh, không gọi là chủ trì', async () => {
  const who = await open('hoa-lam');
  const [minh, ha, phuc] = [who('minh'), who('ha'), who('phuc')];
  const line = 'Họp quý | 8h ngày 10/12 | A | B';
  const next = await drafts(minh, line, 'Họp định kỳ Hội đồng', 'Toàn thể Hội đồng');
  await minh.taps('Gửi thông báo', next);
  await minh.taps('Gửi', 'Gửi thông báo trên');
  await ha.hears('Giấy mời');
  await ha.asks('/vang đi công tác', 'đang chờ Chủ tịch Hội đồng đồng ý');
  const offered = await phuc.asks('/ghiykien', 'Phạm Thị Hà');
  await phuc.taps('Ghi: Chủ tịch Hội đồng đồng ý qua điện thoại', offered);
  await ha.hears('Chủ tịch Hội đồng là đồng chí Nguyễn Quang Minh (qua điện thoại', 'đồng ý');
  await minh.taps('Tôi không có ý kiến này', 'Ghi thay đồng chí, qua điện thoại');
  await ha.hears('Ý kiến của Chủ tịch Hội đồng về đề nghị của đồng chí', 'lại chờ Chủ tịch Hội đồng trả lời');
});
