import type { Body } from '../../regulations/schema.ts';
import { wasSent } from '../announcements/announcement.ts';
import { fold } from '../fold.ts';
import { isTold } from '../meetings/meeting.ts';
import { inForceItems } from '../plans/plan.ts';
import type { SeenPlan } from '../plans/right.ts';
import { type Demand, type Report, reportKey } from '../reports/report.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Task } from '../tasks/task.ts';
import type { Instant } from '../time/instant.ts';
import { isMainBody } from './bodies.ts';
import type { KeptOne, RecordShelf } from './records.ts';

/** What is known of a record without opening it: enough to find it, and to say who may see it. */
export interface Indexed {
  /** As it is shown; empty for a report and a plan, which are named by their period. */
  readonly title: string;
  /** Under which instant it is found; `null` where nothing has happened to it. */
  readonly at: Instant | null;
  readonly folded: Folded;
  /** Members who have a part in it. */
  readonly people: readonly string[];
  /** Whom it is open to besides the secretaries. */
  readonly openTo: 'members' | readonly string[];
  /** The further body among whose own matters it is. */
  readonly body?: Body;
  /** The body as whose people those are named to whom it is open: who has left it since reads it no more. */
  readonly among?: Body;
  /** By which a report that was asked for is named. */
  readonly demand?: Demand;
  /** By which a plan is named, and who may see it. */
  readonly plan?: SeenPlan;
}

/** What is asked about who may see a record: whose it is besides whom it is open to. */
export interface SeenRecord extends Pick<Indexed, 'openTo' | 'at' | 'body' | 'among' | 'plan'> {
  readonly shelf: RecordShelf;
  readonly by: string;
}

/** Without tone marks and signs; each word has a space before it, so that " bao" is found where a word begins. */
export interface Folded {
  readonly title: string;
  readonly text: string;
}

export const foldedOf = (title: string, words: readonly string[], by = fold): Folded => {
  const spaced = (text: string): string => ` ${by(text).replace(/[^\p{L}\p{N}/]+/gu, ' ')}`;
  return { title: spaced(title), text: spaced(words.join(' ')) };
};

/** Raised whenever another entry is made of the same document: archives have theirs made anew. */
export const RECIPE = 3;

/** What is shown of a title that is a text. */
const LENGTHS: Partial<Record<RecordShelf, number>> = { tasks: 150, sheets: 150, problems: 120 };

export function indexed(record: KeptOne): Indexed {
  const { words, ...entry } = entryOf(record);
  const title = titleOf(record).slice(0, LENGTHS[record.shelf]);
  return { title, ...entry, folded: foldedOf(title, words), ...opened(record) };
}

/** How a record is called; empty for a report and a plan, which are named by their period. */
export function titleOf({ shelf, document }: KeptOne): string {
  switch (shelf) {
    case 'meetings':
    case 'conclusions':
      return document.title;
    case 'tasks':
      return document.work;
    case 'sheets':
      return document.question;
    case 'announcements':
      return document.circulation.title;
    case 'problems':
      return document.text;
    case 'plans':
    case 'reports':
      return '';
  }
}

type Entry = Omit<Indexed, 'title' | 'folded' | 'openTo' | 'body' | 'among'> & {
  readonly words: readonly string[];
};

function entryOf({ shelf, document }: KeptOne): Entry {
  switch (shelf) {
    case 'meetings': {
      const { title, agenda, place, papers, start, invitees } = document;
      const words = [
        title,
        agenda,
        place,
        ...papers.map((paper) => `${paper.title} ${paper.file?.name ?? ''}`),
      ];
      return { at: start, words, people: invitees };
    }
    case 'conclusions': {
      const { title, text, held, published, file, cleared } = document;
      // A correction that nobody has cleared yet is not found, nor its file.
      const words = [title, published?.text ?? text, (published ? published.file : file)?.name ?? ''];
      return { at: held, words, people: cleared ? [cleared.by] : [] };
    }
    case 'tasks':
      return taskEntry(document);
    case 'sheets':
      return sheetEntry(document);
    case 'announcements': {
      const { text, file, at, by, circulation } = document;
      const words = [text, file?.name ?? ''];
      return { at, words, people: [by, ...circulation.to] };
    }
    case 'reports':
      return reportEntry(document);
    case 'plans': {
      const items = inForceItems(document);
      const { year, scope, owner, state, vote, issued } = document;
      return {
        at: issued?.at ?? document.at,
        words: items.flatMap(({ work, lead }) => [work, lead.agency]),
        people: [document.draftedBy, ...items.flatMap(({ lead }) => lead.member ?? [])],
        plan: { year, scope, owner, state, vote, issued: issued && { at: issued.at } },
      };
    }
    case 'problems': {
      const { text, file, at, by } = document;
      return { at, words: [text, file?.name ?? ''], people: [by] };
    }
  }
}

/** Found by what was to be done, by who was to do it, and by what was reported; under the day on which it was given. */
function taskEntry(task: Task): Entry {
  const { work, at, lead, with: others, reports } = task;
  return {
    at,
    words: [
      work,
      ...[lead, ...others].map(({ agency }) => agency),
      ...reports.flatMap(({ text, file }) => [text, file?.name ?? '']),
    ],
    people: taskPeople(task),
  };
}

const taskPeople = (task: Task): string[] => [task.givenBy, ...doers(task)];
const doers = ({ lead, with: others }: Task): string[] =>
  [lead, ...others].flatMap(({ member }) => member ?? []);

/** Of a secret sheet nothing that anybody answered can be searched; of an open one neither, it is in its result. */
const sheetEntry = ({ question, at, circulation, openedBy, papers, decision }: Sheet): Entry => ({
  at,
  words: [question, decision?.text ?? '', ...papers.map(({ name }) => name)],
  people: [openedBy, ...circulation.to],
});

function reportEntry({ id, handedIn, log, demand }: Report): Entry {
  return {
    at: handedIn.at(-1)?.at ?? log.at(-1)?.at ?? null,
    words: handedIn.flatMap(({ text, file }) => [text, file?.name ?? '']),
    people: [reportKey(id).member, ...handedIn.map(({ by }) => by)],
    ...(demand ? { demand } : {}),
  };
}

type Opened = Pick<Indexed, 'openTo' | 'body' | 'among'>;

/** What is not public among the members yet is its makers' alone. */
function opened({ shelf, document }: KeptOne): Opened {
  switch (shelf) {
    case 'meetings':
      // Of a draft that was dropped nobody was told either.
      if (!isTold(document)) return { openTo: [] };
      return openIn(document.body, document.invitees);
    case 'conclusions':
      if (document.published === null) return { openTo: [] };
      return openIn(document.body, document.circulation?.to ?? []);
    case 'sheets':
      return { openTo: document.circulation.to, among: document.body };
    case 'announcements':
      return { openTo: wasSent(document) ? [document.by, ...document.circulation.to] : [document.by] };
    case 'tasks':
      return document.body ? { openTo: doers(document), body: document.body } : { openTo: 'members' };
    case 'reports':
      return { openTo: 'members' };
    case 'problems':
    case 'plans':
      return { openTo: [] };
  }
}

/** What a further body settles is open to its own people, and to whom it went by name. */
const openIn = (body: Body, named: readonly string[]): Opened =>
  isMainBody(body) ? { openTo: 'members' } : { openTo: named, body, among: body };
