import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Tệp gửi trước, việc nói sau: tệp được giữ và hỏi, không bị trả lại.

const reports = () => house.store.transaction((tx) => tx.reports.all());

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('người nợ báo cáo gửi tệp: chọn báo cáo thì tệp là nội dung; “không phải” thì không ghi gì', async () => {
    await opens('kien-giang', { platform });
    const binh = talk.member('kien-giang', 'binh');
    binh.sends('BC.pdf');
    const asked = await binh.hears('Tệp “BC.pdf” dùng vào việc gì?');
    await binh.taps('Không phải việc nào', asked);
    await talk.settled();
    expect((await reports()).length).toBe(0);
    binh.sends('BC nam.pdf');
    await binh.hears('Tệp “BC nam.pdf” dùng vào việc gì?');
    await binh.asks('hôm nay trời đẹp', 'Tệp “BC nam.pdf” dùng vào việc gì?');
    await binh.asks('Báo cáo', 'Đã ghi nhận');
    const [[, report] = []] = await reports();
    expect(report?.handedIn.at(-1)).toMatchObject({ file: { name: 'BC nam.pdf' } });
  });

  test('hai việc có tên đầu như nhau: nêu đủ tên theo số, gõ số hay bấm đều được', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'binh')];
    await callsMeeting(thanh, 'Họp Ban Chỉ đạo đánh giá tháng 11 | thứ 5 tuần sau 8h | A | B');
    await callsMeeting(thanh, 'Họp Ban Chỉ đạo đánh giá tháng 12 | thứ 6 tuần sau 8h | A | B');
    binh.sends('BC.pdf');
    const { text = '' } = await binh.hears('Tệp “BC.pdf” dùng vào việc gì?');
    const at = /^(\d)\. Báo cáo phục vụ cuộc họp “Họp Ban Chỉ đạo đánh giá tháng 12”$/m.exec(text)?.[1] ?? '';
    expect(text).toContain('Báo cáo phục vụ cuộc họp “Họp Ban Chỉ đạo đánh giá tháng 11”');
    await talk.settled();
    await binh.asks(at, 'Đã ghi nhận', 'đánh giá tháng 12');
    const [[, report] = []] = await reports();
    expect(report?.handedIn.at(-1)).toMatchObject({ file: { name: 'BC.pdf' } });
  });

  test('thư ký có cuộc họp đang chuẩn bị: tệp là tài liệu, trừ khi tên nói là báo cáo', async () => {
    await opens('kien-giang', { platform });
    const thanh = talk.member('kien-giang', 'thanh');
    await drafts(thanh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
    thanh.sends('De an.pdf');
    await thanh.hears('Đã thêm tài liệu “De an”');
    // Tên nói là báo cáo thì hỏi; tệp gửi tiếp được giữ chung.
    thanh.sends('Bao cao so ket.pdf');
    thanh.sends('Phu luc.pdf');
    await thanh.hears('2 tệp “Bao cao so ket.pdf”, “Phu luc.pdf” dùng vào việc gì?');
    await thanh.asks('tài liệu', 'Đã thêm 2 tài liệu');
    await talk.settled();
    expect((await talk.meeting()).papers.map(({ title }) => title)).toEqual([
      'De an',
      'Bao cao so ket',
      'Phu luc',
    ]);
  });
});
