import { expect, test } from 'vitest';
import type { Task } from '../../src/domain/tasks/task.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { group, house, kept, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import { drafts } from './talk.ts';

const open = async (reminders = false) => {
  await opens('kien-giang', { reminders });
  await held(house, 'kien-giang');
};
const tasks = (): Promise<Task[]> => kept('tasks');

const LINES =
  'Giao Sở Tư pháp (phối hợp Sở Thông tin và Truyền thông) rà soát thủ tục, hoàn thành trước 01/12\nGiao Văn phòng UBND tỉnh lập danh mục, hoàn thành trước 15/12';

test('nhiệm vụ xin trả lại: người giao hoặc thư ký giao đồng chí khác; người mới báo kết quả', async () => {
  await open();
  const [thanh, binh, trinh, tram] = [who('thanh'), who('binh'), who('trinh'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  const list = await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  await trinh.asks('/lich', 'Nhiệm vụ của đồng chí (gõ /nhiemvu):', 'Rà soát thủ tục; hạn: ');
  expect((await thanh.asks('/lich', 'Lịch – ')).text).not.toContain('Rà soát thủ tục');
  await trinh.taps('Rà soát thủ tục', list);
  await trinh.taps('Xin trả lại', 'Giao bởi: đồng chí Lâm Thế Tài');
  await trinh.hears('Lý do xin trả lại');
  await trinh.records('Không thuộc chức năng của Sở', 'Đã ghi nhận đề nghị trả lại');
  const back = await thanh.hears('Xin trả lại nhiệm vụ', 'Không thuộc chức năng');
  const atSecretary = await tram.hears('Xin trả lại nhiệm vụ');
  await thanh.taps('Vẫn giao đồng chí ấy', back);
  await trinh.hears('vẫn giao đồng chí nhiệm vụ');
  // Nút của lúc trước không còn dùng để quyết định.
  await thanh.taps('Vẫn giao đồng chí ấy', back);
  await thanh.isShown('Nhiệm vụ này vừa thay đổi');
  await tram.taps('Giao đồng chí khác', atSecretary);
  await tram.hears('Giao đồng chí nào?');
  await tram.asks('Trần Thanh Bình', 'Đã ghi nhận');
  await binh.hears('Đồng chí được giao nhiệm vụ', 'Rà soát thủ tục');
  await trinh.hears('đồng chí không còn chủ trì việc này');
  expect((await tasks())[0]).toMatchObject({ lead: { member: 'binh' }, with: [], handedBack: false });
});

test('người ngoài việc không xem, không quyết định được nhiệm vụ; người theo dõi, đôn đốc xem được tất cả', async () => {
  await open();
  const [thanh, hoa, luan, tram] = [who('thanh'), who('hoa'), who('luan'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  const [first] = await tasks();
  if (!first) throw new Error('no task');
  await hoa.asks(`/nv #${first.id}.${first.revision} c`, 'Không tìm thấy nhiệm vụ này');
  await hoa.asks(`/nv #${first.id}.${first.revision}`, 'Không tìm thấy nhiệm vụ này');
  // Tổ giúp việc và cơ quan thường trực theo dõi, đôn đốc (khoản 3 Điều 8, khoản 4 Điều 9).
  const all = await luan.asks('/nhiemvu', 'Nhiệm vụ đang theo dõi (2)');
  expect(all.text).toContain('Lập danh mục');
  await hoa.asks('/nhiemvu tất cả', 'Đồng chí không có quyền làm việc này');
});

test('/hop: thành viên thấy nhiệm vụ của mình, thư ký, Trưởng ban và người theo dõi thấy tất cả, nhóm chỉ thấy số lượng; còn mở thì còn theo sang cuộc họp sau', async () => {
  await open();
  const [thanh, binh, hoa, trinh, tram] = [who('thanh'), who('binh'), who('hoa'), who('trinh'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  const next = await drafts(
    thanh,
    'Họp kỳ sau | thứ 5 tuần sau 8h | A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await group.hears('Họp kỳ sau');
  const own = await hoa.asks(
    '/hop',
    'Thời gian: 08 giờ 00, thứ Năm, ngày 26/11/2026',
    'Nhiệm vụ của đồng chí',
  );
  expect(own.text).toContain('Lập danh mục');
  expect(own.text).not.toContain('Rà soát thủ tục');
  await binh.asks('/hop', 'Thời gian:', 'Rà soát thủ tục');
  await tram.asks('/hop', 'Nhiệm vụ đang thực hiện: 2', 'Rà soát thủ tục', 'Lập danh mục');
  // Trưởng ban không phải thư ký, không chủ trì nhiệm vụ nào, nhưng theo dõi tất cả.
  await thanh.asks('/hop', 'Nhiệm vụ đang thực hiện: 2, gõ /nhiemvu:', 'Rà soát thủ tục', 'Lập danh mục');
  trinh.saysIn(group, '/hop');
  const shown = await group.hears('Nhiệm vụ đang thực hiện: 2.');
  expect(shown.text).not.toContain('Rà soát thủ tục');

  await house.store.transaction(async (tx) => {
    for (const [id, task] of await tx.tasks.all())
      if (task.lead.member === 'trinh')
        tx.tasks.put(id, { ...task, due: '2026-11-19', lead: { ...task.lead, member: 'hai' } });
  });
  await thanh.asks('/hop', 'Nhiệm vụ đang thực hiện: 2 (quá hạn: 1), gõ /nhiemvu:', 'QUÁ HẠN');
  // Theo dõi, đôn đốc mà cũng được giao: việc của mình đứng trước.
  const both = await who('hai').asks('/hop', 'Nhiệm vụ của đồng chí (gõ /nhiemvu):\n- Rà soát thủ tục');
  expect(both.text).toContain('2 (quá hạn: 1), gõ /nhiemvu, của các đồng chí khác:\n- Văn phòng UBND tỉnh');
});

test('nhắc nhiệm vụ trước 7, 3, 1 ngày và trong ngày; quá hạn báo một lần cho người được Quy chế giao đôn đốc', async () => {
  await open(true);
  const [thanh, hai, trinh, hoa, tram] = [who('thanh'), who('hai'), who('trinh'), who('hoa'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  // Hạn hết 30/11 (thứ Hai): trước 7 ngày là thứ Hai 23/11.
  house.turnTo('2026-11-23T08:10');
  await trinh.hears('Nhiệm vụ “Rà soát thủ tục”', 'còn 7 ngày');
  house.turnTo('2026-11-27T08:10');
  await trinh.hears('Nhiệm vụ “Rà soát thủ tục”', 'còn 3 ngày');
  house.turnTo('2026-11-30T08:10');
  await trinh.hears('Nhiệm vụ “Rà soát thủ tục”', 'hạn trong hôm nay (30/11)');
  await hai.heardNothingOf('Nhiệm vụ quá hạn');
  house.turnTo('2026-12-01T08:10');
  await trinh.hears('ĐÃ QUÁ HẠN');
  await hai.hears('Nhiệm vụ quá hạn', 'khoản 3 Điều 6');
  await thanh.hears('Nhiệm vụ quá hạn');
  await tram.hears('Nhiệm vụ quá hạn');
  await hoa.heardNothingOf('Nhiệm vụ quá hạn');
  house.turnTo('2026-12-02T08:10');
  await talk.settled();
  expect(talk.count(hai.id, 'Nhiệm vụ quá hạn')).toBe(1);
});

test('người chủ trì nhiệm vụ rời Ban: thư ký giao lại', async () => {
  await open();
  const [thanh, hoa, tram] = [who('thanh'), who('hoa'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) return;
    const members = committee.members.map((one) =>
      one.id === 'trinh' ? { ...one, left: '2026-11-19' } : one,
    );
    tx.committees.put(committee.id, { ...committee, members });
  });
  const all = await tram.asks('/nhiemvu', 'Nhiệm vụ đang theo dõi (2)');
  await tram.taps('Rà soát thủ tục', all);
  await tram.taps('Giao đồng chí khác', 'Tình trạng: đang thực hiện');
  await tram.hears('Giao đồng chí nào?');
  await tram.asks('Danh Thị Hoa', 'Đã ghi nhận');
  await hoa.hears('Đồng chí được giao nhiệm vụ', 'Rà soát thủ tục');
});

test('thư ký báo thay thì người chủ trì nhiệm vụ được biết; nhiệm vụ đóng 30 ngày, kết luận gửi một năm thì lưu trữ', async () => {
  await open();
  const [thanh, hoa, tram] = [who('thanh'), who('hoa'), who('tram')];
  await sendsConclusion(tram, thanh, LINES);
  const all = await tram.asks('/nhiemvu', 'Nhiệm vụ đang theo dõi (2)');
  await tram.taps('Lập danh mục', all);
  await tram.taps('Báo kết quả', 'Giao bởi: đồng chí Lâm Thế Tài');
  await tram.hears('Kết quả thực hiện?');
  await tram.records('Văn phòng báo qua điện thoại: đã xong', 'Đã ghi nhận kết quả');
  await hoa.hears('đã ghi nhận thay đồng chí về nhiệm vụ “Lập danh mục”');
  await thanh.taps('Xác nhận hoàn thành', 'Kết quả nhiệm vụ');
  await hoa.hears('xác nhận hoàn thành nhiệm vụ');

  const kept = async () => ({
    tasks: (await tasks()).map(({ work }) => work),
    conclusions: await house.store.transaction(async (tx) => (await tx.conclusions.all()).length),
    archived: await house.store.transaction(
      async (tx) =>
        (await tx.archivedOf('tasks', 'kien-giang', '2026')).length +
        (await tx.archivedOf('conclusions', 'kien-giang', '2026')).length,
    ),
  });
  await keepUp(house.store, '2026-12-19T00:00:00.000Z', 'Asia/Ho_Chi_Minh');
  expect(await kept()).toMatchObject({ tasks: ['Rà soát thủ tục', 'Lập danh mục'], archived: 0 });
  await keepUp(house.store, '2026-12-21T00:00:00.000Z', 'Asia/Ho_Chi_Minh');
  expect(await kept()).toMatchObject({ tasks: ['Rà soát thủ tục'], conclusions: 1, archived: 1 });
  await keepUp(house.store, '2027-11-21T00:00:00.000Z', 'Asia/Ho_Chi_Minh');
  expect(await kept()).toMatchObject({ tasks: ['Rà soát thủ tục'], conclusions: 0, archived: 2 });
});
