import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Arrival } from '../platforms/arrivals.ts';
import type { Seen } from './seen.ts';

const LINE = /Trả lời \((\d+) người được mời\): (.+)/;
const count = (line: string, what: string): number =>
  Number(new RegExp(`(?:^|· )(\\d+) ${what}(?: ·|$)`).exec(line)?.[1] ?? 0);

/** Counts the answers by itself, and holds the numbers that people read against them. */
export class TallyWatch {
  checked = 0;
  readonly #seen: Seen;
  /** The last card that each chat reads, by the title of its meeting. */
  readonly #cards = new Map<
    string,
    { readonly chat: string; readonly title: string; readonly text: string }
  >();

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  arrives({ chat, group, answers, text }: Arrival): void {
    const [, invited = '', line = ''] = LINE.exec(text) ?? [];
    if (line === '') return;
    this.checked += 1;
    const all = [...line.matchAll(/(?:^|· )(\d+) /g)].reduce((sum, [, number]) => sum + Number(number), 0);
    if (all !== Number(invited))
      this.#seen.fault(`${chat} read that of ${invited} who are invited ${all} are counted: ${line}`);
    const title = text.split('\n')[1] ?? '';
    // An answer to `/hop` says how things stood when somebody asked, and may wait its turn in a group that asks much.
    if (group && !answers && chat.startsWith('telegram'))
      this.#cards.set(`${chat} ${title}`, { chat, title, text });
  }

  /** Once all has arrived. */
  end(): void {
    const meetings = [...this.#seen.ledger.of<Meeting>('meetings').values()];
    for (const { chat, title, text } of this.#cards.values()) {
      const meeting = meetings.find((one) => one.title === title && one.state === 'called');
      const [, , line = ''] = LINE.exec(text) ?? [];
      if (!meeting || meeting.start <= new Date(this.#seen.scheduler.now).toISOString()) continue;
      if (!meeting.cards.some((card) => card.chat.startsWith(chat) && !card.refused)) continue;
      const coming = meeting.invitees.filter((id) => meeting.answers[id]?.kind === 'attend').length;
      const said = count(line, 'dự');
      if (said !== coming)
        this.#seen.fault(`the card in ${chat} says ${said} come to ${title}, and ${coming} said so`);
      const away = meeting.invitees.filter((id) => meeting.answers[id]?.kind === 'absent').length;
      const known =
        count(line, 'xin vắng, chờ chủ trì') + count(line, 'vắng') + count(line, 'chưa được đồng ý cho vắng');
      if (known < away)
        this.#seen.fault(`the card in ${chat} says ${known} stay away from ${title}, and ${away} said so`);
    }
  }
}
