import { expect, test } from 'vitest';
import { house, opens } from '../stage.ts';

test('/hop khi chưa có cuộc họp nào: một câu rõ ràng, riêng và trong nhóm', async () => {
  await opens('kien-giang');
  house.fake.says(1504, '/hop');
  const answer = await house.fake.until((fake) => fake.last(1504));
  expect(answer.text).toBe(
    'BCĐ Đề án 06 hiện chưa có cuộc họp nào sắp tới. Khi có thông báo họp, tôi sẽ nhắn đồng chí.',
  );

  house.fake.says(1504, '/hop', { chat: -1001000000005, thread: 7 });
  const inGroup = await house.fake.until((fake) => fake.last(-1001000000005, 7));
  expect(inGroup.text).toContain('chưa có cuộc họp');
});

test('người lạ không biết được gì về Ban nào', async () => {
  await opens('kien-giang');
  house.fake.user({ id: 9999, first_name: 'Người lạ' });
  house.fake.says(9999, '/hop');
  const answer = await house.fake.until((fake) => fake.last(9999));
  expect(answer.text).toContain('chưa được kết nối');
  expect(answer.text).not.toContain('Đề án 06');
});
