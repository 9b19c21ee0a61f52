import { describe, expect, test } from 'vitest';
import { versions } from '../../src/versions/versions.ts';

const seat = { committee: 'ban', member: 'binh' };
const account = { address: 'zalo:1', seats: [seat], asking: null };
const text = { title: 'Giấy mời', text: 'Trân trọng kính mời' };
const upgraded = (document: object): object => {
  const once = versions.upgraded('accounts', 0, document);
  expect(versions.upgraded('accounts', 0, once)).toBe(once);
  return once;
};

describe('tài khoản', () => {
  test('chưa nghe, chưa giữ, chưa mời chọn gì', () => {
    expect(upgraded(account)).toEqual({ ...account, heardAt: null, missed: [], missedLeft: 0, offers: [] });
  });

  test('lựa chọn không ghi đánh số tới đâu là đánh số tất cả', () => {
    const offers = [
      { message: '1', asks: null, choices: [{ label: 'Dự', command: '/thamgia' }] },
      { message: '2', asks: null, choices: [{ label: 'Vắng', command: '/vang' }], numbered: 0 },
    ];
    expect(upgraded({ ...account, offers })).toMatchObject({ offers: [{ numbered: 1 }, { numbered: 0 }] });
  });

  const later = { message: text, about: { what: 'notice' }, person: { committee: 'ban', member: 'x' } };
  const seats = [{ committee: 'ban-khac', member: 'an' }, seat];
  const choices = [[{ label: 'Dự họp', command: '/thamgia #ban/2026-1.1' }]];
  const invitation = { ...text, choices };

  test('tin giữ hộ không ghi cho ai: nút của tin nêu Ban nào thì là của ghế ở Ban ấy', () => {
    expect(upgraded({ ...account, seats, missed: [invitation, later] })).toMatchObject({
      missed: [{ message: invitation, about: { what: 'reply' }, person: seat }, later],
      missedLeft: 0,
    });
  });

  test('không nút nào nêu Ban của ghế: không đoán, chỉ tính vào số tin không gửi lại', () => {
    const left = { ...account, seats: [{ committee: 'ban-khac', member: 'an' }] };
    expect(upgraded({ ...left, missed: [invitation, text, later], missedLeft: 3 })).toMatchObject({
      missed: [later],
      missedLeft: 5,
    });
  });

  test('không còn ghế nào: không trao cho ai, cũng không nhắc tới', () => {
    expect(upgraded({ ...account, seats: [], missed: [invitation] })).toMatchObject({
      missed: [],
      missedLeft: 0,
    });
  });
});

test('thành viên vào từ bao giờ không ai ghi thì là không rõ', () => {
  const committee = { members: [{ id: 'a' }, { id: 'b', joined: '2026-11-20' }] };
  const once = versions.upgraded('committees', 0, committee);
  expect(once).toEqual({
    members: [
      { id: 'a', joined: null },
      { id: 'b', joined: '2026-11-20' },
    ],
  });
  expect(versions.upgraded('committees', 0, once)).toBe(once);
});

test('cuộc họp: thành phần không chờ gì; câu trả lời trước khi dời không ai giữ thì là không có', () => {
  const stayed = { id: 'ban/2026-1', movedFrom: null };
  const gone = { id: 'ban/2026-2', movedFrom: { start: 'x', place: 'y', reason: 'z' } };
  const once = versions.upgraded('meetings', 0, gone);
  expect(once).toEqual({
    ...gone,
    listChange: null,
    cancelled: null,
    movedFrom: { ...gone.movedFrom, answers: {} },
  });
  expect(versions.upgraded('meetings', 0, once)).toBe(once);
  expect(versions.upgraded('meetings', 0, stayed)).toEqual({ ...stayed, listChange: null, cancelled: null });
});

test('cuộc họp đã hủy: ai hủy, lúc nào, vì sao như nhật ký đã ghi', () => {
  const line = { at: '1', by: 'tram', onBehalfOf: 'thanh', act: 'announced', note: null };
  const why = { ...line, at: '2', act: 'cancelled', note: 'bão' };
  const meeting = { state: 'cancelled', draftedBy: 'tram', log: [line, why] };
  const once = versions.upgraded('meetings', 1, meeting);
  expect(once).toEqual({ ...meeting, cancelled: { by: 'tram', at: '2', reason: 'bão' } });
  expect(versions.upgraded('meetings', 1, once)).toBe(once);
  const called = { ...meeting, state: 'called', log: [line] };
  expect(versions.upgraded('meetings', 1, called)).toEqual({ ...called, cancelled: null });
});

test('tài liệu đúng phiên bản thì là chính nó, không chép lại', () => {
  for (const kind of ['accounts', 'meetings', 'outbox'] as const)
    expect(versions.upgraded(kind, versions.current[kind], account)).toBe(account);
});

test('nhật ký của báo cáo và nhiệm vụ bỏ đi cả người đã lọt vào', () => {
  const line = {
    at: '2026-11-01T00:00:00.000Z',
    by: 'tram',
    onBehalfOf: 'binh',
    act: 'received',
    note: null,
  };
  const slipped = {
    ...line,
    for: { id: 'binh', phone: '0900000000' },
    word: { id: 'binh' },
    article: 'khoản 1',
  };
  for (const kind of ['reports', 'tasks'] as const)
    expect(versions.upgraded(kind, 0, { id: 'x', log: [slipped, line] })).toEqual({
      id: 'x',
      log: [line, line],
    });
  const clean = { id: 'x', log: [line] };
  expect(versions.upgraded('tasks', 0, clean)).toBe(clean);
});

test('phiếu kín đã niêm mà không ai ghi tính những ai: tính mọi người được hỏi', () => {
  const sheet = { secret: true, salt: null, sealed: [], circulation: { to: ['a', 'b'] } };
  const once = versions.upgraded('sheets', 0, sheet);
  expect(once).toEqual({ ...sheet, counted: ['a', 'b'] });
  expect(versions.upgraded('sheets', 0, once)).toBe(once);
  for (const other of [
    { ...sheet, salt: 'muối', sealed: null },
    { ...sheet, secret: false, sealed: null },
    { ...sheet, counted: ['a'] },
  ])
    expect(versions.upgraded('sheets', 0, other)).toBe(other);
});

test('nhiệm vụ đã kết thúc thì không còn chờ gì, và có lúc kết thúc', () => {
  const log = [{ at: '1' }, { at: '2' }];
  const open = { state: 'open', handedBack: true, wanted: null, closedAt: null, at: '1', log };
  expect(versions.upgraded('tasks', 1, open)).toBe(open);
  const closed = { ...open, state: 'closed', closedAt: '3' };
  const once = versions.upgraded('tasks', 1, closed);
  expect(once).toEqual({ ...closed, handedBack: false });
  expect(versions.upgraded('tasks', 1, once)).toBe(once);
  expect(versions.upgraded('tasks', 1, { ...closed, closedAt: null })).toMatchObject({ closedAt: '2' });
});
