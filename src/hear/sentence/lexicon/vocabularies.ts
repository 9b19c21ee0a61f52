import { fold } from '../../../domain/fold.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { ANSWERS } from './answers.ts';
import { COMPOUNDS } from './compounds.ts';
import { DUTIES } from './duties.ts';
import { LISTS } from './lists.ts';
import { MANNER } from './manner.ts';
import { TONELESS } from './toneless.ts';
import { TONELESS_WISHES } from './toneless-wishes.ts';
import { WORK } from './work.ts';

const WEEKDAYS = ['hai', 'ba', 'tư', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy', '2', '3', '4', '5', '6', '7'];

/** Words of which days and hours are made; what they say is read by `when/`. */
const TIME = {
  T: [
    ...WEEKDAYS.map((day) => `thứ ${day}`),
    ...['2', '3', '4', '5', '6', '7'].map((day) => `t${day}`),
    'buổi sáng|buổi chiều|buổi trưa|buổi tối|chủ nhật|cn|thứ|ngày|tháng|giờ|h|g|rưỡi|phút|kém|sáng|trưa|chiều|tối|mai|mốt|hôm nay|ngày mai|sáng mai|chiều mai|trưa mai|sáng nay|chiều nay|trưa nay|tối nay|tuần|tuần sau|tuần này|tuần tới|tháng sau|tháng này|tháng tới|đầu giờ|đúng giờ|đầu tuần|cuối tuần|cuối tháng|đầu tháng|hôm đó|bữa đó|hôm ấy|ngày đó|bữa ấy|hôm nớ|bữa nớ|bữa ni|hôm ni|hôm này|ngày hôm đó|lúc|hồi|khoảng|tầm|vào|ngày kia|hết tháng|hết tuần|cả tuần|quý|tết|giữa|nửa đầu|bữa|mùng|mồng|lúc đó|giờ đó|hôm|quý 1|nay|bữa nay|ngay lập tức|cả ngày|hết ngày|nguyên ngày|cả buổi|hôm họp|bữa họp',
  ].join('|'),
} as const;

/** Who speaks, who is spoken to, who is spoken of. One place for each word; `|` parts the ways to say it. */
const PEOPLE = {
  /** May be who speaks or who is spoken to: where it stands tells. */
  PRON: 'em|e|anh|a|chị|c|cj|cháu|chú|cô|bác|thầy|sếp|xếp|mày|bạn|bot|thư ký|thủ trưởng|lãnh đạo|cả nhà|các bác|các anh|các chị|mấy anh|mấy chị|các đồng chí|mọi người|mn|tk|vp|văn phòng|bcđ|ban chỉ đạo|tổ thư ký|anh em|anh chị|anh chị em|mấy anh em|các anh chị',
  ME: 'tôi|tui|mình|mk|tớ|tao|ta|chúng tôi|chúng em|tụi em|bọn em|bên em|bên tôi|bên mình|bên anh|bên chị|phòng em|phòng tôi|phòng mình|đơn vị em|đơn vị tôi|đơn vị mình|đơn vị chúng tôi|cơ quan em|cơ quan tôi|xã em|xã tôi|xã chúng tôi|phường em|phường tôi|sở em|sở tôi|bản thân',
  HON: 'đồng chí|đ/c|d/c|ông|bà|cậu|dì|mợ|thím|thằng|con|nhỏ|cô bé',
  THIRD:
    'văn thư|lái xe|tổng đài|anh ấy|chị ấy|ông ấy|bà ấy|cô ấy|cậu ấy|chú ấy|bác ấy|em ấy|đồng chí ấy|đ/c ấy|d/c ấy|anh đó|chị đó|đồng chí đó|đ/c đó|ổng|bả|ảnh|chỉ|cổ|nó|hắn|họ|nẫu|người ta|tụi nó|bạn ấy|thằng đó|con bé|người đó|người này|đồng chí này|đ/c này|chị này|anh này|nhiều người|người khác|đứa nào|thằng nào',
  BOTH: 'cả hai|cả 2|hai người|2 người|cả hai người|cả 2 người|hai đồng chí|cả hai đồng chí|cả 2 đồng chí|2 đ/c|2 đồng chí|cả hai đ/c|cả 2 đ/c|hai đ/c|cả đôi|hai trường hợp|2 trường hợp|cả hai trường hợp|cả 2 trường hợp|hai đứa|cả hai đứa|2 vị|hai vị|cả nam lẫn nữ|cả hai ca',
  NOBODY:
    'người nào|một ai|ai hết|ai cả|trường hợp nào|người nào hết|bất cứ ai|bất kỳ ai|đồng chí nào|đ/c nào',
  CROWD:
    'cả phòng|cả sở|cả xã|cả phường|cả đơn vị|cả đoàn|cả cơ quan|cả ban|cả tổ|cả team|cả đội|cả hội|nguyên phòng|nguyên đoàn',
  /** Besides the persons themselves. */
  UNIT: 'sở|phòng|xã|phường|đặc khu|huyện|thị xã|ubnd|hđnd|công an|ca tỉnh|bộ|ban|chi cục|trung tâm|cục|đơn vị|cơ quan|vnpt|viettel|ubmttq|mặt trận|đoàn thanh niên|hội|tỉnh đoàn|báo|đài|ttpvhcc|trạm|ấp|thôn',
  POST: 'phó chánh vp|chánh vp|phó vp|phó chánh văn phòng sở|phó chỉ huy trưởng|chỉ huy trưởng|trưởng phòng|phó phòng|phó trưởng phòng|tp|ptp|giám đốc|phó giám đốc|gđ|pgđ|pgd|gd|chủ tịch|phó chủ tịch|ct|pct|chánh văn phòng|phó chánh văn phòng|cvp|pcvp|chi cục trưởng|phó chi cục trưởng|chi cục phó|cục trưởng|phó cục trưởng|chuyên viên|cv|trưởng ban|phó ban|phó trưởng ban|trưởng công an|phó trưởng công an|phó công an|bí thư|phó bí thư|kế toán|kế toán trưởng|trưởng trạm|tổ trưởng|tổ phó|phó tổ trưởng|trưởng khoa|hiệu trưởng|phó hiệu trưởng|công chức|cán bộ|chánh thanh tra|phó chánh thanh tra|trưởng|phó|cấp phó|cán bộ chuyên môn|nhân viên|trợ lý|trưởng bộ phận|đội trưởng|đội phó|viên chức|phó ban thường trực|phó chủ nhiệm|chủ nhiệm',
  NOONE: 'không ai|ko ai|k ai|hông ai|hổng ai|không người nào|không đồng chí nào|chẳng ai|không có ai',
  ALL: 'đều|đủ|ai cũng|ai ai cũng|hết cả|cả bọn|cả nhóm|mọi trường hợp|các trường hợp|mọi người|tất cả|toàn bộ|toàn ban|tất cả thành viên|toàn thể',
} as const;

/** What is listened for while an answer is waited for. */
export const ANSWERING = vocabularyOf(TONELESS, ANSWERS, MANNER, PEOPLE, TIME, COMPOUNDS);

/** The same of who decides: “cho phép vắng” asks for nothing. */
const GRANTS = { LET: 'cho phép|cho phép đồng chí|cho xin' } as const;
export const JUDGING = vocabularyOf(TONELESS, GRANTS, ANSWERS, MANNER, PEOPLE, TIME, COMPOUNDS);

/** What is said of lists and sheets. */
export const DECIDING = vocabularyOf(
  { ...TONELESS, bo: 'REMOVE', moi: 'INVITE', them: 'ADD' },
  LISTS,
  ANSWERS,
  MANNER,
  PEOPLE,
  TIME,
  COMPOUNDS,
);

/** What is said of tasks and reports. */
export const OWING = vocabularyOf(
  { ...TONELESS, toi: 'ME' },
  DUTIES,
  MANNER,
  ANSWERS,
  PEOPLE,
  TIME,
  COMPOUNDS,
);

/** Letters that may be several words are so here too, unless a word of the work is written with them. */
const OF_WORK = new Set(Object.values(WORK).flatMap((said) => said.split('|').map((one) => fold(one))));
const DOUBTFUL = Object.fromEntries(
  Object.entries(TONELESS).filter(([letters, tag]) => tag === '_' && !OF_WORK.has(letters)),
);

/** What is said where nothing waits. */
export const WISHING = vocabularyOf(
  { ...DOUBTFUL, ...TONELESS_WISHES },
  WORK,
  MANNER,
  PEOPLE,
  TIME,
  COMPOUNDS,
);

/** Said to who asks something, and about what is under way: it goes ahead, waits, or ends. */
const DIALOGUE = {
  JUST: 'cứ|cứ thế|cứ vậy|hãy|hẵng|mới|rồi hãy|rồi hẵng',
  WAIT: [
    'chờ|đợi|từ từ|từ từ đã|khoan|khoan đã|hượm',
    'lát|lát nữa|chút|chút nữa|tí nữa|tý nữa|chốc nữa|một lát|một chút',
    'để sau|để đó|tính sau|hồi sau|sau này|lúc khác|hôm khác|khi khác',
  ].join('|'),
  /** “Dừng” and “đừng” both end it here. */
  QUIT: [
    'đừng|đừng có|dừng|dừng lại|ngừng|ngừng lại|thôi khỏi',
    'bỏ qua|bỏ đi|hủy đi|huỷ đi|hủy bỏ đi',
    'không làm nữa|không ghi|đừng ghi|khỏi ghi',
    'khỏi gửi|đừng gửi|không gửi|ko gửi|k gửi|hông gửi|hổng gửi',
  ].join('|'),
  /** Of what somebody asks to be shown. */
  SEE: 'xem|coi|cho xem|cho coi|đưa xem',
} as const;

/** What is typed where a text is asked for, and may be no such text. */
export const ANSWERING_BACK = vocabularyOf(
  { ...DOUBTFUL, ...TONELESS_WISHES },
  DIALOGUE,
  WORK,
  MANNER,
  PEOPLE,
  TIME,
  COMPOUNDS,
);
