import type { Committee } from '../../domain/committee/committee.ts';
import { kindOf } from '../../domain/committee/wording.ts';
import type { Message } from '../../ports/message.ts';

const KINDS = { notices: 'thông báo', reminders: 'nhắc việc', team: 'thông báo của Tổ' } as const;

/** What a chat is bound for; of a further body by its name. */
type Use = keyof typeof KINDS | { readonly name: string };
const forWhat = (what: Use): string =>
  typeof what === 'object' ? `thông báo của ${what.name}` : KINDS[what];

export const boundHere = (committee: Committee, topic: boolean, what: Use): Message => ({
  text: `Đã gắn ${topic ? 'chủ đề này' : 'nhóm này'} với ${committee.name} để nhận ${forWhat(what)}. Không đúng thì gõ /ketnoi gỡ. Lưu ý: không gửi tài liệu mật trong nhóm.`,
});

/** To the secretaries: the bot does not know what the group is called. */
export const boundTold = (committee: Committee, what: Use): Message => ({
  text: `Một nhóm vừa được gắn với ${committee.shortName} để nhận ${forWhat(what)}. Nếu không đúng, xin gõ /ketnoi gỡ trong nhóm ấy.`,
});
export const unbound = (committee: Committee): Message => ({
  text: `Đã gỡ nhóm này khỏi ${committee.shortName}. Từ nay tôi im lặng ở đây.`,
});
export const unboundTold = (committee: Committee): Message => ({
  text: `Một nhóm vừa được gỡ khỏi ${committee.shortName}. Muốn gắn lại, quản trị viên gõ /ketnoi trong nhóm.`,
});

/** The bot was put out of a committee's group, may not write there, or can again. */
export function groupStands({ shortName }: Committee, closed: 'gone' | 'muted' | null): Message {
  if (closed === null)
    return { text: `Trợ lý đã trở lại nhóm của ${shortName} và đăng tin ở đó được như trước.` };
  const [what, next] =
    closed === 'gone'
      ? [
          'bị đưa ra khỏi nhóm, hoặc nhóm đã giải tán',
          'Xin thêm trợ lý lại vào nhóm; nếu là nhóm khác, quản trị viên gõ /ketnoi trong nhóm ấy.',
        ]
      : ['bị tắt quyền gửi tin trong nhóm', 'Xin người quản lý nhóm mở lại quyền gửi tin cho trợ lý.'];
  return {
    title: `Nhóm của ${shortName}: trợ lý không đăng tin được`,
    text: `Trợ lý vừa ${what} của ${shortName}. Thông báo, số liệu trả lời và nhắc việc không lên nhóm được; tin riêng cho từng đồng chí vẫn gửi như thường.\n${next}`,
  };
}

export const bindHow = (committees: readonly Committee[]): Message => ({
  text: [
    committees.length === 0
      ? 'Chưa nạp tệp cấu hình nào. Xin nạp trước: npm run committee -- import TỆP.yaml.'
      : `Gắn nhóm này với ${kindOf(committees)} nào? Xin gõ lại trong nhóm, trong đúng chủ đề nhận thông báo:`,
    ...committees.map((committee) => `/ketnoi ${committee.id} – ${committee.name}`),
  ].join('\n'),
});

/** Where the committee's own notices stand. */
export const teamBeside = (topic: boolean): Message => ({
  text: `${topic ? 'Chủ đề' : 'Nhóm'} này là nơi đăng thông báo chung, nên tôi chưa gắn cho Tổ. Xin gõ /ketnoi tổ trong nhóm hoặc chủ đề riêng của Tổ; nếu muốn thông báo của Tổ đăng ngay ở đây, xin gõ: /ketnoi tổ chung.`,
});

/** A further body speaks in a group of its own. */
export const ownGroupWanted = (name: string): Message => ({
  text: `Nhóm này đã gắn để dùng vào việc khác. Thông báo của ${name} chỉ đăng ở nhóm riêng của ${name}: xin gõ lại lệnh này trong nhóm ấy.`,
});

export const boundElsewhere = (): Message => ({
  text: 'Nhóm này đã gắn với nơi khác nên không gắn thêm được. Xin dùng nhóm khác.',
});
export const whichOne = (committees: readonly Committee[]): string =>
  `Đồng chí muốn nói về ${kindOf(committees)} nào? Xin chọn:`;
export const chosenCommittee = (committee: Committee): Message => ({
  text: `Từ nay các lệnh nhắn riêng dùng cho ${committee.name}. Đổi lại bằng /chonban.`,
});
