import { fold } from '../../domain/fold.ts';
import type { Role } from '../../regulations/schema.ts';

/** What a cell says of somebody's place in the committee and in its team. */
export interface TitleSaid {
  readonly committee: Role | null;
  readonly team: Role | null;
  readonly secretary: boolean;
}

const TEAM: readonly (readonly [RegExp, Role])[] = [
  [/^(?:to pho|pho to truong) (?:thuong truc|tt)\b/, 'standing-deputy-team-lead'],
  [/^(?:to pho|pho to truong)\b/, 'deputy-team-lead'],
  [/^to truong\b/, 'team-lead'],
  [/^(?:to vien|(?:thanh vien|can bo)(?: cua)? to)\b/, 'team-member'],
  [/^to (?:cong tac|giup viec|thu ky|chuyen vien)\b/, 'team-member'],
];
const COMMITTEE: readonly (readonly [RegExp, Role])[] = [
  [/^(?:pho (?:truong )?ban) (?:chi dao )?(?:thuong truc|tt)\b/, 'standing-deputy-head'],
  [/^pho (?:truong )?ban\b/, 'deputy-head'],
  [/^truong ban\b/, 'head'],
  [/^(?:uy vien|thanh vien|uv) (?:ban chi dao )?(?:thuong truc|tt)\b/, 'standing-member'],
  [/^(?:uy vien|thanh vien|uv)\b/, 'member'],
];
const SECRETARY = /^(?:(?:uy vien|thanh vien) )?thu ky\b/;

/** "Ủy viên kiêm Tổ trưởng"; in a team's own list "thành viên" is one of the team. `null`: no title of either. */
export function titleSaid(text: string, inTeam: boolean): TitleSaid | null {
  const parts = fold(text)
    .replace(/^(?:[ivx]+|\d+|[a-z])\s*[.)/-]\s*/, '')
    .split(/\s*(?:[,;/+&]|\s[-–]\s|\bkiem(?: nhiem)?\b|\bva\b)\s*/)
    .map((part) => part.replace(/^(?:(?:cac|nhung|lam|giu chuc|dong chi) )+/, ''));
  let said: TitleSaid = { committee: null, team: null, secretary: false };
  let found = false;
  for (const part of parts) {
    const team = TEAM.find(([form]) => form.test(part))?.[1] ?? null;
    const committee = COMMITTEE.find(([form]) => form.test(part))?.[1] ?? null;
    const plain = inTeam && (committee === 'member' || committee === 'standing-member');
    const secretary = SECRETARY.test(part);
    found ||= team !== null || committee !== null || secretary;
    said = {
      committee: said.committee ?? (plain ? null : committee),
      team: said.team ?? team ?? (plain ? 'team-member' : null),
      secretary: said.secretary || secretary,
    };
  }
  return found ? said : null;
}

/** A heading inside the list is of the team: "TỔ GIÚP VIỆC", "II. Tổ công tác". */
export const isTeams = (text: string): boolean =>
  /(?:^|[\s.)])to (?:cong tac|giup viec|thu ky|chuyen vien|truong|pho|vien)\b|^(?:[ivx\d]+[.)]\s*)?to$/.test(
    fold(text),
  );
