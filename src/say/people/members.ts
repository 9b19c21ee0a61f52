import type { AccountState } from '../../domain/address.ts';
import { activeMembers, type Committee, type Member } from '../../domain/committee/committee.ts';
import type { Ruled } from '../../domain/law.ts';
import type { Message } from '../../ports/message.ts';
import { excelChoice } from '../excel.ts';
import { channelName } from './channels.ts';
import { comrade, comradeFirst, cut, postOf } from './people.ts';
import { memberTitle } from './post-title.ts';
import { accountNote, noAccount } from './reach.ts';

/** Members, invitations, what is kept about somebody. */
export function memberList(
  { committee, regulation }: Ruled,
  accounts: ReadonlyMap<string, readonly AccountState[]>,
  manages: boolean,
): Message {
  const all = activeMembers(committee);
  const reached = all.filter(({ id }) => accounts.get(id)?.some(({ state }) => state === 'open'));
  const lines = all.map((member) => {
    const state =
      accounts.get(member.id)?.map(stateWords).join('; ') || noAccount(member).toLocaleUpperCase('vi');
    return `${member.no}. ${member.name}, ${memberTitle(member, regulation)}${member.secretary ? ', thư ký' : ''} – ${state}`;
  });
  return {
    title: `Thành viên – ${committee.shortName}`,
    text: [
      ...lines,
      '',
      `${reached.length}/${all.length} người nhận được tin nhắn riêng.`,
      manages ? inviteHow().text : `${SHOW_HOW}.`,
    ].join('\n'),
    choices: [[excelChoice('members'), { ...excelChoice('attendance'), label: 'Dự họp: bản Excel' }]],
  };
}

const stateWords = (account: AccountState): string =>
  `${channelName(account.channel)}${accountNote(account)}`;

const SHOW_HOW = 'Xem một người: /thanhvien <họ tên hoặc số>; xem ai đã nhận thông báo họp: /thanhvien nhận';
export const inviteHow = (): Message => ({
  text: `${SHOW_HOW}. Để mời kết nối, gõ: /thanhvien mời <họ tên hoặc số>. Để gỡ tài khoản, gõ: /thanhvien gỡ <họ tên hoặc số>.`,
});
export const nobodyCalled = (name: string): Message => ({
  text: `Không tìm thấy ai tên “${cut(name, 60)}” trong danh sách. Xin gõ /thanhvien để xem danh sách.`,
});
export const severalCalled = (verb: string, found: readonly Member[]): Message => ({
  text: [
    'Có nhiều người trùng với tên này. Xin gõ lại bằng số:',
    ...found.map(
      (member) =>
        `${member.no}. ${[member.name, postOf(member)].filter(Boolean).join(', ')} → /thanhvien ${verb}${member.no}`,
    ),
  ].join('\n'),
});

/** Two messages: what the secretary does, and what is forwarded to the member. */
export const memberInvitation = (member: Member, committee: Committee, code: string): Message[] => [
  {
    text: `Xin chuyển tin dưới đây tới ${comrade(member.name)}. Mã dùng một lần, trong 14 ngày; ai có mã sẽ được coi là đồng chí ấy, nên chỉ gửi riêng.`,
  },
  {
    text: `Kính gửi ${comrade(member.name)}: mời đồng chí kết nối với trợ lý của ${committee.name} để nhận thông báo và trả lời giấy mời họp. Xin làm theo một cách dưới đây, hoặc nhắn cho trợ lý: /start ${code}`,
    privateLink: code,
  },
];
export const unlinked = (member: Member): Message => ({
  text: `Đã gỡ tài khoản của ${comrade(member.name)}. Khi cần, xin mời lại bằng /thanhvien mời.`,
});

export const unlinkQuestion = (member: Member): string =>
  `Gỡ tài khoản của ${comrade(member.name)}? Đồng chí ấy sẽ không nhận thông báo nữa cho đến khi kết nối lại.`;
export const inviteQuestion = (member: Member): string => `Cấp mã mời cho ${comrade(member.name)}?`;
export const inviteAgainQuestion = (member: Member): string =>
  `${comradeFirst(member.name)} đang kết nối với trợ lý. Khi tài khoản mới dùng mã, đồng chí ấy sẽ được hỏi lại ở tài khoản đang dùng; cùng một ứng dụng thì tài khoản mới thay tài khoản cũ. Vẫn mời?`;
export const notLinked = (member: Member): Message => ({
  text: `${comradeFirst(member.name)} ${noAccount(member)} nên không có gì để gỡ.`,
});

/** To whoever is unlinked. */
export const unlinkedYou = (committee: Committee): Message => ({
  text: `Thư ký đã gỡ tài khoản này khỏi ${committee.shortName}; đồng chí sẽ không nhận thông báo tại đây nữa. Nếu có nhầm lẫn, xin liên hệ thư ký.`,
});

/** To an account whose place another one has taken. */
export const accountReplaced = (committee: Committee): Message => ({
  text: `Một tài khoản khác vừa kết nối thay tài khoản này ở ${committee.shortName}. Nếu không phải do đồng chí, xin báo ngay thư ký.`,
});

export const consent = (member: Member, committee: Committee): Message => ({
  title: `Kết nối với trợ lý của ${committee.shortName}`,
  text: [
    `Đồng chí được mời kết nối với tư cách ${member.name}${member.post ? `, ${member.post}` : ''}.`,
    `Trợ lý lưu: mã tài khoản nhắn tin, họ tên, chức vụ, đơn vị; các câu trả lời, lý do, ý kiến đồng chí gửi về cuộc họp, cùng thời điểm gửi. Mục đích: phục vụ công việc của ${committee.name}. Trợ lý không theo dõi việc đọc tin.`,
    'Xem dữ liệu: /dulieucuatoi. Rút lại đồng ý, xóa dữ liệu được phép xóa: /xoadulieu.',
    'Không gửi tài liệu mật qua trợ lý.',
  ].join('\n'),
});
export const consentQuestion = (): string => 'Đồng chí đồng ý kết nối?';
export const welcome = (member: Member, committee: Committee): Message => ({
  text: `Đã kết nối: ${comrade(member.name)}, ${committee.shortName}. Từ nay đồng chí nhận thông báo họp tại đây. Gõ /hop để xem cuộc họp tới, /trogiup để xem các lệnh.`,
});
export const secretaryTold = (
  member: Member,
  channel: string,
  how: 'first' | 'second' | 'replaced',
): Message => ({
  text: `Đồng chí ${member.name} đã kết nối với trợ lý trên ${channelName(channel)}${{ first: '', second: ', thêm vào tài khoản đã có', replaced: ', thay tài khoản cũ' }[how]}.`,
});

export const hello = (known: boolean): Message => ({
  text: known
    ? 'Chào đồng chí. Gõ /hop để xem cuộc họp tới, /lich để xem lịch, /trogiup để xem các lệnh.'
    : 'Chào đồng chí. Tôi là trợ lý số: gửi thông báo họp, ghi nhận câu trả lời, xin ý kiến người chủ trì theo Quy chế. Tôi chỉ trao đổi với người được thư ký mời; nếu đã có mã mời, xin gõ /start kèm mã.',
});
export const nowAdministrator = (): Message => ({
  text: 'Đồng chí là quản trị viên của trợ lý này. Thêm trợ lý vào nhóm chung, rồi gõ /ketnoi trong nhóm để gắn nhóm.',
});

export const ownData = (lines: readonly string[]): Message => ({
  title: 'Dữ liệu về đồng chí',
  text: lines.join('\n'),
});
export const nothingKept = (): Message => ({ text: 'Trợ lý không lưu gì về tài khoản này.' });
const elsewhere = (channels: readonly string[]): string =>
  channels.length === 0
    ? 'Đồng chí sẽ không nhận thông báo nữa.'
    : `Đồng chí vẫn còn kết nối và nhận thông báo trên ${channels.map(channelName).join(', ')}; muốn xóa cả, xin gõ /xoadulieu ở đó.`;

/** `others`: the channels on which the same person stays linked. */
export const eraseQuestion = (others: readonly string[]): string =>
  `Xóa kết nối của tài khoản này? Câu trả lời họp, nhiệm vụ, ý kiến, báo cáo, phản ánh, xác nhận đã nhận và nhật ký đã vào hồ sơ được giữ theo quy định về hồ sơ; mã tài khoản, quyền quản trị và câu hỏi đang chờ sẽ bị xóa. ${elsewhere(others)}`;
export const erased = (others: readonly string[]): Message => ({
  text: `Đã xóa tài khoản này. ${others.length > 0 ? elsewhere(others) : ''} Muốn kết nối lại, xin liên hệ thư ký để nhận mã mời.`.replace(
    / {2}/,
    ' ',
  ),
});
export const memberErased = (member: Member): Message => ({
  text: `Đồng chí ${member.name} đã ngắt kết nối khỏi trợ lý. Từ nay xin báo đồng chí ấy bằng cách khác.`,
});
