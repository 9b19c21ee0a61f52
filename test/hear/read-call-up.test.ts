import { expect, test } from 'vitest';
import { readCallUp } from '../../src/hear/tasks/call-up.ts';

const people = [
  { id: 'tho', name: 'Phạm Văn Thơ', agency: 'UBND xã' },
  { id: 'hung', name: 'Trần Quốc Hùng', agency: 'Công an xã' },
];
const reader = { people, now: '2026-11-20T02:00:00.000Z', zone: 'Asia/Ho_Chi_Minh' };
const week = { from: '2026-12-07', to: '2026-12-11' };

test.each([
  [
    'toàn Tổ từ 07/12 đến 11/12, biên tập đề án',
    { ...week, whom: ['toàn Tổ'], place: '', work: 'Biên tập đề án' },
  ],
  [
    'Phạm Văn Thơ và Trần Quốc Hùng từ ngày 7/12 đến hết ngày 11/12 tại hội trường xã, soạn dự thảo',
    { ...week, whom: ['Phạm Văn Thơ', 'Trần Quốc Hùng'], place: 'hội trường xã', work: 'Soạn dự thảo' },
  ],
  ['toàn Tổ từ 07 đến 11/12 để biên tập đề án', { ...week, whom: ['toàn Tổ'], work: 'Biên tập đề án' }],
  [
    'ca to tu 7/12 den 11/12 tai hoi truong, bien tap de an',
    { ...week, whom: ['ca to'], place: 'hoi truong', work: 'Bien tap de an' },
  ],
  ['Phạm Văn Thơ', { whom: ['Phạm Văn Thơ'], from: null, to: null, place: '', work: '' }],
])('%s', (line, said) => {
  expect(readCallUp(line, reader)).toMatchObject(said);
});
