import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { parseRegulation } from '../../src/regulations/load.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { CHROMIUM, openBrowser, PHONE, Visitor } from '../sandbox/chromium.ts';
import { OpenRoom, Reader } from './reader.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
if (!CHROMIUM)
  process.stderr.write('No Chromium on this machine: the reading room is not tried in a real browser.\n');

const COMMUNE = join(import.meta.dirname, 'commune/an-thanh-2025.txt');

describe.skipIf(!CHROMIUM)('phòng đọc trong trình duyệt thật', () => {
  let browser: Browser;
  const visitors: Visitor[] = [];
  const rooms: OpenRoom[] = [];
  beforeAll(async () => {
    browser = await openBrowser(CHROMIUM ?? '');
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const faults = visitors.flatMap((visitor) => visitor.faults);
    for (const visitor of visitors.splice(0)) await visitor.close();
    for (const room of rooms.splice(0)) await room.close();
    expect(faults).toEqual([]);
  });

  async function visit(
    viewport?: typeof PHONE,
  ): Promise<{ room: OpenRoom; visitor: Visitor; reader: Reader }> {
    const room = await OpenRoom.open(COMMUNE);
    rooms.push(room);
    const visitor = await Visitor.open(browser, room.url, viewport);
    visitors.push(visitor);
    return { room, visitor, reader: new Reader(visitor.page) };
  }

  test('chưa ghi tệp được: mỗi câu phải sửa là một nút đưa đến câu ấy, lỗi đứng ngay ở đó', async () => {
    const { room, visitor } = await visit();
    const { page } = visitor;
    const answer = {
      state: 'said',
      entries: [
        { values: { signers: ['head'], of: 'cơ quan nêu tên dưới đây' }, quote: 'x', article: 'Điều 1' },
      ],
    };
    await room.post('answer', { id: 'records.seals', answer });
    await page.reload();
    await visitor.until(`document.body.dataset.ready === 'true'`);
    await page.locator('#finish').click();
    await page.locator('[data-mend="records.seals"]').click();
    await visitor.until(`document.querySelector('.entry .faults') !== null`);
    expect(await page.locator('.entry .faults').textContent()).toContain('phải ghi tên cơ quan');
    expect(await page.locator('[data-question="records.seals"]').getAttribute('aria-expanded')).toBe('true');
  });

  test('các câu còn lại: xem từng câu, câu nào có thể có trong văn bản, rồi mới ghi là Quy chế không nói', async () => {
    const { visitor, reader } = await visit();
    const { page } = visitor;
    const section = page.getByRole('region', { name: 'Chuẩn bị họp', exact: true });
    const done = () => page.locator('#progress').textContent();
    const before = await done();
    const rest = section.locator('.rest');
    await rest.click();
    const asked = section.getByRole('group', { name: 'Các câu còn lại' });
    expect(await asked.textContent()).toContain('có thể ở ');
    expect(await done()).toBe(before);

    await asked.locator('[data-mend]').first().click();
    expect(await section.locator('[aria-expanded=true]').count()).toBe(1);
    await asked.getByRole('button', { name: 'Thôi, đọc tiếp' }).click();
    expect(await asked.count()).toBe(0);
    expect(await done()).toBe(before);

    await rest.click();
    await asked.locator('[data-silence]').click();
    await reader.settled();
    expect(await done()).not.toBe(before);
    expect(await rest.isDisabled()).toBe(true);
  });

  test('một quy chế xã, từ văn bản đến tệp YAML và trang ký', async () => {
    const { room, visitor, reader } = await visit();
    const { page } = visitor;
    await page.locator('#all').check();
    const silences = async (title: string): Promise<void> => {
      const section = page.getByRole('region', { name: title, exact: true });
      await section.locator('.rest').click();
      await section.locator('[data-silence]').click();
      await reader.settled();
    };

    await reader.answers('general', {
      'Mã tệp': 'an-thanh-2025',
      'Tên Quy chế': 'Quy chế làm việc của Ban Chỉ đạo Chuyển đổi số xã An Thành',
      'Số quyết định': '15/QĐ-BCĐ',
      'Ngày quyết định': '15/8/2025',
      'Người (cơ quan)': 'Trưởng Ban Chỉ đạo Chuyển đổi số xã An Thành',
      'Có hiệu lực': '15/8/2025',
    });
    await reader.answers(
      'bodies.committee',
      { 'Tên đầy đủ': 'Ban Chỉ đạo Chuyển đổi số xã An Thành' },
      'gọi tắt là Ban Chỉ đạo',
    );
    await reader.answers('bodies.team', { 'Tên bộ phận': 'Tổ giúp việc' }, 'gọi tắt là Tổ giúp việc');
    const entry = (label: string) => page.locator('[data-entry="0"]').getByLabel(label, { exact: true });
    await reader.opens('titles');
    for (const [role, name] of [
      ['Người đứng đầu', 'Trưởng ban'],
      ['Cấp phó', 'Phó Trưởng ban'],
      ['Thành viên', 'thành viên Ban Chỉ đạo'],
      ['Người đứng đầu bộ phận giúp việc', 'Tổ trưởng'],
      ['Thành viên bộ phận giúp việc', 'thành viên Tổ giúp việc'],
    ] as const) {
      await entry(role).fill(name);
      await entry(role).blur();
      await reader.settled();
    }
    await reader.opens(null);
    await reader.answers(
      'standingAgency',
      { 'Tên cơ quan': 'Phòng Văn hóa – Xã hội' },
      'là cơ quan thường trực của Ban',
    );
    await reader.answersMany('acting', [
      {
        Ở: 'Ban',
        'Thay cho': 'Trưởng ban',
        'Người thay': ['Phó Trưởng ban'],
        'Khi nào': ['khi người ấy đi vắng'],
        'Được làm gì': 'mọi việc của người ấy',
      },
      'Phó Trưởng ban thay mặt Trưởng ban',
    ]);

    const ban = 'meetings.committee';
    await reader.answers(
      `${ban}.regular`,
      { 'Bao lâu': 'mỗi quý', 'Có bắt buộc không': 'bắt buộc' },
      'họp định kỳ mỗi quý một lần',
    );
    for (const kind of ['regular', 'ad-hoc'])
      await reader.answers(
        `${ban}.convene.${kind}`,
        { 'Người triệu tập': ['Trưởng ban'] },
        'Triệu tập và chủ trì',
      );
    await reader.answers(
      `${ban}.participants`,
      { 'Người quyết định': 'người chủ trì cuộc họp' },
      'Thành phần dự họp',
    );
    await reader.answers(`${ban}.chair`, { 'Người chủ trì': 'Trưởng ban' }, 'Triệu tập và chủ trì');
    await reader.answers(
      `${ban}.absence`,
      { 'Báo cáo': 'người chủ trì', 'Phải được ai đồng ý': 'người chủ trì' },
      'trường hợp vắng phải báo cáo',
    );
    await reader.answers(`${ban}.proxy`, { Cần: 'người chủ trì đồng ý' }, 'Trường hợp cử người dự thay');
    for (const rule of ['noticeLead', 'papersLead'])
      await reader.answers(
        `${ban}.${rule}`,
        { 'Trước ít nhất': '3', 'Tính bằng': 'ngày làm việc' },
        'Giấy mời và tài liệu gửi',
      );
    await silences('Văn bản, Ban và Tổ');
    await silences('Họp của Ban');

    await reader.answers(
      'meetings.team.regular',
      { 'Bao lâu': 'mỗi tháng', 'Có bắt buộc không': 'bắt buộc' },
      'Tổ giúp việc họp hằng tháng',
    );
    await reader.answers(
      'meetings.team.convene.regular',
      { 'Người triệu tập': ['Tổ trưởng'] },
      'Tổ giúp việc họp hằng tháng',
    );
    await reader.answers(
      'meetings.team.chair',
      { 'Người chủ trì': 'Tổ trưởng' },
      'chủ trì các cuộc họp của Tổ giúp việc',
    );
    await silences('Họp của Tổ');

    await reader.answers(
      'preparation.papers',
      { 'Người chuẩn bị': ['Tổ giúp việc'] },
      'Chuẩn bị nội dung, tài liệu',
    );
    await reader.answers('preparation.minutes', { 'Người ghi': ['Tổ giúp việc'] }, 'ghi biên bản');
    await silences('Chuẩn bị họp');

    await reader.answers(
      'decisions.committee.leader',
      { 'Người quyết định': 'Trưởng ban' },
      'Các vấn đề khác do Trưởng ban',
    );
    await reader.answers(
      'decisions.committee.majority',
      { Việc: ['phương hướng', 'kế hoạch'], 'Đa số của': 'không nêu' },
      'biểu quyết theo đa số',
    );
    await reader.answers(
      'opinions.asked',
      { 'Người lấy ý kiến': ['Trưởng ban'] },
      'quyết định lấy ý kiến bằng văn bản',
    );
    await silences('Quyết định, ý kiến');

    await reader.answers(
      'conclusions.drafted',
      { 'Người soạn': ['Tổ giúp việc'] },
      'dự thảo thông báo kết luận',
    );
    await reader.answers(
      'conclusions.sent',
      { 'Người gửi': 'Tổ giúp việc', Gửi: 'bằng văn bản đến từng thành viên' },
      'Thông báo kết luận ban hành chậm nhất',
    );
    await reader.answers(
      'conclusions.binding',
      { 'Kết luận của': ['Trưởng ban'] },
      'Chịu trách nhiệm triển khai',
    );
    await reader.answers(
      'conclusions.followedUp',
      { 'Người theo dõi': ['Tổ giúp việc'] },
      'Theo dõi, đôn đốc',
    );
    await silences('Kết luận');

    await reader.answers(
      'tasks.assigned',
      { 'Người phân công': ['Trưởng ban'] },
      'Phân công nhiệm vụ cho các thành viên Ban',
    );
    await reader.answers('tasks.teamAssigned', { 'Người phân công': ['Tổ trưởng'] }, 'Tổ trưởng phân công');
    await reader.answers('tasks.results', { 'Báo cáo cho': ['Trưởng ban'] }, 'báo cáo Trưởng ban về kết quả');
    await reader.answers('tasks.overdue', { 'Người đôn đốc': ['Tổ giúp việc'] }, 'Theo dõi, đôn đốc');
    await silences('Nhiệm vụ, lĩnh vực');

    await reader.answersMany('reports.members', [
      {
        'Mã của báo cáo': 'thanh-vien-thang',
        'Ai báo cáo': ['thành viên Ban Chỉ đạo'],
        'Gửi cho (nếu có nêu)': ['Tổ giúp việc'],
        'Khi nào': 'mỗi tháng',
      },
      'gửi báo cáo tháng',
    ]);
    await reader.notes('reports.team', 'trước 15 giờ thứ Sáu');
    await reader.answersMany('reports.upward', [
      {
        'Mã của báo cáo': 'ban-quy',
        'Ai báo cáo': ['Ban Chỉ đạo Chuyển đổi số xã An Thành'],
        'Gửi cơ quan bên ngoài': ['Ban Chỉ đạo tỉnh'],
        'Khi nào': 'mỗi quý',
        'Các ngày trong năm': '15/3, 15/6, 15/9, 15/12',
        'Ngày ấy là hạn thế nào': 'trước ngày, giờ ấy',
      },
      'báo cáo Ban Chỉ đạo tỉnh',
    ]);
    await silences('Báo cáo');

    await reader.answers(
      'problems.members',
      { 'Báo cáo cho': ['Trưởng ban', 'Phó Trưởng ban'] },
      'những vấn đề phát sinh',
    );
    await reader.answers(
      'problems.desk',
      {
        'Nơi tiếp nhận': 'Phòng Văn hóa – Xã hội',
        'Của ai': ['các cơ quan, đơn vị'],
        'Ai quyết định': ['Trưởng ban'],
      },
      'nếu có vướng mắc',
    );
    for (const title of ['Vướng mắc', 'Công việc thường xuyên, ủy quyền']) await silences(title);
    await reader.answers(
      'team.directed',
      { 'Người chỉ đạo': ['Phó Trưởng ban'] },
      'trực tiếp chỉ đạo Tổ giúp việc',
    );
    await reader.answers(
      'plans.yearly',
      { 'Người ban hành': 'Trưởng ban', 'Người soạn': 'Tổ giúp việc' },
      'ban hành kế hoạch công tác hằng năm của Ban',
      'Xây dựng dự thảo kế hoạch',
    );
    await silences('Tổ, kế hoạch');
    await reader.answers(
      'information.disclosure',
      { 'Người quyết định': ['Trưởng ban'] },
      'Quyết định loại thông tin',
    );
    await reader.answers('records.keeper', { 'Người lưu': 'Tổ giúp việc' }, 'Lưu giữ hồ sơ');
    await silences('Thông tin, hồ sơ, con dấu');

    const all = QUESTIONS.length;
    const main = QUESTIONS.filter((one) => one.main).length;
    expect(await page.locator('#progress').textContent()).toBe(
      `Đã xong ${main}/${main} câu chính, ${all}/${all} câu tất cả`,
    );
    await page.locator('#finish').click();
    await visitor.until(`document.querySelector('#outcome').textContent.includes('Đã ghi vào')`);
    expect(await page.locator('#outcome').textContent()).toMatch(/^Đã ghi vào .*an-thanh-2025\.yaml/);

    const written = room.read('an-thanh-2025.yaml');
    const read = parseRegulation(
      readFileSync(COMMUNE.replace('.txt', '.yaml'), 'utf8'),
      'an-thanh-2025.yaml',
    );
    expect(parseRegulation(written, 'an-thanh-2025.yaml')).toEqual({ ...read, leftOut: expect.any(Array) });
    expect(parse(written).reports.team).toEqual([
      {
        other: {
          article: 'khoản 2 Điều 9',
          quote: 'Tổ giúp việc báo cáo tuần với Trưởng ban trước 15 giờ thứ Sáu',
        },
      },
    ]);
    expect(parseRegulation(written, 'an-thanh-2025.yaml')).toMatchObject({ ok: true });
    expect(room.read('an-thanh-2025.txt')).toBe(readFileSync(COMMUNE, 'utf8').normalize('NFC'));
    const sign = room.read('an-thanh-2025-trang-ky.html');
    expect(sign).toContain(
      'khoản 1 Điều 5: “trường hợp vắng phải báo cáo và được người chủ trì cuộc họp đồng ý”',
    );
    expect(sign).toContain('việc này trợ lý chưa theo dõi');
    // Some two hundred clicks and fields: nobody writes a word of YAML.
    expect(reader.deeds).toBeLessThan(260);
  });

  test('chỉ bằng bàn phím: mở câu hỏi, đến câu được chỉ, đánh dấu, chọn, bỏ đánh dấu', async () => {
    const { visitor, reader } = await visit();
    const { page } = visitor;
    const focused = (what: string): Promise<unknown> => page.evaluate(`document.activeElement.${what}`);
    await page.locator('[data-question="meetings.committee.absence"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused('dataset.pointed')).toBe('0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused('textContent')).toMatch(/trường hợp vắng phải báo cáo|Tham dự đầy đủ/);
    if (/Tham dự/.test(String(await focused('textContent')))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reader.settled();
    expect(await page.locator('[data-quote]').inputValue()).toBe(
      'trường hợp vắng phải báo cáo và được người chủ trì cuộc họp đồng ý',
    );
    expect(await page.locator('[data-article]').inputValue()).toBe('khoản 1 Điều 5');
    expect(await focused('getAttribute("aria-pressed")')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await focused('tagName')).toBe('INPUT');
    for (const asked of ['Báo cáo', 'Phải được ai đồng ý']) {
      await page.getByRole('group', { name: asked }).getByLabel('người chủ trì').focus();
      await page.keyboard.press('Space');
      await reader.settled();
    }
    expect(await page.locator('.faults').count()).toBe(0);
    await page.locator('.sentence[aria-pressed=true]').focus();
    await page.keyboard.press('Enter');
    await reader.settled();
    expect(await page.locator('[data-quote]').inputValue()).toBe('');
    expect(await page.locator('.faults').textContent()).toContain('Chưa đánh dấu câu nào');
  });

  test('trên điện thoại: chỉ một phần câu, sửa câu trích sai thì thấy chỗ gần nhất; không gì tràn ngang', async () => {
    const { visitor, reader } = await visit(PHONE);
    const { page } = visitor;
    await reader.opens('meetings.committee.proxy');
    await page.getByRole('button', { name: 'Văn bản', exact: true }).click();
    await page.locator('.sentence', { hasText: 'Trường hợp cử người dự thay' }).scrollIntoViewIfNeeded();
    const [from, to] = (await page.evaluate(`(() => {
      const one = [...document.querySelectorAll('.sentence')].find(({ textContent }) => textContent.startsWith('Trường hợp cử'));
      return [12, 26].map((at) => {
        const range = document.createRange();
        range.setStart(one.firstChild, at);
        range.setEnd(one.firstChild, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    })()`)) as [{ x: number; y: number }, { x: number; y: number }];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await reader.settled();
    await page.getByRole('button', { name: 'Câu hỏi', exact: true }).click();
    const quote = page.locator('[data-quote]');
    expect(await quote.inputValue()).toBe('cử người dự thay');
    await quote.fill('Trường hợp cử người họp thay thì phải được chủ trì đồng ý');
    await quote.blur();
    await reader.settled();
    expect(await page.locator('.faults').textContent()).toContain(
      'Gần nhất là “Trường hợp cử người dự thay thì phải được người chủ trì đồng ý” (khoản 2 Điều 5)',
    );
    for (const pane of ['Văn bản', 'Câu hỏi']) {
      await page.getByRole('button', { name: pane, exact: true }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    }
    await page.goto(`${new URL(page.url()).origin}/reading/sign.html`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  });

  test('đang gõ dở ô sau mà câu trả lời của ô trước vừa lưu xong thì chữ đang gõ còn nguyên', async () => {
    const { room, visitor, reader } = await visit();
    const { page } = visitor;
    await reader.opens('general');
    await page.getByLabel('Mã tệp').fill('an-thanh');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Quy chế <b>&</b>');
    await reader.settled();
    await page.keyboard.type(' xã');
    await page.keyboard.press('Tab');
    await reader.settled();
    expect(await page.getByLabel('Tên Quy chế').inputValue()).toBe('Quy chế <b>&</b> xã');
    // Whoever opens the room again goes on where they were.
    const again = await OpenRoom.open(COMMUNE, room.folder);
    try {
      await page.goto(again.url);
      await visitor.ready();
      await reader.opens('general');
      expect(await page.getByLabel('Tên Quy chế').inputValue()).toBe('Quy chế <b>&</b> xã');
      await page.goto(`${again.url}/reading/sign.html`);
      expect(await page.locator('main p').first().textContent()).toContain('của Quy chế <b>&</b> xã');
    } finally {
      await again.close({ keep: true });
    }
  });
});
