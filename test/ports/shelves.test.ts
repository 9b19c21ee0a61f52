import { expect, test } from 'vitest';
import type { Shelves } from '../../src/ports/store.ts';

test('danh sách tài liệu của Ban không viết được nếu không nêu Ban', () => {
  const written = [
    // @ts-expect-error
    (shelves: Shelves) => shelves.meetings.list(),
    // @ts-expect-error
    (shelves: Shelves) => shelves.tasks.list(''),
    (shelves: Shelves) => shelves.tasks.list('kien-giang/'),
  ];
  expect(written).toHaveLength(3);
});
