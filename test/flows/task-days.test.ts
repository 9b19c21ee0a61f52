import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/tasks/task.ts';
import { group, house, kept, opens, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import { type Person, readable } from './talk.ts';

const open = async () => {
  await opens('kien-giang');
  await held(house, 'kien-giang');
};
const tasks = (): Promise<Task[]> => kept('tasks');

/** Sở Tư pháp có nhiệm vụ đến hết 24/12; hôm nay là 17/12, đồng chí ấy bấm “Xin đổi hạn”. */
async function wantsAnotherDay(): Promise<{ thanh: Person; trinh: Person }> {
  await open();
  const [thanh, trinh] = [who('thanh'), who('trinh')];
  await sendsConclusion(who('tram'), thanh, 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 25/12');
  house.turnTo('2026-12-17T09:00');
  await trinh.taps('Rà soát thủ tục', await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  await trinh.taps('Xin đổi hạn', 'Giao bởi:');
  await trinh.hears('Xin đổi sang hạn nào?');
  return { thanh, trinh };
}

test('xin đổi hạn: ngày vừa qua không tự hiểu là năm sau mà hỏi lại', async () => {
  const { trinh } = await wantsAnotherDay();
  const asked = await trinh.asks('30/11', 'Ngày này vừa qua');
  expect(readable(asked)).toContain('thứ Ba, ngày 30/11/2027');
  await trinh.asks('28/12', 'Xin đổi sang thứ Hai, ngày 28/12/2026. Lý do xin đổi hạn?');
});

test('xin đổi hạn: ngày năm sau được chọn, hoặc ghi cả năm, thì lấy ngày ấy', async () => {
  const { trinh } = await wantsAnotherDay();
  await trinh.taps('thứ Ba, ngày 30/11/2027', await trinh.asks('30/11', 'Ngày này vừa qua'));
  await trinh.hears('Xin đổi sang thứ Ba, ngày 30/11/2027.');
  await trinh.asks('/thoi', 'Đã thôi');
  await trinh.taps('Rà soát thủ tục', await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  await trinh.taps('Xin đổi hạn', 'Giao bởi:');
  await trinh.hears('Xin đổi sang hạn nào?');
  await trinh.asks('30/11/2027', 'Xin đổi sang thứ Ba, ngày 30/11/2027.');
});

test('xin đổi hạn: một ngày không phải là lý do; người giao chỉ nhận đề nghị sau khi xem lại và bấm Gửi', async () => {
  const { thanh, trinh } = await wantsAnotherDay();
  await trinh.asks('27/12', 'Xin đổi sang Chủ nhật, ngày 27/12/2026.');
  await trinh.asks('28/12', 'Đây là một ngày, chưa phải lý do', 'Chủ nhật, ngày 27/12/2026');
  trinh.says('Chờ dữ liệu của huyện');
  const preview = await trinh.hears('Xin đổi hạn nhiệm vụ');
  expect(preview.text).toContain('sang Chủ nhật, ngày 27/12/2026.\nLý do: Chờ dữ liệu của huyện');
  await thanh.heardNothingOf('Xin đổi hạn nhiệm vụ');
  await trinh.taps('Thôi', 'Gửi đề nghị trên tới đồng chí Lâm Thế Tài?');
  await trinh.isShown('Đã thôi');
  await thanh.heardNothingOf('Xin đổi hạn nhiệm vụ');
  expect((await tasks())[0]).toMatchObject({ due: '2026-12-24', wanted: null });
});

test('thời hạn không phải một ngày được giữ nguyên chữ và hỏi lại trước khi trình', async () => {
  await open();
  const tram = who('tram');
  await draftsConclusion(
    tram,
    'Thống nhất.',
    'Giao Sở Tư pháp rà soát thủ tục trong tháng 12\nGiao Công an tỉnh báo cáo trước ngày 20 hàng tháng',
  );
  const lines = await tram.hears('Nhiệm vụ (2):');
  expect(lines.text).toContain('hạn: “trong tháng 12” (chưa ấn định ngày) [CẦN LÀM RÕ]');
  expect(lines.text).toContain('hạn: “trước ngày 20 hàng tháng” (chưa ấn định ngày) [CẦN LÀM RÕ]');
  await tram.taps('Giữ nguyên, chưa ấn định ngày', 'Thời hạn “trong tháng 12” chưa phải một ngày cụ thể');
  await tram.hears('Nhiệm vụ 2: “Báo cáo”. Thời hạn “trước ngày 20 hàng tháng”');
});

test('thông báo kết luận nêu một hạn: chữ không phải ngày ấy thì thay bằng ngày đã cho, chữ trùng ngày thì không nhắc lại', async () => {
  await open();
  const [thanh, trinh, tram] = [who('thanh'), who('trinh'), who('tram')];
  await draftsConclusion(
    tram,
    'Thống nhất.',
    'Giao So Tu phap rà soát thủ tục, trước ngày 31/11\nGiao đ/c Bình lập danh mục, chậm nhất ngày 20/12',
  );
  await tram.taps('Cho ngày cụ thể', 'Thời hạn “trước ngày 31/11” chưa phải một ngày cụ thể');
  await tram.hears('Chậm nhất hết ngày nào?');
  tram.says('30/11');
  await tram.taps('Chọn đồng chí khác', 'Đơn vị chủ trì “đ/c Bình” không có ai');
  await tram.hears('Giao đồng chí nào?');
  tram.says('Trần Thanh Bình');
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  const draft = await thanh.hears('Nhiệm vụ (2):');
  expect(draft.text).toContain('1) Sở Tư pháp (đồng chí Huỳnh Ngọc Trinh): Rà soát thủ tục');
  expect(draft.text).toContain('2) đồng chí Trần Thanh Bình: Lập danh mục');
  await thanh.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
  await tram.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await tram.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
  const posted = await group.hears('Thông báo kết luận');
  expect(posted.text).toMatch(/- Sở Tư pháp: Rà soát thủ tục; hạn: thứ Hai, ngày 30\/11\/2026$/m);
  expect(posted.text).toMatch(/- đồng chí Trần Thanh Bình: Lập danh mục; hạn: Chủ nhật, ngày 20\/12\/2026$/m);
  await trinh.hears('Nhiệm vụ của đồng chí:\n- Sở Tư pháp (đồng chí Huỳnh Ngọc Trinh): Rà soát thủ tục');
});

test('được đồng ý hạn mới thì chữ của hạn cũ không còn trong nhiệm vụ', async () => {
  const { thanh, trinh } = await wantsAnotherDay();
  await trinh.asks('28/12', 'Lý do xin đổi hạn?');
  trinh.says('Chờ dữ liệu của huyện');
  await trinh.taps('Gửi', 'Gửi đề nghị trên tới');
  await thanh.taps('Đồng ý hạn mới', 'Xin đổi hạn nhiệm vụ');
  await trinh.hears('đồng ý đổi hạn');
  const list = await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  expect(list.text).toContain('; hạn: thứ Hai, ngày 28/12/2026; đang thực hiện');
});
