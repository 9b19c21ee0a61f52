import { bodiesIn } from './further-faults.ts';
import { groupAt, isGroup, itemsIn, type Unchecked } from './unchecked.ts';
import type { WordingFinding } from './yaml-wording.ts';

/** What contradicts itself in the rules on meetings and decisions. */
export const meetingFaults = (regulation: Unchecked): WordingFinding[] => [
  ...fieldOfEverything(regulation),
  ...leadsTwice(regulation),
  ...mattersTwice(regulation),
  ...moreThanNothing(regulation),
  ...silentVotes(regulation),
];

function mattersTwice({ decisions }: Unchecked): WordingFinding[] {
  return Object.keys(isGroup(decisions) ? decisions : {}).flatMap((body) => {
    const seen = new Set<unknown>();
    return itemsIn(groupAt(decisions, body).majority).flatMap((rule, at): WordingFinding[] => {
      const own = isGroup(rule) ? itemsIn(rule.matters) : [];
      const twice = own.some((one) => seen.has(one));
      for (const one of own) seen.add(one);
      return twice ? [{ ...TWICE, path: ['decisions', body, 'majority', at, 'matters'] }] : [];
    });
  });
}

/** "More than" is of a share. */
const moreThanNothing = ({ decisions }: Unchecked): WordingFinding[] =>
  Object.keys(isGroup(decisions) ? decisions : {}).flatMap((body) =>
    itemsIn(groupAt(decisions, body).majority).flatMap((rule, at): WordingFinding[] =>
      isGroup(rule) && rule.more === true && (rule.share ?? null) === null
        ? [
            {
              path: ['decisions', body, 'majority', at, 'more'],
              problem: '"more" không đi với tỷ lệ nào',
              instead: 'ghi tỷ lệ vào "share", hoặc bỏ "more"',
            },
          ]
        : [],
    ),
  );

const silentVotes = ({ meetings }: Unchecked): WordingFinding[] =>
  Object.keys(isGroup(meetings) ? meetings : {}).flatMap((body) => {
    const { speak, vote } = groupAt(groupAt(meetings, body), 'delegates');
    return speak === false && vote === true
      ? [
          {
            path: ['meetings', body, 'delegates', 'vote'],
            problem: 'người dự thay được biểu quyết mà không được phát biểu',
            instead: 'ghi "speak: true" hoặc "vote: false"',
          },
        ]
      : [];
  });

const TWICE = {
  kind: 'matter-twice',
  problem: 'việc này đã có cách tính đa số ở mục khác',
  instead: 'để mỗi việc ở một mục',
} as const;

/** Only meetings have a field: who acts in everything acts in all of it. */
function fieldOfEverything({ acting }: Unchecked): WordingFinding[] {
  return itemsIn(acting).flatMap((rule, at): WordingFinding[] =>
    isGroup(rule) && rule.field === true && rule.scope === 'all'
      ? [
          {
            path: ['acting', at, 'field'],
            problem: 'trợ lý chỉ phân lĩnh vực cho cuộc họp, không phân cho mọi việc của người vắng',
            instead: 'ghi "scope: meetings" (triệu tập và chủ trì), hoặc bỏ "field"',
            kind: 'field-of-all',
          },
        ]
      : [],
  );
}

const leadsOf = ({ meetings }: Unchecked, body: string): unknown => {
  const rules = isGroup(meetings) ? meetings[body] : null;
  return isGroup(rules) ? rules.kindLeads : null;
};

/** One lead time for each kind of meeting. */
function leadsTwice(regulation: Unchecked): WordingFinding[] {
  return [...bodiesIn(regulation)].flatMap((body) => {
    const seen = new Set<string>();
    return itemsIn(leadsOf(regulation, body)).flatMap((rule, at): WordingFinding[] => {
      if (!isGroup(rule)) return [];
      const own = itemsIn(rule.of).flatMap((what) => itemsIn(rule.kinds).map((kind) => `${what} ${kind}`));
      const twice = own.some((one) => seen.has(one));
      for (const one of own) seen.add(one);
      const problem = 'loại cuộc họp này đã có thời hạn riêng ở mục khác';
      return twice
        ? [
            {
              path: ['meetings', body, 'kindLeads', at, 'kinds'],
              problem,
              instead: 'giữ một mục',
              kind: 'lead-twice',
            },
          ]
        : [];
    });
  });
}
