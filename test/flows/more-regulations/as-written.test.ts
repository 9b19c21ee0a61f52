import { afterEach, expect, test } from 'vitest';
import { House } from '../../doubles/house.ts';
import type { SeatedId } from '../../doubles/seated.ts';
import { type Person, Talk } from '../talk.ts';

/** Ba Quy chế nói mỗi bản một cách: trợ lý nói lại đúng điều ấy, viện dẫn đúng điều ấy, không nói ngược lại. */
let house: House;
let talk: Talk;

async function open(id: SeatedId) {
  house = await House.open({ committees: [id] });
  talk = new Talk(house);
  return (name: string): Person => talk.member(id, name);
}
afterEach(() => house.close());

test('Tân Phú: vắng phải cử người dự thay thì /quyche không nói là không quy định việc dự thay', async () => {
  const who = await open('tan-phu');
  const { text = '' } = await who('hoa').asks('/quyche', 'phải cử người dự thay (khoản 2 Điều 5)');
  const [own] = text.split('HỌP TỔ GIÚP VIỆC');
  expect(own).not.toContain('Ủy quyền dự thay: Quy chế không quy định');
  await who('hoa').asks('/quyche biểu quyết', 'theo đa số thành viên có mặt: kế hoạch công tác hằng năm');
});

test('Thanh Giang: cơ quan thường trực là Bộ Chỉ huy Quân sự tỉnh, không phải văn phòng đặt tại đó', async () => {
  const who = await open('thanh-giang');
  const { text = '' } = await who('dat').asks('/quyche sửa đổi', 'Bộ Chỉ huy Quân sự tỉnh xây dựng, trình');
  expect(text).not.toContain('Văn phòng thường trực Ban Chỉ huy xây dựng');
  const told = await who('dat').asks('/quyche biểu quyết');
  expect(told.text).not.toContain('- Biểu quyết: Quy chế không quy định');
});

test('Hòa Lâm: mọi việc biểu quyết theo đa số tổng số Ủy viên; không ai quyết định thay Hội đồng', async () => {
  const who = await open('hoa-lam');
  const phuc = who('phuc');
  await phuc.asks('/quyche cấp dưới', 'cấp xã có Quy chế riêng');
  await phuc.asks('/quyche biểu quyết', 'theo đa số tổng số thành viên: mọi việc (khoản 2 Điều 2)');
  const asked = await who('minh').asks('/xinykien Thông qua kế hoạch tuyên truyền?', 'Thành phần');
  await who('minh').taps('Toàn thể Hội đồng (6)', asked);
  await who('minh').taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await who('minh').hears('Hạn trả lời là khi nào?');
  await who('minh').asks('01/12 16h', 'Tài liệu kèm theo?');
  const shown = await who('minh').asks(
    'xong',
    'quyết định theo đa số (khoản 2 Điều 2 Quy chế); đa số là quá nửa tổng số thành viên.',
  );
  expect(shown.text).not.toContain('không nêu đa số');
});
