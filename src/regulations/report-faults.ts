import { hasDueDay } from './taken-over.ts';
import { monthsIn } from './terms.ts';
import { isGroup, itemsIn, type Unchecked } from './unchecked.ts';
import type { Path, WordingFinding } from './yaml-wording.ts';

/** Times that drive nothing, days that are not one for each period, and days of which nobody can tell how they count. */
export const reportFaults = (regulation: Unchecked): WordingFinding[] => [
  ...unusedTimes(regulation),
  ...timings(regulation),
];

/** How often and by when a report comes holds of those that come by themselves. */
function unusedTimes({ reports }: Unchecked): WordingFinding[] {
  return Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, duties]) =>
    itemsIn(duties).flatMap((duty, index): WordingFinding[] => {
      if (!isGroup(duty)) return [];
      const at = (key: string): Path => ['reports', list, index, key];
      const { due, every = null, before = null, within = null, onlyThen = false, after = false } = duty;
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
          ...(after === true ? ['after'] : []),
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
      if (after === true && before === null && within === null)
        return [
          {
            path: at('after'),
            problem: 'báo cáo về kỳ liền trước mà không nêu ngày phải nộp',
            instead: 'ghi "within" hoặc "before", hoặc bỏ mục này',
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
  const months = monthsIn(every);
  if (months === undefined) return false;
  const perYear = 12 / months;
  const periods = before.map((day) => Math.floor(((Number(String(day).slice(0, 2)) - 1) * perYear) / 12));
  const apart = new Set(periods).size === before.length;
  return apart && (onlyThen ? before.length < perYear : before.length === perYear);
}

/** How the day of a report counts: said where there is one, and as its own words say it. */
function timings({ reports }: Unchecked): WordingFinding[] {
  return Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, duties]) =>
    itemsIn(duties).flatMap((duty, at): WordingFinding[] => {
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
