import { describe, expect, test } from 'vitest';
import { permission } from '../../src/domain/committee/authority.ts';
import type { Member } from '../../src/domain/committee/committee.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { cancelled } from '../../src/domain/meetings/move.ts';
import { daySet, demandMade, handedIn, received, sentBack } from '../../src/domain/reports/acts.ts';
import { isReportClosed } from '../../src/domain/reports/archive.ts';
import { type Duty, demandable, dutiesOf, nextDemand } from '../../src/domain/reports/duty.ts';
import { fileFault, LARGEST_FILE } from '../../src/domain/reports/file.ts';
import { type Owed, type OwedFrom, owedReports } from '../../src/domain/reports/owed.ts';
import { toldOfLate } from '../../src/domain/reports/people.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import { addDays } from '../../src/domain/time/day.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { reportState } from '../../src/say/reports/reports.ts';
import { COMMITTEES, type CommitteeId } from '../doubles/house.ts';
import { Bench, CALENDAR, NOW, refused, ZONE } from './people.ts';

const TODAY = '2026-11-20';
const morning = (day: string): Instant => `${day}T02:00:00.000Z`;

interface Case {
  readonly now?: Instant;
  readonly meetings?: readonly Meeting[];
  readonly reports?: readonly Report[];
}

const owed = (bench: Bench, { now = NOW, meetings = [], reports = [] }: Case = {}): Owed[] => {
  const { committee, regulation } = bench;
  const records: OwedFrom = { committee, regulation, calendar: CALENDAR, zone: ZONE, meetings, reports };
  return owedReports(records, addDays(now.slice(0, 10), -366), addDays(now.slice(0, 10), 366), now);
};

const the = (bench: Bench, rule: string, period: string, member: string, given: Case = {}): Owed => {
  const found = owed(bench, given).find(
    (one) => one.rule === rule && one.period === period && one.member === member,
  );
  if (!found) throw new Error(`${member} owes no ${rule} ${period}`);
  return found;
};

/** "rule period: who" of what a duty makes people owe that falls due in a span. */
const spoken = (bench: Bench, rule: string, year: string, given: Case = {}): string[] =>
  owed(bench, given)
    .filter((one) => one.rule === rule && one.period.startsWith(year))
    .map((one) => `${one.period}: ${one.member} đến ${one.due?.lastDay}`);

const hand = (by: string) => ({ by, onBehalfOf: null });
const text = { text: 'Kết quả thực hiện', file: null };

describe('kỳ và hạn theo từng quy chế', () => {
  test('Kiên Giang, khoản 3 Điều 15: trước ngày 15/6 và 15/12 nghĩa là chậm nhất hết ngày 14', () => {
    const b = new Bench('kien-giang');
    expect(spoken(b, 'members-half-year', '2026')).toEqual([
      '2026-H2: binh đến 2026-12-14',
      '2026-H2: trinh đến 2026-12-14',
      '2026-H2: hoa đến 2026-12-14',
    ]);
    expect(the(b, 'members-half-year', '2027-H1', 'binh')).toMatchObject({
      due: { named: '2027-06-15', lastDay: '2027-06-14', lateFrom: '2027-06-15', basis: 'regulation' },
      state: 'not-yet-due',
      receivers: ['khoa'],
      forms: ['electronic'],
      article: 'khoản 3 Điều 15',
    });
  });

  test('Bình Định, điểm a khoản 2 Điều 11: trước ngày 30, bản giấy và bản điện tử, về cơ quan thường trực', () => {
    const b = new Bench('binh-dinh');
    expect(spoken(b, 'members-half-year', '2026').map((line) => line.slice(9))).toEqual([
      'kiet đến 2026-12-29',
      'thuy đến 2026-12-29',
      'nam đến 2026-12-29',
      'ha đến 2026-12-29',
    ]);
    expect(the(b, 'members-half-year', '2026-H2', 'nam')).toMatchObject({
      forms: ['paper', 'electronic'],
      receivers: ['kiet', 'quang', 'anh'],
    });
  });

  test('ngày cuối hạn là ngày nghỉ: nhắm ngày làm việc trước đó, nhưng chưa đến ngày nêu trong Quy chế thì chưa muộn', () => {
    const b = new Bench('kien-giang');
    b.committee = {
      ...b.committee,
      members: b.committee.members.map((one) => ({ ...one, joined: '2026-01-01' })),
    };
    const on = (day: string) => the(b, 'members-half-year', '2026-H1', 'binh', { now: morning(day) });
    // Chủ nhật 14/6/2026.
    expect(on('2026-06-01').due).toMatchObject({ lastDay: '2026-06-14', target: '2026-06-12' });
    expect([on('2026-06-13').state, on('2026-06-14').state, on('2026-06-15').state]).toEqual([
      'owed',
      'owed',
      'late',
    ]);
    expect(
      handedIn(on('2026-06-14'), text, hand('binh'), morning('2026-06-14'), ZONE).handedIn[0]?.late,
    ).toBe(false);
  });

  test('báo cáo của Tổ: hằng tháng (Kiên Giang), hằng quý (Ba Trang, Phú Quốc, Bình Định), Quy chế không nêu ngày', () => {
    const due = (id: CommitteeId, rule: string, period: string, lead: string) =>
      the(new Bench(id), rule, period, lead).due;
    expect(due('kien-giang', 'team-month', '2026-11', 'khoa')).toMatchObject({
      named: null,
      lastDay: '2026-11-30',
      lateFrom: '2026-12-01',
      basis: 'period-end',
    });
    for (const [id, lead] of [
      ['ba-trang', 'toan'],
      ['phu-quoc', 'thao'],
      ['binh-dinh', 'quang'],
    ] as const)
      expect(due(id, 'team-quarter', '2026-Q4', lead)).toMatchObject({
        lastDay: '2026-12-31',
        basis: 'period-end',
      });
  });

  test('Kiên Giang, khoản 5 Điều 5 và khoản 2 Điều 15: báo cáo lên trên của Phó Trưởng ban Thường trực và của Ban', () => {
    const b = new Bench('kien-giang');
    expect(spoken(b, 'upward-quarter', '2026')).toEqual(['2026-Q4: cong đến 2026-12-31']);
    expect(spoken(b, 'committee-half-year', '2026')).toEqual(['2026-H2: thanh đến 2026-12-31']);
    expect(spoken(b, 'committee-year', '2026')).toEqual(['2026: thanh đến 2026-12-31']);
    // Khi kết thúc từng nhiệm vụ: chưa có nhiệm vụ nào ở đây.
    expect(spoken(b, 'committee-task-done', '2026')).toEqual([]);
  });

  test('Phú Quốc, khoản 5 Điều 10: trước mỗi cuộc họp của Ban, chỉ thành viên được mời; họp Tổ, họp đã hủy thì không', () => {
    const b = new Bench('phu-quoc');
    const meeting = b.called('hung', 'committee', 'regular', { invitees: ['hung', 'yen', 'bao'] });
    const rule = 'members-each-meeting';
    const who = (meetings: Meeting[]) =>
      owed(b, { meetings }).flatMap((one) => (one.rule === rule ? one.member : []));
    expect(who([meeting])).toEqual(['yen', 'bao']);
    expect(who([{ ...meeting, body: 'team' }])).toEqual([]);
    expect(who([cancelled(meeting, { reason: '', by: 'tram', onBehalfOf: null }, NOW)])).toEqual([]);
    const period = 'meeting-2026-1';
    const mine = the(b, rule, period, 'yen', { meetings: [meeting] });
    // Thứ Năm 26/11: nhắm thứ Tư 25/11, muộn từ giờ họp.
    expect(mine.due).toMatchObject({ lastDay: '2026-11-26', target: '2026-11-25', basis: 'meeting' });
    const at = (now: Instant) => the(b, rule, period, 'yen', { meetings: [meeting], now }).state;
    expect([at('2026-11-26T07:29:00.000Z'), at(meeting.start)]).toEqual(['owed', 'late']);
  });

  test('hạn chạm ngày nghỉ chưa được xác nhận thì mang theo điều ấy; hạn khác trong năm thì không', () => {
    const b = new Bench('kien-giang');
    const doubts = (one: Owed) => one.due?.doubts.map(({ reason, year }) => `${reason} ${year}`);
    const next = the(b, 'members-half-year', '2027-H1', 'binh');
    expect(doubts(the(b, 'members-half-year', '2026-H2', 'binh'))).toEqual([]);
    expect(doubts(next)).toEqual([]);
    const set = daySet(next, { day: '2027-05-03', reason: '' }, hand('khoa'), NOW, ZONE);
    expect(doubts(the(b, 'members-half-year', '2027-H1', 'binh', { reports: [set] }))).toEqual([
      'unconfirmed-days 2027',
    ]);
  });

  test('Lạng Sơn: Quy chế để ngỏ thời hạn thì chưa có hạn cho đến khi được ấn định; sau đó mới có đợt tiếp theo', () => {
    const b = new Bench('lang-son');
    const open = the(b, 'team-activity', '2026-r1', 'linh');
    expect(open).toMatchObject({ due: null, state: 'not-yet-due', article: 'khoản 7 Điều 7' });
    // Các cơ quan báo cáo qua thành viên của Ban đứng tên cơ quan ấy.
    const agencies = owed(b).filter((one) => one.rule === 'agencies-by-template');
    expect(agencies.map(({ member }) => member)).toEqual(['tung', 'mai', 'quy']);
    const report = daySet(open, { day: '2026-12-18', reason: '' }, hand('linh'), NOW, ZONE);
    const rounds = (now: Instant) =>
      owed(b, { reports: [report], now }).flatMap((one) =>
        one.rule === 'team-activity' ? `${one.period} ${one.due?.lastDay ?? 'chưa'}` : [],
      );
    expect(rounds(NOW)).toEqual(['2026-r1 2026-12-18']);
    expect(rounds(morning('2026-12-19'))).toEqual(['2026-r1 2026-12-18', '2026-r2 chưa']);
  });

  test('không ai nợ báo cáo đến hạn trước ngày Ban hoặc người ấy có mặt ở đây', () => {
    const b = new Bench('kien-giang');
    expect(owed(b).filter(({ due }) => due !== null && due.lastDay < TODAY)).toEqual([]);
    b.change('binh', { joined: '2026-12-15' });
    expect(spoken(b, 'members-half-year', '2026').map((line) => line.slice(9, 14))).not.toContain('binh ');
  });
});

describe('ai nợ, ai nhận, ai được báo khi chậm', () => {
  test('Tổ trưởng vắng thì người thay mặt trả lời cho Tổ, vẫn là một báo cáo', () => {
    const b = new Bench('kien-giang');
    const before = the(b, 'team-month', '2026-11', 'khoa');
    b.mandate('absent', 'khoa', null, { body: 'team' });
    const then = the(b, 'team-month', '2026-11', 'tram');
    expect([then.id, then.body]).toEqual([before.id, 'team']);
  });

  test('thành viên đã rời Ban: báo cáo còn nợ kết thúc, báo cáo đã nộp vẫn còn', () => {
    const b = new Bench('kien-giang');
    const report = handedIn(the(b, 'members-half-year', '2026-H2', 'binh'), text, hand('binh'), NOW, ZONE);
    b.change('binh', { left: TODAY });
    b.change('hoa', { left: TODAY });
    const all = owed(b, { reports: [report] }).filter((one) => one.rule === 'members-half-year');
    const kept = all
      .filter((one) => one.period === '2026-H2')
      .map((one) => `${one.member} ${one.state} ${one.ended}`);
    expect(kept).toEqual(['trinh owed false', 'binh handed-in true']);
  });

  test('lãnh đạo được báo khi chậm là người Quy chế nêu; không báo cho chính người nợ', () => {
    const told = (id: CommitteeId, rule: string, member: string) => {
      const b = new Bench(id);
      const duty = dutiesOf(b.regulation).find(({ key }) => key === rule) ?? null;
      return toldOfLate({ member, record: null }, duty, { ...b, now: NOW })?.id ?? null;
    };
    expect(told('kien-giang', 'members-half-year', 'binh')).toBe('thanh');
    expect(told('kien-giang', 'committee-year', 'thanh')).toBeNull();
    expect(told('lang-son', 'agencies-by-template', 'mai')).toBe('khanh');
    expect(told('binh-dinh', 'members-half-year', 'nam')).toBe('dung');
  });

  test('nộp: người nợ, hoặc thư ký thay; nhận: nơi nhận và thư ký, không phải chính người nợ', () => {
    const b = new Bench('binh-dinh');
    const one = the(b, 'members-half-year', '2026-H2', 'nam');
    const own = the(b, 'members-half-year', '2026-H2', 'kiet');
    const may = (who: string, act: 'hand-in-report' | 'receive-report' | 'set-report-day', of: Owed) =>
      permission(b.who(who), { act, owed: of }, { ...b, now: NOW });
    const allowed = (act: 'hand-in-report' | 'receive-report' | 'set-report-day', of: Owed) =>
      b.committee.members.filter((who: Member) => may(who.id, act, of).allowed).map(({ id }) => id);
    expect(allowed('hand-in-report', one)).toEqual(['nam', 'quang']);
    expect(may('quang', 'hand-in-report', one)).toMatchObject({ onBehalfOf: { id: 'nam' } });
    expect(allowed('receive-report', one)).toEqual(['kiet', 'quang', 'anh']);
    expect(allowed('receive-report', own)).toEqual(['quang', 'anh']);
    expect(allowed('set-report-day', own)).toEqual(['kiet', 'quang', 'anh']);
    expect(allowed('set-report-day', one)).toEqual(['kiet', 'quang', 'anh']);
    expect(may('ha', 'receive-report', one)).toMatchObject({ allowed: false, article: one.article });
  });

  test('yêu cầu báo cáo: đúng người Quy chế nêu, thư ký nhân danh người ấy', () => {
    const b = new Bench('binh-dinh');
    const [duty] = dutiesOf(b.regulation).filter(({ key }) => key === 'members-on-demand');
    if (!duty) throw new Error('no such duty');
    const may = (who: string) => permission(b.who(who), { act: 'demand-report', duty }, { ...b, now: NOW });
    expect(['dung', 'long', 'kiet', 'nam', 'anh'].map((who) => may(who).allowed)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(may('quang')).toMatchObject({ allowed: true, onBehalfOf: { id: 'dung' } });
    expect(may('nam')).toMatchObject({ roles: ['head', 'deputy-head'], article: 'khoản 5 Điều 6' });
  });
});

describe('ai được yêu cầu báo cáo, theo từng quy chế: người Quy chế nêu; không nêu ai thì người được báo cáo', () => {
  const expected: Record<CommitteeId, Record<string, string[]>> = {
    'ba-trang': { 'agencies-on-demand': ['thich'] },
    'lang-son': { 'agencies-by-template': ['khanh'], 'agencies-on-demand': ['thieu'] },
    'phu-quoc': { 'members-on-demand': ['hung'] },
    'binh-dinh': {
      'members-on-demand': ['dung', 'long'],
      'team-on-demand': ['dung', 'long', 'kiet', 'thuy', 'nam', 'ha'],
    },
    'kien-giang': {
      'members-on-demand-of-head': ['thanh'],
      'members-on-demand-of-committee': ['thanh'],
      // Người ngoài Ban yêu cầu, hoặc khi xong nhiệm vụ: chỉ thư ký ghi nhận.
      'upward-on-demand': [],
      'committee-task-done': [],
      'committee-on-demand': [],
    },
  };
  test.each(COMMITTEES)('%s', (id) => {
    const b = new Bench(id);
    const may = (duty: Duty) =>
      b.committee.members
        .filter(({ secretary }) => !secretary)
        .filter((who) => permission(who, { act: 'demand-report', duty }, { ...b, now: NOW }).allowed)
        .map((who) => who.id);
    const found = demandable(b.regulation).map((duty) => [duty.key, may(duty)]);
    expect(Object.fromEntries(found)).toEqual(expected[id]);
  });
});

describe('những gì xảy ra với một báo cáo', () => {
  const b = new Bench('binh-dinh');
  const start = () => the(b, 'members-half-year', '2026-H2', 'nam');
  const then = (report: Report, now = NOW) =>
    the(b, 'members-half-year', '2026-H2', 'nam', { reports: [report], now });

  test('nộp hai lần là hai bản, cả hai được giữ; bản đầu cho biết có muộn không', () => {
    const once = then(handedIn(start(), text, hand('nam'), NOW, ZONE));
    expect(once.state).toBe('handed-in');
    const late = morning('2027-01-05');
    const twice = then(handedIn(once, { ...text, text: 'Bản sửa' }, hand('nam'), late, ZONE), late);
    expect(twice.record?.handedIn.map((one) => one.late)).toEqual([false, true]);
    expect([twice.state, twice.late]).toEqual(['handed-in', false]);
  });

  test('nộp muộn vẫn nhận và ghi là muộn, từ 0 giờ ngày 30', () => {
    const at = (now: Instant) => then(handedIn(start(), text, hand('nam'), now, ZONE), now).state;
    expect(at('2026-12-29T16:59:59.000Z')).toBe('handed-in');
    expect(at('2026-12-29T17:00:00.000Z')).toBe('handed-in-late');
  });

  test('Quy chế không nêu ngày và chưa ai ấn định: nộp sau kỳ không bao giờ là muộn; đã ấn định thì tính theo ngày ấy', () => {
    const k = new Bench('kien-giang');
    const month = (now: Instant, reports: Report[] = []) =>
      the(k, 'team-month', '2026-11', 'khoa', { reports, now });
    const after = morning('2026-12-08');
    expect([month(after).state, month(after).late]).toEqual(['owed', false]);
    const came = handedIn(month(after), text, hand('khoa'), after, ZONE);
    expect(came.handedIn[0]?.late).toBe(false);
    // Bản ghi trước đây có thể mang chữ "muộn".
    const before = { ...came, handedIn: came.handedIn.map((one) => ({ ...one, late: true })) };
    expect(month(after, [before])).toMatchObject({ state: 'handed-in', late: false });

    const set = daySet(month(NOW), { day: '2026-12-04', reason: '' }, hand('tram'), NOW, ZONE);
    expect(month(after, [set])).toMatchObject({ state: 'late', late: true });
    expect(handedIn(month(after, [set]), text, hand('khoa'), after, ZONE).handedIn[0]?.late).toBe(true);
  });

  test('đủ bản giấy và bản điện tử mới là đã nhận; xác nhận lại thì từ chối', () => {
    const one = then(received(start(), ['paper'], hand('kiet'), NOW));
    expect([one.state, one.late]).toEqual(['partly', false]);
    const past = then(received(start(), ['paper'], hand('kiet'), NOW), morning('2027-01-04'));
    expect([past.state, past.late]).toEqual(['partly', true]);
    // Bản điện tử đã nộp ở đây thì người nộp không còn thiếu gì, chỉ chờ xác nhận.
    const sent = then(handedIn(one, text, hand('nam'), NOW, ZONE));
    expect(sent.state).toBe('handed-in');
    expect(reportState(sent)).toBe('đã nhận bản giấy; bản điện tử đã nộp, chờ xác nhận');
    expect(refused(() => received(one, ['paper'], hand('kiet'), NOW)).code).toBe('report-settled');
    const both = then(received(one, ['electronic'], { by: 'quang', onBehalfOf: 'kiet' }, NOW));
    expect(both.state).toBe('received');
    expect(both.record?.received[1]).toMatchObject({ form: 'electronic', by: 'kiet', recordedBy: 'quang' });
  });

  test('trả lại thì các xác nhận trước không còn tính, bản đã nộp vẫn còn; nộp lại thì chờ xác nhận lại', () => {
    const came = then(
      received(
        then(handedIn(start(), text, hand('nam'), NOW, ZONE)),
        ['paper', 'electronic'],
        hand('kiet'),
        morning('2026-11-21'),
      ),
    );
    const back = then(sentBack(came, 'Thiếu số liệu', hand('kiet'), morning('2026-11-22')));
    expect([came.state, back.state, back.record?.handedIn.length]).toEqual(['received', 'returned', 1]);
    expect(refused(() => sentBack(back, 'nữa', hand('kiet'), NOW)).code).toBe('report-nothing-there');
    expect(refused(() => sentBack(start(), 'chưa có', hand('kiet'), NOW)).code).toBe('report-nothing-there');
    expect(then(handedIn(back, text, hand('nam'), morning('2026-11-23'), ZONE)).state).toBe('handed-in');
  });

  test('ấn định ngày: sớm hơn Quy chế thì được, muộn hơn hoặc đã qua thì từ chối', () => {
    const set = (day: string) => daySet(start(), { day, reason: '' }, hand('kiet'), NOW, ZONE);
    expect(then(set('2026-12-20')).due).toMatchObject({
      lastDay: '2026-12-20',
      target: '2026-12-18',
      basis: 'set',
    });
    expect(refused(() => set('2026-12-30'))).toMatchObject({
      code: 'report-day-after-rule',
      day: '2026-12-29',
    });
    expect(refused(() => set('2026-11-19'))).toMatchObject({ code: 'day-in-past', day: '2026-11-19' });
    expect(refused(() => set('2026-12-29')).code).toBe('report-day-same');
    const team = the(b, 'team-quarter', '2026-Q4', 'quang');
    expect(daySet(team, { day: '2027-01-10', reason: '' }, hand('dung'), NOW, ZONE).set?.day).toBe(
      '2027-01-10',
    );
  });

  test('yêu cầu đột xuất: mỗi yêu cầu một số, chỉ người được yêu cầu phải nộp', () => {
    const demand = {
      duty: 'members-on-demand',
      about: 'Tiến độ',
      by: 'long',
      outside: null,
      recordedBy: 'quang',
      at: NOW,
    };
    const { number, year } = nextDemand([], NOW, ZONE);
    const report = demandMade(
      { committee: b.committee.id, number, year, member: 'ha' },
      demand,
      '2026-11-27',
      NOW,
      ZONE,
    );
    expect(report.id).toBe('binh-dinh/2026/demand-1/demand-1/ha');
    expect(nextDemand([report], NOW, ZONE).number).toBe(2);
    const found = owed(b, { reports: [report] }).filter(({ record }) => record?.demand);
    expect(found.map((one) => [one.member, one.article, one.due?.lastDay])).toEqual([
      ['ha', 'khoản 5 Điều 6', '2026-11-27'],
    ]);
  });

  test('lưu kho khi không còn ai được hỏi đến nữa, không sớm hơn: nếu không, báo cáo đã nhận sẽ trông như chưa nộp', () => {
    const report = received(start(), ['paper', 'electronic'], hand('kiet'), NOW);
    expect(isReportClosed(report, morning('2027-12-31'))).toBe(false);
    expect(isReportClosed(report, morning('2028-01-03'))).toBe(true);
  });
});

describe('tệp không nhận', () => {
  const fault = (name: string, size: number | null = 1_000) =>
    fileFault({ channel: 'telegram', id: 'x', name, size })?.fault;

  test('tệp chương trình bị từ chối theo đuôi, kể cả viết hoa, hai đuôi, dấu chấm hay dấu cách ở cuối', () => {
    const names = 'a.exe a.apk a.bat a.cmd a.js a.vbs a.scr a.msi a.jar a.ps1 a.sh a.lnk a.com'.split(' ');
    for (const name of [
      ...names,
      'BAOCAO.EXE',
      'bao cao.pdf.exe',
      'a.exe.',
      'a.exe ',
      'a.ｅｘｅ',
      'a\u202Efdp.exe',
    ])
      expect(fault(name), name).toBe('executable');
    for (const name of ['bao-cao.pdf', 'a.docx', 'exe', 'a.exe.pdf', 'báo cáo tháng 11.xlsx'])
      expect(fault(name), name).toBeUndefined();
  });

  test('trên 20 MB bị từ chối; đúng 20 MB hoặc không rõ thì nhận', () => {
    expect([fault('a.pdf', LARGEST_FILE + 1), fault('a.pdf', LARGEST_FILE), fault('a.pdf', null)]).toEqual([
      'too-big',
      undefined,
      undefined,
    ]);
  });
});
