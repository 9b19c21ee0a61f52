import { bodiesIn, furtherIn } from './further-faults.ts';
import { meetingFaults } from './meeting-faults.ts';
import { hasDueDay } from './taken-over.ts';
import { TEAM_ROLES } from './terms.ts';
import type { Contradiction, Path, WordingFinding } from './yaml-wording.ts';

/** What could be read and would never come to anything: it is refused, with what to write. It takes half a regulation too. */
export function deadEnds(regulation: unknown): WordingFinding[] {
  if (!isGroup(regulation)) return [];
  return [
    ...rolesOfOtherBody(regulation),
    ...meetingFaults(regulation),
    ...unusedTimes(regulation),
    ...noStandingAgency(regulation),
    ...strangeParts(regulation),
    ...timings(regulation),
    ...summedByNobody(regulation),
  ];
}

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const groupAt = (value: unknown, key: string): Group => {
  const found = isGroup(value) ? value[key] : undefined;
  return isGroup(found) ? found : {};
};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const ofTeam = (role: unknown): boolean => TEAM_ROLES.some((one) => one === role);

/** Whoever holds no role in a body neither calls nor chairs its meetings, nor acts for anybody there. */
function rolesOfOtherBody(regulation: Group): WordingFinding[] {
  const of = (body: string): readonly unknown[] | null => {
    const found = furtherIn(regulation).find(({ id }) => id === body);
    return found ? (Array.isArray(found.of) ? found.of : TEAM_ROLES) : null;
  };
  const fits = (body: string, role: unknown): boolean =>
    of(body)?.includes(role) ?? ofTeam(role) === (body === 'team');
  const wrong = (body: string, path: Path, role: unknown): WordingFinding[] =>
    typeof role !== 'string' || role === 'standing-agency' || fits(body, role)
      ? []
      : [
          {
            path,
            problem: `"${role}" không phải chức danh của ${body === 'team' ? 'Tổ' : body === 'committee' ? 'Ban' : `"${body}"`}, nên quy định này không có tác dụng`,
            instead:
              'ghi chức danh của chính nơi họp; nếu Quy chế nói đúng như vậy thì thay cả quy định bằng "other"',
            kind: 'other-body',
            value: role,
          },
        ];
  const meetings = bodiesIn(regulation).flatMap((body) => {
    const rules = groupAt(regulation.meetings, body);
    const at: Path = ['meetings', body];
    const lists: Path[] = [
      ...Object.keys(groupAt(rules, 'convene')).map((kind) => ['convene', kind, 'by']),
      ['propose', 'by'],
      ['propose', 'decidedBy'],
      ['handChair', 'to'],
    ];
    const singles: Path[] = [
      ['chair', 'role'],
      ['handChair', 'by'],
    ];
    const valueAt = (path: Path): unknown =>
      path.reduce<unknown>((value, key) => (isGroup(value) ? value[String(key)] : undefined), rules);
    return [
      ...lists.flatMap((path) =>
        listOf(valueAt(path)).flatMap((role, index) => wrong(body, [...at, ...path, index], role)),
      ),
      ...singles.flatMap((path) => wrong(body, [...at, ...path], valueAt(path))),
    ];
  });
  const acting = listOf(regulation.acting).flatMap((rule, at) => {
    if (!isGroup(rule) || typeof rule.body !== 'string' || !bodiesIn(regulation).includes(rule.body))
      return [];
    const { body } = rule;
    return [
      ...wrong(body, ['acting', at, 'for'], rule.for),
      ...listOf(rule.by).flatMap((role, index) => wrong(body, ['acting', at, 'by', index], role)),
    ];
  });
  return [...meetings, ...acting];
}

const PER_YEAR: Readonly<Record<string, number>> = { P1M: 12, P2M: 6, P3M: 4, P4M: 3, P6M: 2, P1Y: 1 };

/** How often and by when a report comes holds of those that come by themselves. */
function unusedTimes({ reports }: Group): WordingFinding[] {
  return Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, duties]) =>
    listOf(duties).flatMap((duty, index): WordingFinding[] => {
      if (!isGroup(duty)) return [];
      const at = (key: string): Path => ['reports', list, index, key];
      const { due, every = null, before = null, onlyThen = false } = duty;
      if (due === 'periodic' && every === null)
        return [
          {
            path: at('due'),
            problem: 'báo cáo định kỳ mà không nêu bao lâu một lần',
            instead: 'ghi "every"; nếu Quy chế không nêu thì ghi "due: as-prescribed"',
            kind: 'no-period',
          },
        ];
      if (due !== 'periodic' && typeof due === 'string')
        return [
          ...(every === null ? [] : ['every']),
          ...(before === null ? [] : ['before']),
          ...(onlyThen === true ? ['onlyThen'] : []),
        ].map((key) => ({
          path: at(key),
          problem: `"${key}" không có tác dụng khi due là ${due}`,
          instead: 'ghi "due: periodic", hoặc bỏ mục này',
          kind: 'unused-time',
        }));
      if (onlyThen === true && before === null)
        return [
          {
            path: at('onlyThen'),
            problem: 'chỉ một số kỳ phải báo cáo mà không nêu ngày của kỳ nào',
            instead: 'ghi "before", hoặc bỏ mục này',
            kind: 'no-days',
          },
        ];
      return daysThatFit(before, every, onlyThen === true) ? [] : [{ ...NOT_ONE_EACH, path: at('before') }];
    }),
  );
}

const NOT_ONE_EACH = {
  kind: 'not-one-each',
  problem: 'mỗi kỳ phải có đúng một ngày',
  instead:
    'ghi cho mỗi kỳ trong năm một ngày, ví dụ every: P6M và before: [06-15, 12-15]; chỉ một số kỳ phải báo cáo thì thêm "onlyThen: true"',
} as const;

function daysThatFit(before: unknown, every: unknown, onlyThen: boolean): boolean {
  if (!Array.isArray(before)) return true;
  const perYear = PER_YEAR[String(every)];
  if (perYear === undefined) return false;
  const periods = before.map((day) => Math.floor(((Number(String(day).slice(0, 2)) - 1) * perYear) / 12));
  const apart = new Set(periods).size === before.length;
  return apart && (onlyThen ? before.length < perYear : before.length === perYear);
}

const MONTHS: Readonly<Record<string, number>> = { P1M: 1, P2M: 2, P3M: 3, P4M: 4, P6M: 6, P1Y: 12 };

/** A part of a period that the period does not have, or one that leaves the day of a report open. */
function strangeParts(regulation: Group): WordingFinding[] {
  const rhythms = bodiesIn(regulation).flatMap((body) =>
    listOf(groupAt(regulation.meetings, body).regular).map(
      (rule, at) => [rule, ['meetings', body, 'regular', at], false] as const,
    ),
  );
  const { reports } = regulation;
  const duties = Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, all]) =>
    listOf(all).map((duty, at) => [duty, ['reports', list, at], true] as const),
  );
  return [...rhythms, ...duties].flatMap(([rule, path, isReport]) => {
    const within = isGroup(rule) && isGroup(rule.within) ? rule.within : null;
    if (!within || !isGroup(rule)) return [];
    const months = MONTHS[String(rule.every)];
    const has = (key: string): boolean => (within[key] ?? null) !== null;
    const hasMonth = months === 1 || has('month') || has('months');
    const fault = (kind: Contradiction, key: string, problem: string, instead: string) => [
      { path: [...path, 'within', key], problem, instead, kind },
    ];
    if (months === undefined && (has('months') || has('month') || has('day') || has('week')))
      return fault('part-of-week', 'day', 'kỳ theo tuần không có tháng, ngày trong tháng', 'ghi "weekday"');
    if (has('month') && has('months'))
      return fault('part-twice', 'month', 'vừa ghi month vừa ghi months', 'giữ một mục');
    if (Number(within.month ?? 1) > (months ?? 1))
      return fault('no-such-month', 'month', 'kỳ này không có tháng thứ mấy ấy', `ghi số từ 1 đến ${months}`);
    if (has('day') && has('weekday'))
      return fault('part-twice', 'day', 'vừa ghi day vừa ghi weekday', 'giữ một mục');
    if (months !== undefined && (has('week') !== has('weekday') || (has('week') && !hasMonth)))
      return fault(
        'week-of-month',
        'week',
        'thứ mà không rõ của tuần nào, tháng nào',
        'ghi cả "weekday" và "week"; kỳ dài hơn một tháng thì ghi cả "month" hoặc "months"',
      );
    if (isReport && !has('day') && !has('weekday'))
      return fault('no-day', 'day', 'báo cáo phải có ngày trong kỳ', 'ghi "day" hoặc "weekday"');
    if (isReport && (rule.before ?? null) !== null)
      return fault('part-twice', 'day', 'vừa ghi within vừa ghi before', 'giữ một mục');
    return [];
  });
}

/** How the day of a report counts: said where there is one, and as its own words say it. */
function timings({ reports }: Group): WordingFinding[] {
  return Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, duties]) =>
    listOf(duties).flatMap((duty, at): WordingFinding[] => {
      if (!isGroup(duty)) return [];
      const path = ['reports', list, at, 'timing'];
      const timing = duty.timing ?? null;
      if (hasDueDay(duty) === (timing === null))
        return [timing === null ? { path, ...NO_TIMING } : { path, ...UNUSED_TIMING }];
      const words = timing === null ? null : timingIn(String(duty.quote ?? ''));
      return words === null || words === (timing === 'before') ? [] : [{ path, ...TIMING_WORDS }];
    }),
  );
}

/** Whether a quote has a report come before its day; `null` where it says neither, or both. */
function timingIn(quote: string): boolean | null {
  const before = /trước (?:ngày|\d+ giờ|thứ|chủ nhật)/iu.test(quote);
  const latest = /(?:chậm|muộn) nhất|không quá|hết ngày/iu.test(quote);
  return before === latest ? null : before;
}

const NO_TIMING = {
  kind: 'no-timing',
  problem: 'báo cáo có ngày mà không nêu ngày ấy là hạn thế nào',
  instead:
    'ghi "timing: before" (trước ngày ấy, hết hạn vào ngày liền trước), "timing: latest" (chậm nhất ngày ấy) hoặc "timing: on" (vào ngày ấy)',
} as const;
const UNUSED_TIMING = {
  kind: 'unused-timing',
  problem: '"timing" không có tác dụng khi báo cáo không ghi ngày',
  instead: 'ghi "before", "within.day" hoặc "within.weekday", hoặc bỏ mục này',
} as const;
const TIMING_WORDS = {
  kind: 'timing-words',
  problem:
    'câu trích nói khác: “trước ngày” thì hạn hết ngày liền trước, “chậm nhất ngày” thì hết chính ngày ấy',
  instead: 'ghi "timing: before" cho “trước ngày”, "timing: latest" cho “chậm nhất ngày”',
} as const;

function summedByNobody({ opinions }: Group): WordingFinding[] {
  const summed = isGroup(opinions) && isGroup(opinions.summed) ? opinions.summed : null;
  if (!summed || (summed.by ?? null) !== null || (summed.to ?? null) !== null) return [];
  return [
    {
      path: ['opinions', 'summed', 'by'],
      problem: 'không nêu ai tổng hợp, cũng không nêu cho ai, nên quy định này không có tác dụng',
      instead: 'ghi "by" hoặc "to"; Quy chế nói khác thì thay cả quy định bằng "other"',
      kind: 'summed-nobody',
    },
  ];
}

/** Where the text has a standing agency act, it has one. */
function noStandingAgency(regulation: Group): WordingFinding[] {
  if (isGroup(regulation.standingAgency)) return [];
  return placesOf(regulation, 'standing-agency', []).map((path) => ({
    path,
    problem: 'nhắc tới cơ quan thường trực mà mục standingAgency để trống',
    instead: 'ghi tên cơ quan vào standingAgency, hoặc bỏ "standing-agency" ở đây',
    kind: 'no-agency',
  }));
}

function placesOf(value: unknown, wanted: string, path: Path): Path[] {
  if (value === wanted) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => placesOf(item, wanted, [...path, index]));
  return isGroup(value)
    ? Object.entries(value).flatMap(([key, item]) => placesOf(item, wanted, [...path, key]))
    : [];
}
