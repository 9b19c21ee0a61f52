import type { Member } from '../../domain/committee/committee.ts';
import type { AccountState } from '../../domain/people/account-state.ts';

/** Behind the platform's name, in a list. */
export const accountNote = ({ state, heardAt }: AccountState): string =>
  ({
    open: '',
    unopened: heardAt
      ? ' (đã kết nối, hiện không nhắn được)'
      : ' (đã kết nối, chưa mở trò chuyện hoặc đã chặn)',
    'silent-too-long': ' (đã kết nối, quá 7 ngày chưa nhắn)',
  })[state];

/** Of who has no account; "chưa kết nối" only of who never had one. */
export const noAccount = ({ unlinked }: Pick<Member, 'unlinked'>): string =>
  unlinked ? 'đã ngắt kết nối' : 'chưa kết nối';

/** "đồng chí ấy chưa kết nối với trợ lý": what is true of all accounts, the one that they used last first. */
export function whyUnreached(member: Member, accounts: readonly AccountState[]): string {
  const [last] = accounts;
  if (!last) return `đồng chí ấy ${noAccount(member)} với trợ lý`;
  if (last.state === 'silent-too-long')
    return 'đồng chí ấy đã kết nối nhưng quá 7 ngày chưa nhắn cho Zalo OA nên Zalo không cho gửi';
  return last.heardAt
    ? 'đồng chí ấy đã kết nối nhưng hiện không nhắn được'
    : 'đồng chí ấy chưa mở trò chuyện với trợ lý, hoặc đã chặn';
}
