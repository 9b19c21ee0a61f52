import { beforeEach, describe, expect, test } from 'vitest';
import type { Conclusion } from '../../src/domain/conclusions/conclusion.ts';
import type { Task } from '../../src/domain/tasks/task.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens } from '../stage.ts';
import { drafts, type Person, Talk } from './talk.ts';
import { ZaloGroup } from './zalo-people.ts';

const conclusions = (): Promise<Conclusion[]> => kept('conclusions');
const tasks = (): Promise<Task[]> => kept('tasks');

/** Trưởng ban mời họp toàn Ban thứ Năm 26/11, họp xong thì sang thứ Sáu. */
async function held(head: Person): Promise<void> {
  const next = await drafts(
    head,
    'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await head.taps('Gửi thông báo', next);
  await head.taps('Gửi', 'Gửi thông báo trên');
  await head.hears('Đã gửi thông báo tới 6 đồng chí');
  house.turnTo('2026-11-27T09:00');
}

/** Thư ký soạn nội dung và nhiệm vụ. */
async function drafted(secretary: Person, text: string, lines: string): Promise<void> {
  const list = await secretary.asks('/ketluan', 'Xin chọn:');
  await secretary.taps('Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 26/11/2026', list);
  await secretary.hears('Kết luận cuộc họp “Họp thường kỳ”');
  await secretary.asks(text, 'Xin gửi các nhiệm vụ');
  secretary.says(lines);
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform });
  });

  const cast = () => {
    const talk = new Talk(house);
    return {
      talk,
      group: talk.groupOf('kien-giang'),
      who: (id: string): Person => talk.member('kien-giang', id),
    };
  };

  test('Kiên Giang, khoản 3 Điều 14, khoản 1 Điều 15: soạn, trình, phổ biến, gửi từng người, xác nhận, đính chính, giao và đóng nhiệm vụ', async () => {
    const { talk, group, who } = cast();
    const [thanh, binh, trinh, tram] = [who('thanh'), who('binh'), who('trinh'), who('tram')];
    await held(thanh);
    await group.hears('Họp định kỳ');
    await drafted(
      tram,
      'Ban Chỉ đạo ghi nhận kết quả; yêu cầu đẩy nhanh làm sạch dữ liệu.',
      'Giao Sở Tư pháp (phối hợp UBND tỉnh) rà soát dữ liệu hộ tịch, hoàn thành trước 15/12\nGiao Sở Thông tin và Truyền thông xây dựng kế hoạch, hoàn thành trong quý I',
    );
    // UBND tỉnh có hai đồng chí trong Ban; "trong quý I" không phải một ngày.
    await tram.taps(
      'Nguyễn Trí Công, Phó Chủ tịch UBND tỉnh',
      'Đơn vị phối hợp “UBND tỉnh” có nhiều đồng chí',
    );
    await tram.taps('Giữ nguyên, chưa ấn định ngày', 'Thời hạn “trong quý I” chưa phải một ngày cụ thể');
    const ready = await tram.hears('hạn: trước ngày 15/12/2026', 'Tình trạng: đang soạn');
    await binh.heardNothingOf('kết luận');
    await tram.taps('Trình chủ trì', ready);
    await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    // Loại thông tin được phổ biến do Trưởng ban, các Phó Trưởng ban quyết định.
    const asked = await thanh.hears('Xin ý kiến về dự thảo kết luận', 'khoản 1 Điều 15 Quy chế');
    await binh.asks('/ketluan', 'Chưa có thông báo kết luận nào');
    await thanh.taps('Cho gửi, lưu hành nội bộ', asked);
    const cleared = await tram.hears('Đồng chí Lâm Thế Tài cho gửi', 'lưu hành nội bộ');
    await tram.taps('Gửi thông báo kết luận', cleared);
    const question = await tram.hears('Gửi thông báo kết luận trên tới từng đồng chí');
    expect(question.text).toContain('khoản 3 Điều 14 Quy chế');
    expect(question.text).toContain('không đăng vào nhóm');
    await tram.taps('Gửi', question);
    const sent = await tram.hears('Đã gửi thông báo kết luận', 'giao 2 nhiệm vụ');
    const notice = await trinh.hears('Thông báo kết luận', 'Nhiệm vụ của đồng chí:');
    expect(notice.text).toContain('khoản 5 Điều 7 Quy chế');
    await talk.settled();
    const inGroup =
      group instanceof ZaloGroup ? house.zalo?.messages(group.zalo) : house.fake.messages(group.id);
    expect(JSON.stringify(inGroup)).not.toContain('kết luận');

    // Xác nhận bằng nút và bằng lời.
    await trinh.taps('Đã nhận', notice);
    await trinh.isShown('Đã ghi nhận đồng chí đã nhận');
    await binh.hears('Thông báo kết luận');
    await binh.asks('em đã nhận ạ', 'Đã ghi nhận đồng chí đã nhận');
    const silent = await tram.taps('Ai chưa xác nhận', sent).then(() => tram.hears('đồng chí chưa xác nhận'));
    expect(silent.text).toContain('Danh Thị Hoa');
    expect(silent.text).not.toContain('Trần Thanh Bình');
    await tram.taps('Nhắc những đồng chí này', silent);
    await tram.taps('Nhắc', 'đồng chí chưa xác nhận?');
    await who('hoa').hears('chưa xác nhận đã nhận');
    await tram.taps('Ghi nhận hộ người đã nhận', silent);
    await tram.hears('Đồng chí nào đã báo là nhận được');
    const less = await tram.asks('Danh Thị Hoa', 'đồng chí chưa xác nhận');
    expect(less.text).not.toContain('Danh Thị Hoa');

    // Đính chính: bản mới nói rõ điều gì thay đổi và được xác nhận lại; nút cũ không còn dùng.
    const [one] = await conclusions();
    if (!one) throw new Error('no conclusion');
    tram.says(`/kl #${one.id}.${one.revision} cs`);
    await tram.hears('Đính chính điều gì?');
    await tram.records('Sửa mốc làm sạch dữ liệu thành tháng 01/2027');
    await tram.taps('Trình chủ trì', 'bản đính chính');
    await thanh.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    await tram.taps('Gửi thông báo kết luận', 'được phổ biến');
    await tram.taps('Gửi', 'đăng vào 1 nhóm');
    const newer = await trinh.hears('Đính chính lần 1', 'Sửa mốc làm sạch dữ liệu');
    await group.hears('Đính chính lần 1');
    trinh.says(`/danhan #${one.id}.1`);
    await trinh.hears('Lựa chọn này là của bản cũ');
    const again = await trinh.hears('Đính chính lần 1');
    await trinh.taps('Đã nhận', again);
    await trinh.isShown('Đã ghi nhận đồng chí đã nhận');
    expect(newer.text).toContain('Nhiệm vụ của đồng chí:');
    expect((await conclusions())[0]?.circulation).toMatchObject({
      version: 2,
      acknowledged: { trinh: { version: 2 } },
    });

    // Nhiệm vụ: tiến độ, xin đổi hạn, kết quả; Trưởng ban nhận kết quả (khoản 3 Điều 16).
    const mine = await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
    await trinh.taps('Rà soát dữ liệu hộ tịch', mine);
    const card = await trinh.hears('Kết quả báo cáo: đồng chí Lâm Thế Tài (khoản 3 Điều 16 Quy chế)');
    await trinh.taps('Báo tiến độ', card);
    await trinh.records('Đã rà soát 60%', 'Đã ghi nhận tiến độ');
    await thanh.hears('Tiến độ nhiệm vụ', 'Đã rà soát 60%');
    await trinh.taps('Xin đổi hạn', card);
    await trinh.asks('20/12', 'Lý do xin đổi hạn?');
    trinh.says('Chờ dữ liệu của huyện');
    await trinh.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Lâm Thế Tài?');
    await trinh.hears('Đã chuyển đề nghị đổi hạn', 'hạn cũ vẫn giữ nguyên');
    const wish = await thanh.hears('Xin đổi hạn nhiệm vụ', 'Chủ nhật, ngày 20/12/2026');
    await thanh.taps('Đồng ý hạn mới', wish);
    await trinh.hears('đồng ý đổi hạn');
    await trinh.taps('Báo kết quả', card);
    await trinh.records('Đã rà soát xong', 'Nhiệm vụ kết thúc khi người nhận xác nhận');
    const result = await thanh.hears('Kết quả nhiệm vụ', 'Đã rà soát xong');
    await thanh.taps('Chưa đạt', result);
    await thanh.hears('Kết quả còn thiếu gì');
    await thanh.records('Thiếu số liệu Hà Tiên');
    await trinh.taps('Mở nhiệm vụ', await trinh.hears('yêu cầu làm tiếp', 'Thiếu số liệu Hà Tiên'));
    const open = await trinh.hears('Kết quả báo cáo: đồng chí Lâm Thế Tài');
    await thanh.taps('Xác nhận hoàn thành', result);
    await thanh.isShown('Nhiệm vụ này vừa thay đổi');
    await trinh.taps('Báo kết quả', open);
    await trinh.records('Đã bổ sung Hà Tiên', 'Nhiệm vụ kết thúc khi người nhận xác nhận');
    await thanh.taps('Xác nhận hoàn thành', await thanh.hears('Đã bổ sung Hà Tiên'));
    await trinh.hears('xác nhận hoàn thành nhiệm vụ');
    const ended = await tram.hears(
      'xác nhận hoàn thành nhiệm vụ',
      'Khoản 2 Điều 15 Quy chế: khi kết thúc từng nhiệm vụ theo quy định, Ban Chỉ đạo có trách nhiệm báo cáo.',
    );
    // Nhiệm vụ nào phải báo cáo thì thư ký ghi; báo cáo có hạn và được theo dõi như các báo cáo khác.
    await tram.taps('Ghi báo cáo phải nộp', ended);
    await tram.hears('Báo cáo về việc gì?');
    await tram.asks('Rà soát dữ liệu hộ tịch', 'Chậm nhất ngày nào');
    tram.says('30/12');
    await tram.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 1 đồng chí');
    await tram.hears('Đã ghi nhận và gửi tới 1 đồng chí');
    const owed = await thanh.hears('Báo cáo kết thúc nhiệm vụ', 'đồng chí chuẩn bị báo cáo');
    expect(owed.text).toContain('Căn cứ: khoản 2 Điều 15 Quy chế');
    expect(owed.text).not.toContain('yêu cầu đồng chí báo cáo');
    await thanh.asks('/baocao', 'Báo cáo kết thúc nhiệm vụ “Rà soát dữ liệu hộ tịch”');
    expect((await tasks()).map(({ state }) => state)).toEqual(['closed', 'open']);
  });
});
