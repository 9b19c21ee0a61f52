import type { Message } from '../ports/message.ts';
import { cut } from './people/people.ts';
import { sayDay, sayShort, sayWhen } from './when.ts';

/** What is said where an answer could not be taken: what is wrong, and what to answer instead. */

/** `attached`: a file answers the same question; a paper of a meeting would go to all who attend it. */
export const tooLong = (length: number, most: number, attached = false): Message => ({
  text: `Nội dung dài ${length.toLocaleString('vi')} ký tự, tối đa ${most.toLocaleString('vi')}. Xin rút gọn, hoặc ${attached ? 'gửi nội dung ấy thành tệp ngay tại đây' : 'gửi thành tệp ở /tailieu'}.`,
});

/** Several files were sent in one go where one is taken. */
export const filesTogether = (files: readonly { readonly name: string }[]): Message => ({
  text: [
    `Tôi chưa ghi nhận ${files.length} tệp vừa gửi (${files.map(({ name }) => `“${cut(name, 80)}”`).join(', ')}): câu hỏi này mỗi lần chỉ nhận một tệp.`,
    'Xin gửi lại một tệp; có nhiều tệp thì nén thành một.',
  ].join(' '),
});

export const pleaseChoose = (): string => 'Xin chọn một trong các mục sau:';

export const noSuchMeeting = (called: string): Message => ({
  text: `Hiện không có ${called}. Xin gõ /lich để xem các cuộc họp sắp tới.`,
});

export const whichMember = (): string => 'Có nhiều người trùng với tên này. Xin chọn:';
export const noSuchMember = (name: string): Message => ({
  text: `Không tìm thấy ai tên “${cut(name, 60)}” trong danh sách. Xin gõ lại họ tên đầy đủ, hoặc gõ /thoi để thôi.`,
});

export const notInList = (said: string): string => `Không có mục “${cut(said, 60)}” trong danh sách.`;

const EXAMPLE = 'Ví dụ: thứ 5 tuần sau 14h30; mai 8h; 14h00 26/11/2026.';

export const whenUnreadable = (): Message => ({
  text: `Tôi chưa đọc được thời gian này. Xin gõ lại cả giờ và ngày. ${EXAMPLE}`,
});
export const whenImpossible = (): Message => ({
  text: `Không có ngày hoặc giờ như vậy. Xin gõ lại. ${EXAMPLE}`,
});
export const whenPast = (at: string, zone: string): Message => ({
  text: `${sayWhen(at, zone)} đã qua. Xin cho thời gian khác. ${EXAMPLE}`,
});
export const whenNeedsHour = (day: string): Message => ({
  text: `Đã hiểu: ${sayDay(day)}. Xin cho biết mấy giờ. Ví dụ: 14h30.`,
});
export const whenNeedsDay = (): Message => ({
  text: 'Đã hiểu giờ. Xin cho biết ngày nào. Ví dụ: thứ 5 tuần sau, 26/11.',
});

/** The readings of an ambiguous time, each said in full so that it can be chosen. */
export function whenAmbiguous(readings: readonly string[], zone: string, several = false): Message {
  const options = whenOptions(readings, zone);
  return {
    text: [
      several
        ? 'Đồng chí nêu nhiều ngày. Ngày đầu là ngày nào?'
        : 'Thời gian này có thể hiểu nhiều cách. Đồng chí muốn nói:',
      ...options.map((option, at) => `${at + 1}. ${option.label}`),
    ].join('\n'),
    choices: options.map((option) => [{ label: option.label, command: option.key }]),
    listed: options.length,
  };
}

/** A reading is an instant in ISO form, a date dd/MM/yyyy, or an hour H:mm. */
export const whenOptions = (
  readings: readonly string[],
  zone: string,
): { label: string; key: string; value: string }[] =>
  readings.map((reading) => ({ label: sayReading(reading, zone), key: reading, value: reading }));

function sayReading(reading: string, zone: string): string {
  if (reading.includes('T')) return sayShort(reading, zone);
  if (reading.includes('/'))
    return sayDay(
      reading
        .split('/')
        .map((part) => part.padStart(2, '0'))
        .reverse()
        .join('-'),
    );
  return `${reading.replace(':', ' giờ ')}`;
}
