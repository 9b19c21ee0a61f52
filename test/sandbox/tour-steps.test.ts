import { beforeEach, describe, expect, test } from 'vitest';
import { type Deed, TOURS, toursIn, type World } from './tours.ts';

type Message = World['messages'][number];

const PEOPLE = ['1', '2', '3', '4', '5', '99'].map((id) => ({
  id,
  name: `Nguyễn Văn ${id}`,
  secretary: id === '2',
  known: id !== '99',
}));
const NOW = '2026-12-03T01:00:00.000Z';
const STEPS = TOURS.flatMap(({ steps }) => steps);

let messages: Message[];
let world: World;
beforeEach(() => {
  messages = [];
  world = { people: PEOPLE, messages, past: null, committee: { body: 'Ban' }, owing: ['3'] };
});

function bot(chat: string, text: string, more: Partial<Message> = {}, ...labels: string[]): void {
  const id = String(messages.length + 1);
  const choices = labels.map((label) => [{ label, kind: 'command' }]);
  messages.push({ at: NOW, chat, id, from: 'bot', title: null, text, choices, file: null, ...more });
}
const says = (chat: string, from: string, text: string): void => bot(chat, text, { from });
const card = (): void => bot('group', 'Lúc 14 giờ 30\nTrả lời (5 người): 1 dự', { title: 'Họp Ban' });
const done = (): string[] => STEPS.filter((step) => step.done(world)).map(({ id }) => id);
const next = (id: string): Deed | null | undefined => STEPS.find((step) => step.id === id)?.next(world);
const invite = (...chats: string[]): void => {
  for (const chat of chats)
    bot(chat, 'Trân trọng kính mời đồng chí Hoa dự:', { title: 'Giấy mời: Họp Ban' }, 'Dự họp', 'Xin vắng');
};
/** Whatever was said up to here had happened before anybody looked. */
const isPast = (): void => {
  world = { ...world, past: String(messages.length) };
};

test('ba hướng dẫn ngắn, mỗi bước có tên và lời giải thích, không có lệnh', () => {
  expect(TOURS.map(({ title }) => title)).toEqual(['Mời họp', 'Sau cuộc họp', 'Báo cáo và nhắc việc']);
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
  for (const { steps } of TOURS) expect(steps.length).toBeLessThanOrEqual(4);
  for (const { title, what } of STEPS) {
    expect(title.length).toBeLessThanOrEqual(28);
    expect(`${title} ${what}`).not.toMatch(/[/|]/);
  }
});

test('chưa có gì: chưa bước nào xong', () => {
  expect(done()).toEqual([]);
  expect(next('call')).toMatchObject({
    as: '2',
    say: { text: expect.stringMatching(/^Mời họp định kỳ Ban lúc /) },
  });
});

test('việc ở đây không có thì hướng dẫn không nhắc đến', () => {
  const offered = (): string[] => toursIn(world).flatMap(({ steps }) => steps.map(({ id }) => id));
  expect(offered()).not.toContain('decide');
  expect(offered()).toContain('hand-in');
  bot('1', 'Đồng chí Hoa xin vắng', { title: 'Đề nghị chờ đồng chí quyết định' }, 'Đồng ý');
  expect(offered()).toContain('decide');
  expect(offered()).not.toContain('nudge');
  world = { ...world, owing: ['3', '4'] };
  expect(offered()).toContain('nudge');
  world = { ...world, owing: [] };
  expect(toursIn(world).map(({ id }) => id)).toEqual(['meeting', 'after']);
});

test('không có ai: không hỏng', () => {
  world = { people: [], messages: [], past: null, committee: { body: '' }, owing: [] };
  for (const step of STEPS.filter(({ id }) => id !== 'turn'))
    expect([step.done(world), step.next(world)]).toEqual([false, null]);
});

describe('bước nào xong', () => {
  test('việc của Ban mẫu trước đó không làm xong bước nào, lời của người khác cũng không', () => {
    card();
    bot('5', 'Đã ghi nhận. Đồng chí đã báo: dự họp.');
    bot('4', 'Báo cáo đến hạn', { title: 'Nhắc việc – Ban' }, 'Nộp: Báo cáo 6 tháng');
    isPast();
    says('group', '1', 'Trả lời (5 người): 0 dự');
    bot('2', 'Trả lời (5 người): 0 dự');
    expect(done()).toEqual([]);
    card();
    expect(done()).toEqual(['call']);
  });

  test('trả lời, cho ý kiến, xem ai dự', () => {
    bot('5', 'Đã ghi nhận. Đồng chí đã báo: dự họp. (“Họp Ban”)');
    expect(done()).toEqual(['answer']);
    bot('4', 'Người chủ trì chưa đồng ý cho đồng chí vắng.');
    expect(done()).toEqual(['answer', 'decide']);
    bot('3', '- Dự (2): Hoa, Hải');
    expect(done()).not.toContain('see');
    bot('2', 'Họp Ban\n- Dự (2): Hoa, Hải');
    expect(done()).toContain('see');
  });

  test('nhắc việc: một lời nhắc báo cáo, hoặc hai lần nhắc', () => {
    const title = 'Nhắc việc – Ban';
    bot('1', 'Đề nghị đang chờ', { title }, 'Đồng ý');
    bot('3', 'Ngày mai họp', { title });
    expect(done()).not.toContain('turn');
    bot('1', 'Đề nghị đang chờ', { title, at: '2026-12-04T01:00:00.000Z' });
    expect(done()).toContain('turn');
    messages.length = 0;
    bot('4', 'Báo cáo 6 tháng', { title }, 'Nộp: Báo cáo 6 tháng');
    expect(done()).toContain('turn');
  });

  test('nhắc việc: lời nhắc tự đến khi chưa ai quay đồng hồ không tính', () => {
    const title = 'Nhắc việc – Ban';
    says('2', '2', 'Ai đã trả lời?');
    isPast();
    bot('4', 'Báo cáo 6 tháng', { title }, 'Nộp: Báo cáo 6 tháng');
    expect(done()).not.toContain('turn');
    bot('4', 'Báo cáo 6 tháng', { title, at: '2026-12-04T01:00:00.000Z' }, 'Nộp: Báo cáo 6 tháng');
    expect(done()).toContain('turn');
  });

  test('bảng theo dõi: bảng chữ đã đến, chứ không phải lời nhắc', () => {
    bot('2', 'Báo cáo quá hạn', { title: 'Nhắc việc – Ban' }, 'Bảng theo dõi báo cáo');
    expect(done()).not.toContain('look-over');
    bot('2', 'Báo cáo 6 tháng: 0/3 đã nộp', { title: 'Theo dõi báo cáo – Ban' });
    expect(done()).toContain('look-over');
  });
});

describe('việc tiếp theo', () => {
  test('chỉ đúng nút mà thư ký vừa được hỏi', () => {
    bot('2', 'Đây là loại cuộc họp nào?', {}, 'Họp đột xuất', 'Họp định kỳ Ban');
    expect(next('call')?.tap).toEqual({ message: '1', row: 1, column: 0 });
    bot('2', 'Ghi nhận cuộc họp này?', {}, 'Ghi nhận', 'Thôi');
    expect(next('call')?.tap).toEqual({ message: '2', row: 0, column: 0 });
  });

  test('nút không còn thì bắt đầu lại, chứ không kẹt', () => {
    bot('2', 'Ghi nhận cuộc họp này?');
    expect(next('call')?.say?.text).toMatch(/^Mời họp /);
  });

  test('câu hỏi khác còn dở thì thôi câu ấy trước: lời mới không bị hiểu là câu trả lời', () => {
    bot('2', 'Thành phần dự họp?', {}, 'Toàn thể Ban', 'Câu trước');
    expect(next('look-over')).toMatchObject({ as: '2', say: { text: 'Thôi' } });
    bot('2', 'Đã thôi.');
    expect(next('look-over')).toMatchObject({ as: '2', say: { text: 'Bảng báo cáo' } });
  });

  test('người chưa trả lời thì trả lời; người chủ trì quyết định việc đã chờ sẵn', () => {
    invite('3', '4', '5');
    bot('1', 'Đồng chí Hoa xin vắng', { title: 'Đề nghị chờ đồng chí quyết định' }, 'Đồng ý', 'Không đồng ý');
    isPast();
    expect(next('answer')).toMatchObject({ as: '4', tap: { message: '2', row: 0, column: 0 } });
    expect(next('decide')).toMatchObject({ as: '1', tap: { message: '4', row: 0, column: 0 } });
  });

  test('nút dài được nói ngắn, đủ chữ', () => {
    bot('2', 'x');
    bot(
      '4',
      'Báo cáo đến hạn',
      { title: 'Nhắc việc' },
      'Nộp: Báo cáo phục vụ cuộc họp “Họp Ban Chỉ đạo tháng 12”',
    );
    invite('4');
    expect(next('hand-in')?.label).toBe('bấm “Nộp: Báo cáo phục vụ cuộc họp “Họp Ban…”');
  });
});
