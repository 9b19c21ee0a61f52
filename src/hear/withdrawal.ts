import { heard, spoken, wording } from './wording.ts';

/** More words than these say more than that. */
const LONGEST = 100;

const GAP = '[\\s,.:;–-]*';
const SPEAKS = `(?:(?:thôi|dạ|vâng|thưa|ôi|à|ơ|xin lỗi|thư ký|ơi|em|tôi|mình|cháu|anh|chị|đồng chí|ạ)${GAP})*`;
/** “Cho em”, “nhờ em”, “anh muốn”: whoever asks for it. */
const ASKS =
  '(?:(?:xin phép|xin|cho|được|nhờ|muốn|đề nghị|em|tôi|mình|anh|chị|cháu|thư ký|nên|thì|giờ|vừa|lúc nãy|hồi nãy|ban nãy)\\s+)*';
const WHEN =
  '(?: (?:lúc nãy|hồi nãy|khi nãy|ban nãy|vừa nãy|vừa rồi|mới nãy|vừa gửi|vừa báo|vừa ghi|vừa trả lời|trước|trước đó|lúc sáng|hồi sáng|đó|ấy|này|ban đầu|cũ))*';
const OWN = '(?: của (?:em|tôi|mình|anh|chị|cháu))?';
const THANKS =
  '(?:[\\s,.!]+(?:ạ|nhé|nha|nghen|đi|giúp|giùm|dùm|hộ|với|luôn|em|anh|chị|tôi|mình|đồng chí|thư ký|cảm ơn|cám ơn|được không|nhiều))*[\\s.!?]*';
/** What somebody has answered: never a paper, a notice, or whom they named. */
const ANSWER =
  '(?:câu trả lời|phần trả lời|trả lời|lời đăng ký|phần đăng ký|đăng ký(?: dự| họp| dự họp| tham dự)?|xác nhận(?: dự| dự họp| tham dự)?|ý kiến|lá phiếu|phiếu|báo cáo tiến độ|báo dự|báo vắng|lời xin vắng|đề nghị vắng|đơn xin vắng|lời đồng ý|lời vừa nhắn|lời)';
const TAKES = '(?:rút lại|rút|thu lại|thu hồi|hủy bỏ|hủy|xóa|bỏ)';
const WRONGLY =
  '(?:đăng ký|trả lời|báo|bấm|chọn|xác nhận|ghi|biểu quyết|bỏ phiếu|nhắn)(?: (?:bị|dự|vắng|họp))* (?:nhầm|lộn|sai|lầm)(?: rồi| mất rồi| mất)?';
/** Why it is taken back: alone it may be of a meeting. */
const MISREAD =
  '(?:(?:do|vì|tại|là)\\s+)?(?:(?:em|tôi|mình|anh|chị|cháu|bị|xem|nhìn|coi|đọc|nhớ)\\s+)*(?:nhầm|lộn)(?: (?:lịch|ngày|giờ|cuộc họp|cuộc|buổi họp|buổi|nút))?(?: rồi| mất rồi| mất)?';

// “Bỏ phiếu” casts one.
const OF_ANSWER = `${ASKS}(?!bỏ phiếu)${TAKES}(?: lại)? ${ANSWER}${WHEN}${OWN}${WHEN}`;
const BACK = `${ASKS}(?:rút|thu|lấy) lại${WHEN}`;
const MISTAKEN = `${ASKS}${WRONGLY}${WHEN}`;
const WHY = `(?:${MISTAKEN}|${MISREAD})${WHEN}`;
const THEN = `(?: ạ)?[\\s,.:;–-]+`;
const WITHDRAWS = wording(
  `^${SPEAKS}(?:${WHY}${GAP}(?:${OF_ANSWER}|${BACK}|${ASKS}${TAKES})|(?:${OF_ANSWER}|${BACK}|${ASKS}rút)(?:${THEN}${SPEAKS}${WHY})|${OF_ANSWER}|${BACK}|${MISTAKEN})${THANKS}$`,
);

/** Whether somebody takes back an answer of their own and says nothing else: which, stands in no word of it. */
export const withdrawsAnswer = (text: string): boolean =>
  text.length <= LONGEST && heard(spoken(text), WITHDRAWS) !== null;
