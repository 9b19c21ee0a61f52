import { bodiesIn, furtherIn } from './further-faults.ts';
import { meetingFaults } from './meeting-faults.ts';
import { reportFaults } from './report-faults.ts';
import { monthsIn, TEAM_ROLES } from './terms.ts';
import { groupAt, isGroup, itemsIn, type Unchecked } from './unchecked.ts';
import type { Contradiction, Path, WordingFinding } from './yaml-wording.ts';

/** What could be read and would never come to anything: it is refused, with what to write. It takes half a regulation too. */
export function deadEnds(regulation: unknown): WordingFinding[] {
  if (!isGroup(regulation)) return [];
  return [
    ...rolesOfOtherBody(regulation),
    ...meetingFaults(regulation),
    ...reportFaults(regulation),
    ...noStandingAgency(regulation),
    ...strangeParts(regulation),
    ...summedByNobody(regulation),
  ];
}

const ofTeam = (role: unknown): boolean => TEAM_ROLES.some((one) => one === role);

/** Whoever holds no role in a body neither calls nor chairs its meetings, nor acts for anybody there, nor settles its votes. */
function rolesOfOtherBody(regulation: Unchecked): WordingFinding[] {
  const bodies = bodiesIn(regulation);
  const of = new Map(
    furtherIn(regulation).map(({ id, of }): [unknown, readonly unknown[]] => [
      id,
      Array.isArray(of) ? of : TEAM_ROLES,
    ]),
  );
  const fits = (body: string, role: unknown): boolean =>
    of.get(body)?.includes(role) ?? ofTeam(role) === (body === 'team');
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
  const meetings = [...bodies].flatMap((body) => {
    const rules = groupAt(regulation.meetings, body);
    const at: Path = ['meetings', body];
    const lists: Path[] = [
      ...Object.keys(groupAt(rules, 'convene')).flatMap((kind) => [
        ['convene', kind, 'by'],
        ['convene', kind, 'authorised', 'by'],
      ]),
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
        itemsIn(valueAt(path)).flatMap((role, index) => wrong(body, [...at, ...path, index], role)),
      ),
      ...singles.flatMap((path) => wrong(body, [...at, ...path], valueAt(path))),
    ];
  });
  const acting = itemsIn(regulation.acting).flatMap((rule, at) => {
    if (!isGroup(rule) || typeof rule.body !== 'string' || !bodies.has(rule.body)) return [];
    const { body } = rule;
    return [
      ...wrong(body, ['acting', at, 'for'], rule.for),
      ...itemsIn(rule.by).flatMap((role, index) => wrong(body, ['acting', at, 'by', index], role)),
    ];
  });
  const settling = [...bodies].flatMap((body) => {
    const { by } = groupAt(groupAt(regulation.decisions, body), 'tie');
    const absence = groupAt(groupAt(regulation.meetings, body), 'absence');
    return [
      ...(by === 'chair' ? [] : wrong(body, ['decisions', body, 'tie', 'by'], by)),
      // The head hears of absences wherever a text says so.
      ...['consent', 'to'].flatMap((key) =>
        absence[key] === 'team-lead' ? wrong(body, ['meetings', body, 'absence', key], 'team-lead') : [],
      ),
    ];
  });
  return [...meetings, ...acting, ...settling];
}

/** A part of a period that the period does not have, or one that leaves the day of a report open. */
function strangeParts(regulation: Unchecked): WordingFinding[] {
  const rhythms = [...bodiesIn(regulation)].flatMap((body) =>
    itemsIn(groupAt(regulation.meetings, body).regular).map(
      (rule, at) => [rule, ['meetings', body, 'regular', at], false] as const,
    ),
  );
  const { reports } = regulation;
  const duties = Object.entries(isGroup(reports) ? reports : {}).flatMap(([list, all]) =>
    itemsIn(all).map((duty, at) => [duty, ['reports', list, at], true] as const),
  );
  return [...rhythms, ...duties].flatMap(([rule, path, isReport]) => {
    const within = isGroup(rule) && isGroup(rule.within) ? rule.within : null;
    if (!within || !isGroup(rule)) return [];
    const months = monthsIn(rule.every);
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

function summedByNobody({ opinions }: Unchecked): WordingFinding[] {
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
function noStandingAgency(regulation: Unchecked): WordingFinding[] {
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
