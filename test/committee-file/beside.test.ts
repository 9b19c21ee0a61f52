import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerBeside, askToImport, readAnswer } from '../../src/committee-file/beside.ts';
import type { Ready } from '../../src/committee-file/import.ts';
import { readCommitteeFile } from '../../src/committee-file/read.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { Desk } from '../fixtures/desk.ts';

// Chương trình đang chạy nhận tệp Ban: kiểm tra như lệnh nạp, dù lệnh là của phiên bản nào.

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

const FILE = new URL('../fixtures/committees/kien-giang.yaml', import.meta.url).pathname;

function right(): Ready {
  const reading = readCommitteeFile(FILE);
  if (!reading.ok) throw new Error('the sample is not right');
  return { file: reading.file, regulation: reading.regulation };
}

type Members = Ready['file']['members'];
const withMembers = (change: (members: Members) => Members): Ready => {
  const ready = right();
  return { ...ready, file: { ...ready.file, members: change(ready.file.members) } };
};

async function asked(...ready: readonly Ready[]): Promise<string> {
  const store = await openStore({ dataDir: desk.data, databaseUrl: null }, versions);
  try {
    const now = () => Date.parse('2026-11-20T09:00:00+07:00');
    const answer = await answerBeside(askToImport(ready), store, now, 'Asia/Ho_Chi_Minh');
    const kept = await store.transaction((tx) => tx.committees.all());
    expect(kept.length > 0).toBe('printed' in answer);
    return Object.values(readAnswer(JSON.stringify(answer))).join();
  } finally {
    await store.close();
  }
}

test('tệp đúng thì nạp', async () => {
  expect(await asked(right())).toContain('Đã nạp BCĐ Đề án 06');
});

const head = (members: Members) => members.find(({ role }) => role === 'head') as Members[number];

test.each<[string, () => readonly Ready[], string]>([
  [
    'hai Trưởng ban',
    () => [withMembers((all) => [...all, { ...head(all), id: 'them' }])],
    'có hơn một người đứng đầu',
  ],
  ['mã trùng', () => [withMembers((all) => [...all, { ...head(all), role: 'member' }])], 'mã thành viên'],
  [
    'tài khoản trùng',
    () => [withMembers((all) => all.map((one) => ({ ...one, telegram: '1001' })))],
    'tài khoản Telegram "1001"',
  ],
  [
    'chức danh mà quy chế không có',
    () => [
      {
        ...right(),
        regulation: {
          ...right().regulation,
          titles: { ...right().regulation.titles, member: null },
        } as Ready['regulation'],
      },
    ],
    'không có chức danh "member"',
  ],
  [
    'quy chế không có',
    () => [{ ...right(), file: { ...right().file, regulation: 'khong-co' } }],
    'không có quy chế "khong-co" đi kèm',
  ],
  [
    'quy chế này mang tên quy chế kia',
    () => [{ ...right(), file: { ...right().file, regulation: 'phu-quoc-2022' } }],
    'không có quy chế "phu-quoc-2022" đi kèm',
  ],
  [
    'quy chế riêng mang mã của quy chế đi kèm',
    () => [{ ...right(), file: { ...right().file, regulation: 'rieng.yaml' } }],
    'của một quy chế đi kèm',
  ],
  ['hai Ban một mã', () => [right(), right()], 'cùng lúc mang mã "kien-giang"'],
  [
    'ký tự không nhìn thấy trong họ tên',
    () => [withMembers((all) => all.map((one) => ({ ...one, name: `${one.name}\u202e` })))],
    'không hiểu yêu cầu',
  ],
])('%s: không nạp gì', async (_, ready, said) => {
  expect(await asked(...ready())).toContain(said);
});
