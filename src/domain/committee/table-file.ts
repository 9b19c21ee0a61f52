import { type FileRef, MADE } from '../reference.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Act } from './act.ts';
import type { Committee, Member } from './committee.ts';

/** What there is a workbook of. */
export const TABLES = ['members', 'attendance', 'reports', 'tasks', 'register'] as const;
export type TableKind = (typeof TABLES)[number];

/** Which table, of which year, and for whose eyes. */
export interface TableWanted {
  readonly kind: TableKind;
  readonly committee: string;
  readonly year: string;
  readonly reader: string;
}

/** Who may have a list as a workbook is who may read it where it stands. */
export const TABLE_ACTS: Readonly<Record<TableKind, Act>> = {
  members: { act: 'see-members' },
  attendance: { act: 'see-members' },
  reports: { act: 'watch-reports' },
  tasks: { act: 'watch-tasks' },
  register: { act: 'read-register' },
};

const NAMES: Readonly<Record<TableKind, string>> = {
  members: 'thanh-vien',
  attendance: 'du-hop',
  reports: 'bao-cao',
  tasks: 'nhiem-vu',
  register: 'so-van-ban',
};

/** The workbook, which is made when it is sent: channels keep what they have uploaded by its id, so each asking is its own. */
export const tableFile = (
  kind: TableKind,
  year: string,
  committee: Committee,
  reader: Member,
  now: Instant,
  today: Day,
): FileRef => ({
  channel: MADE,
  id: `xlsx:${kind}/${committee.id}/${year}/${reader.id}@${now}`,
  name: `${NAMES[kind]}-${committee.id}-${kind === 'attendance' || kind === 'register' ? year : today}.xlsx`,
  size: null,
});

export function readTableWanted(what: string): TableWanted | null {
  const [, kind, committee = '', year = '', reader = ''] =
    /^([a-z]+)\/([a-z0-9-]+)\/(\d{4})\/([a-z0-9-]+)@/.exec(what) ?? [];
  const found = TABLES.find((one) => one === kind);
  return found ? { kind: found, committee, year, reader } : null;
}
