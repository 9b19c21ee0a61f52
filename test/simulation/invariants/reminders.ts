import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Envelope, Reminded } from '../../../src/ports/store.ts';
import type { Changes } from '../machine/ledger.ts';
import { memberOf, type Seen, wordsOf } from './seen.ts';

const HOUR = 3_600_000;
/** What is said to who is to come to a meeting, in a line of its own. */
const TO_COME = /(Gõ \/hop để xem|Đồng chí chủ trì|chưa trả lời giấy mời|xin nhắc đồng chí ấy)/;
/** The morning of the working day before, over the longest row of days off there is. */
const LONGEST_AHEAD = 15 * 24 * HOUR;

/** Each reminder once, in its time, and to whom it concerns. */
export class ReminderWatch {
  sent = 0;
  readonly #seen: Seen;
  readonly #reminded = new Set<string>();

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  look(changes: Changes): void {
    const envelopes = changes.flatMap(({ shelf, after }) =>
      shelf === 'outbox' && (after as Envelope | null)?.about.what === 'reminder' ? [after as Envelope] : [],
    );
    for (const { shelf, id, before, after } of changes)
      if (shelf === 'reminded')
        this.#once(id, before as Reminded | null, after as Reminded | null, envelopes);
    const noted = changes.some(
      ({ shelf, after }) => shelf === 'reminded' && (after as Reminded | null)?.outcome === 'sent',
    );
    for (const { shelf, before, after } of changes) {
      const envelope = after as Envelope | null;
      if (shelf !== 'outbox' || before !== null || envelope?.about.what !== 'reminder') continue;
      if (!noted) this.#seen.fault(`a reminder is on its way, and none is noted: ${wordsOf(envelope)}`);
      this.#concerns(envelope);
    }
  }

  #once(id: string, before: Reminded | null, after: Reminded | null, envelopes: readonly Envelope[]): void {
    if (after?.outcome !== 'sent') return;
    this.sent += 1;
    if (this.#reminded.has(id)) this.#seen.fault(`the reminder ${id} was sent twice`);
    if (before?.outcome === 'sent') this.#seen.fault(`the reminder ${id} was sent again`);
    this.#reminded.add(id);
    if (envelopes.length === 0)
      this.#seen.fault(`the reminder ${id} is noted as sent, and nothing is on its way`);
    const [, which, start] = /\/meeting\/.*\/(day|hour)\/(\d{4}-[^/]+)/.exec(id) ?? [];
    if (!which || !start) return;
    const left = Date.parse(start) - this.#seen.scheduler.now;
    if (left <= 0 || left > (which === 'hour' ? HOUR : LONGEST_AHEAD))
      this.#seen.fault(`the reminder ${id} went out ${Math.round(left / 60_000)} minutes before the meeting`);
  }

  /** Of a meeting nobody is reminded who is not invited, or has leave to stay away; who prepares it is told of it. */
  #concerns(envelope: Envelope): void {
    const { person } = envelope;
    if (!person) return;
    const member = memberOf(this.#seen, person.committee, person.member);
    if (!member) {
      this.#seen.fault(`${person.member} is reminded, and is no member of ${person.committee}`);
      return;
    }
    if (member.accounts.length > 0 && !member.accounts.includes(envelope.to))
      this.#seen.fault(`what is for ${person.member} goes to ${envelope.to}`);
    for (const meeting of this.#seen.ledger.of<Meeting>('meetings').values()) {
      if (meeting.committee !== person.committee || meeting.title === '') continue;
      const lines = wordsOf(envelope).split('\n');
      const about = lines.find((line) => line.includes(`“${meeting.title}”`) && TO_COME.test(line));
      if (!about || member.secretary || /head|lead/.test(member.role)) continue;
      if (!meeting.invitees.includes(person.member) && meeting.draftedBy !== person.member)
        this.#seen.fault(`${person.member} is reminded of ${meeting.title}, and is not invited: ${about}`);
      const answer = meeting.answers[person.member];
      if (meeting.state === 'called' && answer?.kind === 'absent' && answer.consent.state === 'granted')
        this.#seen.fault(`${person.member} has leave to stay away from ${meeting.title}: ${about}`);
    }
  }
}
