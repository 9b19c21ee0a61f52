import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/tasks/task.ts';
import { house, opens, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Heard, Person } from './talk.ts';

const open = async (): Promise<void> => {
  await opens('kien-giang');
  await held(house, 'kien-giang');
};

const task = async (): Promise<Task> => {
  const [found] = await house.store.transaction((tx) => tx.tasks.all());
  if (!found) throw new Error('no task');
  return found[1];
};
const opened = async (who: Person): Promise<Heard> => {
  const { id, revision } = await task();
  return who.asks(`/nv #${id}.${revision}`, 'Chủ trì:');
};
const buttons = ({ reply_markup }: Heard): string[] =>
  (reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
const unlink = ({ id }: Person): Promise<void> =>
  house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${id}`));

const LEGAL = 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12';
const HEADS_OWN = 'Giao đồng chí Lâm Thế Tài làm việc với Bộ, hoàn thành trước 01/12';

async function wantsDay(who: Person): Promise<void> {
  await who.taps('Xin đổi hạn', await opened(who));
  await who.hears('Xin đổi sang hạn nào?');
  await who.asks('15/12', 'Lý do');
}

test('Trưởng ban chủ trì nhiệm vụ mình giao: người nhận kết quả quyết định hạn mới, thư ký không được mời', async () => {
  await open();
  const [thanh, tram, cong] = [who('thanh'), who('tram'), who('cong')];
  await sendsConclusion(tram, thanh, HEADS_OWN);
  await wantsDay(thanh);
  thanh.says('Bộ đổi lịch');
  await thanh.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Nguyễn Trí Công?');
  await thanh.hears('Đã chuyển đề nghị đổi hạn', 'tới đồng chí Nguyễn Trí Công');
  await tram.heardNothingOf('Xin đổi hạn nhiệm vụ');
  expect(buttons(await opened(tram))).not.toContain('Đồng ý hạn mới');
  await cong.taps('Đồng ý hạn mới', 'Xin đổi hạn nhiệm vụ');
  await thanh.hears('đồng ý đổi hạn nhiệm vụ');
  expect(await task()).toMatchObject({ due: '2026-12-15', wanted: null });
});

test('Trưởng ban xin trả lại nhiệm vụ mình giao: người nhận kết quả giữ nguyên; thư ký chỉ giao được đồng chí khác', async () => {
  await open();
  const [thanh, tram, cong] = [who('thanh'), who('tram'), who('cong')];
  await sendsConclusion(tram, thanh, HEADS_OWN);
  await thanh.taps('Xin trả lại', await opened(thanh));
  await thanh.hears('Lý do xin trả lại');
  await thanh.records('Bộ đã làm', 'Đã ghi nhận đề nghị trả lại');
  expect(buttons(await tram.hears('Xin trả lại nhiệm vụ'))).toEqual(['Giao đồng chí khác']);
  expect(buttons(await opened(tram))).not.toContain('Vẫn giao đồng chí ấy');
  await cong.taps('Vẫn giao đồng chí ấy', 'Xin trả lại nhiệm vụ');
  await thanh.hears('vẫn giao đồng chí nhiệm vụ');
});

test('thư ký ghi đề nghị đổi hạn thay người chủ trì thì không được mời ghi cả lời đồng ý', async () => {
  await open();
  const [thanh, tram] = [who('thanh'), who('tram')];
  await sendsConclusion(tram, thanh, LEGAL);
  await unlink(thanh);
  await wantsDay(tram);
  tram.says('Bộ đổi lịch');
  await tram.taps('Gửi', 'Ghi nhận đề nghị trên?');
  await tram.hears('Đã ghi nhận đề nghị đổi hạn', 'chưa nhắn riêng được cho người giao');
  expect(buttons(await opened(tram))).not.toContain('Đồng ý hạn mới');
});

test('giao lại cho người chưa nhắn được: trả lời nêu tên người chưa được báo', async () => {
  await open();
  const [thanh, tram, binh, trinh] = [who('thanh'), who('tram'), who('binh'), who('trinh')];
  await sendsConclusion(tram, thanh, LEGAL);
  await unlink(binh);
  await tram.taps('Giao đồng chí khác', await opened(tram));
  await tram.hears('Giao đồng chí nào?');
  const said = await tram.asks('Trần Thanh Bình', 'Đã ghi nhận');
  expect(said.text).toContain('Chưa nhắn riêng được cho: Trần Thanh Bình; xin báo bằng cách khác.');
  expect(said.text).toContain('Đã báo: đồng chí Huỳnh Ngọc Trinh.');
  await trinh.hears('đồng chí không còn chủ trì việc này');
});
