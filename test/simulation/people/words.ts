import type { Chance } from '../machine/chance.ts';
import type { Seat } from '../world.ts';

const WHENS = [
  'thứ 5 tuần sau 8h',
  'ngày mai 14h',
  'ngày kia 8h30',
  'thứ 4 tuần sau 16h',
  '15h chiều nay',
  'thứ hai tuần tới 9h',
  'sáng thứ 6 8h',
  '10 ngày nữa lúc 8h',
];
const DAYS = [
  'ngày mai',
  'thứ 6 tuần sau',
  '3 ngày nữa',
  'ngày 20 tháng sau',
  'cuối tháng',
  'thứ 3 tuần sau',
];

/** A word that is said nowhere else: wherever it turns up again, it came from here. */
export class Marks {
  #count = 0;

  next(committee: string): string {
    this.#count += 1;
    const letters = committee
      .split('-')
      .map((part) => part[0])
      .join('');
    return `M${letters}${this.#count}`;
  }
}

/** Which committee's a mark is, by its letters. */
export const MARK = /(?<![A-Za-z0-9_-])M([a-z]{2})(\d+)(?![A-Za-z0-9_])/g;
export const lettersOf = (committee: string): string =>
  committee
    .split('-')
    .map((part) => part[0])
    .join('');

/** Something that a person types of their own accord. */
export function line(seat: Seat, mates: readonly Seat[], chance: Chance, marks: Marks): string {
  const mark = (): string => marks.next(seat.committee);
  const other = (): string => chance.of(mates).name;
  const anyone: (readonly [number, () => string])[] = [
    [4, () => '/hop'],
    [2, () => '/lich'],
    [6, () => '/thamgia'],
    [3, () => `/vang bận công việc ${mark()}`],
    [2, () => '/vang'],
    [2, () => '/uyquyen'],
    [2, () => `/uyquyen Nguyễn Văn Thay | Phó Giám đốc | đồng ý với dự thảo ${mark()}`],
    [2, () => '/ykien'],
    [1, () => `/ykien ${chance.of(['đồng ý', 'không đồng ý'])}`],
    [2, () => '/nhiemvu'],
    [1, () => '/nhiemvu xong'],
    [2, () => '/danhan'],
    [2, () => '/baocao'],
    [2, () => `/nopbaocao`],
    [1, () => `/phatsinh Vướng mắc về hồ sơ ${mark()}`],
    [1, () => `/thongbao Nội dung thông báo ${mark()}`],
    [1, () => '/xemthongbao'],
    [1, () => '/ketluan'],
    [1, () => '/quyche'],
    [1, () => '/trogiup'],
    [1, () => '/thoi'],
    [1, () => '/boghi'],
    [1, () => '/taikhoan'],
    [1, () => '/dulieucuatoi'],
    [3, () => 'tôi dự'],
    [2, () => `em xin vắng vì bận việc gia đình ${mark()}`],
    [1, () => `cử anh Nguyễn Văn Thay dự thay`],
    [1, () => 'đồng ý'],
    [1, () => 'không'],
    [1, () => 'cảm ơn'],
    [1, () => String(chance.between(1, 4))],
    [1, () => `tôi đã nhận`],
    [1, () => `${mark()} nói vu vơ`],
    [1, () => `/traloithay ${other()} | dự`],
  ];
  const deciders: (readonly [number, () => string])[] = [
    [12, () => '/duyet'],
    [2, () => '/duyet đồng ý'],
    [1, () => '/chothongbao'],
    [1, () => '/thaymat'],
    [1, () => '/trolai'],
    [4, () => `/giaoviec Rà soát số liệu ${mark()}, ${other()}, ${chance.of(DAYS)}`],
    [1, () => `mai họp lúc 8h tại hội trường, nội dung ${mark()}`],
    [2, () => `đồng ý cho ${other()} vắng`],
    [1, () => `không đồng ý cho ${other()} vắng`],
  ];
  const secretaries: (readonly [number, () => string])[] = [
    [
      14,
      () =>
        `/taohop Họp ${mark()} | ${chance.of(WHENS)} | Phòng ${chance.between(1, 9)} | Nội dung ${mark()}`,
    ],
    [8, () => '/moihop'],
    [2, () => '/suahop'],
    [2, () => `/doihop ${chance.of(WHENS)} | Hội trường | trùng lịch ${mark()}`],
    [1, () => `/huyhop hoãn vì bão ${mark()}`],
    [1, () => '/nhac'],
    [2, () => `/traloithay ${other()} | ${chance.of(['dự', 'vắng | bận việc'])}`],
    [2, () => '/diemdanh'],
    [9, () => `/ketluan`],
    [3, () => `kết luận cuộc họp: giao ${other()} rà soát số liệu ${mark()} ${chance.of(DAYS)}`],
    [5, () => `/xinykien Thông qua phương án ${mark()}? | Toàn thể`],
    [4, () => `/thongbao Mời các đồng chí đọc công văn ${mark()}`],
    [4, () => `/giaoviec Chuẩn bị tài liệu ${mark()}, ${other()}, ${chance.of(DAYS)}`],
    [2, () => '/thanhvien'],
    [3, () => `/thanhvien mời ${other()}`],
    [1, () => `/hoso ${chance.of(['họp', 'phiếu', 'thông báo'])}`],
    [1, () => '/tailieu'],
    [1, () => `/chutri ${other()}`],
    [1, () => `/thaymat`],
    [1, () => '/nhacviec'],
    [1, () => `/ngaynghi`],
    [1, () => `tạo cuộc họp Sơ kết ${mark()} ${chance.of(WHENS)} tại phòng họp số 1`],
    [1, () => `/ghiykien chủ trì đồng ý cho ${other()} vắng`],
    [1, () => `/yeucaubaocao`],
    [1, () => `/hoplaplai`],
    [1, () => `/baocao bảng`],
  ];
  // Whoever is not asked for something may try it all the same.
  if (chance.is(0.06)) return chance.pick([...deciders, ...secretaries])();
  const leads = /head|lead/.test(seat.role);
  return chance.pick([...anyone, ...(leads ? deciders : []), ...(seat.secretary ? secretaries : [])])();
}

/** What they answer to the question that they read. */
export function answer(
  question: string,
  seat: Seat,
  mates: readonly Seat[],
  chance: Chance,
  marks: Marks,
): string {
  const asks = (pattern: RegExp): boolean => pattern.test(question);
  if (asks(/khi nào|thời gian|bắt đầu|lúc nào|ngày giờ/i)) return chance.of(WHENS);
  if (asks(/hạn|ngày nào|bao giờ|đến ngày/i)) return chance.of([...DAYS, ...WHENS]);
  if (asks(/ở đâu|địa điểm/i)) return `Phòng họp ${chance.between(1, 9)}`;
  if (asks(/tài liệu kèm|tệp/i)) return 'xong';
  if (asks(/dự thay/i)) return chance.of(['Nguyễn Văn Thay', 'Trần Thị Thế, Phó Trưởng phòng']);
  if (asks(/họ và tên|họ tên|đồng chí nào|những ai|ai /i)) return chance.of(mates).name;
  if (asks(/lý do/i)) return `bận công tác ${marks.next(seat.committee)}`;
  return `ý kiến ${marks.next(seat.committee)}`;
}

/** What is said in a group, to nobody in particular or to the bot. */
export function talk(seat: Seat, chance: Chance, marks: Marks): string {
  return chance.of([
    `chào cả nhà ${marks.next(seat.committee)}`,
    'mai mấy giờ họp nhỉ',
    '/hop',
    '/thamgia',
    '/lich',
    `/vang bận`,
    '/trogiup',
    'tôi dự',
    '@thu_ky_so_bot tôi dự',
    '/tailieu',
  ]);
}
