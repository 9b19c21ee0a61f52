import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../src/hear/table/open.ts';
import { readList } from '../../src/hear/table/people.ts';
import { house, opens, talk, who } from '../stage.ts';
import type { Person } from './people.ts';
import { callsMeeting } from './talk.ts';

// Danh sách thành bản Excel: ai xem được thì nhận được; Zalo nhận .csv.

async function table(who: Person): Promise<string[][]> {
  const { name, bytes } = await who.getsFile(house.zalo ? '.csv' : '.xlsx');
  if (!house.zalo) expect((await readXlsx(bytes)).sheets[0]?.merges).toHaveLength(1);
  const read = await openTable(bytes);
  if (!read.ok) throw new Error(`${name}: ${read.why}`);
  return (read.grids[0]?.rows ?? []).map((row) => [...row]);
}

describe.each(['telegram', 'zalo'] as const)('trên %s', (platform) => {
  test('thành viên, dự họp, báo cáo, nhiệm vụ, sổ văn bản; danh sách gửi lại được chính tệp đó', async () => {
    await opens('kien-giang', { platform });
    const [tram, thanh, binh] = [who('tram'), who('thanh'), who('binh')];
    await tram.taps('Bản Excel', await tram.asks('/thanhvien', 'Thành viên – BCĐ Đề án 06'));
    await tram.hears('Danh sách thành viên, theo hồ sơ lúc gửi tệp');
    const members = await table(tram);
    expect(members.flat().join('\n')).toContain(
      'Danh sách thành viên – Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang',
    );
    const list = readList([{ sheet: '', rows: members }]);
    expect(list?.people).toHaveLength(9);
    expect(list?.people[0]).toMatchObject({ name: 'Lâm Thế Tài', role: 'head', agency: 'UBND tỉnh' });
    expect(list?.people[7]).toMatchObject({ teamRole: 'standing-deputy-team-lead', secretary: true });
    expect(list?.doubts).toEqual([]);

    await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | A | B');
    await talk.settled();
    await binh.asks('/thamgia', 'Đã ghi nhận');
    await tram.asks('/excel dự họp', 'Mời họp, trả lời và dự họp năm 2026');
    const rows = await table(tram);
    expect(rows.find((row) => row.includes('Trần Thanh Bình'))).toEqual([
      ...['26/11/2026', 'Họp quý', '', 'Trần Thanh Bình', 'Sở Thông tin và Truyền thông'],
      ...['báo dự', 'chưa điểm danh', ''],
    ]);
    expect(rows.find((row) => row.includes('Huỳnh Ngọc Trinh'))).toContain('chưa trả lời');

    thanh.says('/giaoviec Trần Thanh Bình =lập danh sách hộ, trước 15/12');
    await thanh.taps('Giao', 'Giao nhiệm vụ trên');
    await binh.hears('Nhiệm vụ được giao');
    await thanh.taps('Bản Excel', await thanh.asks('/nhiemvu tatca', 'Nhiệm vụ đang theo dõi'));
    await thanh.hears('Danh sách nhiệm vụ');
    const tasks = (await table(thanh)).flat();
    expect(tasks.some((cell) => cell.endsWith('ập danh sách hộ'))).toBe(true);
    for (const year of ['9999', '1999', '26', '11/2026'])
      await tram.asks(`/excel dự họp ${year}`, `Chưa có năm “${year}”. Xin ghi một năm từ 2000 đến 2027`);
    await tram.asks('/excel sổ văn bản 2026', 'Sổ văn bản năm 2026');
    expect((await table(tram)).flat()).toContain('Giấy mời họp “Họp quý”');
    await tram.taps('Bản Excel', await tram.asks('/baocao bảng', 'Theo dõi báo cáo'));
    await tram.hears('Bảng theo dõi báo cáo');
    expect((await table(tram)).flat().join('\n')).toContain('Trần Thanh Bình');
  });

  test('ai không xem được danh sách thì không nhận bản Excel của nó', async () => {
    await opens('kien-giang', { platform });
    const binh = talk.member('kien-giang', 'binh');
    for (const what of ['thành viên', 'dự họp', 'nhiệm vụ', 'sổ văn bản'])
      await binh.asks(`/excel ${what}`, 'Xin liên hệ thư ký nếu cần');
  });
});
