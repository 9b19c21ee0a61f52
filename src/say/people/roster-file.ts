import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Ruled } from '../../domain/law.ts';
import type { EntriesPlan, Fact, FactChange } from '../../domain/people/entries.ts';
import type { ListBrought, TableDoubt } from '../../hear/table/listed.ts';
import { TABLE_BOUNDS, type TableFault } from '../../hear/table/open.ts';
import type { Command, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { comrade, cut, postOf, roleTitle } from './people.ts';

/** A list of people that comes as a file: what cannot be read, what it would change, what is to be looked at. */

const file = (name: string): string => `Tệp “${cut(name, 80)}”`;
const AGAIN = 'Danh sách hiện nay không thay đổi.';

export const listUse = ({ shortName }: Committee): Command => ({
  label: `Danh sách thành viên ${cut(shortName, 60)}`,
  command: '/nhansu tệp',
});

export const askFile = (): Message => ({
  text: 'Xin gửi tệp danh sách (.xlsx, .xls, .ods hoặc .csv), có dòng tiêu đề với cột “Họ và tên”; các cột khác nếu có: chức vụ, đơn vị, chức danh, chức danh trong Tổ, thư điện tử. Tôi cho xem trước rồi mới ghi.',
});

const INSTEAD: Readonly<Record<Extract<TableFault, { why: 'not-a-table' }>['a'], string>> = {
  pdf: 'nội dung là PDF',
  word: 'nội dung là văn bản Word',
  picture: 'nội dung là ảnh',
  program: 'nội dung là một chương trình',
  other: 'không phải bảng tính',
};

const FAULTS: Readonly<Record<Exclude<TableFault['why'], 'not-a-table'>, string>> = {
  'too-large': 'lớn hơn 5 MB, không đọc. Xin chỉ để lại trang danh sách, bỏ ảnh, rồi gửi lại',
  swells: 'khi mở ra lớn bất thường nên không đọc. Xin chép danh sách sang tệp mới rồi gửi lại',
  macros: 'có macro nên không đọc. Xin lưu lại dạng .xlsx (không macro) rồi gửi lại',
  locked: 'có mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại',
  damaged: 'bị hỏng hoặc tải chưa đủ. Xin mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại',
  empty: 'không có nội dung. Xin kiểm tra và gửi lại',
};

export const tableFault = (name: string, fault: TableFault): Message => ({
  text:
    fault.why === 'not-a-table'
      ? `${file(name)} không đọc được như danh sách: ${INSTEAD[fault.a]}. Xin gửi tệp .xlsx hoặc .csv. ${AGAIN}`
      : `${file(name)} ${FAULTS[fault.why]}. ${AGAIN}`,
});

export const notFetched = (name: string): Message => ({
  text: `Chưa tải được tệp “${cut(name, 80)}”, hoặc tệp lớn hơn 5 MB. Xin gửi lại. ${AGAIN}`,
});
export const noHeading = (name: string): Message => ({
  text: `${file(name)} không có dòng tiêu đề với cột “Họ và tên”. Xin thêm dòng tiêu đề rồi gửi lại. ${AGAIN}`,
});
export const nobodyIn = (name: string): Message => ({
  text: `${file(name)} có dòng tiêu đề nhưng không có ai bên dưới. ${AGAIN}`,
});
export const tooManyIn = (name: string, count: number): Message => ({
  text: `${file(name)} có ${count} người; một tổ chức có tối đa 500 người. ${AGAIN}`,
});

/** Two messages: what would be written, and what to look at before. */
export function listPreview(
  list: ListBrought,
  plan: Omit<EntriesPlan, 'refused'> & {
    readonly refused: readonly { readonly name: string; readonly why: string }[];
  },
  { committee, regulation }: Ruled,
): Message[] {
  const where = list.sheet === '' ? '' : `, trang “${cut(list.sheet, 40)}”`;
  const joins = plan.changes.filter(({ what }) => what === 'join');
  const posts = plan.changes.filter(({ what }) => what === 'post');
  const doubts = [
    ...plan.refused.map(({ name, why }) => `Không ghi ${comrade(name)}: ${why}`),
    ...plan.unclear.map(
      (name) =>
        `Không ghi ${comrade(name)}: trong danh sách có nhiều người cùng tên, tệp không nói rõ là ai.`,
    ),
    ...(plan.secretaries.length > 0
      ? [
          `Tệp ghi là thư ký: ${plan.secretaries.join(', ')}. Quyền thư ký do người quản trị ghi vào tệp cấu hình, không ghi từ tệp này.`,
        ]
      : []),
    ...(plan.unsaid.length > 0 ? [`Tệp không ghi chức danh, coi là thành viên: ${some(plan.unsaid)}.`] : []),
    ...tableDoubtLines(list.doubts),
  ];
  const about: Message = {
    title: 'Danh sách từ tệp',
    text: [
      `${file(list.name)}${where}: ${list.people.length} người.`,
      ...counted(
        'Thêm mới',
        joins.map((one) => joinLine(one, plan, regulation)),
      ),
      ...counted(
        'Đổi chức danh',
        posts.map((one) => `${one.in?.name}: ${roleTitle(one.in?.role ?? 'member', regulation)}`),
      ),
      ...counted('Sửa thông tin', plan.facts.map(factLine)),
      ...(plan.same > 0 ? [`Không đổi: ${plan.same} người.`] : []),
      ...(plan.absent.length > 0
        ? [
            `Không có trong tệp, vẫn giữ trong danh sách ${committee.shortName}: ${some(plan.absent.map(({ name }) => name))}. Muốn cho thôi: /nhansu rút <họ tên>.`,
          ]
        : []),
      ...(plan.changes.length + plan.facts.length === 0 ? ['Không có gì khác danh sách hiện nay.'] : []),
    ].join('\n'),
  };
  if (doubts.length === 0) return [about];
  const shown = doubts.slice(0, SHOWN).map((line) => `- ${cut(line, 300)}`);
  const more = doubts.length > SHOWN ? [`… và ${doubts.length - SHOWN} chỗ nữa: xin xem lại tệp.`] : [];
  return [about, { title: 'Cần xem lại', text: [...shown, ...more].join('\n') }];
}

const counted = (what: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${what} ${lines.length} người:`, ...lines.map((line) => `- ${line}`)];

const SHOWN = 30;
const some = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN).join(', ')} và ${names.length - SHOWN} người khác`;

function joinLine(
  change: EntriesPlan['changes'][number],
  plan: Pick<EntriesPlan, 'committee'>,
  regulation: Regulation,
): string {
  const { in: newcomer } = change;
  if (!newcomer) return '';
  const sits = plan.committee.members.find(
    ({ name, left, agency }) => left === null && name === newcomer.name && agency === newcomer.agency,
  );
  return [newcomer.name, postOf(newcomer), roleTitle(newcomer.role, regulation), sits?.email]
    .filter(Boolean)
    .join(', ');
}

const FACTS: Readonly<Record<Fact, string>> = {
  post: 'chức vụ',
  agency: 'đơn vị',
  email: 'thư điện tử',
  agencyEmail: 'thư điện tử của đơn vị',
};

const factLine = ({ name, facts }: FactChange): string =>
  `${name}: ${facts.map(({ fact, was, is }) => `${FACTS[fact]} ${was === null ? `ghi “${is}”` : `“${was}” thành “${is}”`}`).join('; ')}`;

/** For the log of acts. */
export const factsNote = (facts: FactChange['facts']): string =>
  facts.map(({ fact }) => FACTS[fact]).join(', ');

const rows = (lines: readonly number[]): string => `dòng ${lines.join(', ')}`;

/** What a careful reader would ask about, a line each. */
export const tableDoubtLines = (doubts: readonly TableDoubt[]): string[] => doubts.map(doubtLine);

function doubtLine(doubt: TableDoubt): string {
  switch (doubt.what) {
    case 'letters':
      return `Tệp gõ bằng bảng mã cũ (${{ tcvn3: 'TCVN3', vni: 'VNI' }[doubt.as]}); đã đổi sang Unicode, xin soát lại tên.`;
    case 'broken':
      return `Dòng ${doubt.line}: chữ bị vỡ (“${cut(doubt.text, 60)}”), không ghi. Xin đổi sang Unicode.`;
    case 'no-name':
      return `Dòng ${doubt.line}: “${cut(doubt.text, 60)}” không phải họ tên, bỏ qua.`;
    case 'more':
      return `Trang tính quá dài: chỉ đọc ${TABLE_BOUNDS.rows.toLocaleString('vi')} dòng, ${TABLE_BOUNDS.columns} cột đầu. Người ở phần sau chưa được đọc; xin tách tệp.`;
    case 'other-sheets':
      return `Tệp còn trang khác có danh sách, chưa đọc: ${doubt.names.map((name) => `“${cut(name, 40)}”`).join(', ')}.`;
    case 'columns-left':
      return `Cột không lưu: ${doubt.names.map((name) => `“${cut(name, 40)}”`).join(', ')}.`;
    case 'twice':
      return `${doubt.name} có ở ${rows(doubt.lines)}: coi là một người.`;
    case 'namesakes':
      return `${doubt.name} có ở ${rows(doubt.lines)}, khác đơn vị: coi là hai người.`;
    case 'unlike':
      return `${doubt.name} có ở ${rows(doubt.lines)}, chức vụ hoặc chức danh khác nhau: theo dòng ${doubt.lines[0]}.`;
    case 'title':
      return `${doubt.name}: không rõ chức danh “${cut(doubt.text, 60)}”.`;
    case 'email':
      return `${doubt.name}: “${cut(doubt.text, 60)}” ${
        {
          form: 'không phải địa chỉ thư điện tử, không ghi',
          phone: 'là số điện thoại, không phải thư điện tử, không ghi',
          private: 'không phải thư điện tử công vụ',
          shared: 'trùng thư điện tử của người khác',
        }[doubt.why]
      }.`;
  }
}

const by = (decision: string): string =>
  decision === '' ? '' : ` theo Quyết định ${decision.replace(/^quyết định (?:số )?/i, '')}`;

export const fileQuestion = (plan: EntriesPlan, decision: string, inNameOf: readonly string[]): string =>
  `${inNameOf.length > 0 ? `Ghi nhận theo ý kiến của ${inNameOf.map(comrade).join(', ')}` : 'Ghi vào danh sách'}${by(decision)}: ${sumOf(plan)}?`;

const sumOf = ({ changes, facts }: Pick<EntriesPlan, 'changes' | 'facts'>): string => {
  const count = (what: 'join' | 'post'): number => changes.filter((one) => one.what === what).length;
  const parts = [
    [count('join'), 'thêm'],
    [count('post'), 'đổi chức danh'],
    [facts.length, 'sửa thông tin'],
  ] as const;
  return parts.flatMap(([number, what]) => (number > 0 ? [`${what} ${number} người`] : [])).join(', ');
};

/** For the log of acts. */
export const listNote = (list: ListBrought, plan: EntriesPlan, decision: string): string =>
  [cut(list.name, 80), sumOf(plan), decision].filter(Boolean).join('; ');

/** To those whom it concerns. */
export const listTold = (
  plan: EntriesPlan,
  recorder: Member,
  decision: string,
  { committee, regulation }: Ruled,
): Message => {
  const joins = plan.changes
    .filter(({ what }) => what === 'join')
    .map((one) => joinLine(one, plan, regulation));
  const names = [...joins, ...plan.facts.map(({ name }) => name)];
  return {
    title: 'Thay đổi danh sách',
    text: [
      `Danh sách ${committee.shortName} được ghi lại từ tệp${by(decision)}: ${sumOf(plan)}. Người ghi: ${comrade(recorder.name)}.`,
      ...names.slice(0, SHOWN).map((line) => `- ${line}`),
      ...(names.length > SHOWN ? [`và ${names.length - SHOWN} người khác.`] : []),
      'Nếu không đúng, xin báo ngay thư ký.',
    ].join('\n'),
  };
};

export const listNoted = (
  plan: EntriesPlan,
  newcomers: readonly Member[],
  missed: readonly string[],
): Message => ({
  text: [
    `Đã ghi vào danh sách: ${sumOf(plan)}.`,
    ...(newcomers.length > 0
      ? [
          `${newcomers.length} người mới chưa kết nối với trợ lý; mời từng người: /thanhvien mời <họ tên hoặc số>.`,
        ]
      : []),
    ...(missed.length > 0 ? [`Chưa nhắn riêng được cho: ${missed.join(', ')}; xin báo bằng cách khác.`] : []),
  ].join(' '),
  choices: [[{ label: 'Xem danh sách', command: '/thanhvien' }]],
});
