import type { AccountState } from '../domain/address.ts';
import type { Announcement } from '../domain/announcements/announcement.ts';
import type { Circulating, Circulation } from '../domain/circulation.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { lowerFirst } from '../domain/fold.ts';
import {
  type Delivery,
  isTold,
  type Letters,
  type Loss,
  type Meeting,
  type ToldMeeting,
} from '../domain/meetings/meeting.ts';
import { mailKey, readMailKey } from '../domain/official-mail.ts';
import type { Message } from '../ports/message.ts';
import { channelName } from './people/channels.ts';
import { comrade, cut, nameOf, someNames } from './people/people.ts';
import { accountNote } from './people/reach.ts';
import { sayShort } from './when.ts';

/** Whom a notice reached, when and by what; whom it did not, and why. */
type Why = Loss | 'never-linked' | 'unlinked' | 'shut' | 'no-account';

/** The last is from before it was noted whether they had linked an account. */
const WHY: Record<Why, string> = {
  'never-linked': 'chưa kết nối',
  unlinked: 'đã ngắt kết nối',
  shut: 'đã kết nối, lúc gửi trợ lý không nhắn được',
  blocked: 'đã chặn trợ lý hoặc chưa mở trò chuyện',
  'silent-too-long': 'quá 7 ngày chưa nhắn cho Zalo OA nên Zalo không cho gửi',
  refused: 'ứng dụng nhắn tin không nhận tin này',
  'no-answer': 'ứng dụng nhắn tin không phản hồi',
  file: 'ứng dụng nhắn tin không nhận tệp',
  bounced: 'máy chủ thư không nhận thư gửi tới địa chỉ đã lưu',
  'no-account': 'lúc gửi trợ lý không nhắn được',
};

const whyOf = ({ state, why, linked }: Delivery): Why => {
  if (state === 'failed') return why ?? 'blocked';
  if (linked === undefined) return 'no-account';
  if (linked === 'before') return 'unlinked';
  return linked ? 'shut' : 'never-linked';
};

type Losses = Readonly<Record<string, Why>>;

/** Whom something did not reach, a line for each reason. */
const lossLines = (losses: Losses, committee: Committee): string[] =>
  Object.entries(WHY).flatMap(([why, words]) => {
    const names = Object.entries(losses)
      .filter(([, loss]) => loss === why)
      .map(([id]) => nameOf(committee, id));
    return names.length > 0 ? [`- ${someNames(names, 40)}: ${words}.`] : [];
  });

const OTHERWISE =
  'Xin báo các đồng chí này bằng cách khác; gõ /thanhvien để xem ai nhận được tin bằng kênh nào và gửi lại mã mời.';

/** The list of whom something did not reach, for those who sent or prepared it. */
function lostList(
  what: string,
  deliveries: Readonly<Record<string, Delivery>>,
  committee: Committee,
): Message {
  const losses = Object.fromEntries(
    Object.entries(deliveries).flatMap(([id, delivery]) =>
      delivery.state === 'sent' ? [] : [[id, whyOf(delivery)] as const],
    ),
  );
  const count = Object.keys(losses).length;
  const head = `Chưa liên lạc được ${count} đồng chí để gửi ${what}:`;
  return { text: [head, ...lossLines(losses, committee), OTHERWISE].join('\n') };
}

export const undelivered = (meeting: Meeting, committee: Committee): Message =>
  lostList(`thông báo họp “${cut(meeting.title, 200)}”`, meeting.deliveries, committee);

export const notReached = (what: Circulating, circulation: Circulation, committee: Committee): Message =>
  lostList(lowerFirst(circulatedName(what, circulation)), circulation.deliveries, committee);

/** "Thông báo “Nộp số liệu”": of the three, the title of a notice at large is its first words alone. */
export const circulatedName = (what: Circulating, { title }: Circulation): string =>
  what === 'announcements' ? `Thông báo “${cut(title, 200)}”` : cut(title, 230);

/** Letters of the official delivery that did not arrive, or not with all their papers. */
export function lettersLost(name: string, letters: Letters, committee: Committee): Message {
  const lines = Object.entries(letters).flatMap(([key, delivery]) => {
    const whose = lettersTo(key, committee);
    if (delivery.state !== 'sent') return [`- ${whose}: ${WHY[whyOf(delivery)]}.`];
    const { leftOut } = delivery;
    return leftOut ? [`- ${whose}: thư đã tới, không kèm được ${someNames(leftOut, 5)}.`] : [];
  });
  const head = `Thư công vụ chưa tới đủ: ${lowerFirst(name)}`;
  return { text: [head, ...lines, 'Xin gửi các nơi này bằng cách khác.'].join('\n') };
}

const lettersTo = (key: string, committee: Committee): string => {
  const { whose, member } = readMailKey(key);
  const name = nameOf(committee, member);
  return whose === 'member' ? name : `cơ quan của ${comrade(name)}`;
};

export const lettersOfMeeting = ({ title }: Meeting): string => `Giấy mời, tài liệu họp “${cut(title, 200)}”`;

/** Behind what one person received in the chat: what came of the letters to them and to their agency. */
export function lettersReceived(letters: Letters | undefined, member: string, zone: string): string {
  const said = (whose: 'member' | 'agency', name: string): string[] => {
    const letter = letters?.[mailKey({ whose, member })];
    if (!letter) return [];
    const when = sayShort(letter.at, zone);
    return [letter.state === 'sent' ? `${name} ${when}` : `${name} CHƯA TỚI (${when})`];
  };
  const all = [...said('member', 'thư công vụ'), ...said('agency', 'thư của cơ quan')];
  return all.length === 0 ? '' : `; ${all.join('; ')}`;
}

/** Other messages that did not arrive: a nudge, a request to the chair, a paper. */
export const notWritten = (losses: Losses, committee: Committee): Message => ({
  text: [
    `Chưa liên lạc được ${Object.keys(losses).length} đồng chí của ${committee.shortName} để chuyển tin của trợ lý:`,
    ...lossLines(losses, committee),
    `${OTHERWISE} Nếu có đề nghị đang chờ đồng chí ấy quyết định, gõ /duyet để ghi nhận ý kiến thay.`,
  ].join('\n'),
});

/** What is posted in groups, as it is called where it did not arrive. */
export const meetingNotice = ({ title }: Meeting): string => `Thông báo họp “${cut(title, 200)}”`;
export const announcementName = ({ circulation }: Announcement): string =>
  circulatedName('announcements', circulation);
export const withdrawalName = ({ circulation }: Announcement): string =>
  `Tin rút thông báo “${cut(circulation.title, 200)}”`;
export const meetingNews = ({ title }: Meeting): string => `Tin về cuộc họp “${cut(title, 200)}”`;

export const groupNotReached = (name: string): Message => ({
  text: `${name} không vào được nhóm chung. Xin quản trị viên xem lại nhóm, và báo trong nhóm bằng cách khác.`,
});

export const cardFrozen = ({ title }: Meeting): Message => ({
  text: `Thẻ cuộc họp “${cut(title, 200)}” trong nhóm chưa cập nhật được, vì ứng dụng nhắn tin không cho trợ lý viết vào nhóm. Xin quản trị viên xem trợ lý còn trong nhóm và còn quyền gửi tin không. Số liệu mới nhất: /hop.`,
});

/** One line on a meeting's card, for those who prepare it. */
export function deliveryLine(meeting: Meeting, committee: Committee): string[] {
  if (!isTold(meeting)) return [];
  const { reached, missing } = deliveryTally(meeting.invitees, meeting.deliveries, committee);
  return [
    `Thông báo đã đến ${reached}; xem từng người: /thanhvien nhận.`,
    ...(missing ? [`Chưa liên lạc được: ${missing}.`] : []),
  ];
}

/** "7/8 đồng chí (Zalo 5, Telegram 2)", and the names of those whom it did not reach. */
export function deliveryTally(
  to: readonly string[],
  deliveries: Readonly<Record<string, Delivery>>,
  committee: Committee,
): { readonly reached: string; readonly missing: string } {
  const all = to.map((id) => [id, deliveries[id]] as const);
  const sent = all.filter(([, delivery]) => delivery?.state === 'sent');
  const channels = new Map<string, number>();
  for (const [, delivery] of sent) {
    const name = channelName(delivery?.channel ?? '');
    channels.set(name, (channels.get(name) ?? 0) + 1);
  }
  const by = [...channels].map(([name, count]) => `${name} ${count}`).join(', ');
  const missing = all.filter(([, delivery]) => delivery && delivery.state !== 'sent');
  return {
    reached: `${sent.length}/${all.length} đồng chí${by ? ` (${by})` : ''}`,
    missing: someNames(
      missing.map(([id]) => nameOf(committee, id)),
      20,
    ),
  };
}

/** What one person received. */
export function deliveryReceived(delivery: Delivery | undefined, zone: string): string {
  if (!delivery) return 'đang gửi';
  const when = sayShort(delivery.at, zone);
  if (delivery.state === 'no-account') return `CHƯA LIÊN LẠC ĐƯỢC: ${WHY[whyOf(delivery)]} (${when})`;
  const by = channelName(delivery.channel ?? '');
  if (delivery.state === 'failed') return `CHƯA LIÊN LẠC ĐƯỢC: ${WHY[whyOf(delivery)]} (${by}, ${when})`;
  return `${by}${delivery.byTemplate ? ', tin mẫu rút gọn' : ''}, ${when}`;
}

/** Everybody's line for one notice. */
export function deliveryList(meeting: ToldMeeting, committee: Committee, zone: string): Message {
  const lines = meeting.invitees.map(
    (id, at) =>
      `${at + 1}. ${nameOf(committee, id)}: ${deliveryReceived(meeting.deliveries[id], zone)}${lettersReceived(meeting.letters, id, zone)}`,
  );
  return { title: meetingNotice(meeting), text: lines.join('\n') };
}

/** One account: the platform, and whether somebody can be written to there. */
export function accountLine(account: AccountState, zone: string): string {
  const { channel, state, heardAt } = account;
  const heard = heardAt ? `; nhắn gần nhất ${sayShort(heardAt, zone)}` : '';
  const how = state === 'open' ? ': nhận được tin' : accountNote(account);
  return `${channelName(channel)}${how}${heard}`;
}

/** The text alone, where its file could not be carried; `mailed`: a letter brings it. */
export function withoutFile({ file, ...message }: Message, mailed = false): Message {
  if (!file) return message;
  const where = mailed ? 'Tệp được gửi tới thư công vụ của đồng chí.' : 'Xin nhận tại thư ký.';
  const note = `Tệp “${cut(file.name, 100)}” không gửi được qua ứng dụng này (loại tệp hoặc dung lượng). ${where}`;
  return { ...message, text: [message.text, note].filter((part) => part !== '').join('\n\n') };
}

/** In the place of a message with a file that its reader may not have any more; not a word of what it was. */
export const fileWithheld = (): Message => ({
  text: 'Tệp đồng chí yêu cầu không gửi nữa: đến lúc gửi, đồng chí không còn trong thành phần được nhận theo danh sách và Quy chế. Nếu có nhầm lẫn, xin liên hệ thư ký.',
});

export const topicGone = (committee: Committee): Message => ({
  text: `Chủ đề nhận thông báo trong nhóm của ${committee.shortName} không còn. Từ nay tôi gửi vào chủ đề chung của nhóm. Muốn đổi, xin quản trị viên gõ /ketnoi trong chủ đề mới.`,
});
