import { type Zippable, zipSync } from 'fflate';
import type { ActRecord } from '../domain/committee/act-record.ts';
import { type Committee, regulationOn } from '../domain/committee/committee.ts';
import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import { fileNamed } from '../domain/file-name.ts';
import { readWholeFile } from '../domain/meetings/made-file.ts';
import { type Meeting, meetingYear, type Paper } from '../domain/meetings/meeting.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Task } from '../domain/tasks/task.ts';
import { dayAt } from '../domain/time/day.ts';
import { ifReadable, type Transaction } from '../ports/store.ts';
import { actLines } from '../say/committee/records.ts';
import { recordLines } from '../say/committee/records-lines.ts';
import { factLines, meetingHeading } from '../say/meetings/cards.ts';
import { keptRoll } from '../say/meetings/kept-roll.ts';
import { fileOfPaper, opinionMessages } from '../say/meetings/papers.ts';
import {
  acknowledgementLines,
  leftOutOfFile,
  WHOLE_FILE_NAMES as NAMES,
} from '../say/meetings/whole-file.ts';
import type { Making } from './making.ts';

/** Bytes: Telegram takes 50 MB from a bot. */
const MOST = 45 * 1024 * 1024;

/** The archive of a meeting by the id of its file; `null` where there is no such meeting (any more). */
export async function wholeFileOf(making: Making, what: string): Promise<Buffer | null> {
  const id = readWholeFile(what)?.meeting;
  const found = id && (await making.store.transaction((tx) => gathered(tx, id, making)));
  if (!found) return null;
  const parts: Record<string, Uint8Array> = {};
  for (const [name, text] of found.texts) if (text !== '') parts[name] = Buffer.from(`\ufeff${text}\n`);
  const { bytes, left } = await brought(found.files, making.fetchFile);
  Object.assign(parts, bytes);
  if (left.length > 0) parts[NAMES.left] = Buffer.from(`\ufeff${leftOutOfFile(left)}\n`);
  const mtime = new Date(making.now);
  const packed = Object.entries(parts).map(([name, data]) => [name, [data, { mtime }]]);
  return Buffer.from(zipSync(Object.fromEntries(packed) as Zippable));
}

interface Named {
  readonly folder: string;
  readonly title: string;
  readonly file: FileRef;
}

async function brought(files: readonly Named[], fetchFile: Making['fetchFile']) {
  const bytes: Record<string, Uint8Array> = {};
  const left: string[] = [];
  let room = MOST;
  for (const [at, { folder, title, file }] of files.entries()) {
    try {
      const data = fetchFile ? await fetchFile(file, room) : null;
      if (!data) throw new Error('nothing fetches files here');
      room -= data.length;
      bytes[`${folder}/${String(at + 1).padStart(2, '0')}. ${fileNamed(title, file.name)}`] = data;
    } catch {
      // What a platform no longer gives is named in the archive.
      left.push(`${title} (${file.name})`);
    }
  }
  return { bytes, left };
}

async function gathered(tx: Transaction, id: string, { now, zone }: Making) {
  const committee = await tx.committees.get(id.split('/')[0] ?? '');
  if (!committee) return null;
  const year = meetingYear(id);
  const meeting =
    (await tx.meetings.get(id)) ??
    (await ifReadable(tx.archived<Meeting>('meetings', committee.id, year, id)));
  const today = dayAt(now, zone);
  const regulation =
    meeting &&
    ((await tx.regulations.get(meeting.regulation)) ??
      (await tx.regulations.get(regulationOn(committee, today))));
  if (!meeting || !regulation) return null;
  const here = { committee, regulation, zone, today };
  const conclusions = await kept<Conclusion>(tx, 'conclusions', committee, year, (one) => one.meeting === id);
  const tasks = await kept<Task>(tx, 'tasks', committee, year, (one) =>
    conclusions.some((conclusion) => conclusion.id === one.conclusion),
  );
  const subjects = new Set([
    `meetings:${id}`,
    ...conclusions.map((one) => `conclusions:${one.id}`),
    ...tasks.map((one) => `tasks:${one.id}`),
  ]);
  const acts = await kept<ActRecord>(
    tx,
    'acts',
    committee,
    year,
    ({ subject }) => subject !== null && subjects.has(subject),
  );
  acts.sort((one, other) => (one.at < other.at ? -1 : 1));
  const texts: (readonly [string, string])[] = [
    [
      NAMES.notice,
      [
        meetingHeading(meeting, { committee, regulation }),
        ...factLines(meeting, { committee, regulation, zone }),
      ].join('\n'),
    ],
    [NAMES.roll, keptRoll(meeting, { committee, regulation }).join('\n')],
    [
      NAMES.opinions,
      opinionMessages(meeting, committee)
        .map(({ text }) => text)
        .join('\n\n'),
    ],
    [
      NAMES.conclusion,
      conclusions
        .map((one) => [one.title, ...recordLines({ shelf: 'conclusions', document: one }, here)].join('\n'))
        .join('\n\n'),
    ],
    [
      NAMES.acknowledgements,
      conclusions
        .flatMap(({ circulation }) => (circulation ? acknowledgementLines(circulation, committee, zone) : []))
        .join('\n'),
    ],
    [
      NAMES.tasks,
      tasks.map((one) => recordLines({ shelf: 'tasks', document: one }, here).join('\n')).join('\n\n'),
    ],
    [NAMES.log, actLines(acts, committee, zone).join('\n')],
  ];
  const files: Named[] = [
    ...meeting.papers.flatMap(versionsOf).map((file) => ({ folder: NAMES.papers, title: file.name, file })),
    ...conclusions.flatMap(({ title, published, file }) => {
      const own = published ? published.file : file;
      return own ? [{ folder: NAMES.papers, title, file: own }] : [];
    }),
    ...opinionMessages(meeting, committee).flatMap(({ file }) =>
      file ? [{ folder: NAMES.opinionFiles, title: file.name, file }] : [],
    ),
  ];
  return { texts, files };
}

/** Every version of a paper that is kept, the oldest first. */
const versionsOf = (paper: Paper): FileRef[] =>
  [...(paper.earlier ?? []), paper].flatMap(
    (one, at) => fileOfPaper({ ...paper, ...one, earlier: (paper.earlier ?? []).slice(0, at) }) ?? [],
  );

/** Of what is at hand and of the archive of that year and the next, those that belong to it. */
async function kept<Document extends object>(
  tx: Transaction,
  shelf: 'conclusions' | 'tasks' | 'acts',
  { id }: Committee,
  year: string,
  belongs: (one: Document) => boolean,
): Promise<Document[]> {
  const live = (await tx[shelf].list(`${id}/`)).map(([, one]) => one as unknown as Document);
  const archived: Document[] = [];
  for (const of of [year, String(Number(year) + 1)])
    archived.push(...((await ifReadable(tx.archivedOf<Document>(shelf, id, of))) ?? []));
  const known = new Set(live.map(idOf));
  return [...archived.filter((one) => idOf(one) === null || !known.has(idOf(one))), ...live].filter(belongs);
}

const idOf = (one: object): unknown => ('id' in one ? one.id : null);
