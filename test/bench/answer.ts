import type { Envelope, Store } from '../../src/ports/store.ts';
import { AT, aMeeting, anAnswer } from '../storage/a-meeting.ts';

const INVITEES = 20;
const LIVE = 'ban-0/2026-99';

const card: Envelope = {
  to: 'telegram:-1001/5',
  message: { title: 'Họp Ban Chỉ đạo', text: 'Đã trả lời: 1/20', choices: [] },
  edit: '17',
  replyTo: null,
  answers: null,
  about: { what: 'card', meeting: LIVE },
  mention: null,
  person: null,
  tried: [],
  at: AT,
  notBefore: AT,
  attempts: 0,
  revision: 1,
};

/** What one answer to an invitation does to the store: the meeting, that it is handled, a reply, and the card. */
export const answer = (store: Store, number: number): Promise<void> =>
  store.transaction(async (tx) => {
    const meeting = (await tx.meetings.get(LIVE)) ?? aMeeting(LIVE, INVITEES);
    const member = `thanh-vien-${(number % INVITEES) + 1}`;
    const said = { ...anAnswer(member, number), reason: `Lần ${number}` };
    tx.meetings.put(LIVE, { ...meeting, answers: { ...meeting.answers, [member]: said } });
    tx.handled.put(`telegram:${number % 50}`, { at: `${AT}${number}` });
    tx.outbox.put(`card:${LIVE}:telegram:-1001/5`, { ...card, revision: number });
    tx.outbox.put(`reply:telegram:${number % 50}`, {
      ...card,
      edit: null,
      about: { what: 'reply' },
      revision: number,
    });
  });
