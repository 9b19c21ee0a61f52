import { describe, expect, test } from 'vitest';
import type { CommitteeId } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import { held } from './held.ts';

/** Ai lưu hồ sơ do Quy chế nói (Ba Trang, Lạng Sơn: Tổ); Trưởng ban và các Phó Trưởng ban đọc được, không sửa được. */
const LEADERS: readonly {
  readonly id: CommitteeId;
  readonly leaders: readonly string[];
  readonly member: string;
  readonly keeper: string;
}[] = [
  { id: 'ba-trang', leaders: ['thich', 'lam'], member: 'ngan', keeper: 'khoản 10 Điều 6' },
  { id: 'lang-son', leaders: ['thieu', 'hien', 'khanh'], member: 'mai', keeper: 'khoản 8 Điều 7' },
  { id: 'phu-quoc', leaders: ['hung', 'tien', 'nga'], member: 'yen', keeper: 'Quy chế không quy định' },
];

describe.each(PLATFORMS)('trên %s', (platform) => {
  test.each(LEADERS)(
    '$id: Trưởng ban và các Phó Trưởng ban đọc hồ sơ, danh sách; việc lưu là của người lưu',
    async ({ id, leaders, member, keeper }) => {
      await opens(id, { platform });
      await held(house, id);
      for (const one of leaders.map((who) => talk.member(id, who))) {
        const found = await one.asks('/hoso Họp thường kỳ', 'Tìm thấy 1 hồ sơ');
        expect(found.text).toContain(keeper);
        const list = await one.asks('/thanhvien', 'Thành viên –', 'người nhận được tin nhắn riêng');
        expect(list.text).not.toContain('mời kết nối');
        await one.asks('/thanhvien mời 3', 'Việc này thuộc quyền của: thư ký');
        await one.asks('/thanhvien gỡ 3', 'Việc này thuộc quyền của: thư ký');
      }
      const other = talk.member(id, member);
      await other.asks('/hoso Họp thường kỳ', 'Hồ sơ do thư ký và người lưu hồ sơ tra cứu', keeper);
      await other.asks('/thanhvien', 'Việc này thuộc quyền của: thư ký');
    },
  );
});
