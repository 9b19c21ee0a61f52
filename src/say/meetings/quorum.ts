import type { Least, Quorum } from '../../domain/meetings/quorum.ts';
import { partNotHeld } from '../unheld.ts';

/** Whether enough come to a meeting, were there, or answered. */

/** "ít nhất 2/3", "quá nửa", "trên 90%" */
export const sayShare = ({ share, more }: Least): string =>
  share === '1/2'
    ? more
      ? 'quá nửa'
      : 'ít nhất một nửa'
    : `${more ? 'trên' : 'ít nhất'} ${share === '9/10' ? '90%' : share}`;

const need = ({ rule, needed, outOf }: Quorum): string =>
  `cần ít nhất ${needed}/${outOf} (${sayShare(rule)}, ${rule.article} Quy chế)`;

/** It hangs on the delegates. */
const hangs = ({ rule, unsure }: Quorum): string =>
  `Còn ${unsure} người dự thay: ${partNotHeld(rule, 'người dự thay có được tính hay không')}; người chủ trì xem xét`;

/** By the answers so far, for who prepares the meeting and who chairs it. */
export function quorumSoFar(quorum: Quorum): string {
  const said = `Số người dự để cuộc họp hợp lệ: ${need(quorum)}; theo trả lời đến nay ${quorum.there}`;
  if (quorum.state === 'reached') return `${said}: đủ.`;
  return quorum.state === 'open' ? `${said}. ${hangs(quorum)}.` : `${said}: chưa đủ.`;
}

/** To who chairs, shortly before: nothing where the text asks for no number. */
export function quorumNear(quorum: Quorum | null): string {
  if (!quorum) return '';
  const { rule, there, outOf, needed, state } = quorum;
  const said = ` Đã có ${there}/${outOf} người nhận dự; cần ${needed} (${sayShare(rule)}, ${rule.article} Quy chế)`;
  if (state === 'open') return `${said}. ${hangs(quorum)}.`;
  return `${said}: ${state === 'reached' ? 'đủ' : 'chưa đủ'}.`;
}

/** By the roll, as it stands in the minutes. */
export function quorumByRoll(quorum: Quorum): string {
  const said = `Số người dự để cuộc họp hợp lệ: có ${quorum.there}, ${need(quorum)}`;
  if (quorum.state === 'open') return `${said}. ${hangs(quorum)}.`;
  return `${said}: ${quorum.state === 'reached' ? 'đủ' : 'CHƯA ĐỦ'}.`;
}

const NOT_PASSED = 'Biểu quyết lúc này không được ghi là thông qua.';

/** The same to who chairs and who called the roll, with what follows. */
export const quorumAtRoll = (quorum: Quorum): string =>
  quorum.state === 'short'
    ? `${quorumByRoll(quorum)} Họp tiếp hay hoãn do người chủ trì quyết định. ${NOT_PASSED}`
    : quorumByRoll(quorum);

/** What makes a sheet valid, before it is answered. */
export const sheetQuorumRule = (quorum: Quorum, inMeeting: boolean): string =>
  inMeeting
    ? `${quorumByRoll(quorum)}${quorum.state === 'short' ? ` ${NOT_PASSED}` : ''}`
    : `Phiếu hợp lệ khi có ít nhất ${quorum.needed}/${quorum.outOf} đồng chí trả lời (${sayShare(quorum.rule)}, ${quorum.rule.article} Quy chế).`;

/** Why a vote settles nothing: "cuộc họp có 3, cần ít nhất 4/6 (…)" */
export const quorumMissed = (quorum: Quorum, inMeeting: boolean): string =>
  `${inMeeting ? 'cuộc họp chỉ có' : 'chỉ có'} ${quorum.there}${inMeeting ? ' người dự' : ' đồng chí trả lời'}, ${need(quorum)}`;

/** After what the votes came to, where the number does not make it fall but has to be known. */
export function quorumBeside(quorum: Quorum | null, inMeeting: boolean): string {
  if (!quorum || quorum.state === 'reached') return '';
  return quorum.state === 'open'
    ? ` Có ${quorum.there} người dự, ${need(quorum)}. ${hangs(quorum)}.`
    : ` Chưa đủ số người: ${quorumMissed(quorum, inMeeting)}.`;
}
