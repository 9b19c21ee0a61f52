import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import {
  askAbsence,
  attend,
  decide,
  fileOpinion,
  type Giver,
  requestMark,
  sendDelegate,
  waiting,
} from '../../src/domain/meetings/attendance.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { cancelled } from '../../src/domain/meetings/move.ts';
import { lacking, standing, tally } from '../../src/domain/meetings/standing.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { Bench, later, NOW, refused } from './people.ts';

/** Somebody at a meeting, with what they can do one after another. */
function seat(id: CommitteeId, who: string, chair: string) {
  const bench = new Bench(id);
  const { committee, regulation } = bench;
  const member = bench.who(who);
  const giver: Giver = { member, by: member };
  let clock = 0;
  const now = (): string => {
    clock += 1;
    return later(clock);
  };
  return {
    bench,
    member,
    giver,
    meeting: bench.called(chair),
    attend: (meeting: Meeting) => attend(meeting, giver, now()),
    ask: (meeting: Meeting, reason = 'ốm') =>
      askAbsence(meeting, giver, reason, { committee, regulation, now: now() }),
    send: (meeting: Meeting, name: string, opinion: string | null = null) =>
      sendDelegate(
        meeting,
        giver,
        { name, post: null },
        opinion ? { text: opinion, file: null } : null,
        null,
        { committee, regulation, now: now() },
      ),
    decide: (meeting: Meeting, verdict: 'granted' | 'refused') =>
      decide(meeting, member, verdict, { by: bench.who(chair), recordedBy: bench.who(chair) }, now()),
    stands: (meeting: Meeting) => standing(member, meeting, regulation),
  };
}

test('trả lời hai lần như nhau không đổi gì, kể cả nhật ký', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const once = s.attend(s.meeting);
  expect(s.attend(once)).toBe(once);
  const asked = s.ask(s.meeting);
  expect(s.ask(asked)).toBe(asked);
  expect(once.log).toHaveLength(s.meeting.log.length + 1);
});

test('xin vắng, rồi dự, rồi lại xin vắng: phải xin lại từ đầu', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const granted = s.decide(s.ask(s.meeting), 'granted');
  expect(s.stands(granted)).toBe('absence-granted');
  const back = s.attend(granted);
  expect(s.stands(back)).toBe('attending');
  const again = s.ask(back);
  expect(s.stands(again)).toBe('absence-asked');
  expect(again.log.map((entry) => entry.act)).toEqual([
    'drafted',
    'answer-absent',
    'absence-granted',
    'answer-attend',
    'answer-absent',
  ]);
});

test('lý do khác là đề nghị khác, phải xin lại; bị từ chối thì xin lại được', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const granted = s.decide(s.ask(s.meeting), 'granted');
  expect(s.ask(granted)).toBe(granted);
  expect(s.stands(s.ask(granted, 'đi du lịch'))).toBe('absence-asked');
  const no = s.decide(s.ask(s.meeting), 'refused');
  expect(s.stands(no)).toBe('absence-refused');
  expect(s.stands(s.ask(no))).toBe('absence-asked');
});

test('Kiên Giang: đã được đồng ý vắng thì đổi người dự thay vẫn còn sự đồng ý, và còn ý kiến đã gửi', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const sent = s.send(s.decide(s.ask(s.meeting), 'granted'), 'Một');
  expect(lackingOf(s, sent)).toEqual(['opinion']);
  const filed = s.send(sent, 'Một', 'nhất trí');
  expect(s.stands(filed)).toBe('proxy-valid');
  expect(s.stands(s.send(filed, 'Hai'))).toBe('proxy-valid');
});

test('Bình Định: sự đồng ý là cho từng người dự thay, không chuyển sang người khác', () => {
  const s = seat('binh-dinh', 'nam', 'dung');
  const granted = s.decide(s.ask(s.meeting), 'granted');
  const one = s.send(granted, 'Một');
  // Đồng ý cho vắng cũng không phải là đồng ý người dự thay.
  expect(s.stands(one)).toBe('proxy-pending');
  const agreed = s.decide(one, 'granted');
  expect(s.stands(agreed)).toBe('proxy-valid');
  expect(s.stands(s.send(agreed, 'Một'))).toBe('proxy-valid');
  expect(s.stands(s.send(agreed, 'Hai'))).toBe('proxy-pending');
  // Thôi cử người mà xin vắng: cũng phải xin lại.
  expect(s.stands(s.ask(agreed))).toBe('absence-asked');
});

test('nút của một đề nghị chỉ dùng cho đúng đề nghị ấy', () => {
  const s = seat('binh-dinh', 'nam', 'dung');
  const mark = (meeting: Meeting): string => {
    const answer = meeting.answers.nam;
    if (!answer || answer.kind === 'attend') throw new Error('nothing asked');
    return requestMark(answer);
  };
  const marks = [
    s.ask(s.meeting),
    s.send(s.meeting, 'Lê Thị Mận'),
    s.send(s.meeting, 'Lê Thị Mơ'),
    s.ask(s.meeting, 'đi du lịch'),
  ].map(mark);
  expect(new Set(marks).size).toBe(4);
  expect(marks.every((one) => /^[a-z0-9]{5}$/.test(one))).toBe(true);
  expect(mark(s.send(s.send(s.meeting, 'Lê Thị Mận'), 'Lê Thị Mận', 'ý kiến'))).toBe(marks[1]);
});

test('quyết định hai lần, quyết định điều không ai xin, quyết định sau khi dời', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const granted = s.decide(s.ask(s.meeting), 'granted');
  expect(refused(() => s.decide(granted, 'refused'))).toEqual({
    code: 'request-settled',
    name: 'Danh Thị Hoa',
    verdict: 'granted',
  });
  expect(refused(() => s.decide(s.meeting, 'granted')).code).toBe('request-unknown');
  expect(refused(() => s.decide(s.attend(granted), 'granted')).code).toBe('request-unknown');
  expect(refused(() => s.decide({ ...granted, answers: {} }, 'granted')).code).toBe('request-unknown');
});

test('không ai tự đồng ý đề nghị của chính mình', () => {
  const s = seat('kien-giang', 'cong', 'thanh');
  const asked = s.ask(s.meeting);
  const cong = s.bench.who('cong');
  expect(refused(() => decide(asked, cong, 'granted', { by: cong, recordedBy: cong }, later(9))).code).toBe(
    'own-request',
  );
});

test('người đứng đầu báo vắng thì không phải xin ai', () => {
  const s = seat('kien-giang', 'thanh', 'thanh');
  expect(s.stands(s.ask(s.meeting))).toBe('absence-noted');
  // Ủy quyền dự thay thì vẫn phải có ý kiến bằng văn bản.
  expect(lackingOf(s, s.send(s.meeting, 'Một'))).toEqual(['opinion']);
});

test('thư ký trả lời thay: cả hai tên trong nhật ký', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const tram = s.bench.who('tram');
  const { committee, regulation } = s.bench;
  const then = askAbsence(s.meeting, { member: s.member, by: tram }, 'ốm', {
    committee,
    regulation,
    now: NOW,
  });
  expect(then.answers.hoa).toMatchObject({ by: 'tram' });
  expect(then.log.at(-1)).toMatchObject({ by: 'tram', onBehalfOf: 'hoa', act: 'answer-absent', note: 'ốm' });
  const settled = decide(then, s.member, 'granted', { by: s.bench.who('thanh'), recordedBy: tram }, later(1));
  expect(settled.log.at(-1)).toMatchObject({
    by: 'tram',
    onBehalfOf: 'thanh',
    act: 'absence-granted',
    note: 'hoa',
  });
});

test('không được mời, đã hủy, đã bắt đầu, chưa thông báo: không nhận câu trả lời', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const without = { ...s.meeting, invitees: ['thanh'] };
  expect(refused(() => s.attend(without)).code).toBe('not-invited');
  expect(
    refused(() => s.ask(cancelled(s.meeting, { reason: '', by: 'thanh', onBehalfOf: null }, NOW))).code,
  ).toBe('meeting-cancelled');
  expect(refused(() => s.ask(s.bench.draft('thanh'))).code).toBe('meeting-not-called');
  expect(refused(() => s.attend({ ...s.meeting, start: NOW })).code).toBe('meeting-started');
});

test('gửi ý kiến khi chưa cử ai: nói phải cử trước', () => {
  const s = seat('kien-giang', 'hoa', 'thanh');
  const opinion = { text: 'nhất trí', file: null };
  expect(refused(() => fileOpinion(s.meeting, s.giver, opinion, NOW)).code).toBe('no-proxy-yet');
});

test('đề nghị đang chờ xếp theo lúc gửi; tổng hợp đúng thứ tự mời', () => {
  const bench = new Bench('kien-giang');
  const { committee, regulation } = bench;
  const ask = (meeting: Meeting, who: string, minutes: number): Meeting => {
    const member = bench.who(who);
    return askAbsence(meeting, { member, by: member }, 'bận', { committee, regulation, now: later(minutes) });
  };
  const asked = ask(ask(bench.called('thanh'), 'trinh', 5), 'binh', 3);
  expect(waiting(asked).map((one) => one.member)).toEqual(['binh', 'trinh']);
  expect(tally(asked, { committee, regulation })).toMatchObject({
    'absence-asked': ['binh', 'trinh'],
    chairing: ['thanh'],
    silent: ['cong', 'hai', 'hoa'],
    attending: [],
  });
});

test('người chủ trì coi là dự, người được ghi nhận đi vắng coi là vắng, trừ khi chính họ trả lời khác', () => {
  const bench = new Bench('kien-giang');
  const counts = (meeting: Meeting) => tally(meeting, bench);
  const giver = { member: bench.who('thanh'), by: bench.who('thanh') };
  expect(counts(bench.called('thanh'))).toMatchObject({ chairing: ['thanh'], attending: [], away: [] });
  bench.mandate('absent', 'thanh');
  expect(counts(bench.called('thanh'))).toMatchObject({
    away: ['thanh'],
    chairing: ['cong'],
    silent: ['hai', 'binh', 'trinh', 'hoa'],
  });
  const comes = attend(bench.called('thanh'), giver, NOW);
  expect(counts(comes)).toMatchObject({ attending: ['thanh'], away: [] });
});

function lackingOf(s: ReturnType<typeof seat>, meeting: Meeting): string[] {
  return lacking(s.member, meeting, s.bench.regulation);
}

test('cuộc họp viết ra đọc lại là cuộc họp ấy: không có gì thay đổi để ghi lại', () => {
  const { attend, meeting } = seat('kien-giang', 'hoa', 'thanh');
  const answered = attend(meeting);
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(answered.answers)), answered.answers)).toBe(true);
});
