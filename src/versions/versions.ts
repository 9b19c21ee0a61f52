import { type Indexed, indexed, RECIPE } from '../domain/committee/indexed.ts';
import type { KeptOne } from '../domain/committee/records.ts';
import type { ArchiveKind } from '../ports/archive.ts';
import type { Kind, Versions } from '../ports/versions.ts';
import { accounts } from './accounts.ts';
import { regulations } from './regulations.ts';
import { cancelledMeetings, closedTasks, sheets } from './states.ts';
import { filling, listIn, type Upgrade } from './step.ts';

/** Since when somebody was known here cannot be told any more where nobody noted it. */
const joined: Upgrade = (committee) => {
  const members = listIn(committee, 'members');
  if (members.every((member) => 'joined' in member)) return committee;
  return { ...committee, members: members.map((member) => ({ joined: null, ...member })) };
};

const committees: readonly Upgrade[] = [joined];

/** 1: which body met (before it was noted, only the committee could), before whom it was put, and whether it was posted. */
const conclusions: readonly Upgrade[] = [filling({ body: 'committee', askedOf: null, posted: 0 })];

/** 1: who is answered, for whom it is and by what it was tried stand in each, also where there is nobody. */
const outbox: readonly Upgrade[] = [filling({ answers: null, mention: null, person: null, tried: [] })];

/** 1: what a list of participants is to become, and what each had answered before a move, which nobody kept. */
const meetings: readonly Upgrade[] = [
  (document) => {
    const now = filling({ listChange: null })(document);
    const { movedFrom } = now as { readonly movedFrom?: object | null };
    if (!movedFrom || 'answers' in movedFrom) return now;
    return { ...now, movedFrom: { ...movedFrom, answers: {} } };
  },
  ...cancelledMeetings,
];

interface Logged {
  readonly log?: readonly Readonly<Record<string, unknown>>[];
}

/** What had slipped into the log of reports and tasks: the whole member for whom somebody acted, with their telephone. */
const SLIPPED = ['for', 'word', 'article'] as const;

/** 1: a line of a log says who did it and for whom, and takes nobody along. */
const logs: readonly Upgrade[] = [
  (document) => {
    const { log } = document as Logged;
    if (!log?.some((line) => SLIPPED.some((key) => key in line))) return document;
    return { ...document, log: log.map(({ for: _, word: __, article: ___, ...line }) => line) };
  },
];

/**
 * The steps of each kind, in order; a version is the number of steps behind it. A step that was shipped is never changed
 * and never removed: a folder may come that has not taken it.
 */
const STEPS: Readonly<Record<Kind, readonly Upgrade[]>> = {
  committees,
  groups: [],
  accounts,
  invitations: [],
  meetings,
  reports: logs,
  conclusions,
  tasks: [...logs, ...closedTasks],
  sheets,
  announcements: [],
  problems: [],
  plans: [],
  register: [],
  acts: [],
  wakes: [],
  reminded: [],
  regulations,
  outbox,
  handled: [],
  parts: [],
  settings: [],
};

const current = Object.fromEntries(
  Object.entries(STEPS).map(([kind, steps]) => [kind, steps.length]),
) as Record<Kind, number>;

function found(shelf: ArchiveKind, document: object): Indexed | null {
  if (shelf === 'acts' || shelf === 'register') return null;
  try {
    // What a shelf's archive holds is of that shelf.
    return indexed({ shelf, document } as KeptOne);
  } catch {
    return null;
  }
}

export const versions: Versions = {
  current,
  upgraded: (kind, from, document) =>
    from === current[kind]
      ? document
      : STEPS[kind].slice(from).reduce<object>((one, step) => step(one), document),
  index: { recipe: RECIPE, of: found },
};
