import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/reading/source.ts';
import { woven } from '../../src/reading/woven.ts';
import { shippedRegulations } from '../../src/regulations/load.ts';

const ROOT = join(import.meta.dirname, '../..');
const shipped = [...shippedRegulations().values()];
const pageOf = (id: string): string => join(ROOT, `docs/regulations/${id}.html`);

// To take over a changed profile, text or question: npx vitest run test/reading/woven.test.ts -u
test.each(shipped.map((regulation) => [regulation.id, regulation] as const))(
  'docs/regulations/%s.html: văn bản và quy tắc đặt cạnh nhau, lấy từ mã nguồn',
  async (id, regulation) => {
    const { text } = readSource(join(ROOT, `src/regulations/${id}.txt`));
    await expect(woven(regulation, text)).toMatchFileSnapshot(pageOf(id));
  },
);

test('mỗi quy tắc đứng cạnh đoạn chứa câu chữ của nó; câu chữ ấy được tô', () => {
  const html = readFileSync(pageOf('lang-son-2022'), 'utf8');
  const row = html
    .split('<div class="text ')
    .find((part) => part.includes('Thành viên Ban vắng họp thì phải làm gì?'));
  expect(row).toMatch(/^point">d\) Tham dự đầy đủ/);
  expect(row).toContain(
    '<mark>Trong trường hợp không thể tham dự phải báo cáo và được sự đồng ý của người chủ trì cuộc họp</mark>',
  );
  expect(html).toContain('Phải thông báo họp của Ban trước bao lâu? Trợ lý không tính hạn gửi giấy mời.');
});

test('chữ của văn bản không thành thẻ của trang', () => {
  const [regulation] = shipped;
  if (!regulation) throw new Error('no regulation');
  const text = {
    whole: 'Điều 1. <script>alert("x")</script>',
    paragraphs: [
      { kind: 'article', place: null, cited: '', mark: '', heading: '', from: 0, to: 35, sentences: [] },
    ],
  } as const;
  expect(woven(regulation, text)).not.toContain('<script');
});
