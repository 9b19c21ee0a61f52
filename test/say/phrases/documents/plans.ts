import type { Plan } from '../../../../src/domain/plans/plan.ts';
import { NOW } from '../../../domain/people.ts';
import { each } from './parts.ts';

/** A plan of the year in each of its states, with an item of each kind. */

const item = {
  work: 'Rà soát thủ tục hành chính',
  lead: { member: 'trinh', agency: 'Sở Tư pháp' },
  with: [{ member: null, agency: 'Sở Y tế' }],
  when: '2027-Q1',
  task: null,
};
const items = [
  item,
  { ...item, with: [], when: '2027-06', work: 'Sơ kết 6 tháng' },
  { ...item, when: '2027-03-14' },
  { ...item, when: '2027-H2' },
  { ...item, when: '2027' },
];
const open = [
  { ...item, lead: { member: null, agency: '' } },
  { ...item, lead: { member: null, agency: 'Công an tỉnh' }, among: ['hai', 'khoa'] },
  { ...item, when: null },
];
const plan: Plan = {
  ...{ id: 'kien-giang/2027-1', committee: 'kien-giang', year: '2027', scope: 'committee', owner: null },
  ...{
    state: 'draft',
    revision: 1,
    items,
    issued: null,
    vote: null,
    returned: null,
    draftedBy: 'khoa',
    at: NOW,
  },
  log: [{ at: NOW, by: 'khoa', onBehalfOf: null, act: 'plan-drafted', note: null }],
};
const issued = { items, at: NOW };
const word = { at: NOW, by: 'thanh', onBehalfOf: null, act: 'plan-issued', note: null } as const;
const near = [{ ...item, when: '2026-Q4' }];
export const plans: readonly Plan[] = each(plan, [
  { items: open },
  { items: [] },
  { returned: 'Bổ sung chỉ tiêu' },
  { state: 'put' },
  { state: 'put', vote: 'kien-giang/2026-1', issued },
  { state: 'issued', issued },
  { issued },
  { state: 'issued', issued, log: [word, word] },
  { state: 'issued', items: near, issued: { items: near, at: NOW } },
  { scope: 'team' },
  { scope: 'member', owner: 'trinh' },
]);
