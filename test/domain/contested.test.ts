import { describe, expect, test } from 'vitest';
import { permission } from '../../src/domain/committee/authority.ts';
import { draftedConclusion, sent, submitted } from '../../src/domain/conclusions/acts.ts';
import { clearanceContested } from '../../src/domain/conclusions/contested.ts';
import { cleared, returned } from '../../src/domain/conclusions/word.ts';
import { askAbsence, decide } from '../../src/domain/meetings/attendance.ts';
import { decisionContested, participantsContested } from '../../src/domain/meetings/contested.ts';
import { participantsReturned, participantsSettled } from '../../src/domain/meetings/participants.ts';
import { Bench, calledNow, later, NOW, refused, START } from './people.ts';

const b = new Bench('kien-giang');
const code = (act: () => unknown): unknown => refused(act).code;
const byPhone = { by: b.who('thanh'), recordedBy: b.who('tram'), way: 'phone' } as const;
const settled = () => participantsSettled(b.draft('thanh'), byPhone, NOW);

describe('ai ghi được lời chủ trì nói qua điện thoại', () => {
  const may = (who: string, spoken: boolean): boolean => {
    const wish = { act: 'decide-as-chair', meeting: b.called('thanh'), chairReachable: true } as const;
    const act = spoken ? { ...wish, spoken: true as const } : wish;
    return permission(b.who(who), act, { ...b, now: NOW }).allowed;
  };

  test('thư ký và người chuẩn bị cuộc họp, kể cả khi nhắn được cho chủ trì; thành viên khác thì không', () => {
    expect([may('tram', true), may('khoa', true), may('binh', true)]).toEqual([true, true, false]);
    expect([may('tram', false), may('khoa', false), may('thanh', false)]).toEqual([false, false, true]);
  });

  test('ghi dưới tên chủ trì', () => {
    const act = {
      act: 'decide-as-chair',
      meeting: b.called('thanh'),
      chairReachable: true,
      spoken: true,
    } as const;
    const answer = permission(b.who('tram'), act, { ...b, now: NOW });
    expect(answer.allowed && answer.onBehalfOf?.id).toBe('thanh');
  });
});

describe('“Tôi không có ý kiến này”', () => {
  test('thành phần: bỏ, lại chờ chủ trì; chỉ người đứng tên, và chỉ một lần', () => {
    expect(settled().log.at(-1)).toMatchObject({ by: 'tram', onBehalfOf: 'thanh', way: 'phone' });
    expect(code(() => participantsContested(settled(), b.who('cong'), NOW))).toBe('word-unknown');
    const { document, undone } = participantsContested(settled(), b.who('thanh'), NOW);
    expect(undone).toBe(true);
    expect(document).toMatchObject({ participants: null, participantsAsked: true });
    expect(code(() => participantsContested(document, b.who('thanh'), NOW))).toBe('word-contested');
  });

  test('ý kiến tự mình trả lời thì không phải ghi thay', () => {
    const own = participantsSettled(
      b.draft('thanh'),
      { by: b.who('thanh'), recordedBy: b.who('thanh') },
      NOW,
    );
    expect(code(() => participantsContested(own, b.who('thanh'), NOW))).toBe('word-unknown');
  });

  test('yêu cầu sửa ghi thay cũng bỏ được, trừ khi danh sách đã sửa', () => {
    const back = participantsReturned(
      { ...b.draft('thanh'), participantsAsked: true },
      byPhone,
      NOW,
      'bớt Hải',
    );
    expect(participantsContested(back, b.who('thanh'), NOW).document.participantsAsked).toBe(true);
    const redrafted = {
      ...back,
      log: [...back.log, { at: NOW, by: 'tram', onBehalfOf: null, act: 'redrafted' as const, note: null }],
    };
    expect(code(() => participantsContested(redrafted, b.who('thanh'), NOW))).toBe('word-unknown');
  });

  test('giấy mời đã gửi thì không thu hồi: chỉ ghi lại, một lần', () => {
    const called = calledNow(settled());
    const { document, undone } = participantsContested(called, b.who('thanh'), NOW);
    expect([undone, document.participants?.confirmedBy]).toEqual([false, 'thanh']);
    expect(code(() => participantsContested(document, b.who('thanh'), NOW))).toBe('word-contested');
  });

  test('ghi lại lần nữa cũng không đúng thì báo lại được, dù giấy mời đã gửi theo lần ghi sau', () => {
    const once = participantsContested(settled(), b.who('thanh'), NOW).document;
    const again = calledNow(participantsSettled(once, byPhone, later(1)));
    const { document, undone } = participantsContested(again, b.who('thanh'), later(2));
    expect([undone, document.log.at(-1)?.act]).toEqual([false, 'word-contested']);
    expect(code(() => participantsContested(document, b.who('thanh'), later(3)))).toBe('word-contested');
  });

  test('báo sai về việc khác không che lời “không đồng ý” ghi thay về thành phần', () => {
    const other = { at: NOW, by: 'thanh', onBehalfOf: null, act: 'word-contested' as const, note: 'hoa' };
    const returnedLast = participantsReturned(calledNow(settled(), { participants: null }), byPhone, NOW);
    const then = { ...returnedLast, log: [...returnedLast.log, other] };
    expect(participantsContested(then, b.who('thanh'), NOW).undone).toBe(false);
  });

  test('xin vắng: họp đã bắt đầu, lần ghi sau vẫn báo được dù lần trước đã báo', () => {
    const hoa = { member: b.who('hoa'), by: b.who('hoa') };
    const asked = askAbsence(b.called('thanh'), hoa, 'bận', { ...b, now: NOW });
    const granted = decide(asked, b.who('hoa'), 'granted', byPhone, NOW);
    const back = decisionContested(granted, b.who('hoa'), b.who('thanh'), later(1)).document;
    const again = decide(back, b.who('hoa'), 'granted', byPhone, later(2));
    const begun = decisionContested(again, b.who('hoa'), b.who('thanh'), START);
    expect(begun.undone).toBe(false);
    expect(code(() => decisionContested(begun.document, b.who('hoa'), b.who('thanh'), START))).toBe(
      'word-contested',
    );
  });

  test('xin vắng: lại là đề nghị cho tới khi họp bắt đầu', () => {
    const hoa = { member: b.who('hoa'), by: b.who('hoa') };
    const asked = askAbsence(b.called('thanh'), hoa, 'bận', { ...b, now: NOW });
    const granted = decide(asked, b.who('hoa'), 'granted', byPhone, NOW);
    expect(granted.answers.hoa).toMatchObject({ consent: { state: 'granted', way: 'phone' } });
    const back = decisionContested(granted, b.who('hoa'), b.who('thanh'), later(1));
    expect([back.undone, back.document.answers.hoa]).toEqual([true, asked.answers.hoa]);
    expect(code(() => decisionContested(granted, b.who('hoa'), b.who('hoa'), NOW))).toBe('word-unknown');
    const begun = decisionContested(granted, b.who('hoa'), b.who('thanh'), START);
    expect([begun.undone, begun.document.answers]).toEqual([false, granted.answers]);
  });
});

describe('kết luận', () => {
  const meeting = b.called('thanh');
  const asked = () =>
    submitted(draftedConclusion(meeting, { text: 'x', file: null }, 'khoa', START), 'khoa', START);
  const word = { by: 'thanh', recordedBy: 'tram', way: 'phone' } as const;

  test('cho gửi ghi thay: bỏ thì lại chờ chủ trì, chưa được phổ biến gì', () => {
    const released = cleared(asked(), 1, { ...word, disclosure: 'disclosable' }, START);
    expect(released.log.at(-1)).toMatchObject({ by: 'tram', onBehalfOf: 'thanh', way: 'phone' });
    const { document, undone } = clearanceContested(released, b.who('thanh'), 'thanh', START);
    expect(undone).toBe(true);
    expect(document).toMatchObject({ state: 'asked', askedOf: 'thanh', cleared: null, disclosure: null });
    expect(code(() => clearanceContested(document, b.who('thanh'), 'thanh', START))).toBe('word-contested');
    const elsewhere = clearanceContested(released, b.who('thanh'), 'hai', START).document;
    expect(elsewhere).toMatchObject({ state: 'asked', askedOf: 'hai' });
  });

  test('yêu cầu sửa ghi thay cũng vậy; đã gửi thì không thu hồi', () => {
    const back = returned(asked(), 1, { ...word, reason: 'thiếu' }, START);
    expect(clearanceContested(back, b.who('thanh'), 'thanh', START).document.state).toBe('asked');
    expect(code(() => clearanceContested(back, b.who('cong'), 'cong', START))).toBe('word-unknown');
    const out = sent(
      cleared(asked(), 1, { ...word, disclosure: 'internal' }, START),
      'tram',
      ['hoa'],
      'KL',
      START,
    );
    const { document, undone } = clearanceContested(out, b.who('thanh'), 'thanh', START);
    expect([undone, document.state]).toEqual([false, 'sent']);
  });
});
