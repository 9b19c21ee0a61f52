import { describe, expect, test } from 'vitest';
import { answerAsBefore, earlierAnswer } from '../../src/domain/meetings/anew.ts';
import { askAbsence, attend, decide, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import {
  type Changing,
  changed,
  differenceOf,
  type Ground,
  type MeetingChange,
  stillConcerned,
} from '../../src/domain/meetings/change.ts';
import {
  listAsked,
  listGranted,
  listMark,
  listReturned,
  listWanted,
} from '../../src/domain/meetings/list-change.ts';
import { type Meeting, referTo } from '../../src/domain/meetings/meeting.ts';
import { cancelled, moved } from '../../src/domain/meetings/move.ts';
import { leadTimes } from '../../src/domain/meetings/notice.ts';
import { Bench, CALENDAR, later, NOW, refused, START, ZONE } from './people.ts';

const bench = new Bench('kien-giang');
const LATE = '2026-11-25T02:00:00.000Z';
const groundAt = (meeting: Meeting, now: string): Ground => ({
  committee: bench.committee,
  regulation: bench.regulation,
  leads: leadTimes(meeting, { ...bench, calendar: CALENDAR, zone: ZONE, now }),
});
const hand = (by: string, more: Partial<Changing> = {}): Changing => ({
  by,
  onBehalfOf: by === 'tram' ? 'thanh' : null,
  reason: null,
  late: null,
  ...more,
});
const giver = (id: string) => ({ member: bench.who(id), by: bench.who(id) });
const change = (meeting: Meeting, what: MeetingChange, by = hand('tram'), now = NOW): Meeting =>
  changed(meeting, what, by, groundAt(meeting, now), now);

/** Hoa comes, Bình’s absence was granted, Trinh sends a delegate and waits, Công has said nothing. */
function answered(): Meeting {
  const { committee, regulation } = bench;
  const called = bench.called('thanh');
  const comes = attend(called, giver('hoa'), NOW, 'đến muộn 15 phút');
  const asks = askAbsence(comes, giver('binh'), 'đi công tác', { committee, regulation, now: NOW });
  const word = { by: bench.who('thanh'), recordedBy: bench.who('thanh') };
  const granted = decide(asks, bench.who('binh'), 'granted', word, NOW);
  const delegate = { name: 'Lê Văn Tám', post: 'Phó Giám đốc' };
  return sendDelegate(
    granted,
    giver('trinh'),
    delegate,
    { text: 'Nhất trí với dự thảo', file: null },
    'bận',
    { committee, regulation, now: NOW },
  );
}

describe('đổi khi ngày giờ giữ nguyên', () => {
  test('đổi phòng: mọi câu trả lời, đề nghị, nút cũ còn nguyên; nhật ký ghi từ đâu sang đâu', () => {
    const before = answered();
    const then = change(before, { place: 'Phòng 3' }, hand('tram', { reason: 'trùng phòng' }));
    expect(then).toMatchObject({
      place: 'Phòng 3',
      answers: before.answers,
      revision: before.revision,
      movedFrom: null,
    });
    expect(referTo(then)).toBe(referTo(before));
    expect(then.log.at(-1)).toEqual({
      at: NOW,
      by: 'tram',
      onBehalfOf: 'thanh',
      act: 'changed',
      note: 'place: Phòng họp A → Phòng 3 (trùng phòng)',
    });
    expect(differenceOf(before, then)).toMatchObject({ facts: ['place'], invited: [], dropped: [] });
  });

  test('người vắng đã được đồng ý không cần nghe phòng mới; người cử người dự thay thì cần', () => {
    expect(stillConcerned(answered())).not.toContain('binh');
    expect(stillConcerned(answered())).toEqual(expect.arrayContaining(['hoa', 'trinh', 'cong', 'thanh']));
  });

  test('không đổi gì, đã bắt đầu, đã hủy, chưa thông báo: không được', () => {
    const code = (work: () => unknown) => refused(work).code;
    expect(code(() => change(answered(), { place: 'Phòng họp A' }))).toBe('nothing-changed');
    expect(code(() => change(answered(), { place: 'B' }, hand('tram'), START))).toBe('meeting-started');
    expect(
      code(() => change(cancelled(answered(), { ...hand('tram'), reason: '' }, NOW), { place: 'B' })),
    ).toBe('meeting-cancelled');
    expect(code(() => change(bench.draft('thanh'), { place: 'B' }))).toBe('meeting-not-called');
    expect(code(() => change(answered(), { agenda: ' ' }))).toBe('notice-incomplete');
    expect(code(() => change(answered(), { guests: ['Chuyên gia'] }))).toBe('no-guests');
    expect(change({ ...answered(), kind: 'extended' }, { guests: ['Chuyên gia'] }).guests).toEqual([
      'Chuyên gia',
    ]);
  });

  test('tài liệu: thay, rút, thêm; gửi ngay nên ghi giờ gửi; quá hạn thì phải có lý do của chủ trì', () => {
    const paper = (title: string) => ({ title, file: null });
    const one = change(answered(), {
      papers: { what: 'added', papers: [paper('Dự thảo 1'), paper('Phụ lục')] },
    });
    const two = change(one, { papers: { what: 'replaced', at: 0, paper: paper('Dự thảo 2') } });
    const three = change(two, { papers: { what: 'removed', at: 1 } });
    expect(three.papers).toEqual([{ title: 'Dự thảo 2', file: null, by: 'tram', at: NOW, sentAt: NOW }]);
    expect(three.log.slice(-2).map(({ act, note }) => [act, note])).toEqual([
      ['paper-replaced', 'Dự thảo 1 → Dự thảo 2'],
      ['paper-removed', 'Phụ lục'],
    ]);
    const late = { papers: { what: 'replaced', at: 0, paper: paper('Dự thảo 3') } } as const;
    expect(refused(() => change(two, late, hand('tram'), LATE)).code).toBe('late-without-reason');
    const why = { text: 'số liệu mới', onBehalfOf: 'thanh' };
    expect(change(two, late, hand('tram', { late: why }), LATE).log.at(-1)).toMatchObject({
      act: 'paper-late',
      onBehalfOf: 'thanh',
      note: 'số liệu mới',
    });
    // Rút thì không có gì đến muộn.
    expect(change(two, { papers: { what: 'removed', at: 0 } }, hand('tram'), LATE).papers).toHaveLength(1);
    expect(refused(() => change(two, { papers: { what: 'removed', at: 7 } })).code).toBe('nothing-changed');
  });
});

describe('thành phần, sau khi đã thông báo', () => {
  const list = (meeting: Meeting, add: string[], drop: string[] = []) => [
    ...meeting.invitees.filter((id) => !drop.includes(id)),
    ...add,
  ];
  const asks = (meeting: Meeting, wanted: string[], now = NOW, late: string | null = null): Meeting =>
    listAsked(
      meeting,
      wanted,
      {
        by: 'tram',
        decider: bench.who('thanh'),
        reached: true,
        late: late === null ? null : { text: late, onBehalfOf: 'thanh' },
      },
      groundAt(meeting, now),
      now,
    );
  const word = { by: bench.who('thanh'), recordedBy: bench.who('thanh') };

  test('thuộc quyền người chủ trì: thư ký không tự mời thêm; chủ trì thì mời ngay', () => {
    const before = answered();
    const wanted = { invitees: list(before, ['luan'], ['hoa']) };
    const refusal = refused(() => change(before, wanted));
    expect([refusal.code, refusal.article]).toEqual(['participants-unconfirmed', 'khoản 1 Điều 14']);
    const then = change(before, wanted, hand('thanh'));
    expect(then.invitees.at(-1)).toBe('luan');
    expect(then.invitees).not.toContain('hoa');
    expect(Object.keys(then.answers).sort()).toEqual(['binh', 'trinh']);
    expect(then.log.slice(-2).map(({ act, note }) => [act, note])).toEqual([
      ['invited', 'luan'],
      ['uninvited', 'hoa'],
    ]);
  });

  test('người chủ trì không rời thành phần được', () => {
    const before = answered();
    const refusal = refused(() => change(before, { invitees: list(before, [], ['thanh']) }, hand('thanh')));
    expect([refusal.code, refusal.name]).toEqual(['chair-stays', bench.who('thanh').name]);
  });

  test('xin ý kiến trước: chưa ai được mời; đồng ý rồi mới mời; không đồng ý thì giữ nguyên', () => {
    const before = answered();
    const asked = asks(before, list(before, ['luan']));
    expect(asked).toMatchObject({
      invitees: before.invitees,
      listChange: { invited: ['luan'], dropped: [] },
    });
    expect(listWanted(asked).at(-1)).toBe('luan');
    const granted = listGranted(asked, word, groundAt(asked, NOW), NOW);
    expect(granted).toMatchObject({ listChange: null, participants: { confirmedBy: 'thanh' } });
    expect(granted.invitees.at(-1)).toBe('luan');
    expect(granted.answers).toEqual(before.answers);
    const returned = listReturned(asked, word, NOW, 'mời Khoa thay');
    expect(returned).toMatchObject({ invitees: before.invitees, listChange: null });
    expect(returned.log.at(-1)).toMatchObject({ act: 'participants-returned', note: 'mời Khoa thay' });
    expect(refused(() => listGranted(returned, word, groundAt(returned, NOW), NOW)).code).toBe(
      'request-settled',
    );
  });

  test('đề nghị sau thay đề nghị trước, và nút của đề nghị trước không còn tính', () => {
    const before = answered();
    const first = asks(before, list(before, ['luan']));
    const second = asks(first, list(before, ['luan', 'khoa'], ['hoa']));
    expect(second.listChange).toMatchObject({ invited: ['luan', 'khoa'], dropped: ['hoa'] });
    expect(first.listChange && listMark(first.listChange)).not.toBe(
      second.listChange && listMark(second.listChange),
    );
    expect(refused(() => asks(second, list(before, ['luan', 'khoa'], ['hoa']))).code).toBe('nothing-changed');
    const withdrawn = asks(second, [...before.invitees]);
    expect(withdrawn.listChange).toBeNull();
    expect(withdrawn.log.at(-1)?.act).toBe('participants-withdrawn');
  });

  test('quá hạn thông báo: mời thêm phải có lý do của chủ trì; đồng ý khi đã muộn thì nhật ký ghi là muộn', () => {
    const before = answered();
    const wanted = list(before, ['luan']);
    expect(refused(() => asks(before, wanted, LATE)).code).toBe('late-without-reason');
    const late = asks(before, wanted, LATE, 'bổ sung nội dung');
    expect(listGranted(late, word, groundAt(late, LATE), LATE).log.at(-1)).toMatchObject({
      act: 'notice-late',
      onBehalfOf: 'thanh',
      note: 'bổ sung nội dung',
    });
    const inTime = asks(before, wanted);
    expect(listGranted(inTime, word, groundAt(inTime, LATE), LATE).log.at(-1)).toMatchObject({
      act: 'notice-late',
      note: null,
    });
    // Bớt người thì không có giấy mời nào muộn.
    expect(asks(before, list(before, [], ['hoa']), LATE).listChange?.dropped).toEqual(['hoa']);
  });
});

describe('dời giờ rồi hỏi lại', () => {
  const to = {
    start: later(24 * 60, START),
    place: 'Phòng họp A',
    reason: 'bận',
    by: 'tram',
    onBehalfOf: 'thanh',
  };
  const again = (meeting: Meeting, id: string): Meeting =>
    answerAsBefore(meeting, giver(id), { ...bench, now: later(5) });

  test('câu trả lời trước không còn tính, nhưng còn để hỏi; trả lời rồi thì thôi', () => {
    const then = moved(answered(), to, NOW);
    expect(then.answers).toEqual({});
    expect(earlierAnswer(then, 'hoa')).toMatchObject({ kind: 'attend', note: 'đến muộn 15 phút' });
    expect(earlierAnswer(then, 'cong')).toBeNull();
    const said = again(then, 'hoa');
    expect(said.answers.hoa).toMatchObject({ kind: 'attend', note: 'đến muộn 15 phút', at: later(5) });
    expect(earlierAnswer(said, 'hoa')).toBeNull();
    expect(refused(() => again(then, 'cong')).code).toBe('no-earlier-answer');
  });

  test('vắng đã được đồng ý cho giờ cũ phải được đồng ý lại; người dự thay và ý kiến đi theo', () => {
    const then = moved(answered(), to, NOW);
    expect(again(then, 'binh').answers.binh).toMatchObject({
      reason: 'đi công tác',
      consent: { state: 'asked' },
    });
    expect(again(then, 'trinh').answers.trinh).toMatchObject({
      delegate: { name: 'Lê Văn Tám' },
      reason: 'bận',
      opinion: { text: 'Nhất trí với dự thảo' },
      consent: { state: 'asked' },
    });
  });

  test('dời hai lần: ai chưa trả lời lại vẫn được hỏi theo câu trả lời đầu', () => {
    const once = again(moved(answered(), to, NOW), 'hoa');
    const twice = moved(once, { ...to, start: later(48 * 60, START) }, later(10));
    expect(earlierAnswer(twice, 'hoa')).toMatchObject({ kind: 'attend' });
    expect(earlierAnswer(twice, 'binh')).toMatchObject({ kind: 'absent', reason: 'đi công tác' });
  });
});
