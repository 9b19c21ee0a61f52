import { beforeEach, expect, test } from 'vitest';
import type { BodyMeetings } from '../../../src/regulations/schema.ts';
import { opens, restated, who } from '../../stage.ts';
import { drafts, type Person } from '../talk.ts';

/**
 * Tân Phú, nếu cơ quan thường trực là Công an xã (đồng chí Cường) và khoản 2 Điều 5 viết khác: thành viên vắng họp báo cáo
 * cơ quan thường trực, báo cáo thư ký, hoặc báo cáo cơ quan thường trực và được người chủ trì đồng ý.
 */

type Absence = NonNullable<BodyMeetings['absence']>;

let an: Person;
let hoa: Person;
let cuong: Person;
let kien: Person;

const absence = (rule: Pick<Absence, 'consent' | 'to'>, agency = 'Công an xã'): Promise<void> =>
  restated(({ meetings, ...rest }) => ({
    ...rest,
    standingAgency: { name: agency, via: null, others: [], article: 'khoản 1 Điều 6', quote: '…' },
    meetings: {
      ...meetings,
      committee: {
        ...meetings.committee,
        absence: { ...rule, substitute: false, article: 'khoản 2 Điều 5', quote: '…' },
      },
    },
  }));

async function calls(): Promise<void> {
  const line = 'Họp quý IV | thứ 5 tuần sau 8h | A | B';
  const next = await drafts(an, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await an.taps('Gửi thông báo', next);
  await an.taps('Gửi', 'Gửi thông báo trên');
}

beforeEach(async () => {
  await opens('tan-phu');
  [an, hoa, cuong, kien] = [who('an'), who('hoa'), who('cuong'), who('kien')];
});

test('báo cáo cơ quan thường trực: giấy mời nói vậy; người của cơ quan ấy và người chủ trì được báo, không ai phải trả lời', async () => {
  await absence({ consent: 'none', to: 'standing-agency' });
  await calls();
  const dung = who('dung');
  await dung.hears('Không dự được, phải báo cáo cơ quan thường trực (khoản 2 Điều 5 Quy chế).');
  await dung.asks(
    '/vang đi công tác',
    'Tôi báo cáo cơ quan thường trực (khoản 2 Điều 5 Quy chế), không phải chờ đồng ý.',
  );
  const told = await cuong.hears('Đồng chí Võ Thùy Dung báo vắng cuộc họp “Họp quý IV”', 'đi công tác');
  expect(told.text).toContain('tin để đồng chí biết');
  await an.hears('Võ Thùy Dung báo vắng');
  await hoa.heardNothingOf('đi công tác');
  await kien.heardNothingOf('đi công tác');

  // Lại dự: nơi đã được báo vắng cũng được báo.
  await dung.asks('/thamgia', 'dự họp');
  await cuong.hears('Võ Thùy Dung báo dự cuộc họp', 'đã báo trước đây không còn hiệu lực');
});

test('danh sách chưa có người của cơ quan thường trực: thư ký được báo để báo giúp', async () => {
  await absence({ consent: 'none', to: 'standing-agency' }, 'Văn phòng HĐND và UBND xã');
  await calls();
  await who('dung').asks('/vang đi công tác', 'Tôi báo cáo cơ quan thường trực');
  await hoa.hears('Võ Thùy Dung báo vắng', 'Tôi chưa nhắn được cơ quan thường trực: xin thư ký báo giúp.');
});

test('báo cáo thư ký: thư ký được báo', async () => {
  await absence({ consent: 'none', to: 'secretary' });
  await calls();
  await who('dung').asks('/vang đi công tác', 'Tôi báo cáo thư ký (khoản 2 Điều 5 Quy chế)');
  await hoa.hears('Võ Thùy Dung báo vắng', 'Vắng họp phải báo cáo thư ký (khoản 2 Điều 5 Quy chế)');
  await cuong.heardNothingOf('đi công tác');
  await hoa.asks('/quyche vắng', 'Vắng họp: phải báo cáo thư ký (khoản 2 Điều 5)');
});

test('báo cáo cơ quan thường trực và được người chủ trì đồng ý: báo khi xin, báo khi đã có ý kiến', async () => {
  await absence({ consent: 'chair', to: 'standing-agency' });
  await calls();
  await who('dung').asks('/vang đi công tác', 'đang chờ người chủ trì đồng ý');
  const told = await cuong.hears('Võ Thùy Dung xin vắng', 'Đang chờ người chủ trì đồng ý.');
  expect(told.text).toContain('phải báo cáo cơ quan thường trực và được người chủ trì đồng ý');
  await an.taps('Đồng ý', await an.hears('Đề nghị chờ đồng chí quyết định', 'Võ Thùy Dung'));
  await cuong.hears('Võ Thùy Dung xin vắng', 'Người chủ trì đã đồng ý.');
});
