import { kindOf } from '../domain/committee/wording.ts';
import { lowerFirst } from '../domain/fold.ts';
import type { PendingLine } from '../ports/command.ts';
import type { Command, Message } from '../ports/message.ts';
import { isSettled, linesOf } from './people/pending.ts';
import { cut } from './people/people.ts';

/** The sentences of the conversation itself: questions, dead ends, where to go on. */

/** Beside any question. */
export const LEAVE: Command = { label: 'Thôi', command: '/thoi', quiet: true };

/** The payload with which a member opens the private chat to go on with what was begun in a group. */
export const CONTINUE = 'tiep-tuc';

export const whoAreYou = (): Message => ({
  text: 'Tài khoản này chưa được kết nối với thành viên nào. Nếu được thư ký mời, xin mở đường dẫn mời, hoặc nhắn mã mời tại đây.',
  choices: [[{ label: 'Mở trò chuyện riêng', openPrivate: 'xin-chao' }]],
});

export const unknownCommand = (word: string): Message => ({
  text: `Không có lệnh /${word}. Xin gõ /trogiup để xem các lệnh.`,
});

export const notHere = (): Message => ({
  text: 'Lệnh này dành cho thành viên. Tài khoản này chưa được kết nối với thành viên nào ở đây; xin liên hệ thư ký để được mời.',
});

export const onlyInGroup = (): Message => ({
  text: 'Lệnh này chỉ dùng trong nhóm chung. Xin gõ lại lệnh trong nhóm.',
});

export const onlyInPrivate = (command: string): Message => ({
  text: `Lệnh /${command} chỉ dùng khi nhắn riêng. Xin mở trò chuyện riêng với tôi rồi gõ lại.`,
  choices: [[{ label: 'Mở trò chuyện riêng', openPrivate: CONTINUE }]],
});

export const wroteYou = (): Message => ({ text: 'Tôi đã nhắn riêng để đồng chí trả lời tiếp.' });
export const wroteYouToast = (): string => 'Tôi đã nhắn riêng để đồng chí trả lời tiếp.';
export const openPrivate = (): Message => ({
  text: 'Việc này trao đổi riêng. Xin đồng chí mở trò chuyện riêng với tôi để trả lời tiếp.',
  choices: [[{ label: 'Mở trò chuyện riêng', openPrivate: CONTINUE }]],
});
export const openPrivateToast = (): string =>
  'Xin đồng chí mở trò chuyện riêng với tôi, bấm Bắt đầu rồi trả lời tiếp.';

export const dropped = (): Message => ({ text: 'Đã thôi. Chưa có gì được gửi đi.' });

/** To a “thôi” that was written before what waits now was put. */
export const saidBeforeQuestion = (): string =>
  'Tin “thôi” này đồng chí gửi trước câu hỏi đang chờ, nên tôi chưa thôi việc ấy. Muốn thôi, xin gõ lại /thoi.';
export const nothingToDrop = (): Message => ({ text: 'Hiện không có việc nào đang làm dở.' });
export const nothingBefore = (): Message => ({
  text: 'Trước câu hỏi này không có câu nào để quay lại. Muốn thôi, xin gõ /thoi.',
});
export const nothingToConfirm = (): Message => ({
  text: 'Nội dung này không còn chờ xác nhận: đã được gửi, đã thôi, hoặc đã có bản mới hơn. Xin gõ lại lệnh nếu cần.',
});

/** What stands on the button that agrees to a preview, where it says nothing of its own. */
export const SEND = 'Gửi';

/** A preview that waited, and something else was begun; `about` is what it asked. */
export const displaced = (about: string, command: string): Message => ({
  text: `“${cut(about, 200)}”: nội dung này chưa được gửi hay ghi nhận và không còn chờ; muốn làm tiếp, xin gõ lại /${command}.`,
});

/** A preview that waits: when it was shown, what its button says, and whether anything of it can be said anew. */
export interface Shown {
  readonly since: string;
  readonly yes?: string;
  readonly mendable?: boolean;
}

/** The question under a preview. The button names the preview, so that an old one cannot send a newer. */
export const confirmQuestion = (question: string, { since, yes = SEND, mendable }: Shown): Message => ({
  text: question,
  choices: [
    [
      { label: yes, command: `/gui ${since}` },
      ...(mendable ? [{ label: 'Sửa', command: `/sua ${since}` }] : []),
      { label: 'Thôi', command: '/thoi' },
    ],
  ],
});

/** To who goes on writing while a preview waits: what they take for a correction is in nothing. */
export function stillWaits(shown: Shown): Message {
  const { yes = SEND } = shown;
  return confirmQuestion(
    `Tin vừa rồi chưa được ghi nhận, bản xem trước vẫn như cũ và chờ đồng chí. Bấm “${yes}” để ${lowerFirst(yes)}, hoặc “Thôi” để giữ nguyên như hiện nay; muốn thay nội dung, xin bấm ${shown.mendable ? '“Sửa”' : '“Thôi” rồi làm lại'}.`,
    shown,
  );
}

/** So many are named for each committee. */
const MOST_WAITING = 5;

export const whichCommittee = (
  committees: readonly {
    readonly id: string;
    readonly name: string;
    readonly waits: readonly PendingLine[];
  }[],
): Message => ({
  text: [
    `Đồng chí tham gia nhiều ${kindOf(committees)}. Lệnh này dùng cho ${kindOf(committees)} nào? Xin chọn, hoặc trả lời bằng số:`,
    ...committees.flatMap(({ name, waits }, at) => [
      `${at + 1}. ${name}${waits.length === 0 ? '' : isSettled(waits) ? '. Còn thay đổi được:' : '. Đang chờ đồng chí:'}`,
      ...linesOf(waits.toSorted((one, other) => Number(one.answered) - Number(other.answered)))
        .slice(0, MOST_WAITING)
        .map((line) => `- ${cut(line, 220)}`),
      ...(waits.length > MOST_WAITING ? [`… và ${waits.length - MOST_WAITING} việc nữa.`] : []),
    ]),
  ].join('\n'),
  choices: committees.map((committee) => [{ label: committee.name, command: committee.id }]),
  listed: committees.length,
});

export const groupNotBound = (): Message => ({
  text: 'Nhóm vừa thêm tôi chưa được gắn, nên tôi sẽ im lặng ở đó. Để gắn, xin gõ /ketnoi trong nhóm (trong đúng chủ đề nhận thông báo, nếu nhóm chia chủ đề).',
});

export const ourFault = (): Message => ({
  text: 'Xin lỗi, tôi chưa thực hiện được việc này do lỗi của hệ thống. Chưa có gì thay đổi. Xin thử lại sau ít phút; nếu vẫn lỗi, xin báo quản trị viên.',
});

export const oldChoice = (): Message => ({
  text: 'Lựa chọn này của câu hỏi đã trả lời, đã thôi hoặc đã cũ, nên không ghi nhận gì.',
});

/** To a number that none of the choices has: what was to choose from, once more. */
export const noSuchNumber = (number: number, choices: readonly Command[]): Message => ({
  text: [
    `Không có lựa chọn số ${number}. Xin chọn một trong các mục sau:`,
    ...choices.map(({ label }, at) => `${at + 1}. ${label}`),
  ].join('\n'),
  choices: choices.map((choice) => [choice]),
  listed: choices.length,
});

/** To a number that was typed while another message with choices was under way. */
export const numberCrossed = (): Message => ({
  text: 'Có tin mới tới đúng lúc đồng chí gửi số, nên tôi chưa rõ số ấy là của tin nào và chưa ghi nhận gì. Xin gửi lại số để trả lời tin mới nhất; của tin trước, xin trích dẫn tin ấy rồi gửi số.',
});

export const changedMeanwhile = (): Message => ({
  text: 'Nội dung vừa thay đổi sau khi đồng chí xem, nên tôi chưa làm gì. Xin xem lại:',
});

/** To a voice message, a video, a place; `captioned`: words stood under it. */
export const cannotRead = (captioned: boolean): string =>
  `Tôi chỉ đọc được tin nhắn chữ, ảnh và tệp; chưa nhận được tin thoại, video, vị trí, danh bạ hay bình chọn${captioned ? ', nên lời kèm theo cũng chưa được ghi nhận' : ''}. Xin đồng chí nhắn lại bằng chữ hoặc gửi tệp, hoặc gõ /trogiup để xem các lệnh.`;

/** Before the answer to the rest of what was sent in one go. */
export const videosLeftOut = (count: number): string =>
  `Tôi không nhận được video, nên chưa ghi nhận ${count} video gửi kèm.`;

/** To an answer that stood under files. */
export const answerUnderFile = (files: number): string =>
  `Tôi chưa ghi nhận ${files === 1 ? 'tệp' : `${files} tệp`} vừa gửi, lời kèm theo cũng chưa được ghi nhận: câu trả lời xin bấm nút hoặc nhắn riêng, tệp xin gửi lại không kèm câu trả lời.`;

/** To a command that was given in the group's own name. */
export const nameless = (): Message => ({
  text: 'Đồng chí đang gửi ẩn danh nên tôi không biết ai ra lệnh và chưa làm gì. Xin tắt “Ẩn danh” trong quyền quản trị viên của nhóm rồi gõ lại.',
});

/** To who taps a card in a group that is bound no more. */
export const oldCard = (): string =>
  'Chưa ghi nhận: thẻ này đã cũ, nhóm này không còn được gắn. Xin nhắn riêng cho tôi, gõ /hop để trả lời.';

/** Before a preview, a question that goes on waiting. */
export const beforePreview = (said: string, shown: Shown): Message =>
  confirmQuestion(`${said} Bản xem trước vẫn như cũ và chờ đồng chí.`, shown);
export const beforeQuestion = (said: string): Message => ({
  text: `${said} Câu hỏi trước vẫn chờ đồng chí trả lời.`,
});

const LOOK_UP = 'xin xem tại /hop, /tailieu, /ketluan, /nhiemvu, /ykien, /baocao, hoặc hỏi thư ký';

/** Where of all that had to wait only the number is known. */
export const missedForGood = (left: number): Message => ({
  text: `Đồng chí đã lâu không nhắn nên có ${left} tin chưa gửi được, nay không gửi lại: ${LOOK_UP}.`,
});

/** Before what had to wait while the platform let nothing through. */
export const missedBefore = (left: number): Message => ({
  text: `Đồng chí đã lâu không nhắn nên có tin chưa gửi được đầy đủ. Tôi gửi lại dưới đây; xin gõ /hop để xem tình hình hiện nay.${left > 0 ? ` Còn ${left} tin cũ hơn không gửi lại: ${LOOK_UP}.` : ''}`,
});
