import { seatIn } from '../../domain/committee/bodies.ts';
import { type Committee, type Member, regulationOn, roleIn } from '../../domain/committee/committee.ts';
import { namesNoConvener } from '../../domain/committee/own-right.ts';
import { shortTeamName } from '../../domain/committee/wording.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Regulation } from '../../regulations/schema.ts';

/** What `npm run committee` prints. */

interface Fault {
  readonly line: number;
  readonly path: string;
  readonly problem: string;
  readonly instead: string;
  readonly file?: string;
}

export function faults(path: string, found: readonly Fault[]): string {
  const lines = found.map((one) => lineOf(path, one, 'Sửa'));
  return [`Có ${found.length} lỗi, chưa có gì thay đổi:`, ...lines].join('\n');
}

/** The same of what came without lines. */
export function faultsOf(
  id: string,
  found: readonly {
    readonly path: readonly PropertyKey[];
    readonly problem: string;
    readonly instead: string;
  }[],
): string {
  const lines = found.map(
    ({ path, problem, instead }) => `${path.map(String).join('.')}: ${problem}. Sửa: ${instead}.`,
  );
  return [`Ban "${id}" có ${found.length} lỗi, chưa có gì thay đổi:`, ...lines].join('\n');
}

/** What was hardly meant so; the file is used all the same. */
export function warnings(path: string, found: readonly Fault[]): string {
  const lines = found.map((one) => lineOf(path, one, 'Nên sửa'));
  return [`Có ${found.length} chỗ xin xem lại (tệp vẫn dùng được):`, ...lines].join('\n');
}

/** What follows from how the regulation is written, and was hardly looked for. `agency`: the standing agency that nobody belongs to. */
export const understood = (regulation: Regulation, agency: string | null): string[] => [
  ...(namesNoConvener('committee', regulation)
    ? ['Lưu ý: quy chế không ghi ai triệu tập họp; người đứng đầu triệu tập, trợ lý không viện dẫn điều nào.']
    : []),
  ...(agency === null
    ? []
    : [
        `Lưu ý: danh sách không có ai thuộc cơ quan thường trực (${agency}), nên việc của cơ quan ấy không có người làm. Xin ghi "agency" của thành viên đúng tên ấy; nếu nay cơ quan mang tên khác, ghi tên mới vào "standingAgency" của tệp này.`,
      ]),
];

/** What the regulation's own file says nothing of. */
export const leftOutRules = (places: readonly string[]): string =>
  `Tệp quy chế để trống ${places.length} mục, trợ lý coi là Quy chế không quy định: ${places.join(', ')}. Nếu Quy chế có nêu, xin ghi vào; nếu có nêu mà không ghi được thành mục, xin ghi "other" kèm điều khoản và nguyên văn.`;

function lineOf(path: string, { file, line, path: where, problem, instead }: Fault, mend: string): string {
  const place = where === '' ? '' : `${where}: `;
  return `${file ?? path}:${line}: ${place}${problem}. ${mend}: ${instead}.`;
}

const sayDay = (day: Day): string => day.split('-').reverse().join('/');

export function summary(
  file: {
    readonly id: string;
    readonly name: string;
    readonly members: readonly (Pick<Member, 'role' | 'secretary'> & {
      readonly teamRole?: Member['teamRole'] | undefined;
      readonly bodies?: Member['bodies'] | undefined;
    })[];
    readonly groups?: readonly unknown[] | undefined;
  },
  regulation: Regulation,
): string {
  const ofBody = (body: 'committee' | 'team') =>
    file.members.filter((member) => roleIn({ teamRole: null, ...member } as Member, body) !== null).length;
  const ofFurther = (body: string) =>
    file.members.filter((one) => seatIn({ teamRole: null, ...one } as Member, body, regulation) !== null)
      .length;
  const keepers = file.members.filter((member) => member.secretary).length;
  return [
    `${file.name} (${file.id})`,
    `Quy chế: ${regulation.title} (${regulation.decision.number}, hiệu lực từ ${sayDay(regulation.effectiveFrom)}).`,
    `Thành viên: ${ofBody('committee')}; thành viên ${shortTeamName(regulation)}: ${ofBody('team')}; thư ký: ${keepers}; nhóm: ${file.groups?.length ?? 0}.`,
    ...regulation.bodies.further.map(({ id, name }) => `${name}: ${ofFurther(id)} người.`),
    ...(keepers === 0
      ? ['Lưu ý: chưa ai được ghi là thư ký (secretary: true), nên chưa ai gửi được thông báo họp.']
      : []),
  ].join('\n');
}

export function imported(
  committee: Committee,
  sitting: number,
  codes: readonly { readonly name: string; readonly code: string }[],
): string {
  return [
    `Đã nạp ${committee.shortName}: ${sitting} thành viên.`,
    ...codes.map(
      ({ name, code }) =>
        `Mã mời thư ký ${name}: nhắn cho bot câu /start ${code} (dùng một lần, trong 14 ngày; mã cấp trước, nếu có, không còn dùng được).`,
    ),
  ].join('\n');
}

export const importedAll = (committees: number, members: number): string =>
  `Đã nạp ${committees} tệp cấu hình, ${members} thành viên.`;
export const twoFilesOfOne = (id: string, one: string, other: string): string =>
  `Hai tệp cùng mang mã "${id}": ${one} và ${other}. Sửa: bỏ một tệp, hoặc đổi mục id của một tệp.`;
export const twiceAtOnce = (id: string): string =>
  `Hai tệp nạp cùng lúc mang mã "${id}", nên chưa nạp gì. Sửa: đổi mục id của một tệp.`;
export const nothingOfFolder = (): string =>
  'Trong thư mục có tệp chưa đúng, nên chưa nạp tệp nào. Sửa các lỗi trên rồi nạp lại cả thư mục.';
export const noFiles = (folder: string): string =>
  `Không đọc được tệp nào: thư mục ${folder} không có tệp .yaml nào. Xin kiểm tra đường dẫn.`;
export const tooManyFiles = (folder: string, most: number): string =>
  `Thư mục ${folder} có hơn ${most} tệp .yaml. Xin chia ra nhiều thư mục rồi nạp lần lượt.`;
export const notUnderstoodBeside = (): string =>
  'Chương trình đang chạy không hiểu yêu cầu này, có thể vì khác phiên bản với lệnh. Chưa nạp gì. Hãy khởi động lại chương trình rồi nạp lại.';

export const requestsWait = (count: number): string =>
  `Đang có ${count} đề nghị chờ người chủ trì trả lời. Nếu người chủ trì vừa thay đổi, xin nhắc đồng chí ấy gõ /duyet để xem.`;
export const noHead = (): string =>
  'Lưu ý: chưa ai là người đứng đầu (role: head); việc thuộc quyền người đứng đầu sẽ chờ đến khi có người, và cuộc họp do người triệu tập chủ trì.';

/** That the regulation of the file is not the one of today; `null` where it is. */
export function regulationLater(committee: Committee, today: Day): string | null {
  const last = committee.regulations.at(-1);
  const current = regulationOn(committee, today);
  if (!last || last.regulation === current) return null;
  return `Quy chế này có hiệu lực từ ${sayDay(last.from)}; đến ngày đó vẫn theo quy chế ${current.replace('@', ', bản ')}.`;
}

export function noCommittee(id: string, known: readonly string[]): string {
  const advice =
    known.length === 0
      ? 'Chưa nạp tệp cấu hình nào: npm run committee -- import TỆP.yaml.'
      : `Đã nạp: ${known.join(', ')}.`;
  return `Chưa nạp tệp cấu hình nào mang mã "${id}". ${advice}`;
}

export const regulationChanged = (regulation: Regulation): string =>
  `Quy chế ${regulation.id} bản ${regulation.version} đã được lưu với nội dung khác. Xin tăng mục version trong tệp quy chế rồi nạp lại; các cuộc họp cũ vẫn theo bản cũ.`;

export const listUnlikeChat = (id: string, names: readonly string[]): string =>
  `Danh sách đã thay đổi qua trợ lý sau khi tệp này được ghi: ${names.join(', ')}. Chưa nạp gì. Hãy chạy npm run committee -- export ${id}, nạp lại tệp ấy, rồi sửa tiếp trên tệp ấy.`;
export const groupOfAnother = (chat: string, committee: string): string =>
  `Nhóm ${chat} đang gắn với "${committee}". Xin bỏ nhóm này khỏi một trong hai tệp.`;

export const committeeUsage = (): string =>
  [
    'Cách dùng:',
    '  npm run committee -- check TỆP.yaml    kiểm tra tệp, không thay đổi gì',
    '  npm run committee -- import TỆP.yaml   kiểm tra rồi nạp, cả khi chương trình đang chạy',
    '  npm run committee -- import THƯ-MỤC    nạp mọi tệp .yaml trong thư mục: tất cả, hoặc không tệp nào',
    '  npm run committee -- template MÃ LOẠI TỆP.docx   văn bản loại ấy soạn theo mẫu riêng (bo: bỏ mẫu)',
    '  npm run committee -- export MÃ         in lại một tệp cấu hình',
    '  npm run committee -- export-all TỆP    chép toàn bộ dữ liệu ra một tệp',
    '  npm run committee -- import-all TỆP    nạp toàn bộ dữ liệu từ tệp ấy vào nơi còn trống',
  ].join('\n');

export const backupUsage = (): string =>
  [
    'Cách dùng:',
    '  npm run backup -- TỆP     sao lưu toàn bộ dữ liệu ra một tệp mới, cả khi chương trình đang chạy',
    '  npm run restore -- TỆP    nạp lại tệp ấy vào nơi còn trống, khi chương trình đang dừng',
  ].join('\n');

export const backedUp = (path: string, count: number): string =>
  `Đã sao lưu ${count} mục ra ${path}. Tệp chứa mọi dữ liệu và mã bí mật của bot: chỉ chủ máy được đọc, và nên giữ một bản ở máy khác.`;

export const installationWritten = (path: string, count: number): string =>
  `Đã chép ${count} mục ra ${path}. Tệp chứa mọi dữ liệu và mã bí mật của bot: chỉ chủ máy được đọc, chuyển xong hãy xóa.`;

export const installationPut = (count: number): string =>
  `Đã nạp ${count} mục. Chỉ chạy bot ở một nơi: đừng chạy lại trên dữ liệu cũ.`;

export const fileIsThere = (path: string): string =>
  `Đã có tệp ${path}; tôi không ghi đè. Hãy chọn tên khác.`;
export const fileIsGone = (path: string): string => `Không thấy tệp ${path}. Hãy kiểm tra lại đường dẫn.`;

export const notEmpty = (): string =>
  'Nơi nhận đã có dữ liệu, nên chưa nạp gì. Chỉ nạp vào thư mục hoặc cơ sở dữ liệu còn trống.';

export const notWhole = (path: string, why: 'foreign' | 'cut' | 'newer'): string =>
  ({
    foreign: `${path} không phải tệp do export-all ghi, nên chưa nạp gì.`,
    cut: `${path} không còn nguyên (bị cắt hoặc bị sửa), nên chưa nạp gì. Hãy chép lại bằng export-all.`,
    newer: `${path} do một phiên bản mới hơn của chương trình ghi, nên chưa nạp gì. Hãy dùng phiên bản mới.`,
  })[why];

export const listDoubts = (list: string, doubts: readonly string[]): string =>
  [`Xin xem lại danh sách ${list}:`, ...doubts.map((line) => `- ${line}`)].join('\n');
