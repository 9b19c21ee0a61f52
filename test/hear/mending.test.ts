import { describe, expect, test } from 'vitest';
import { goesBack } from '../../src/hear/keeping.ts';
import { readMend } from '../../src/hear/mending.ts';
import type { Facet } from '../../src/ports/facet.ts';

const MEETING: readonly Facet[] = ['title', 'start', 'place', 'agenda', 'kind', 'people', 'guests'];
const SHEET: readonly Facet[] = ['question', 'people', 'deadline', 'papers'];
const WHEN = { now: '2026-11-20T02:00:00.000Z', zone: 'Asia/Ho_Chi_Minh' };
const read = (text: string, facets = MEETING) => readMend(text, facets, WHEN);

describe('trên bản xem trước cuộc họp', () => {
  test.each<[string, Facet | null, string]>([
    ['đổi phòng 3', 'place', 'phòng 3'],
    ['Đổi sang phòng 3 nhé', 'place', 'phòng 3'],
    ['doi sang phong 3', 'place', 'phong 3'],
    ['phòng họp số 2, nhà A', 'place', 'phòng họp số 2, nhà A'],
    ['sửa địa điểm: Hội trường UBND tỉnh', 'place', 'Hội trường UBND tỉnh'],
    ['địa điểm là nhà văn hóa', 'place', 'nhà văn hóa'],
    ['dạ đổi địa điểm sang hội trường lớn ạ', 'place', 'hội trường lớn'],
    ['15h', 'start', '15h'],
    ['chuyển sang 14h30 thứ 6', 'start', '14h30 thứ 6'],
    ['đổi giờ thành 9h', 'start', '9h'],
    ['sửa nội dung thành: Tổng kết “năm 2026”', 'agenda', 'Tổng kết “năm 2026”'],
    ['nội dung: sơ kết', 'agenda', 'sơ kết'],
    ['tên cuộc họp: Họp giao ban', 'title', 'Họp giao ban'],
    ['thêm chị Lan', 'people', 'thêm chị Lan'],
    ['bớt Hùng, Hoa', 'people', 'bớt Hùng, Hoa'],
    ['bỏ đồng chí Hoa ra', 'people', 'bỏ đồng chí Hoa'],
    ['bỏ bớt chị Lan ra khỏi danh sách ạ', 'people', 'bỏ bớt chị Lan'],
    ['sửa thành phần', 'people', ''],
    ['thời gian', 'start', ''],
    ['Sửa', null, ''],
    ['sửa lại giúp em', null, ''],
  ])('“%s”', (text, facet, rest) => {
    expect(read(text)).toEqual({ facet, text: rest });
  });

  test('“vì …” là lý do, ở nơi có lý do', () => {
    const facets: readonly Facet[] = ['start', 'place', 'reason'];
    expect(read('vì chủ trì bận họp Tỉnh ủy', facets)).toEqual({
      facet: 'reason',
      text: 'chủ trì bận họp Tỉnh ủy',
    });
    expect(read('vì chủ trì bận họp Tỉnh ủy')).toBeNull();
    expect(read('bỏ tài liệu số 2')).toBeNull();
  });

  test.each([
    'gửi',
    'đồng ý',
    'thôi',
    'cuộc này anh Hùng có dự không?',
    'nội dung này hay quá',
    'ngày mai em báo lại',
    'phong phú quá',
    'để em hỏi lại',
    'sửa xe',
    '',
  ])('“%s” không sửa gì', (text) => {
    expect(read(text)).toBeNull();
  });
});

test('cùng một lời là mục khác trên phiếu lấy ý kiến', () => {
  expect(read('đổi hạn sang thứ 6 16h', SHEET)).toEqual({ facet: 'deadline', text: 'thứ 6 16h' });
  expect(read('nội dung: Thông qua phương án hai?', SHEET)).toEqual({
    facet: 'question',
    text: 'Thông qua phương án hai?',
  });
  expect(read('đổi phòng 3', SHEET)).toBeNull();
});

test('“câu trước”, “quay lại”', () => {
  for (const text of [
    'quay lại',
    'Câu trước',
    'cau truoc',
    'em xin sửa lại câu trước ạ',
    'quay lại câu hỏi vừa rồi',
  ])
    expect([text, goesBack(text)]).toEqual([text, true]);
  for (const text of ['quay lại họp lần 2', 'câu trước đó đã trả lời', 'họp trước'])
    expect([text, goesBack(text)]).toEqual([text, false]);
});
