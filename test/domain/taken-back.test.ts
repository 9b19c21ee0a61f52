import { describe, expect, test } from 'vitest';
import {
  askAbsence,
  attend,
  decide,
  fileOpinion,
  sendDelegate,
} from '../../src/domain/meetings/attendance.ts';
import { participantsSettled } from '../../src/domain/meetings/participants.ts';
import {
  answerHeard,
  answerTakenBack,
  decisionTakenBack,
  settlingTakenBack,
} from '../../src/domain/meetings/taken-back.ts';
import { given, reported } from '../../src/domain/tasks/acts.ts';
import { reportHeard, reportTakenBack } from '../../src/domain/tasks/taken-back.ts';
import { Bench, calledNow, later, NOW, refused, START } from './people.ts';

const b = new Bench('kien-giang');
const code = (act: () => unknown): unknown => refused(act).code;
const hoa = b.who('hoa');
const own = { member: hoa, by: hoa };
const ID = 'a1b2c3d4';
const called = b.called('thanh');
const came = answerHeard(called, attend(called, own, NOW), hoa, 'first000');
const away = () => {
  const asked = askAbsence(came, own, 'bận', { ...b, now: later(1) });
  return answerHeard(came, asked, hoa, ID);
};

describe('câu trả lời', () => {
  test('câu trước có hiệu lực trở lại; câu trước nữa không giữ', () => {
    expect(away().answers.hoa?.undo).toEqual({ id: ID, before: { kind: 'attend', at: NOW, by: 'hoa' } });
    const back = answerTakenBack(away(), hoa, ID, later(2));
    expect(back.answers.hoa).toEqual({ kind: 'attend', at: NOW, by: 'hoa', undone: ID });
    expect(back.log.at(-1)).toMatchObject({ by: 'hoa', act: 'word-taken-back' });
  });

  test('chưa có câu trước thì lại là chưa trả lời', () => {
    expect(answerTakenBack(came, hoa, 'first000', NOW).answers).toEqual({});
  });

  test('hai lần, hay sau điều mới hơn, thì không thay đổi gì', () => {
    const back = answerTakenBack(away(), hoa, ID, later(2));
    expect(code(() => answerTakenBack(back, hoa, ID, later(3)))).toBe('word-gone');
    expect(code(() => answerTakenBack(away(), hoa, 'first000', later(2)))).toBe('word-newer');
    const chair = { by: b.who('thanh'), recordedBy: b.who('thanh') };
    const granted = decide(away(), hoa, 'granted', chair, later(2));
    expect(code(() => answerTakenBack(granted, hoa, ID, later(3)))).toBe('word-newer');
  });

  test('ý kiến gửi sau là điều mới hơn', () => {
    const sent = sendDelegate(called, own, { name: 'Bé', post: null }, null, null, { ...b, now: NOW });
    const filed = fileOpinion(
      answerHeard(called, sent, hoa, ID),
      own,
      { text: 'Nhất trí', file: null },
      later(1),
    );
    expect(code(() => answerTakenBack(filed, hoa, ID, later(2)))).toBe('word-newer');
  });

  test('chỉ của mình, và cho đến khi họp bắt đầu', () => {
    expect(code(() => answerTakenBack(away(), b.who('hai'), ID, NOW))).toBe('word-gone');
    expect(code(() => answerTakenBack(away(), hoa, ID, START))).toBe('meeting-started');
  });
});

describe('ý kiến của người chủ trì', () => {
  const word = { by: b.who('thanh'), recordedBy: b.who('thanh'), heard: ID } as const;

  test('đồng ý vắng: lại là đề nghị', () => {
    const granted = decide(away(), hoa, 'granted', word, later(2));
    expect(code(() => decisionTakenBack(granted, hoa, b.who('cong'), ID, later(3)))).toBe('word-newer');
    const back = decisionTakenBack(granted, hoa, b.who('thanh'), ID, later(3));
    expect(back.answers.hoa).toMatchObject({ kind: 'absent', consent: { state: 'asked' } });
    expect(code(() => decisionTakenBack(back, hoa, b.who('thanh'), ID, later(3)))).toBe('word-gone');
    expect(code(() => decisionTakenBack(granted, hoa, b.who('thanh'), ID, START))).toBe('meeting-started');
  });

  test('thành phần: cho đến khi giấy mời gửi đi', () => {
    const settled = participantsSettled(b.draft('thanh'), word, NOW);
    const back = settlingTakenBack(settled, b.who('thanh'), ID, later(1));
    expect(back).toMatchObject({ participants: null, participantsAsked: true });
    expect(code(() => settlingTakenBack(back, b.who('thanh'), ID, later(1)))).toBe('word-gone');
    const out = calledNow(settled);
    expect(code(() => settlingTakenBack(out, b.who('thanh'), ID, later(1)))).toBe('word-newer');
  });
});

test('báo cáo nhiệm vụ: bỏ khi chưa có việc tiếp theo', () => {
  const line = {
    work: 'Rà soát',
    lead: { member: 'hoa', agency: '' },
    with: [],
    dueText: '',
    due: null,
    doubts: [],
  };
  const from = { committee: 'x', conclusion: 'x/2026-1', givenBy: 'thanh', by: 'tram' };
  const open = given('x/2026-1', line, from, NOW);
  const by = { by: 'hoa', onBehalfOf: null };
  const said = { kind: 'done', text: 'Xong', file: null } as const;
  const done = reportHeard(open, reported(open, said, by, NOW), ID);
  const back = reportTakenBack(done, 'hoa', ID, later(1));
  expect(back).toMatchObject({ state: 'open', reports: [], revision: 3 });
  expect(back).not.toHaveProperty('heard');
  expect(code(() => reportTakenBack(back, 'hoa', ID, later(1)))).toBe('word-gone');
  expect(code(() => reportTakenBack(done, 'binh', ID, later(1)))).toBe('word-newer');
  const more = reported(done, { ...said, kind: 'progress' }, by, later(1));
  expect(code(() => reportTakenBack(more, 'hoa', ID, later(2)))).toBe('word-newer');
});
