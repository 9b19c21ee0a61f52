import { EMAIL } from '../../domain/address.ts';
import { fold, nfc } from '../../domain/fold.ts';
import { brokenWord } from '../broken-letters.ts';
import { bareName } from '../names.ts';
import { joined } from './doubled.ts';
import { type Heading, headingIn } from './headings.ts';
import { inTodaysLetters } from './letters.ts';
import type { ListedPerson, ListRead, TableDoubt } from './listed.ts';
import type { Grid } from './open.ts';
import { isTeams, titleSaid } from './titles.ts';

/** The roster in a workbook; `null` where no row names a column of names. */
export function readList(grids: readonly Grid[]): ListRead | null {
  const texts = grids.flatMap(({ rows }) => rows.flat());
  const letters = inTodaysLetters(texts);
  const tables = grids.flatMap(({ sheet, rows, more }) => {
    const clean = rows.map((row) => row.map((cell) => tidy(letters.read(cell))));
    const heading = headingIn(clean);
    return heading ? [{ sheet, rows: clean, heading, more }] : [];
  });
  const [table, ...others] = tables;
  if (!table) return null;
  const { people, doubts } = readRows(table.rows, table.heading);
  const once = joined(people);
  return {
    sheet: table.sheet,
    people: once.people,
    doubts: [
      ...(letters.as ? [{ what: 'letters', as: letters.as } as const] : []),
      ...(table.more ? [{ what: 'more' } as const] : []),
      ...(others.length > 0
        ? [{ what: 'other-sheets', names: others.map(({ sheet }) => sheet) } as const]
        : []),
      ...left(table.heading),
      ...doubts,
      ...once.doubts,
    ],
  };
}

const tidy = (cell: string): string =>
  nfc(cell)
    .replace(/[\s\u00a0\u200b-\u200d\ufeff]+/g, ' ')
    .trim();

function left({ columns, words }: Heading): TableDoubt[] {
  const names = [...new Set(words.filter((_, at) => columns[at] === 'other'))];
  return names.length > 0 ? [{ what: 'columns-left', names }] : [];
}

/** Longer is no name, and a line of the file cannot hold it. */
const LONGEST = 300;
const ORDER = /^(?:\d{1,4}|[ivxlc]{1,6}|[a-zđ])[.)]?$/i;

function readRows(rows: readonly (readonly string[])[], heading: Heading) {
  const people: ListedPerson[] = [];
  const doubts: TableDoubt[] = [];
  const posts = titlesStandAsPosts(rows, heading);
  let section = '';
  rows.slice(heading.row + 1).forEach((row, at) => {
    const line = heading.row + at + 2;
    const said = row.filter((cell, column) => cell !== '' && heading.columns[column] !== 'order');
    const words = new Set(said.filter((cell) => !ORDER.test(cell)));
    if (words.size === 0 || sameAs(row, heading)) return;
    const numbered = row.some((cell, column) => heading.columns[column] === 'order' && /^\d+\.?$/.test(cell));
    const [only = ''] = words;
    const names = new Set(heading.columns.filter((one) => one !== null)).size > 1;
    if (words.size === 1 && names && !numbered && (said.length > 1 || !isName(only) || saysBody(only))) {
      if (saysBody(only)) section = only;
      else doubts.push({ what: 'no-name', line, text: only });
      return;
    }
    const one = listed(row, line, { heading, section, posts });
    const broken = [one.name, one.post, one.agency].find((text) => text && brokenWord(text) !== null);
    if (broken) doubts.push({ what: 'broken', line, text: broken });
    else if (!isName(one.name)) doubts.push({ what: 'no-name', line, text: one.name || said.join(', ') });
    else {
      people.push(one);
      doubts.push(...doubtsOf(one, row, heading));
    }
  });
  return { people, doubts: [...doubts, ...sharedMail(people)] };
}

const sameAs = (row: readonly string[], { words }: Heading): boolean =>
  row.every((cell, at) => fold(cell) === fold(words[at] ?? ''));

const saysBody = (text: string): boolean =>
  text.length < 120 &&
  (isTeams(text) ||
    titleSaid(text, false) !== null ||
    /ban chi dao|lanh dao|khoi |cac (?:so|xa|phuong|huyen|don vi)/.test(fold(text)));

/** Two words of letters, which no sum, note or signature is. */
const isName = (text: string): boolean =>
  text.length <= 60 &&
  /^\p{L}[\p{L}'’.-]*(?: \(?\p{L}[\p{L}'’.-]*\)?)+$/u.test(text) &&
  !/^(?:tong|cong|nguoi lap|ghi chu|noi nhan|danh sach|luu y|ky ten|tm|kt|tl|truong ban|pho truong ban)\b/.test(
    fold(text),
  );

interface Reading {
  readonly heading: Heading;
  readonly section: string;
  /** The column of posts holds titles of the committee. */
  readonly posts: boolean;
}

function listed(row: readonly string[], line: number, { heading, section, posts }: Reading): ListedPerson {
  const cell = (column: Heading['columns'][number]): string => row[heading.columns.indexOf(column)] ?? '';
  const has = (column: Heading['columns'][number]): boolean => heading.columns.includes(column);
  const inTeam = isTeams(section);
  const whole = has('name') ? cell('name') : `${cell('family')} ${cell('given')}`;
  const role = cell(posts ? 'post' : 'role');
  const said = titleSaid(role, inTeam) ?? titleSaid(cell('post') || cell('postAgency'), inTeam);
  const bySection = role === '' ? titleSaid(section, inTeam) : null;
  const teamRole = titleSaid(cell('teamRole'), true)?.team ?? said?.team ?? bySection?.team ?? null;
  const { post, agency } = postAndAgency(cell('postAgency') || (posts ? '' : cell('post')), cell('agency'));
  return {
    line,
    name: named(whole),
    role: said?.committee ?? (said?.team ? null : bySection?.committee) ?? null,
    teamRole,
    inTeam,
    secretary: said?.secretary === true || /^(?:x|co|v|1|thu ky|true)$/.test(fold(cell('secretary'))),
    post,
    agency,
    email: mail(cell('email')),
    agencyEmail: mail(cell('agencyEmail')),
  };
}

/** Where nothing else says the titles, and most of the posts are such. */
function titlesStandAsPosts(rows: readonly (readonly string[])[], { row, columns }: Heading): boolean {
  const at = columns.indexOf('post');
  if (at < 0 || columns.includes('role')) return false;
  const posts = rows.slice(row + 1).flatMap((one) => (one[at] ? [one[at] ?? ''] : []));
  return posts.filter((post) => titleSaid(post, false) !== null).length * 2 > posts.length;
}

const TITLE_BEFORE = /^(?:(?:GS|PGS|TS|ThS|CN|KS|BS|LS|CKI{1,2})\.?\s*)+[.:]?\s+/;

/** "ThS. NGUYỄN VĂN AN (Tổ trưởng)" is Nguyễn Văn An. */
function named(written: string): string {
  const bare = bareName(
    written
      .replace(/\s*\(.*\)\s*$/, '')
      .replace(/^\d+[.)]\s*/, '')
      .replace(TITLE_BEFORE, '')
      .trim(),
  );
  if (bare !== bare.toLocaleUpperCase('vi')) return bare;
  return bare
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toLocaleUpperCase('vi'));
}

const AGENCY =
  /(?:^|\s)((?:Sở|Phòng|Ban(?! chỉ đạo)|UBND|Ủy ban|Uỷ ban|HĐND|Văn phòng|Công an|Bộ Chỉ huy|Viện|Trung tâm|Chi cục|Cục|Hội|Tỉnh đoàn|Đoàn|Liên đoàn|Mặt trận|Báo|Đài|Trường|Bệnh viện|Bưu điện|Kho bạc|Thuế|Ngân hàng|VNPT|Viettel)(?=\s|$).*)$/u;

/** "Giám đốc, Sở Tài chính"; "Giám đốc Sở Tài chính" is the post, and where it is. */
function postAndAgency(written: string, agency: string) {
  const text = written.slice(0, LONGEST);
  if (agency !== '') return { post: text || null, agency: agency.slice(0, LONGEST) };
  const [post = '', ...rest] = text.split(/\s*[,;]\s*|\s+[-–]\s+/);
  if (rest.length > 0 && AGENCY.test(rest.join(', '))) return { post: post || null, agency: rest.join(', ') };
  return { post: text || null, agency: AGENCY.exec(text)?.[1] ?? null };
}

const mail = (text: string): string | null => (EMAIL.test(text) ? text.toLowerCase() : null);
const PRIVATE = /@(?:gmail|yahoo|hotmail|outlook|icloud)\./i;

function doubtsOf(one: ListedPerson, row: readonly string[], { columns }: Heading): TableDoubt[] {
  const { name } = one;
  const doubts: TableDoubt[] = [];
  const text = row[columns.indexOf('email')] ?? '';
  if (text !== '' && one.email === null)
    doubts.push({ what: 'email', name, text, why: /^[+\d\s.-]{8,}$/.test(text) ? 'phone' : 'form' });
  if (one.email && PRIVATE.test(one.email))
    doubts.push({ what: 'email', name, text: one.email, why: 'private' });
  for (const column of ['role', 'teamRole'] as const) {
    const said = row[columns.indexOf(column)] ?? '';
    if (said !== '' && titleSaid(said, column === 'teamRole' || one.inTeam) === null)
      doubts.push({ what: 'title', name, text: said });
  }
  return doubts;
}

function sharedMail(people: readonly ListedPerson[]): TableDoubt[] {
  const first = new Map<string, string>();
  return people.flatMap(({ email, name }): TableDoubt[] => {
    if (email === null) return [];
    const owner = first.get(email);
    if (owner === undefined) first.set(email, fold(name));
    return owner === undefined || owner === fold(name)
      ? []
      : [{ what: 'email', name, text: email, why: 'shared' }];
  });
}
