import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { sayLine } from '../../src/say/committee/reminders.ts';
import { otherwise } from '../domain/otherwise.ts';
import { Bench } from '../domain/people.ts';
import { COMMITTEES, type CommitteeId } from '../doubles/house.ts';
import { yearOf } from './story.ts';
import { at, type Event, Year } from './year.ts';

/** What members are asked and told of a meeting. */
const MEETINGS: readonly string[] = [
  'meeting',
  'chaired-meeting',
  'unanswered-meeting',
  'delegate',
  'answer',
  'request',
  'waits-answers',
  'waits-word',
];
const yearIn = (bench: Bench): Year => new Year(bench.committee, bench.regulation);
const said = (year: Year): string[] =>
  year.sent.map(({ reminder, records }) => sayLine(reminder.line, records));

/** A draft of the committee's regular meeting, made long before. */
function drafted(bench: Bench, by: string, start: string, change: Partial<Meeting> = {}): Event {
  const log = [{ at: at('2026-10-01 08:00'), by, onBehalfOf: null, act: 'drafted', note: null } as const];
  const meeting = bench.draft(by, 'committee', 'regular', { start: at(start), log, ...change });
  return ['2026-11-09 08:00', (world) => ({ ...world, meetings: [...world.meetings, meeting] })];
}

describe('kỳ họp thường kỳ', () => {
  const regular = (bench: Bench, from: string, to: string, past: readonly Meeting[] = []): string[] => {
    const year = yearIn(bench);
    year.past = past;
    year.run(from, to);
    return year.of('regular');
  };

  test('Lạng Sơn, khoản 1 Điều 8: quý chưa họp thì nhắc Trưởng ban và thư ký, hai lần trước khi hết quý', () => {
    expect(regular(new Bench('lang-son'), '2026-07-01 00:00', '2026-10-01 00:00')).toEqual([
      '08:00 thứ Sáu 28/8/2026 | thieu, linh',
      '08:00 thứ Sáu 18/9/2026 | thieu, linh',
    ]);
  });

  test('cuộc họp đã vào lưu trữ vẫn được tính; họp đột xuất và cuộc đã hủy thì không', () => {
    const bench = new Bench('lang-son');
    const held = (change: Partial<Meeting>): Meeting[] => [
      otherwise<Meeting>(
        bench.called('thieu', 'committee', 'regular', { start: at('2026-07-10 08:00') }),
        change,
      ),
    ];
    const quarter = ['2026-07-01 00:00', '2026-10-01 00:00'] as const;
    expect(regular(bench, ...quarter, held({}))).toEqual([]);
    expect(regular(bench, ...quarter, held({ kind: 'ad-hoc' }))).toHaveLength(2);
    expect(
      regular(
        bench,
        ...quarter,
        held({ state: 'cancelled', cancelled: { by: 'linh', at: at('2026-07-09 08:00'), reason: 'bão' } }),
      ),
    ).toHaveLength(2);
  });

  test('Ba Trang, đoạn 1 Điều 7: “căn cứ tình hình thực tế” nên chỉ gợi ý; đoạn 3 Điều 7: Tổ họp hai lần một tháng', () => {
    const year = yearIn(new Bench('ba-trang'));
    year.run('2026-10-01 00:00', '2026-11-01 00:00');
    const lines = said(year).filter((line) => line.includes('cuộc họp định kỳ'));
    expect(lines.filter((line) => line.includes('Ban Chỉ đạo'))).toHaveLength(2);
    for (const line of lines.filter((one) => one.includes('Ban Chỉ đạo'))) {
      expect(line).toContain('căn cứ tình hình thực tế (đoạn 1 Điều 7 Quy chế); xin đồng chí cân nhắc');
      expect(line).not.toContain('quy định');
    }
    const team = lines.filter((line) => line.includes('Tổ công tác'));
    expect(team).toHaveLength(2);
    expect(team[0]).toContain('Quy chế quy định họp mỗi tháng 02 lần (đoạn 3 Điều 7 Quy chế)');
  });

  test('Trưởng ban đi vắng: người thay mặt được nhắc; Phú Quốc không ai đương nhiên thay, nên vẫn là Trưởng ban', () => {
    const told = (id: CommitteeId, head: string): string[] => {
      const bench = new Bench(id);
      bench.mandate('absent', head, null, { from: at('2026-11-01 00:00') });
      return regular(bench, '2026-10-20 00:00', '2026-12-01 00:00');
    };
    expect(told('ba-trang', 'thich').join()).toContain('lam, toan');
    expect(told('phu-quoc', 'hung').join()).toContain('hung, thao');
  });

  test.each(['lang-son', 'phu-quoc', 'binh-dinh', 'kien-giang'] as const)(
    '%s: Quy chế không nêu kỳ họp của Tổ nên không nhắc',
    (id) => {
      const year = yearIn(new Bench(id));
      year.run('2026-01-01 00:00', '2026-12-31 00:00');
      const bodies = year.sent.flatMap(({ reminder: { line } }) =>
        line.what === 'regular' ? [line.facts.body] : [],
      );
      expect(new Set(bodies)).toEqual(new Set(['committee']));
    },
  );
});

describe('thời hạn gửi thông báo, tài liệu', () => {
  test('Kiên Giang, khoản 3 Điều 14: nhắc sáng ngày cuối theo cách đếm chặt, rồi sáng ngày cuối; muộn thì thôi', () => {
    const bench = new Bench('kien-giang');
    const year = yearIn(bench);
    year.run('2026-11-09 00:00', '2026-11-26 00:00', [drafted(bench, 'tram', '2026-11-26 14:30')]);
    expect(year.of('lead-notice')).toEqual([
      '08:00 thứ Sáu 20/11/2026 | tram, khoa',
      '08:00 thứ Hai 23/11/2026 | tram, khoa',
    ]);
    expect(year.of('lead-papers')).toEqual(year.of('lead-notice'));
  });

  test('đã gửi thông báo và tài liệu thì không nhắc nữa', () => {
    const bench = new Bench('kien-giang');
    const file = { channel: 'telegram', id: 'bc', name: 'bao-cao.pdf', size: 1 };
    const paper = { title: 'Báo cáo', file, by: 'tram', at: at('2026-11-09 08:00') };
    const year = yearIn(bench);
    year.run('2026-11-09 00:00', '2026-11-26 00:00', [
      drafted(bench, 'tram', '2026-11-26 14:30', {
        state: 'called',
        notice: { sentAt: at('2026-11-09 08:00'), by: 'tram', lateReason: null },
        papers: [{ ...paper, sentAt: at('2026-11-09 08:00') }],
      }),
    ]);
    expect([...year.of('lead-notice'), ...year.of('lead-papers')]).toEqual([]);
  });

  test('Bình Định, điểm c khoản 1 Điều 11: 48 giờ trước cuộc họp sáng thứ Hai là thứ Bảy, nên nhắc thứ Năm, thứ Sáu', () => {
    const bench = new Bench('binh-dinh');
    const year = yearIn(bench);
    year.run('2026-11-09 00:00', '2026-11-30 00:00', [drafted(bench, 'quang', '2026-11-30 08:00')]);
    expect(year.of('lead-papers')).toEqual([
      '08:00 thứ Năm 26/11/2026 | quang, kiet',
      '08:00 thứ Sáu 27/11/2026 | quang, kiet',
    ]);
    expect(year.of('lead-notice')).toEqual([]);
  });

  test.each(['ba-trang', 'lang-son', 'phu-quoc'] as const)(
    '%s: Quy chế không quy định nên không nhắc',
    (id) => {
      const bench = new Bench(id);
      const year = yearIn(bench);
      const head = bench.committee.members[0]?.id ?? '';
      year.run('2026-11-09 00:00', '2026-11-30 00:00', [drafted(bench, head, '2026-11-26 14:30')]);
      expect([...year.of('lead-notice'), ...year.of('lead-papers')]).toEqual([]);
    },
  );

  test('vừa ghi nhận cuộc họp thì không nhắc ngay điều người soạn vừa thấy', () => {
    const bench = new Bench('kien-giang');
    const log = [
      { at: at('2026-11-20 09:00'), by: 'tram', onBehalfOf: null, act: 'drafted', note: null } as const,
    ];
    const [, change] = drafted(bench, 'tram', '2026-11-26 14:30', { log });
    const year = yearIn(bench);
    year.run('2026-11-20 00:00', '2026-11-26 00:00', [['2026-11-20 09:00', change]]);
    expect(year.of('lead-notice')).toEqual(['08:00 thứ Hai 23/11/2026 | tram, khoa']);
  });
});

describe('Lạng Sơn, khoản 1 Điều 8: báo cáo đề xuất', () => {
  const proposals = (change: Partial<Meeting>): string[] => {
    const bench = new Bench('lang-son');
    const year = yearIn(bench);
    year.run('2026-11-09 00:00', '2026-11-27 00:00', [drafted(bench, 'linh', '2026-11-26 14:30', change)]);
    return year.of('proposal');
  };

  test('còn thiếu khi cuộc họp đến gần thì nhắc hai lần', () => {
    expect(proposals({})).toEqual(['08:00 thứ Tư 18/11/2026 | linh', '08:00 thứ Hai 23/11/2026 | linh']);
  });

  test('đã nộp, hoặc chủ trì cho miễn, thì thôi', () => {
    const filed = { goals: 'a', schedule: 'b', results: 'c', by: 'linh', at: at('2026-11-09 08:00') };
    expect(proposals({ proposal: { kind: 'filed', ...filed } })).toEqual([]);
    const waived = { reason: 'gấp', by: 'thieu', recordedBy: 'linh', at: at('2026-11-09 08:00') };
    expect(proposals({ proposal: { kind: 'waived', ...waived } })).toEqual([]);
  });
});

describe('điều đúng với mọi Quy chế', () => {
  test.each(COMMITTEES)(
    '%s: không nhắc gì ngoài giờ hay ngày nghỉ, trừ một giờ trước họp; không khóa nào lặp lại',
    (id) => {
      const year = yearOf(id);
      const keys = year.sent.map(({ reminder }) => reminder.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { now, reminder, records } of year.sent) {
        if (reminder.urgency === 'waking') continue;
        const local = new Date(Date.parse(now) + 7 * 3_600_000).toISOString();
        expect(records.calendar.isWorkingDay(local.slice(0, 10)), local).toBe(true);
        expect(local.slice(11, 16) >= '07:30' && local.slice(11, 16) < '17:00', local).toBe(true);
      }
    },
  );

  test.each(COMMITTEES)('%s: mỗi lời nhắc nêu bước tiếp theo, và điều của Quy chế khi có', (id) => {
    const year = yearOf(id);
    for (const { reminder, records } of year.sent) {
      const text = sayLine(reminder.line, records);
      expect(text).toMatch(/\/[a-z]{3,}/);
      if (!MEETINGS.includes(reminder.line.what)) expect(text, reminder.key).toMatch(/Điều \d+/);
    }
  });

  test('loại việc đã tắt thì không nhắc', () => {
    const bench = new Bench('kien-giang');
    const committee = { ...bench.committee, reminding: { off: ['watch', 'late', 'waiting'] as const } };
    const year = new Year(committee, bench.regulation);
    year.run('2026-12-01 00:00', '2027-01-01 00:00');
    expect(new Set(year.sent.map(({ reminder }) => reminder.line.what))).toEqual(
      new Set(['report', 'period-over', 'period-long-over']),
    );
  });
});
