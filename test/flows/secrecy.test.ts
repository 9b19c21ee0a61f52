import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import type { Person } from './talk.ts';

let tram: Person;
let binh: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform });
    tram = talk.member('kien-giang', 'tram');
    binh = talk.member('kien-giang', 'binh');
  });

  /** Những gì nằm trên đĩa. */
  async function stored(): Promise<string> {
    await talk.settled();
    const files = await readdir(house.folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
    );
    return texts.join('\n');
  }

  test('lệnh nào kèm chữ mang dấu mật cũng bị từ chối, và không còn gì được giữ', async () => {
    for (const { name } of commands) {
      tram.says(`/${name} TỐI MẬT kế hoạch Zebra-${name}`);
      await tram.hears('có dấu chỉ độ mật');
    }
    expect(await stored()).not.toContain('Zebra');
  });

  test('trả lời câu hỏi đang chờ, tên tệp, lời kèm tệp, trong nhóm: đều không nhận; câu hỏi vẫn chờ', async () => {
    await binh.asks('/thongbao', 'Nội dung thông báo là gì?');
    await binh.asks('Độ mật: Mật\nkế hoạch Zebra', 'có dấu chỉ độ mật', 'xóa tin vừa gửi');
    binh.sends('TOI_MAT_Zebra.pdf');
    await binh.hears('có dấu chỉ độ mật');
    binh.sends('Zebra.pdf', '[MẬT] Zebra');
    await binh.hears('có dấu chỉ độ mật');
    await binh.asks('Kế hoạch bảo vệ bí mật nhà nước, mật độ dân số', 'Gửi tới ai?');
    const group = talk.groupOf('kien-giang');
    tram.saysIn(group, '/hop TUYỆT MẬT Zebra');
    await group.hears('có dấu chỉ độ mật');
    const there = await stored();
    expect(there).toContain('mật độ dân số');
    expect(there).not.toContain('Zebra');
  });
});
