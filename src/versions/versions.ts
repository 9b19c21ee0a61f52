import type { Kind, Versions } from '../ports/versions.ts';
import { accounts } from './accounts.ts';
import { committees } from './committees.ts';
import { conclusions } from './conclusions.ts';
import { logs } from './logs.ts';
import { outbox } from './outbox.ts';
import type { Step } from './step.ts';

/**
 * The steps of each kind, in order; a version is the number of steps behind it. A step that was shipped is never changed
 * and never removed: a folder may come that has not taken it.
 */
const STEPS: Readonly<Record<Kind, readonly Step[]>> = {
  committees,
  groups: [],
  accounts,
  invitations: [],
  meetings: [],
  reports: logs,
  conclusions,
  tasks: logs,
  sheets: [],
  announcements: [],
  problems: [],
  acts: [],
  wakes: [],
  reminded: [],
  regulations: [],
  outbox,
  handled: [],
  parts: [],
  settings: [],
};

const current = Object.fromEntries(
  Object.entries(STEPS).map(([kind, steps]) => [kind, steps.length]),
) as Record<Kind, number>;

export const versions: Versions = {
  current,
  upgraded: (kind, from, document) =>
    from === current[kind]
      ? document
      : STEPS[kind].slice(from).reduce<object>((one, step) => step(one), document),
};
