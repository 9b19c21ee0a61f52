import { beforeEach, describe, expect, test } from 'vitest';

// The page's own file, which knows nothing of types of ours.
const PATH = new URL('../../src/http/sandbox/tour-steps.js', import.meta.url).href;

interface Message {
  readonly chat: string;
  readonly topic: string | null;
  readonly id: string;
  readonly from: string;
  readonly title: string | null;
  readonly text: string;
  readonly choices: readonly (readonly { readonly label: string; readonly kind: string }[])[];
}
interface World {
  readonly people: readonly { readonly id: string; readonly secretary: boolean; readonly known: boolean }[];
  readonly messages: Message[];
}
interface Deed {
  readonly as: string;
  readonly chat: string;
  readonly say?: { readonly text: string; readonly replyTo: string | null };
  readonly tap?: { readonly message: string; readonly row: number; readonly column: number };
}
interface Step {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  done(world: World): boolean;
  help(world: World): Deed | null;
}
const { STEPS } = (await import(PATH)) as { STEPS: readonly Step[] };

const PEOPLE = [
  { id: '1', secretary: false, known: true },
  { id: '2', secretary: true, known: true },
  { id: '3', secretary: false, known: true },
  { id: '4', secretary: false, known: true },
  { id: '5', secretary: false, known: true },
  { id: '99', secretary: false, known: false },
];
let world: World;
beforeEach(() => {
  world = { people: PEOPLE, messages: [] };
});

function bot(chat: string, text: string, more: Partial<Message> = {}, ...labels: string[]): void {
  const id = String(world.messages.length + 1);
  const choices = labels.map((label) => [{ label, kind: 'command' }]);
  world.messages.push({ chat, topic: null, id, from: 'bot', title: null, text, choices, ...more });
}
const says = (chat: string, from: string, text: string): void => bot(chat, text, { from });
const card = (counts: string): void =>
  bot('group', `Lúc 14 giờ 30\nTrả lời (5 người): ${counts}`, { topic: '5', title: 'Họp Ban' });
const done = (): string[] => STEPS.filter((step) => step.done(world)).map(({ id }) => id);
const help = (id: string): Deed | null | undefined => STEPS.find((step) => step.id === id)?.help(world);
const invite = (...chats: string[]): void => {
  for (const chat of chats) bot(chat, 'Trân trọng kính mời đồng chí dự:');
};

test('sáu bước, mỗi bước có tên và lời giải thích', () => {
  expect(STEPS.map(({ id }) => id)).toEqual(['call', 'answer', 'absence', 'grant', 'delegate', 'see']);
  for (const { title, what } of STEPS)
    expect([title, what]).toEqual([expect.any(String), expect.any(String)]);
});

test('chưa có gì: chưa bước nào xong, và chỉ thư ký có việc', () => {
  expect(done()).toEqual([]);
  expect(STEPS.filter((step) => step.help(world)).map(({ id }) => id)).toEqual(['call', 'see']);
  expect(help('call')).toMatchObject({
    as: '2',
    chat: 'private',
    say: { text: expect.stringMatching(/^\/taohop /) },
  });
});

test('không có ai: không hỏng', () => {
  world = { people: [], messages: [] };
  for (const step of STEPS) expect([step.done(world), step.help(world)]).toEqual([false, null]);
});

describe('bước nào xong', () => {
  test('mời họp: có thông báo trong nhóm; lời của người khác thì không tính', () => {
    says('group', '1', 'Trả lời (5 người): 0 dự');
    bot('2', 'Trả lời (5 người): 0 dự');
    expect(done()).toEqual([]);
    card('5 chưa trả lời');
    expect(done()).toEqual(['call']);
  });

  test('trả lời giấy mời: có người dự, chứ không phải 0 hay dự thay', () => {
    card('0 dự · 1 cử người dự thay');
    expect(done()).not.toContain('answer');
    card('1 dự · 4 chưa trả lời');
    expect(done()).toContain('answer');
  });

  test('chỉ thông báo mới nhất được tính', () => {
    card('2 dự');
    card('0 dự');
    expect(done()).toEqual(['call']);
  });

  test('xin vắng, rồi được trả lời', () => {
    bot(
      '1',
      'Đồng chí Hoa xin vắng cuộc họp',
      { title: 'Đề nghị chờ đồng chí quyết định' },
      'Đồng ý',
      'Không đồng ý',
    );
    expect(done()).toEqual(['absence']);
    expect(help('grant')).toMatchObject({
      as: '1',
      chat: 'private',
      tap: { message: '1', row: 0, column: 0 },
    });
    bot('5', 'Đồng chí vắng, người chủ trì đã đồng ý.');
    expect(done()).toEqual(['absence', 'grant']);
  });

  test('cử người dự thay', () => {
    card('1 cử người dự thay · 4 chưa trả lời');
    expect(done()).toContain('delegate');
  });

  test('xem cuộc họp: hỏi /hop và được cho xem, chứ không phải “chưa có cuộc họp”', () => {
    says('2', '2', '/hop');
    bot('2', 'Chưa có cuộc họp nào.');
    expect(done()).toEqual([]);
    says('2', '2', ' /Họp '.normalize('NFD'));
    bot('2', 'Lúc 14 giờ 30', { title: 'Họp Ban' });
    expect(done()).toEqual([]);
    says('2', '2', '/họp'.normalize('NFD'));
    bot('2', 'Lúc 14 giờ 30', { title: 'Họp Ban' });
    expect(done()).toEqual(['see']);
  });
});

describe('việc tiếp theo', () => {
  test('bấm đúng nút mà thư ký vừa được hỏi', () => {
    bot('2', 'Đây là loại cuộc họp nào?', {}, 'Họp đột xuất', 'Họp định kỳ Ban');
    expect(help('call')?.tap).toEqual({ message: '1', row: 1, column: 0 });
    bot('2', 'Ghi nhận cuộc họp này?', {}, 'Ghi nhận', 'Thôi');
    expect(help('call')?.tap).toEqual({ message: '2', row: 0, column: 0 });
  });

  test('nút không còn thì bắt đầu lại, chứ không kẹt', () => {
    bot('2', 'Ghi nhận cuộc họp này?');
    expect(help('call')?.say?.text).toMatch(/^\/taohop /);
  });

  test('mỗi việc do một người khác làm, và người lạ không làm gì', () => {
    card('5 chưa trả lời');
    invite('3', '4', '5');
    const actors = ['answer', 'absence', 'delegate'].map((id) => help(id)?.as);
    expect(new Set(actors).size).toBe(3);
    expect(actors).not.toContain('99');
    expect(help('answer')).toMatchObject({ chat: 'group', say: { text: 'tôi dự', replyTo: '1' } });
  });
});
