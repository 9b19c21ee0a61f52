import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_ENCLOSED } from '../../../src/channels/mail/enclosures.ts';
import { type Channel, ChannelError, type FileRef, type Message } from '../../../src/ports/channel.ts';
import { failureOf } from '../../contracts/channel.ts';
import { PostOffice } from '../../doubles/post-office.ts';
import { mailTo, NOON } from './bench.ts';

const MAILBOX = 'nam@example.gov.vn';
const MEGABYTE = 1024 * 1024;

let office: PostOffice;
const open: Channel[] = [];
const channelTo = (...given: Parameters<typeof mailTo> extends [unknown, ...infer More] ? More : never) => {
  const channel = mailTo(office, ...given);
  open.push(channel);
  return channel;
};
const send = (channel: Channel, message: Message, id?: string) =>
  channel.send({ to: `mail:${MAILBOX}`, message, edit: null, replyTo: null, ...(id ? { id } : {}) });
const paper = (name: string, size: number | null = 4): FileRef => ({
  channel: 'telegram',
  id: name,
  name,
  size,
});

beforeEach(async () => {
  office = await PostOffice.open();
});
afterEach(async () => {
  for (const channel of open.splice(0)) await channel.stop();
  await office.close();
});

const only = () => {
  const [first, ...more] = office.arrived;
  if (!first || more.length > 0) throw new Error(`${office.arrived.length} letters`);
  return first;
};

describe('thư', () => {
  test('có tiêu đề tiếng Việt, chữ và HTML cùng nội dung, ngày gửi, người gửi, và nói là thư tự động', async () => {
    const title = 'Giấy mời: Họp định kỳ Ban Chỉ đạo quý IV, “sơ kết” & <tổng kết>';
    await send(channelTo(), { title, text: 'Kính gửi đồng chí Nam\n\nMời dự <họp> & "bàn"\nlúc 8 giờ' });
    const { letter, to, from } = only();
    expect(letter.subject).toBe(title);
    expect(letter.text?.trimEnd()).toBe('Kính gửi đồng chí Nam\n\nMời dự <họp> & "bàn"\nlúc 8 giờ');
    expect(letter.html).toContain('<p>Mời dự &lt;họp&gt; &amp; &quot;bàn&quot;<br>\nlúc 8 giờ</p>');
    expect(letter.date?.getTime()).toBe(NOON);
    expect(letter.from?.value).toEqual([
      { name: 'BCĐ Chính quyền điện tử', address: 'bcd@binhdinh.example.gov.vn' },
    ]);
    expect([to, from]).toEqual([[MAILBOX], 'bcd@binhdinh.example.gov.vn']);
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.inReplyTo).toBeUndefined();
  });

  test('không ai viết thêm được dòng nào vào đầu thư', async () => {
    const title = 'Mời họp\r\nBcc: ke-gian@example.com\r\n\r\nThân thư giả\u2028X-Y: 1';
    await send(channelTo(), { title, text: 'Nội dung thật' });
    const { letter, to, raw } = only();
    expect(letter.subject).toBe('Mời họp Bcc: ke-gian@example.com Thân thư giả X-Y: 1');
    expect([letter.bcc, letter.headers.has('x-y'), to]).toEqual([undefined, false, [MAILBOX]]);
    expect(raw).not.toMatch(/^Bcc:/im);
    for (const mailbox of [
      'a@x.vn\r\nBcc: b@y.vn',
      'a@x.vn,b@y.vn',
      '<a@x.vn> b@y.vn',
      '',
      'a@x.vn;b@y.vn',
    ]) {
      const order = { to: `mail:${mailbox}`, message: { text: 'x' }, edit: null, replyTo: null } as const;
      expect(await failureOf(channelTo().send(order))).toEqual({ kind: 'rejected' });
    }
  });

  test('tên tệp do người gửi đặt không thành đường dẫn hay dòng đầu thư', async () => {
    const channel = channelTo({}, { fetchFile: async () => Buffer.from('tệp') });
    await send(channel, { text: 'x', file: paper('../../Báo cáo\r\nX-A: 1"quý IV".pdf') });
    const [enclosed] = only().letter.attachments;
    expect(enclosed?.filename).toBe('Báo cáo X-A- 1quý IV.pdf');
    expect(only().letter.headers.has('x-a')).toBe(false);
  });

  test('gửi lại cùng một tin thì cùng Message-ID; tin khác thì khác', async () => {
    const channel = channelTo();
    await send(channel, { text: 'một' }, 'tin-1');
    await send(channel, { text: 'một' }, 'tin-1');
    await send(channel, { text: 'hai' }, 'tin-2');
    const [first, again, other] = office.of(MAILBOX).map(({ messageId }) => messageId);
    expect(first).toMatch(/^<[0-9a-f]{40}@binhdinh\.example\.gov\.vn>$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('tài liệu', () => {
  test('đi kèm theo thứ tự, mỗi tệp lấy về một lần cho mọi người nhận', async () => {
    const fetched: string[] = [];
    const fetchFile = async ({ name }: FileRef) => {
      fetched.push(name);
      return Buffer.from(`nội dung ${name}`);
    };
    const channel = channelTo({}, { fetchFile });
    const message = { text: 'Kèm tài liệu', enclosed: [paper('Báo cáo quý IV.pdf'), paper('Tờ trình.docx')] };
    await send(channel, message);
    await send(channel, message);
    for (const letter of office.of(MAILBOX))
      expect(letter.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
        ['Báo cáo quý IV.pdf', 'nội dung Báo cáo quý IV.pdf'],
        ['Tờ trình.docx', 'nội dung Tờ trình.docx'],
      ]);
    expect(fetched).toEqual(['Báo cáo quý IV.pdf', 'Tờ trình.docx']);
  });

  test('quá dung lượng hay không còn thì thư vẫn đi, nói rõ tệp nào không kèm được', async () => {
    const sizes: Record<string, number> = { 'Lớn.pdf': MOST_ENCLOSED - 1, 'Vừa.pdf': 2, 'Nhỏ.pdf': 1 };
    const fetchFile = async ({ name }: FileRef): Promise<Buffer> => {
      const size = sizes[name];
      if (size === undefined) throw new ChannelError({ kind: 'file-refused' }, 'gone');
      return Buffer.alloc(size, 'a');
    };
    const channel = channelTo({}, { fetchFile });
    const enclosed = [
      ...['Lớn.pdf', 'Mất.pdf', 'Vừa.pdf', 'Nhỏ.pdf'].map((name) => paper(name, null)),
      paper('Khổng lồ.zip', 50 * MEGABYTE),
    ];
    const sent = await send(channel, { text: 'Kèm tài liệu', enclosed });
    const { letter } = only();
    expect(letter.attachments.map(({ filename }) => filename)).toEqual(['Lớn.pdf', 'Nhỏ.pdf']);
    expect(letter.text).toContain('“Mất.pdf”, “Vừa.pdf”, “Khổng lồ.zip”. Xin nhận tại thư ký.');
    expect(sent.leftOut).toEqual(['Mất.pdf', 'Vừa.pdf', 'Khổng lồ.zip']);
  });

  test.each([
    ['máy chủ từ chối sau khi nhận (552)', { hideSize: true }],
    ['máy chủ nói trước dung lượng nhận được', {}],
  ])('%s: gửi lại không kèm tệp, nói rõ', async (_how, size) => {
    await office.close();
    office = await PostOffice.open({ size: MEGABYTE, ...size });
    const channel = channelTo({}, { fetchFile: async () => Buffer.alloc(2 * MEGABYTE, 'a') });
    const sent = await send(channel, { text: 'Kèm tài liệu', file: paper('Báo cáo.pdf') });
    expect(only().letter.attachments).toEqual([]);
    expect(only().letter.text).toContain('Tài liệu không kèm được vào thư này');
    expect(sent.leftOut).toEqual(['Báo cáo.pdf']);
  });

  test('tệp chưa lấy được lúc này thì thư chờ, và không phải lỗi của máy chủ thư', async () => {
    const fetchFile = async () => {
      throw new ChannelError({ kind: 'network' }, 'Telegram is away');
    };
    const channel = channelTo({}, { fetchFile });
    await channel.start();
    expect(await failureOf(send(channel, { text: 'x', file: paper('a.pdf') }))).toEqual({ kind: 'network' });
    expect(office.arrived).toEqual([]);
    expect(channel.health().state).not.toBe('failing');
  });
});

describe('máy chủ', () => {
  test.each([
    ['không nhận hộp thư', { code: 550, at: 'mailbox' }, 'bounced'],
    ['không nhận nội dung', { code: 554, at: 'letter' }, 'bounced'],
    ['bảo thử lại sau (greylisting)', { code: 451, at: 'mailbox' }, 'deferred'],
    ['bảo hộp thư đầy', { code: 452, at: 'letter' }, 'deferred'],
    ['sắp ngừng', { code: 421, at: 'mailbox' }, 'network'],
  ] as const)('%s', async (_how, meets, kind) => {
    office.meets(MAILBOX, meets);
    const error = await send(channelTo(), { text: 'x' }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject({ failure: { kind } });
    // The server repeats the address, which is nothing for a log.
    expect(String((error as Error).message)).not.toContain('@');
    expect(office.arrived).toEqual([]);
  });

  test('treo thì không chờ mãi, và thấy được trong trạng thái', async () => {
    office.meets(MAILBOX, 'hangs');
    const channel = channelTo({}, { patience: 1_000 });
    expect(await failureOf(send(channel, { text: 'x' }))).toEqual({ kind: 'network' });
    expect(channel.health()).toMatchObject({ state: 'failing', problem: expect.stringContaining('mail:') });
    office.meets(MAILBOX, 'takes');
    await send(channel, { text: 'x' });
    expect(channel.health()).toMatchObject({ state: 'serving', problem: null });
  });

  test('không có STARTTLS mà đường truyền ra ngoài: không gửi gì qua đường ai cũng đọc được', async () => {
    const channel = channelTo({ requireTls: true, login: { user: 'bcd', pass: 'mat-khau-thu-1' } });
    expect(await failureOf(send(channel, { text: 'x' }))).toEqual({ kind: 'auth' });
    expect(office.arrived).toEqual([]);
    expect(channel.health()).toMatchObject({ state: 'failing' });
  });

  test('mật khẩu sai: không gửi, và mật khẩu không nằm trong lỗi hay nhật ký', async () => {
    await office.close();
    const asked: (string | undefined)[] = [];
    office = await PostOffice.open({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        asked.push(password ?? undefined);
        if (username === 'bcd' && password === 'dung-mat-khau-1') return done(null, { user: username });
        done(new Error(`Invalid login for ${username} with ${password}`));
      },
      allowInsecureAuth: true,
    });
    const said: string[] = [];
    const warn = (what: string, error?: unknown): void => {
      said.push(`${what} ${String(error)}`);
    };
    const wrong = channelTo({ login: { user: 'bcd', pass: 'sai-mat-khau-1' } }, { warn });
    await wrong.start();
    const error = await send(wrong, { text: 'x' }).catch((one: unknown) => one);
    expect(error).toMatchObject({ failure: { kind: 'auth' } });
    expect(asked).toContain('sai-mat-khau-1');
    expect([String(error), JSON.stringify(wrong.health()), ...said].join('\n')).not.toContain('mat-khau');
    await send(channelTo({ login: { user: 'bcd', pass: 'dung-mat-khau-1' } }), { text: 'x' });
    expect(office.of(MAILBOX)).toHaveLength(1);
  });
});
