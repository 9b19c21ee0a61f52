import type { Committee } from '../../domain/committee/committee.ts';
import type { Message } from '../../ports/message.ts';
import { channelName } from './channels.ts';

/** One person, several accounts. */

/** To the account that is linked already. */
export const isThisYou = (committee: Committee, channel: string, reference: string): Message => ({
  title: `Xác nhận tài khoản – ${committee.shortName}`,
  text: `Một tài khoản ${channelName(channel)} vừa dùng mã mời của đồng chí để kết nối. Đó có phải là đồng chí không? Khi chưa xác nhận, tài khoản ấy không nhận và không xem được gì.`,
  choices: [
    [
      { label: 'Đúng là tôi', command: `/taikhoan dung ${reference}` },
      { label: 'Không phải tôi', command: `/taikhoan sai ${reference}` },
    ],
  ],
});
/** To the account that asks to be linked. */
export const waitsForFirst = (channel: string): Message => ({
  text: `Đồng chí đã kết nối trên ${channelName(channel)}. Xin mở ${channelName(channel)}, trả lời “Đúng là tôi” cho trợ lý để kết nối thêm tài khoản này. Nếu không còn dùng tài khoản ấy, xin báo thư ký gỡ rồi gửi lại mã mời.`,
});
export const refusedHere = (): Message => ({
  text: 'Chủ của mã mời không xác nhận tài khoản này nên không kết nối được. Xin liên hệ thư ký.',
});
export const claimRefused = (): Message => ({
  text: 'Đã từ chối; tài khoản ấy không được kết nối và mã mời không còn dùng được. Xin báo thư ký vì mã mời có thể đã lộ.',
});
export const claimConfirmed = (channel: string, replaces: boolean): Message => ({
  text: replaces
    ? `Đã xác nhận. Tài khoản ${channelName(channel)} mới thay tài khoản này.`
    : `Đã xác nhận. Từ nay đồng chí dùng được cả ${channelName(channel)}; mỗi thông báo chỉ đến một nơi, là nơi đồng chí dùng gần nhất.`,
});
export const accountList = (
  committee: Committee,
  accounts: readonly { readonly channel: string; readonly here: boolean }[],
): Message => ({
  title: `Tài khoản của đồng chí – ${committee.shortName}`,
  text: [
    ...accounts.map(
      ({ channel, here }, at) => `${at + 1}. ${channelName(channel)}${here ? ' (tài khoản này)' : ''}`,
    ),
    'Gỡ một tài khoản: gõ /taikhoan gỡ kèm số. Kết nối thêm: xin thư ký gửi mã mời, rồi nhắn mã đó từ tài khoản mới.',
  ].join('\n'),
});
export const noSuchAccount = (): Message => ({
  text: 'Không có tài khoản mang số này. Xin gõ /taikhoan để xem lại.',
});
export const dropAccountQuestion = (channel: string, last: boolean): string =>
  `Gỡ tài khoản ${channelName(channel)}?${last ? ' Đây là tài khoản cuối cùng: đồng chí sẽ không nhận thông báo nữa cho đến khi được mời lại.' : ''}`;
export const accountDropped = (channel: string): Message => ({
  text: `Đã gỡ tài khoản ${channelName(channel)}.`,
});
