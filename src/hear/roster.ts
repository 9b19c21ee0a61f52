import { flat, fold, nfc } from '../domain/fold.ts';
import type { MainBody, Role } from '../regulations/schema.ts';
import { bareName } from './names.ts';

/** What is said of who is on a committee or in its team: "cử Lê Văn A, Chuyên viên", "thay B bằng A", "rút B". */
export type RosterSaid =
  | { readonly do: 'show' }
  /** A list is to come as a file. */
  | { readonly do: 'file' }
  | ChangeSaid
  /** Nobody in it does away with the group. */
  | { readonly do: 'group'; readonly name: string; readonly who: string }
  | { readonly do: 'yes' | 'no'; readonly no: number };

export type ChangeSaid =
  | { readonly do: 'join'; readonly body: MainBody; readonly who: string }
  | { readonly do: 'post'; readonly body: MainBody; readonly who: string }
  | { readonly do: 'replace'; readonly body: MainBody; readonly out: string; readonly who: string | null }
  | { readonly do: 'leave'; readonly body: MainBody; readonly out: string };

/** Who is to come, as it was written. */
export interface NewcomerSaid {
  readonly name: string;
  readonly post: string | null;
  readonly agency: string | null;
  readonly role: Role | null;
}

const OF_COMMITTEE = /^(?:ban(?: chi dao| chi huy)?|uy ban|hoi dong|tieu ban)\s*[:,]\s*/;
const WHERE = /\s+(?:vao|khoi|ra khoi|tham gia)\s+(ban|uy ban|hoi dong|tieu ban|to)(?:\s.*)?$/;
const FILE = /^(?:nhap|gui|doc|tu)?(?: ?(?:danh sach|ds))?(?: (?:tu|bang))? ?(?:tep|file|excel)$/;
const VERDICT = /^(dong y|y|khong dong y|khong|k)\s+(\d{1,6})$/;
const GROUP = /^(?:lap |chia )?nhom\s+(.+?)\s*:\s*(.+)$/;
const UNGROUP = /^bo nhom\s+(.+)$/;
const REPLACE = /^(?:de nghi |xin )?thay(?: the)?\s+(.+?)\s+(?:bang|boi)\s+(.+)$/;
const ASK = /^(?:de nghi |xin )?thay(?: the)?\s+(.+)$/;
const POST = /^giao\s+(.+\s+lam\s+.+)$/;
const LEAVE = /^(?:rut|cho|bo)\s+(.+?)(?:\s+thoi(?:\s.*)?)?$/;
const JOIN = /^(?:de nghi )?(?:cu|them|bo sung)\s+(.+)$/;

/** `null`: nothing of the kind. */
export function readRoster(said: string): RosterSaid | null {
  const whole = nfc(said).replace(/\s+/g, ' ').trim();
  if (whole === '') return { do: 'show' };
  if (FILE.test(flat(whole))) return { do: 'file' };
  const verdict = VERDICT.exec(flat(whole));
  if (verdict) return { do: /^(?:dong y|y)$/.test(verdict[1] ?? '') ? 'yes' : 'no', no: Number(verdict[2]) };
  const first = OF_COMMITTEE.exec(flat(whole))?.[0].length ?? 0;
  const where = WHERE.exec(flat(whole));
  const text = whole.slice(first, where?.index ?? whole.length).trim();
  const body: MainBody = first > 0 || (where && where[1] !== 'to') ? 'committee' : 'team';
  const parts = (form: RegExp): string[] | null => partsOf(form, text);
  const [group, people] = parts(GROUP) ?? [];
  if (group && people) return { do: 'group', name: group, who: people };
  const [gone] = parts(UNGROUP) ?? [];
  if (gone) return { do: 'group', name: gone, who: '' };
  const [out, who] = parts(REPLACE) ?? parts(ASK) ?? [];
  if (out) return { do: 'replace', body, out, who: who ?? null };
  const [post] = parts(POST) ?? [];
  if (post) return { do: 'post', body, who: post };
  const [comes] = parts(JOIN) ?? [];
  if (comes) return { do: 'join', body, who: comes };
  const [leaves] = parts(LEAVE) ?? [];
  return leaves ? { do: 'leave', body, out: leaves } : null;
}

/** What a form finds, in the letters as they were written. */
function partsOf(form: RegExp, text: string): string[] | null {
  const found = new RegExp(form, 'd').exec(flat(text));
  return found?.indices
    ? found.indices.slice(1).flatMap((at) => (at ? [text.slice(...at).trim()] : []))
    : null;
}

const TITLES: readonly (readonly [RegExp, Role])[] = [
  [/^to truong/, 'team-lead'],
  [/^to pho thuong truc/, 'standing-deputy-team-lead'],
  [/^to pho/, 'deputy-team-lead'],
  [/^(?:thanh vien|to vien)(?: to)/, 'team-member'],
  [/^truong ban/, 'head'],
  [/^pho truong ban thuong truc/, 'standing-deputy-head'],
  [/^pho truong ban/, 'deputy-head'],
  [/^(?:uy vien|thanh vien) thuong truc/, 'standing-member'],
  [/^(?:uy vien|thanh vien)/, 'member'],
];

/** "Lê Văn A, Chuyên viên, Sở Xây dựng làm Tổ phó". */
export function readNewcomer(said: string): NewcomerSaid {
  const [before, title] = partsOf(/^(.+?)\s*,?\s+lam\s+(.+)$/, said) ?? [];
  const role = title === undefined ? undefined : TITLES.find(([form]) => form.test(fold(title)))?.[1];
  const [name = '', post, ...agency] = (role && before ? before : said).split(/\s*[,;]\s*|\s+[–-]\s+/);
  return {
    name: bareName(name),
    post: post?.trim() || null,
    agency: agency.join(', ').trim() || null,
    role: role ?? null,
  };
}

/** "giao Lê Hoài Nam: tài chính số; địa bàn huyện Tuy Phước", "thôi 3". */
export function readCharge(
  said: string,
):
  | { readonly who: string; readonly field: string; readonly area: string | null }
  | { readonly no: number }
  | null {
  const end = /^(?:thoi|bo)(?: giao)? (?:so )?(\d{1,6})$/.exec(flat(said));
  if (end) return { no: Number(end[1]) };
  const [who, what] =
    partsOf(/^giao\s+(.+?)(?:\s+phu trach)?\s*:\s*(.+)$/, said) ??
    partsOf(/^giao\s+(.+?)\s+phu trach\s+(.+)$/, said) ??
    [];
  if (!who || !what) return null;
  const [field, area] = partsOf(/^(.+?)\s*[;,]\s*dia ban:?\s+(.+)$/, what) ?? [what];
  return { who: bareName(who), field: field ?? what, area: area ?? null };
}

/** The name of a file, or what was said with it, speaks of a list of people. */
export const namesRoster = (said: string): boolean =>
  /(?:^|[\W_])(?:(?:danh[ _-]?sach|ds)[ _-]?(?:ban|bcd|to|thanh[ _-]?vien|nhan[ _-]?su|can[ _-]?bo|uy[ _-]?vien|cac)|thanh[ _-]?vien|nhan[ _-]?su|members|roster)(?:[\W_]|$)/.test(
    fold(said.slice(0, 500)),
  );
