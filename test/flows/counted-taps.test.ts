import { describe, expect, test, vi } from 'vitest';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { COMMITTEES, type CommitteeId, fixture } from '../doubles/house.ts';
import { house, opens, talk } from '../stage.ts';
import { held } from './held.ts';
import type { Person } from './talk.ts';

/** How many messages, files and taps went over the wire from somebody since. */
function counted(person: Person): () => number {
  const { fake } = house;
  const says = vi.spyOn(fake, 'says');
  const taps = vi.spyOn(fake, 'taps');
  const sends = vi.spyOn(fake, 'sendsDocument');
  return () =>
    [...says.mock.calls, ...taps.mock.calls, ...sends.mock.calls].filter(([user]) => user === person.id)
      .length;
}

const open = async (committee: CommitteeId, before?: Partial<Meeting>) => {
  await opens(committee);
  if (before) await held(house, committee, before);
  const { members } = fixture(committee).file;
  const one = (found: (member: (typeof members)[number]) => boolean): Person =>
    talk.member(committee, members.find(found)?.id ?? '');
  const secretary = one((member) => member.secretary === true);
  const agencies = members.flatMap(({ role, agency }) => (role.includes('member') && agency ? [agency] : []));
  return {
    secretary,
    head: one(({ role }) => role === 'head'),
    who: (id: string): Person => talk.member(committee, id),
    agencies: [...new Set(agencies)],
    count: counted(secretary),
  };
};

describe.each(COMMITTEES)('%s', (committee) => {
  test('một cuộc họp có hai tài liệu, tới khi giấy mời đã gửi: 7', async () => {
    const { secretary, head, count } = await open(committee);
    secretary.says(
      'Lên lịch họp định kỳ Ban Chỉ đạo thứ 5 tuần sau 8h ở phòng họp A, nội dung sơ kết quý IV, mời cả ban',
    );
    await secretary.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    const next = await secretary.hears('Đã ghi nhận cuộc họp');
    // Khoản 1 Điều 8 Quy chế Lạng Sơn: phải có báo cáo đề xuất, thêm một tin và một lần bấm.
    const proposes = committee === 'lang-son';
    if (proposes) {
      secretary.says('/dexuat Làm sạch 100% | Trong quý IV | Đạt 95%');
      await secretary.taps('Nộp', 'Nộp báo cáo đề xuất này?');
      await secretary.hears('Đã nhận báo cáo đề xuất');
    }
    secretary.sends('to-trinh.pdf');
    await secretary.hears('Đã thêm tài liệu “to-trinh”');
    secretary.sends('ke-hoach.pdf');
    await secretary.hears('Đã thêm tài liệu “ke-hoach”');
    await (proposes ? secretary.asks('gửi giấy mời', 'Đã trình') : secretary.taps('Gửi thông báo', next));
    await head.taps('Đồng ý', 'thành phần');
    await secretary.taps('Gửi thông báo', 'đồng ý thành phần');
    await secretary.taps('Gửi', 'Gửi thông báo trên');
    await secretary.hears('Đã gửi thông báo tới');
    expect(count()).toBeLessThanOrEqual(proposes ? 9 : 7);
    expect((await house.meetings())[0]).toMatchObject({ papers: [{}, {}], notice: {} });
  });

  test('một kết luận với ba nhiệm vụ đọc trong nội dung: 6', async () => {
    const { secretary, head, agencies, count } = await open(committee, {});
    await secretary.asks('Soạn kết luận cuộc họp hôm qua', 'Kết luận cuộc họp “Họp thường kỳ”');
    const [first, second = first, third = second] = agencies;
    secretary.says(
      `Ban Chỉ đạo thống nhất kế hoạch. Giao ${first} rà soát thủ tục, hoàn thành trước 15/12. Giao ${second} bố trí kinh phí trước 20/12. Giao ${third} tuyên truyền trước 10/12.`,
    );
    await secretary.taps('Dùng các nhiệm vụ này', 'Trong nội dung có 3 nhiệm vụ');
    await secretary.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await head.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
    await secretary.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await secretary.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await secretary.hears('Đã gửi thông báo kết luận', 'giao 3 nhiệm vụ');
    expect(count()).toBeLessThanOrEqual(6);
  });

  test('một phiếu lấy ý kiến: 5', async () => {
    const { secretary, count } = await open(committee);
    secretary.says(
      'Lấy ý kiến cả ban về việc mua máy quét cho bộ phận một cửa, trả lời trước 16h thứ 4 tuần sau',
    );
    if (committee === 'kien-giang') await secretary.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
    await secretary.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await secretary.hears('Tài liệu kèm theo?');
    secretary.says('không có');
    await secretary.taps('Gửi', 'Gửi phiếu trên tới');
    await secretary.hears('Đã gửi phiếu “Mua máy quét cho bộ phận một cửa” tới 6 đồng chí');
    expect(count()).toBeLessThanOrEqual(5);
  });

  test('một thông báo chung: 4', async () => {
    const { secretary, count } = await open(committee);
    secretary.says('Thông báo cho mọi người sáng mai cúp điện');
    await secretary.taps('Gửi ngay', 'Gửi khi nào?');
    await secretary.taps('Không cần', 'cần xác nhận đã nhận không?');
    await secretary.taps('Gửi', 'Gửi thông báo trên tới');
    await secretary.hears('Đang gửi thông báo tới');
    expect(count()).toBeLessThanOrEqual(4);
  });

  test('một nhiệm vụ: 2', async () => {
    const { secretary, agencies, count } = await open(committee);
    secretary.says(`Giao ${agencies[0]} rà soát dữ liệu hộ tịch, hạn 15/12`);
    await secretary.taps('Giao', 'Giao nhiệm vụ trên');
    await secretary.hears('Đã ghi nhận. Đã báo: ');
    expect(count()).toBeLessThanOrEqual(2);
  });

  test('dời một cuộc họp: 2', async () => {
    const start = toInstant(Date.parse('2026-11-26T08:00:00+07:00'));
    const { secretary, count } = await open(committee, { start });
    secretary.says('Dời cuộc họp sang 14h thứ 6 tuần sau vì lãnh đạo bận');
    await secretary.taps('Gửi', 'Gửi thông báo dời lịch');
    await secretary.hears('Đã dời');
    expect(count()).toBeLessThanOrEqual(2);
  });
});

test('một báo cáo: 2, bằng tệp hay bằng lời', async () => {
  const { who } = await open('kien-giang');
  const [binh, hoa] = [who('binh'), who('hoa')];
  const count = [binh, hoa].map(counted);
  binh.sends('so-lieu.pdf', 'Báo cáo 6 tháng của Sở');
  await binh.taps('Báo cáo 6 tháng cuối năm 2026', 'dùng vào việc gì?');
  await binh.hears('Đã ghi nhận: Báo cáo 6 tháng cuối năm 2026');
  hoa.says('Nộp báo cáo: đã làm sạch 95% dữ liệu');
  await hoa.taps('Nộp', 'Nộp nội dung trên làm Báo cáo 6 tháng cuối năm 2026?');
  await hoa.hears('Đã ghi nhận: Báo cáo 6 tháng cuối năm 2026');
  for (const one of count) expect(one()).toBeLessThanOrEqual(2);
});
