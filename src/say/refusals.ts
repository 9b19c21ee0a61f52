import type { DomainError } from '../domain/domain-error.ts';
import { lowerFirst } from '../domain/fold.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Choice, Message } from '../ports/message.ts';
import { ANNOUNCEMENT_REFUSALS } from './announcements/refusals.ts';
import { recordsHanding } from './meetings/chairing.ts';
import { sayNoticeItems, sayProposalParts } from './meetings/proposal.ts';
import { cut, holderSaid } from './people/people.ts';
import { wishButton } from './people/wishes.ts';
import { PLAN_REFUSALS } from './plans/refusals.ts';
import { SHEET_REFUSALS } from './sheets/refusals.ts';
import { notHeldBy, refusedBy, type Sentences } from './unheld.ts';
import { sayDay, sayWhen } from './when.ts';

const meeting = (facts: { readonly meeting: string }): string =>
  facts.meeting ? `Cuộc họp “${facts.meeting}”` : 'Cuộc họp này';

const UNVOTED = {
  none: 'chưa lấy biểu quyết',
  open: 'phiếu biểu quyết chưa kết thúc',
  'not-passed': 'chưa đủ phiếu đồng ý',
} as const;

const SENTENCES: Sentences<RefusalCode> = {
  'not-allowed': (facts) => {
    const whose = [...(facts.people ?? []).map(holderSaid), ...(facts.who ? [facts.who] : [])].join('; ');
    const who = whose ? `Việc này thuộc quyền của: ${whose}` : 'Đồng chí không có quyền làm việc này';
    const unstated = facts.unstated ? ` (${notHeldBy(facts.says, facts.unstated)})` : '';
    const source = facts.article ? ` (theo ${facts.article} Quy chế)` : unstated;
    const besides =
      facts.says && !facts.unstated
        ? ` Quy chế còn nói: ${facts.says}; điều này trợ lý chưa theo dõi, nên nếu theo đó đồng chí làm được thì xin nhờ thư ký.`
        : ' Xin liên hệ thư ký nếu cần.';
    return `${who}${source}.${besides}`;
  },
  'records-kept': (facts) =>
    `Hồ sơ do thư ký và người lưu hồ sơ tra cứu (${facts.article ? `${facts.article} Quy chế` : notHeldBy(facts.says, 'người lưu hồ sơ')})${facts.people.length > 0 ? `: ${facts.people.map(holderSaid).join('; ')}` : ''}. Xin đề nghị thư ký tra cứu giúp; kết luận gửi tới đồng chí xin xem tại /ketluan, nhiệm vụ tại /nhiemvu, phiếu lấy ý kiến tại /ykien.`,
  'meeting-unknown': () => 'Không tìm thấy cuộc họp này. Xin gõ /lich để xem các cuộc họp sắp tới.',
  'meeting-closed': (facts) =>
    `${meeting(facts)} đã kết thúc, không ghi nhận thêm. Xin gõ /lich để xem các cuộc họp sắp tới.`,
  'meeting-cancelled': (facts) =>
    `${meeting(facts)} đã hủy, không cần trả lời. Xin gõ /lich để xem các cuộc họp sắp tới.`,
  'meeting-edited': (facts) =>
    `${meeting(facts)} đã được sửa; lựa chọn này là của bản cũ. Xin gõ /duyet để xem bản hiện nay.`,
  'meeting-moved': (facts, zone) =>
    `${meeting(facts)} đã dời sang ${sayWhen(facts.start, zone)}; lựa chọn này là của lịch cũ. Xin trả lời lại theo lịch mới: gõ /hop.`,
  'meeting-changed': (facts) =>
    `${meeting(facts)} vừa được sửa; lựa chọn này là của bản trước. Xin gõ /lich để xem bản mới, rồi làm lại.`,
  'meeting-not-called': (facts) =>
    `${meeting(facts)} chưa được thông báo chính thức. Xin chờ thông báo của thư ký.`,
  'meeting-already-called': (facts) =>
    `${meeting(facts)} đã gửi thông báo rồi. Muốn sửa xin gõ /suahop; muốn dời lịch: /doihop; muốn hủy: /huyhop.`,
  'meeting-started': (facts, zone) =>
    `${meeting(facts)} đã bắt đầu lúc ${sayWhen(facts.start, zone)}, không ghi nhận thêm câu trả lời. Xin báo trực tiếp với thư ký.`,
  'answered-since': (facts, zone) =>
    `Tin này đồng chí gửi trước câu trả lời lúc ${sayWhen(facts.at, zone)}, nên tôi giữ câu trả lời sau. Muốn đổi, xin gõ /hop.`,
  'not-invited': (facts) =>
    `Đồng chí không có trong thành phần dự ${facts.meeting ? `“${facts.meeting}”` : 'cuộc họp này'}. Nếu có nhầm lẫn, xin báo thư ký.`,
  'start-in-past': (facts, zone) =>
    `Thời gian ${sayWhen(facts.start, zone)} đã qua. Xin cho thời gian khác, ví dụ: thứ 5 tuần sau 14h30.`,
  'nobody-acts': (facts) =>
    `${facts.of ? `Đồng chí ${facts.of}` : 'Người chủ trì'} vắng và Quy chế không cho ai đương nhiên thay (${refusedBy(facts)}). ${facts.how}`,
  'no-chair': (facts) => `${meeting(facts)} chưa có người chủ trì. ${facts.how}`,
  'chair-must-attend': () => 'Người được giao chủ trì phải dự họp. Xin chọn đồng chí khác.',
  'request-unknown': (facts) =>
    `Không có đề nghị nào của đồng chí ${facts.name} đang chờ. Xin gõ /duyet để xem các đề nghị đang chờ.`,
  'request-settled': (facts) =>
    `Đề nghị của đồng chí ${facts.name} đã được ${facts.verdict === 'granted' ? 'đồng ý' : 'trả lời là không đồng ý'} trước đó; không thay đổi gì.`,
  'request-changed': (facts) =>
    `Đề nghị của đồng chí ${facts.name} đã thay đổi; lựa chọn này là của đề nghị trước. Xin gõ /duyet để xem đề nghị hiện nay.`,
  'own-request': (facts) =>
    facts.name
      ? `Đồng chí không tự ghi nhận ý kiến người khác về đề nghị của chính mình. Xin để đồng chí ${facts.name} hoặc một thư ký khác trả lời.`
      : 'Không ai tự quyết định đề nghị của chính mình. Xin báo thư ký để chuyển tới người có quyền quyết định.',
  'word-unknown': () =>
    'Không còn ý kiến nào như vậy được ghi là của đồng chí; việc này có thể đã thay đổi từ lúc đó. Xem việc đang chờ: /duyet.',
  'word-contested': () => 'Đồng chí đã báo không có ý kiến này rồi; tôi không ghi thêm gì.',
  'word-not-chairs': (facts) =>
    `Việc này chờ ý kiến của đồng chí ${facts.chair}, không phải đồng chí ${facts.name}, nên tôi chưa ghi gì. Xin hỏi lại rồi gõ /ghiykien.`,
  'word-gone': () => 'Nội dung này đã bỏ rồi; không có gì thay đổi thêm.',
  'word-newer': () =>
    'Sau lần ghi đó đã có nội dung mới hơn, nên tôi giữ nguyên. Muốn đổi, xin trả lời lại: /hop.',
  'no-proxy-yet': () =>
    'Đồng chí chưa ủy quyền người dự thay nên chưa cần gửi ý kiến. Xin gõ /uyquyen để ủy quyền.',
  'participants-unconfirmed': (facts) =>
    `Người chủ trì chưa quyết định thành phần dự họp (${refusedBy(facts)}). Xin chờ chủ trì đồng ý thành phần rồi gửi lại bằng /moihop.`,
  'notice-incomplete': (facts) =>
    `Thông báo chưa nêu ${sayNoticeItems(facts.missing)} (${refusedBy(facts)}). Xin bổ sung bằng /suahop rồi gửi lại.`,
  'proposal-missing': (facts) =>
    `Chưa có báo cáo đề xuất nêu ${sayProposalParts(facts.parts)} (${refusedBy(facts)}). Xin nộp bằng /dexuat rồi gửi lại.`,
  'late-without-reason': (facts) =>
    `Đã quá hạn gửi (${refusedBy(facts)}). Chỉ gửi được khi chủ trì cho gửi muộn và nêu lý do; xin gõ lại /moihop rồi ghi lý do khi được hỏi.`,
  'nothing-changed': (facts) => `${meeting(facts)}: không có gì thay đổi, nên tôi không gửi gì.`,
  'chair-stays': ({ name, ...handing }) => {
    const by = recordsHanding(handing);
    const next = by
      ? `Muốn đổi người chủ trì, trước đó thư ký hoặc người chủ trì ghi nhận bằng ${by}.`
      : 'Đồng chí ấy không dự được thì xin dời cuộc họp: /doihop.';
    return `Đồng chí ${name} chủ trì nên phải có trong thành phần dự họp. ${next}`;
  },
  'no-guests': () => 'Cuộc họp này không có khách mời: theo Quy chế, khách mời dự họp mở rộng.',
  'no-earlier-answer': (facts) =>
    `${meeting(facts)}: không có câu trả lời nào của đồng chí trước khi dời lịch. Xin gõ /hop để trả lời.`,
  'no-group': () =>
    'Chưa gắn nhóm nào nên không có nơi để đăng. Xin quản trị viên gõ /ketnoi trong nhóm; hoặc gõ /thongbao để gửi riêng từng đồng chí.',
  'not-assignable': (facts) =>
    `Không giao được chủ trì cho đồng chí này (${refusedBy(facts)}). ${facts.who ? `Chỉ giao được cho: ${facts.who}.` : 'Xin chọn đồng chí khác.'}`,
  'too-many': (facts) => `Vượt quá số lượng cho phép (tối đa ${facts.limit}). Xin rút bớt rồi gửi lại.`,
  'too-many-codes': (facts, zone) =>
    `Đã có nhiều lần nhập sai mã nên tạm dừng nhận mã, kể cả mã đúng. Xin thử lại sau ${sayWhen(facts.until, zone)}, hoặc liên hệ thư ký để nhận mã mời.`,
  'claim-unknown': () =>
    'Việc xác nhận này đã xong hoặc đã hết hạn. Xin gõ /taikhoan để xem các tài khoản đang kết nối.',
  'file-not-paper': () =>
    'Tài liệu cuộc họp do thư ký và người chuẩn bị họp gửi, nên tệp này chưa được ghi nhận. Nếu là báo cáo: gõ /nopbaocao rồi gửi lại tệp. Nếu là ý kiến khi cử người dự thay: gõ /uyquyen. Nếu là phản ánh: gõ /phatsinh.',
  'code-unknown': () => 'Mã này không đúng hoặc đã hết hạn. Xin liên hệ thư ký để nhận mã mời mới.',
  'already-linked': () =>
    'Tài khoản này đang kết nối với tư cách một thành viên khác ở đó. Xin báo thư ký; hoặc gõ /xoadulieu để ngắt kết nối cũ rồi mở lại mã mời.',
  'day-too-far': (facts) =>
    `Ngày này (${sayDay(facts.day)}) còn quá xa (hơn một năm). Xin xem lại năm, rồi ghi lại ngày.`,
  'day-in-past': (facts) =>
    `Ngày này đã qua (${sayDay(facts.day)}). Xin cho một ngày từ hôm nay trở đi, ví dụ: thứ 6 tuần sau, 15/12.`,
  'delegate-no-vote': ({ article }) =>
    `Người dự thay không được biểu quyết (${article} Quy chế), nên ý kiến này không được ghi. Đồng chí đang có người dự thay ở cuộc họp; nếu trực tiếp dự, xin báo thư ký điểm danh lại.`,
  'problem-unknown': () => 'Không tìm thấy phản ánh này. Xin gõ /phatsinh để xem các phản ánh hiện nay.',
  'problem-settled': () =>
    'Phản ánh này đã được trả lời trước đó; không thay đổi gì. Xin gõ /phatsinh để xem.',
  'problem-passed': () =>
    'Phản ánh này đã được trình trước đó và đang chờ quyết định; không thay đổi gì. Xin gõ /phatsinh để xem.',
  'problem-unvoted': (facts) =>
    `Sửa đổi Quy chế chỉ được ban hành sau khi ${facts.who} thảo luận và thông qua (${refusedBy(facts)}); ${UNVOTED[facts.vote]}. Xin gõ /phatsinh để xem và lấy biểu quyết.`,
  'problem-voted': () =>
    'Việc này đang lấy biểu quyết, hoặc đã được thông qua, nên không mở thêm phiếu. Xin gõ /phatsinh để xem.',
  'problem-at-desk': () =>
    'Phản ánh này còn ở đầu mối tiếp nhận, chưa trình nên chưa có gì để quyết định. Xin gõ /phatsinh để xem.',
  'report-unknown': () => 'Không tìm thấy báo cáo này. Xin gõ /baocao để xem các báo cáo hiện nay.',
  'report-changed': () =>
    'Báo cáo này đã có bản nộp mới hoặc đã được trả lại; lựa chọn này là của bản trước. Xin gõ /nhanbaocao để xem bản hiện nay.',
  'report-empty': () => 'Chưa có nội dung báo cáo. Xin gửi nội dung hoặc tệp báo cáo.',
  'report-settled': () => 'Báo cáo này đã được xác nhận trước đó; không thay đổi gì. Xin gõ /baocao để xem.',
  'report-nothing-there': () =>
    'Báo cáo này chưa được nộp hoặc đã được trả lại, nên chưa có gì để trả lại. Xin gõ /baocao để xem.',
  'report-day-after-rule': (facts) =>
    `Ngày chậm nhất của báo cáo này là ${sayDay(facts.day)} (${refusedBy(facts)}). Chỉ ấn định được ngày sớm hơn; xin cho ngày khác.`,
  'report-day-same': (facts) =>
    `Hạn của báo cáo này đã là ${sayDay(facts.day)}; không thay đổi gì. Xin cho ngày khác.`,
  'conclusion-too-early': (facts) =>
    `${meeting(facts)} chưa diễn ra hoặc chưa được thông báo, nên chưa soạn được kết luận. Xin soạn sau khi họp, bằng /ketluan.`,
  'conclusion-unknown': () => 'Không tìm thấy thông báo kết luận này. Xin gõ /ketluan để xem.',
  'conclusion-sent': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} đã gửi. Muốn sửa, xin gõ /ketluan rồi chọn “Đính chính”.`,
  'conclusion-unsent': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} chưa gửi. Xin gõ /ketluan để xem.`,
  'conclusion-doubts': () =>
    'Còn nhiệm vụ chưa rõ đơn vị hoặc thời hạn, nên chưa trình được. Xin gõ /ketluan để làm rõ.',
  'conclusion-settled': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} đã được quyết định trước đó; không thay đổi gì. Xin gõ /ketluan để xem.`,
  'conclusion-changed': (facts) =>
    `Dự thảo kết luận của ${lowerFirst(meeting(facts))} đã thay đổi hoặc chưa trình; lựa chọn này là của bản trước. Xin gõ /ketluan để xem bản hiện nay.`,
  'conclusion-corrected': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} đã có bản đính chính; lựa chọn này là của bản trước nên chưa ghi nhận. Xin gõ /ketluan, mở bản mới rồi chọn “Ai chưa xác nhận”.`,
  'conclusion-uncleared': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} chưa được người chủ trì cho gửi. Xin gõ /ketluan rồi chọn “Trình chủ trì”.`,
  'conclusion-internal': (facts) =>
    `Kết luận của ${lowerFirst(meeting(facts))} đang lưu hành nội bộ nên không gửi ra bên ngoài. Loại thông tin được phổ biến ${facts.who ? `do ${facts.who} quyết định (${refusedBy(facts)})` : `do người chủ trì cuộc họp quyết định (ai quyết định: ${notHeldBy(facts.says)})`}.`,
  'outside-changed': (facts) =>
    `Danh sách gửi ra bên ngoài của ${lowerFirst(meeting(facts))} là của bản trước hoặc đã lưu trữ, nên chưa ghi nhận. Xin gõ /ketluan, mở bản mới rồi chọn “Gửi ra bên ngoài”.`,
  'paper-unknown': () =>
    'Văn bản này không còn, hoặc không thuộc việc của đồng chí. Xin gõ /banword để xem các văn bản soạn được.',
  'paper-numbered': (facts) =>
    `Vừa có người ghi ${facts.number ? `số ${facts.number} cho` : 'lại số của'} văn bản này; tôi chưa ghi gì. Xin gõ /vanban để xem, rồi ghi lại nếu cần.`,
  'paper-of-party': () =>
    'Văn bản của Đảng theo thể thức riêng của Đảng, không theo Nghị định 30/2020/NĐ-CP; trợ lý không soạn để tránh sai thể thức. Xin soạn theo mẫu của Văn phòng cấp ủy.',
  'register-unknown': () =>
    'Không tìm thấy văn bản này trong sổ đang mở (văn bản năm trước đã lưu thì không sửa). Xin gõ /vanban để xem sổ.',
  'register-number-taken': (facts) =>
    `Số ${facts.number} đã ghi cho văn bản khác trong năm${facts.title ? `: “${cut(facts.title, 150)}”` : ''}. Xin kiểm tra lại số; ghi nhầm thì mở văn bản ấy bằng /vanban và sửa.`,
  'own-draft': () =>
    'Đồng chí vừa soạn vừa chủ trì nên không tự duyệt dự thảo của chính mình. Xin để một đồng chí khác được soạn kết luận xem lại nội dung và trình đồng chí (gõ /ketluan).',
  'own-draft-word': () =>
    'Đồng chí là người soạn nên không tự ghi nhận lời cho phổ biến thay người quyết định. Xin để một thư ký khác ghi nhận, hoặc chính người quyết định trả lời (gõ /ketluan); đồng chí chỉ ghi nhận được việc lưu hành nội bộ.',
  'nothing-to-acknowledge': () =>
    'Văn bản này không gửi tới đồng chí hoặc đã lưu trữ. Xin gõ /ketluan để xem các thông báo kết luận.',
  'task-unknown': () => 'Không tìm thấy nhiệm vụ này. Xin gõ /nhiemvu để xem các nhiệm vụ hiện nay.',
  'task-changed': () =>
    'Nhiệm vụ này vừa thay đổi; lựa chọn này là của lúc trước. Xin gõ /nhiemvu để xem hiện nay.',
  'task-of-conclusion': () =>
    'Nhiệm vụ này do kết luận cuộc họp giao; muốn thôi, xin thư ký đính chính kết luận ở /ketluan, hoặc giao đồng chí khác.',
  'task-closed': () => 'Nhiệm vụ này đã kết thúc; không ghi nhận thêm. Xin gõ /nhiemvu để xem.',
  'task-not-done': () =>
    'Nhiệm vụ này chưa được báo là đã xong, hoặc đã có kết luận về kết quả. Xin gõ /nhiemvu để xem.',
  'preparer-outside': (facts) =>
    `Đồng chí ${facts.name} không ở nơi họp, không được mời, nên không được biết cuộc họp này. Xin giao đồng chí khác, hoặc mời đồng chí ấy trước (/suahop).`,
  'task-same-lead': () => 'Nhiệm vụ này đang do đồng chí ấy chủ trì; không thay đổi gì.',
  'portfolio-there': (facts) =>
    `Đồng chí ${facts.name} đang phụ trách việc này rồi; không thay đổi gì. Xem phân công: /linhvuc.`,
  'roster-there': (facts) =>
    `Đồng chí ${facts.name} đã có trong danh sách rồi; không thay đổi gì. Xem danh sách: /nhansu.`,
  'roster-gone': (facts) =>
    `Đồng chí ${facts.name} không có trong danh sách này, nên không có gì để thay đổi. Xem danh sách: /nhansu.`,
  'roster-second': (facts) =>
    `Chức danh này đồng chí ${facts.name} đang giữ, và chỉ một người giữ. Muốn thay, xin gõ: /nhansu thay <họ tên> bằng <họ tên>, chức vụ, đơn vị.`,
  'roster-no-role': () =>
    'Quy chế không có chức danh này trong danh sách này; tôi chưa thay đổi gì. Xem danh sách và chức danh: /nhansu.',
  'roster-last-lead': (facts) =>
    `Đồng chí ${facts.name} là người đứng đầu, rời đi thì phải có người thay. Xin gõ: /nhansu thay ${facts.name} bằng <họ tên>, chức vụ, đơn vị làm <chức danh>.`,
  'roster-last-secretary': (facts) =>
    `Đồng chí ${facts.name} là thư ký duy nhất. Xin người vận hành cử thư ký khác trước, rồi làm lại.`,
  'roster-waits': () => 'Đề nghị này đang chờ rồi; tôi không ghi thêm. Xem tại /nhansu.',
  'roster-settled': () => 'Đề nghị này đã được giải quyết hoặc không còn. Xem danh sách hiện nay: /nhansu.',
  'roster-own': () =>
    'Không ai tự đưa mình ra khỏi danh sách. Xin để thư ký khác hoặc người có thẩm quyền làm việc này.',
  'roster-one-by-one': () =>
    'Thay đổi này người có thẩm quyền quyết định, nên không ghi được bằng tệp. Xin đề nghị từng thay đổi: /nhansu.',
  'roster-on-paper': (facts) =>
    `${notHeldBy(facts.says, 'ai tự thay đổi danh sách này')}; danh sách theo quyết định của cấp có thẩm quyền. Khi có quyết định, thư ký ghi vào danh sách kèm số quyết định: /nhansu.`,
  'own-task': () =>
    'Không ai tự quyết định việc mình xin, tự xác nhận kết quả của mình. Xin chờ người giao nhiệm vụ trả lời.',
  'information-not-agency': (facts) =>
    `Chỉ đề nghị được cơ quan, đơn vị cung cấp thông tin (${refusedBy(facts)}); đồng chí ${facts.name} là lãnh đạo hoặc chưa có cơ quan trong danh sách. Xin ghi tên cơ quan.`,
  ...PLAN_REFUSALS,
  ...SHEET_REFUSALS,
  ...ANNOUNCEMENT_REFUSALS,
  'call-up-ends-before': (facts) =>
    `Ngày kết thúc trước ngày bắt đầu (${sayDay(facts.day)}). Xin gõ lại /trungtap với “từ ngày … đến ngày …”.`,
  'call-up-no-experts': (facts) =>
    `Quy chế chỉ cho trưng tập thành viên của Tổ${facts.article ? ` (${facts.article})` : ''}, không quy định mời chuyên gia; ${facts.name} không có trong Tổ. Cần chuyên gia, xin báo cáo lãnh đạo.`,
  'call-up-not-team': (facts) =>
    `Chỉ trưng tập được thành viên của ${facts.team} (${refusedBy(facts)}), không kể người trưng tập; đồng chí ${facts.name} không thuộc diện này. Giao việc cho đồng chí ấy: /giaoviec.`,
};

const sentence = <Code extends RefusalCode>({ code, facts }: DomainError<Code>, zone: string): string =>
  (SENTENCES as Sentences<Code>)[code](facts, zone);

/** A broken rule in words: what, by which article, and what to do next. */
/** Whose it is not is shown what is. */
const OWN: Choice = { ...wishButton('help'), quiet: true };

export const refusal = (error: DomainError, zone: string): Message => ({
  text: sentence(error, zone),
  ...(error.code === 'not-allowed' ? { choices: [[OWN]] } : {}),
});
