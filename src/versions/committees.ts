import { listIn, type Step } from './step.ts';

/** Since when somebody was known here cannot be told any more where nobody noted it. */
const joined: Step = (committee) => {
  const members = listIn(committee, 'members');
  if (members.every((member) => 'joined' in member)) return committee;
  return { ...committee, members: members.map((member) => ({ joined: null, ...member })) };
};

export const committees: readonly Step[] = [joined];
