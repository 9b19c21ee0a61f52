import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Events, type PageMessage, type PageState, RunningSandbox } from './running.ts';

const FIRST = 'kien-giang-2022';
const SECRETARY = '8';
const STRANGER = '99';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await RunningSandbox.open();
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  expect((await sandbox.post('restart', { regulation: FIRST })).status).toBe(200);
});

/** fetch() sets some headers by itself. */
const status = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${sandbox.url}${path}`, { headers }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    })
      .once('error', reject)
      .end();
  });
const errorOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: unknown }).error;

describe('trang', () => {
  test.each(['/', '/sandbox/page.css', '/sandbox/page.js', '/sandbox/tour-steps.js'])(
    '%s: không tải gì từ nơi khác, không cho trang khác nhúng',
    async (path) => {
      const response = await fetch(`${sandbox.url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  test('không có biểu tượng, và điều đó không phải là lỗi', async () => {
    expect((await fetch(`${sandbox.url}/favicon.ico`)).status).toBe(204);
  });

  test('ngoài trang ra không có gì để đọc', async () => {
    for (const path of ['/sandbox/', '/sandbox/..%2fsandbox.ts', '/sandbox/%2e%2e/serve.ts', '/x'])
      expect([403, 404]).toContain((await fetch(`${sandbox.url}${path}`)).status);
  });
});

describe('chỉ trang của chính máy này điều khiển được', () => {
  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3000', '10.0.0.2'])(
    'tên máy lạ %s bị từ chối ở mọi nơi',
    async (host) => {
      for (const path of ['/', '/sandbox/events', '/sandbox/page.js', '/sandbox/files/t1'])
        expect(await status(path, { host }), path).toBe(403);
    },
  );

  test('tên của chính máy này thì được', async () => {
    for (const host of ['127.0.0.1', 'localhost:3000', '[::1]:3000', '127.0.0.2:80'])
      expect(await status('/', { host })).toBe(200);
  });

  test.each(['say', 'tap', 'clock', 'restart'])('%s: nguồn khác bị từ chối', async (path) => {
    const body = { regulation: 'lang-son-2022' };
    expect((await sandbox.post(path, body, { 'X-Sandbox': '' })).status).toBe(403);
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      `${sandbox.url}.evil.example`,
    ])
      expect((await sandbox.post(path, body, { Origin: origin })).status, origin).toBe(403);
    expect((await sandbox.state()).regulation).toBe(FIRST);
  });

  test('chính trang ấy thì được', async () => {
    const answer = await sandbox.post('clock', { forward: 'hour' }, { Origin: sandbox.url });
    expect(answer.status).toBe(200);
  });
});

describe('yêu cầu hỏng: một câu, không hỏng gì', () => {
  test.each([
    ['không phải JSON', '{"as":'],
    ['không phải đối tượng', '[]'],
    ['thiếu', { as: SECRETARY }],
    ['thừa', { forward: 'hour', by: 5 }],
    ['lùi đồng hồ', { forward: 'back' }],
  ])('%s', async (_, body) => {
    for (const path of ['say', 'tap', 'clock', 'restart']) {
      const answer = await sandbox.post(path, body);
      expect(answer.status, path).toBe(400);
      expect(await errorOf(answer)).toBe('Yêu cầu không đúng. Xin tải lại trang.');
    }
  });

  test('quá lớn', async () => {
    const file = { name: 'lớn.bin', type: '', base64: 'A'.repeat(1_600_000) };
    const answer = await sandbox.say(SECRETARY, 'tệp lớn', { file });
    expect(answer.status).toBe(413);
    expect(await errorOf(answer)).toBe('Nội dung hoặc tệp quá lớn (tối đa 1 MiB). Xin rút gọn.');
  });

  test('tệp đúng 1 MiB thì nhận', async () => {
    const base64 = Buffer.alloc(1024 * 1024, 1).toString('base64');
    const answer = await sandbox.say(SECRETARY, '', { file: { name: 'vừa.bin', type: '', base64 } });
    expect(answer.status).toBe(200);
    const [said] = await sandbox.messages(SECRETARY);
    expect(said?.file).toMatchObject({ name: 'vừa.bin', size: 1024 * 1024 });
  });

  test.each([
    ['vai không có', '77', 'private', 'Không có vai này trong danh sách mẫu. Xin chọn lại vai.'],
    [
      'người lạ trong nhóm',
      STRANGER,
      'group',
      'Người lạ không ở trong nhóm chung. Xin nhắn riêng, hoặc chọn vai khác.',
    ],
  ])('%s', async (_, as, chat, sentence) => {
    const before = (await sandbox.state()).messages;
    const answer = await sandbox.say(as, 'chào', { chat });
    expect(answer.status).toBe(409);
    expect(await errorOf(answer)).toBe(sentence);
    expect((await sandbox.state()).messages).toEqual(before);
  });

  test('nút không còn, hay nút của người khác', async () => {
    await sandbox.say(SECRETARY, '/taohop Họp thử | thứ 5 tuần sau 14h30 | Phòng A | Sơ kết');
    const asked = await sandbox.hears(SECRETARY, /cuộc họp nào/);
    expect(asked.choices.flat().length).toBeGreaterThan(1);
    for (const [as, message] of [
      [SECRETARY, { ...asked, id: '999' }],
      ['1', asked],
      [STRANGER, asked],
    ] as const) {
      const answer = await sandbox.tap(as, message, /./);
      expect(answer.status).toBe(409);
      expect(await errorOf(answer)).toBe('Nút này không còn nữa. Xin xem tin mới nhất.');
    }
    const gone = { as: SECRETARY, chat: 'private', message: asked.id, row: 90, column: 0 };
    expect((await sandbox.post('tap', gone)).status).toBe(409);
  });

  test('quy chế không có', async () => {
    for (const regulation of ['ha-noi-2030', '../../../docs/vi-du', '']) {
      const answer = await sandbox.post('restart', { regulation });
      expect(answer.status).toBe(409);
      expect(await errorOf(answer)).toBe('Không có quy chế này. Xin chọn một quy chế trong danh sách.');
    }
  });
});

describe('lời và tệp', () => {
  test('người lạ nhắn riêng thì được một câu, và không biết gì về Ban', async () => {
    await sandbox.say(STRANGER, '/hop');
    const heard = await sandbox.hears(STRANGER, /./);
    expect(heard.text).toContain('chưa được kết nối');
  });

  test('có ký hiệu của trang web vẫn là chữ', async () => {
    const text = '<img src=x onerror=alert(1)> &amp; </script> 😀';
    await sandbox.say('2', text, { chat: 'group', topic: '5' });
    expect(await sandbox.messages('group')).toMatchObject([{ text, from: '2', topic: '5' }]);
  });

  test('tệp tải về như đã gửi, không bao giờ mở ra thành trang', async () => {
    const html = '<script>alert(1)</script>';
    const file = { name: 'họp "kín".html', type: 'text/html', base64: Buffer.from(html).toString('base64') };
    await sandbox.say(SECRETARY, 'xem', { file });
    const [said] = await sandbox.messages(SECRETARY);
    expect(said?.file).toEqual({
      id: expect.any(String),
      name: file.name,
      size: html.length,
      url: expect.any(String),
    });
    const saved = await fetch(`${sandbox.url}${said?.file?.url}`);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect(saved.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await saved.text()).toBe(html);
    expect((await fetch(`${sandbox.url}/sandbox/files/t999999`)).status).toBe(404);
  });

  test('gửi lại cùng một lời vì mất kết nối: chỉ một lời, một câu trả lời', async () => {
    for (let again = 0; again < 3; again += 1)
      await sandbox.say(SECRETARY, '/trogiup', { key: 'cùng-một-lời' });
    await sandbox.say(SECRETARY, '/quyche');
    await sandbox.hears(SECRETARY, /Quy chế/);
    const texts = (await sandbox.messages(SECRETARY))
      .filter(({ from }) => from !== 'bot')
      .map(({ text }) => text);
    expect(texts).toEqual(['/trogiup', '/quyche']);
    const answers = (await sandbox.messages(SECRETARY)).filter(({ text }) => text.includes('/taohop'));
    expect(answers).toHaveLength(1);
  });
});

describe('dòng sự kiện', () => {
  test('đầu tiên là mọi thứ đã có, rồi đến từng tin, không sót tin nào', async () => {
    await sandbox.say('1', 'trước');
    const said = Array.from({ length: 30 }, (_, at) => `tin ${at}`);
    const talking = (async () => {
      for (const text of said) await sandbox.say('1', text, { chat: 'group' });
    })();
    const pages = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const events = new Events(sandbox.url);
        const seen = new Map<string, PageMessage>();
        const { messages } = (await events.next('state')) as { messages: PageMessage[] };
        for (const message of messages) seen.set(message.id, message);
        const texts = (): string[] =>
          [...seen.values()].flatMap(({ chat, from, text }) =>
            chat === 'group' && from !== 'bot' ? [text] : [],
          );
        while (texts().length < said.length) {
          const message = (await events.next('message')) as PageMessage;
          seen.set(message.id, message);
        }
        events.close();
        return texts();
      }),
    );
    await talking;
    for (const texts of pages) expect(texts).toEqual(said);
  });

  test('quay đồng hồ và làm lại từ đầu thì mọi trang đều biết', async () => {
    const [one, two] = [new Events(sandbox.url), new Events(sandbox.url)];
    await Promise.all([one.next('state'), two.next('state')]);
    const { now } = (await (await sandbox.post('clock', { forward: 'day' })).json()) as { now: string };
    await sandbox.post('restart', { regulation: 'ba-trang-2023' });
    for (const events of [one, two]) {
      const clock = (await events.until('clock')) as { now: string };
      expect(Date.parse(clock.now)).toBeCloseTo(Date.parse(now), -3);
      // What the turned clock has brought comes first.
      const { regulation, messages, past } = (await events.until('state')) as PageState;
      expect([regulation, messages.at(-1)?.id]).toEqual(['ba-trang-2023', past]);
      events.close();
    }
  });
});

describe('làm lại từ đầu', () => {
  test.each(['kien-giang-2022', 'ba-trang-2023', 'lang-son-2022', 'phu-quoc-2022', 'binh-dinh-2019'])(
    '%s: Ban mẫu đang làm việc, lần nào cũng như nhau',
    async (regulation) => {
      await sandbox.say('1', 'sẽ mất');
      expect((await sandbox.post('restart', { regulation })).status).toBe(200);
      const state = await sandbox.state();
      expect(state).toMatchObject({ regulation, now: expect.stringMatching(/^2026-12-02T01:3/) });
      expect(state.regulations.map(({ id }) => id)).toContain(regulation);
      expect(state.regulations).toHaveLength(5);
      const people = new Map(state.people.map((person) => [person.id, person]));
      expect([...people.values()].filter(({ known }) => !known)).toMatchObject([
        { id: STRANGER, name: 'Người lạ' },
      ]);

      // A meeting is announced and partly answered; somebody asks to be absent, and the chair has not answered.
      const said = state.messages.map((message) => `${message.title ?? ''}\n${message.text}`);
      const card = state.messages.findLast(({ chat, topic }) => chat === 'group' && topic === '5');
      expect(card?.text).toMatch(/Họp Ban Chỉ đạo tháng 12[\s\S]*2 dự.*1 xin vắng/);
      const request = state.messages.findLast(({ title }) => title === 'Đề nghị chờ đồng chí quyết định');
      expect(request?.choices.flat().map(({ label }) => label)).toEqual(['Đồng ý', 'Không đồng ý']);
      expect(said.join('\n')).not.toContain('sẽ mất');
      const secretary = state.people.find((person) => person.secretary)?.id ?? '';
      await sandbox.say(secretary, 'bảng báo cáo');
      await sandbox.say(secretary, '/hop');
      await sandbox.hears(secretary, /Họp Ban Chỉ đạo tháng 12/);

      expect((await sandbox.post('restart', { regulation })).status).toBe(200);
      const again = await sandbox.state();
      expect(again.messages.map((message) => `${message.title ?? ''}\n${message.text}`)).toEqual(said);
    },
  );

  test.each(['kien-giang-2022', 'ba-trang-2023', 'lang-son-2022', 'phu-quoc-2022', 'binh-dinh-2019'])(
    '%s: có báo cáo đến hạn mà chưa ai nộp',
    async (regulation) => {
      await sandbox.post('restart', { regulation });
      const { people } = await sandbox.state();
      for (const { id } of people.filter(({ known }) => known)) await sandbox.say(id, '/baocao');
      const answers = await Promise.all(
        people.filter(({ known }) => known).map(({ id }) => sandbox.hears(id, /^Báo cáo của đồng chí/)),
      );
      expect(answers.map(({ text }) => text).join('\n')).toMatch(/Hạn: (?!Quy chế).*\d+\/12\/2026/);
    },
  );
});

describe('đồng hồ', () => {
  const turn = async (forward: string): Promise<{ by: number; note: string }> => {
    const before = Date.parse((await sandbox.state()).now);
    const answer = (await (await sandbox.post('clock', { forward })).json()) as {
      now: string;
      note: string;
    };
    return { by: (Date.parse(answer.now) - before) / 3_600_000, note: answer.note };
  };

  test('một giờ, một ngày', async () => {
    expect((await turn('hour')).by).toBeCloseTo(1, 1);
    expect(await turn('day')).toEqual({
      by: expect.closeTo(24, 1),
      note: expect.stringMatching(/^Bây giờ là .+(?:Không có tin nào đến|: đến .+)\.$/),
    });
  });

  test('mốc kế tiếp là lời nhắc kế tiếp, và lời nhắc ấy đến', async () => {
    const said = () =>
      sandbox.messages('group').then((all) => all.filter(({ from }) => from === 'bot').length);
    const before = await said();
    for (let step = 0; step < 20 && (await said()) === before; step += 1)
      expect((await turn('next')).note).toMatch(/^Bây giờ là .+: đến .+\.$/);
    await sandbox.hears('group', /Báo cáo/);
  });

  test('đến từng mốc của cuộc họp; trợ lý nói theo giờ đã quay', async () => {
    const start = new Date(Date.parse((await sandbox.state()).now) + 10 * 86_400_000);
    const date = `${start.getUTCDate()}/${start.getUTCMonth() + 1}/${start.getUTCFullYear()}`;
    await sandbox.say(SECRETARY, `/taohop Họp thử | ${date} 14h30 | Phòng A | Sơ kết`);
    for (let step = 0; step < 4; step += 1) {
      const heard = (await sandbox.messages(SECRETARY)).findLast(({ from }) => from === 'bot');
      if (heard?.text.includes('Đã ghi nhận cuộc họp')) break;
      const label = heard?.choices.flat().some((choice) => choice.label === 'Ghi nhận') ? 'Ghi nhận' : /./;
      if (heard) await sandbox.tap(SECRETARY, heard, label);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await sandbox.hears(SECRETARY, /Đã ghi nhận cuộc họp/);
    const notes: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      const { note } = await turn('next');
      notes.push(note);
      if (note.includes('Đến giờ “Họp thử”')) break;
    }
    expect(notes.length).toBeGreaterThanOrEqual(2);
    expect(notes.at(-1)).toMatch(/^Bây giờ là 14 giờ 30, .*Đến giờ “Họp thử”/);
    expect(notes.join('\n')).toContain('Từ lúc này điểm danh được “Họp thử”.');
    await sandbox.say(SECRETARY, '/hop');
    await sandbox.hears(SECRETARY, /Họp thử|[Cc]hưa có cuộc họp nào/);
  });
});
