import type { Actor, Body, Regulation } from '../../regulations/schema.ts';
import { fold } from '../fold.ts';
import { isMainBody, seatIn } from './bodies.ts';
import { type Member, type Ruled, TEAM } from './committee.ts';

/**
 * An agency's name as it is compared: whatever its case, spaces and dashes. "Phòng Văn hóa – Xã hội" and
 * "phòng văn hóa-xã hội" are one.
 */
export const agencyKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s*[-‐‑‒–—―−]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

type Standing = Pick<Regulation, 'standingAgency'>;

/**
 * The standing agencies of today, by all names that their people may bear: what a committee's file calls it, else the
 * regulation's name and the desk through which it works; then those beside it.
 */
export function standingAgencies(own: string | null, { standingAgency }: Standing): string[] {
  const first = own === null ? [standingAgency?.name, standingAgency?.via] : [own];
  return [...first.filter((name) => name != null), ...(standingAgency?.others ?? [])];
}

/** Which of them an agency is: two names of one are one. */
export const whichStanding = (agency: string, { standingAgency }: Standing): string =>
  (standingAgency?.others ?? []).find((name) => sameAgency(name, agency)) ?? '';

/** As they are said: "Công an tỉnh và Sở Khoa học và Công nghệ"; `null` where the text has none. */
export function standingAgencyNames(own: string | null, { standingAgency }: Standing): string | null {
  const first = own ?? (standingAgency && ownName(standingAgency));
  return first ? [first, ...(standingAgency?.others ?? [])].join('; ') : null;
}

/** What it is called: by its name, or, where that says only what it is, by the desk through which it works. */
const ownName = ({ name, via }: NonNullable<Regulation['standingAgency']>): string =>
  via !== null && /^co quan thuong truc\b/.test(fold(name.normalize('NFC'))) ? via : name;

export const sameAgency = (one: string, other: string): boolean => agencyKey(one) === agencyKey(other);

type Below = NonNullable<Regulation['governance']['children']>;

/** The places of the levels that a text speaks of, as they stand in names. */
const LEVELS = /\b(?:huyen|thanh pho|thi xa|quan|xa|phuong|dac khu)\b/;

/**
 * What the text says of a committee of a level below, where a name is one's: "Ban Chỉ đạo chuyển đổi số huyện Cao Lộc";
 * `null` for any other name, or where the text says nothing of such.
 */
export function belowBy(agency: string, { governance: { children } }: Regulation): Below | null {
  const said = fold(agency.normalize('NFC'));
  return children && /^(?:ban chi dao|bcd)\b/.test(said) && LEVELS.test(said) ? children : null;
}

/** Whether somebody sits for the standing agency: their agency bears its name, or that of the desk it works through. */
function ofStandingAgency(member: Member, { committee, regulation }: Ruled): boolean {
  if (member.agency === null) return false;
  const { agency } = member;
  return standingAgencies(committee.standingAgency, regulation).some((name) => sameAgency(name, agency));
}

/** Whether somebody is one of those whom a rule names. */
export function isActor(member: Member, actors: readonly Actor[], body: Body, law: Ruled): boolean {
  return actors.some((actor) =>
    actor === 'standing-agency'
      ? ofStandingAgency(member, law)
      : seatIn(member, TEAM.has(actor) && isMainBody(body) ? 'team' : body, law.regulation) === actor,
  );
}
