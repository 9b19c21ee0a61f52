import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Sheet } from '../../../src/domain/sheets/sheet.ts';
import type { Changes } from '../machine/ledger.ts';
import { MARK } from '../people/words.ts';
import type { Arrival } from '../platforms/arrivals.ts';
import { accountAt, type Seen } from './seen.ts';

const KINDS = [
  [/báo: dự họp|đã báo dự/, 'attend'],
  [/xin vắng|báo vắng|Đồng chí vắng/, 'absent'],
  [/cử .* dự thay/, 'proxy'],
] as const;
const VOTES: Readonly<Record<string, string>> = {
  'Đồng ý': 'yes',
  'Không đồng ý': 'no',
  'Ý kiến khác': 'other',
};
const RESULT = /(\d+) đồng ý, (\d+) không đồng ý, (\d+) ý kiến khác(?:, (\d+) không trả lời)?/;

/** Holds what people are told of their own words, and of a vote, against what is kept. */
export class PromiseWatch {
  checked = 0;
  readonly #seen: Seen;
  /** What each has ever been recorded with, by the mark of what it was about. */
  readonly #recorded = new Map<string, Set<string>>();
  /** Open votes as they were last, by the mark of the question. */
  readonly #votes = new Map<string, ReadonlyMap<string, string>>();

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  look(changes: Changes): void {
    for (const { shelf, after } of changes) {
      if (shelf === 'meetings' && after !== null) {
        const { title, answers } = after as Meeting;
        for (const [member, { kind }] of Object.entries(answers)) this.#note(title, member, kind);
      }
      if (shelf === 'sheets' && after !== null) {
        const { question, ballots, secret, sealed } = after as Sheet;
        if (secret || sealed) continue;
        for (const [member, { vote }] of Object.entries(ballots)) this.#note(question, member, vote);
        const votes = new Map(Object.entries(ballots).map(([member, { vote }]) => [member, vote]));
        for (const [mark] of question.matchAll(MARK)) this.#votes.set(mark, votes);
      }
    }
  }

  arrives({ chat, group, text }: Arrival): void {
    this.#result(text);
    if (group) return;
    const [, answer, meeting = ''] = /^Đã ghi nhận\. (.+?) \(“(.+?)”/s.exec(text) ?? [];
    if (answer) {
      const kind = KINDS.find(([pattern]) => pattern.test(answer))?.[1];
      if (kind) this.#kept(chat, meeting, kind, text);
      return;
    }
    const [, vote = '', question = ''] =
      /^Đã ghi nhận: (Đồng ý|Không đồng ý|Ý kiến khác)\b.*?về (.+)/s.exec(text) ?? [];
    if (VOTES[vote]) this.#kept(chat, question, VOTES[vote], text);
  }

  #kept(chat: string, about: string, what: string, text: string): void {
    const [mark] = about.match(MARK) ?? [];
    if (!mark) return;
    this.checked += 1;
    const seats = accountAt(this.#seen, chat)?.seats ?? [];
    if (!seats.some(({ member }) => this.#recorded.get(`${mark} ${member}`)?.has(what)))
      this.#seen.fault(`${chat} was told that it is recorded, and it never was: ${text.slice(0, 200)}`);
  }

  /** The last numbers of a vote are those of the ballots. */
  #result(text: string): void {
    if (!/Kết quả lấy ý kiến|Thông qua theo đa số|đa số/.test(text)) return;
    const [whole, ...numbers] = RESULT.exec(text) ?? [];
    const [mark] = text.match(MARK) ?? [];
    const votes = mark === undefined ? undefined : this.#votes.get(mark);
    if (!whole || !votes) return;
    this.checked += 1;
    const said = numbers.slice(0, 3).map(Number);
    const all = [...votes.values()];
    const counted = ['yes', 'no', 'other'].map((vote) => all.filter((one) => one === vote).length);
    if (said.some((number, at) => number !== counted[at]))
      this.#seen.fault(`of ${mark} people read “${whole}”, and ${counted.join(', ')} said so`);
  }

  #note(about: string, member: string, what: string): void {
    for (const [mark] of about.matchAll(MARK)) {
      const key = `${mark} ${member}`;
      this.#recorded.set(key, (this.#recorded.get(key) ?? new Set()).add(what));
    }
  }
}
