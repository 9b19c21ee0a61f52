import { expect, test } from 'vitest';
import { textOfDocx } from '../../src/reading/docx/read.ts';
import { answersOf } from '../../src/reading/profile.ts';
import { signDocx } from '../../src/reading/sign-docx.ts';
import { signHtml } from '../../src/reading/sign-html.ts';
import { signPage } from '../../src/reading/sign-rows.ts';
import { shippedRegulations } from '../../src/regulations/load.ts';

const page = () => {
  const regulation = shippedRegulations().get('kien-giang-2022');
  const { 'tasks.results': _, ...others } = answersOf(regulation);
  const other = { values: {}, quote: 'Sổ văn bản <thực hiện> theo quy định', article: 'Điều 11' };
  return signPage({ ...others, 'records.register': { state: 'other', entries: [other] } }, 'văn bản');
};

const RULE =
  'khoản 5 Điều 7: “Trong trường hợp không thể tham dự phải báo cáo và được sự đồng ý của người chủ trì cuộc họp”';
const SILENT = 'Trợ lý nói “Quy chế không quy định” và không tự đặt ra.';

test('trang ký, bản in và bản Word: quy tắc với nguyên văn và việc sẽ làm, chỗ không nói, chỗ chưa làm được, chỗ chưa đọc', async () => {
  const word = textOfDocx(await signDocx(page()));
  const html = signHtml(page())
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  for (const said of [
    RULE,
    'Lời báo vắng chuyển đến người chủ trì. Chờ người chủ trì cho ý kiến; chưa được đồng ý thì chỉ ghi là “đang xin”.',
    SILENT,
    'Quy chế nói: “Sổ văn bản <thực hiện> theo quy định” (Điều 11); việc này trợ lý chưa theo dõi.',
    'Chưa đọc đến; trợ lý chưa được dùng bản này.',
    'NGƯỜI DUYỆT',
  ]) {
    expect(word).toContain(said);
    expect(html).toContain(said);
  }
  expect(signHtml(page())).not.toContain('<thực hiện>');
});

test('trang ký mang mã của đúng văn bản đã đọc', () => {
  const { footer } = page();
  const answers = answersOf(shippedRegulations().get('kien-giang-2022'));
  expect(signPage(answers, 'văn bản').footer).toBe(footer);
  expect(signPage(answers, 'văn bản khác').footer).not.toBe(footer);
});
