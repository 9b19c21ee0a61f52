import type { Announcement } from '../../../src/domain/announcements/announcement.ts';
import type { Committee } from '../../../src/domain/committee/committee.ts';
import type { Conclusion } from '../../../src/domain/conclusions/conclusion.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { Envelope } from '../../../src/ports/store.ts';
import type { Changes } from '../machine/ledger.ts';
import { lettersOf, MARK } from '../people/words.ts';
import type { Arrival } from '../platforms/arrivals.ts';
import { STRANGER } from '../world.ts';
import { committeesOf, type Seen } from './seen.ts';

const marksIn = (value: unknown): string[] =>
  [...(typeof value === 'string' ? value : JSON.stringify(value ?? null)).matchAll(MARK)].map(
    ([mark]) => mark,
  );

/** Follows each mark: no other committee reads it, and a group reads none that is not for it. */
export class PrivacyWatch {
  readonly #seen: Seen;
  /** Where each mark stands in what must not be read in a group, by the document. */
  readonly #hidden = new Map<string, Set<string>>();
  readonly #shown = new Map<string, Set<string>>();
  checked = 0;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  look(changes: Changes): void {
    for (const { shelf, id, after } of changes) {
      const key = `${shelf}:${id}`;
      if (shelf === 'meetings' && after !== null) {
        const { title, place, agenda, movedFrom, log, answers, papers, guests } = after as Meeting;
        const public_ = [title, place, agenda, movedFrom?.reason, movedFrom?.place, papers, guests];
        const said = log.filter(({ act }) => /moved|cancelled|changed|notice-late/.test(act));
        this.#note(key, [public_, said], [answers, movedFrom?.answers]);
      }
      if (shelf === 'announcements' && after !== null) {
        const one = after as Announcement;
        this.#place(key, one.class === 'disclosable', [one.text, one.file, one.circulation.title]);
      }
      if (shelf === 'outbox') this.#posted(after as Envelope | null);
      if (shelf === 'conclusions' && after !== null) {
        const one = after as Conclusion;
        this.#place(key, one.disclosure?.class === 'disclosable', [one.text, one.file, one.published]);
      }
      if (['sheets', 'problems', 'reports'].includes(shelf) && after !== null) this.#note(key, [], [after]);
    }
  }

  /** What stands in a group has been let through by who decides what may be made known, or is theirs. */
  #posted(envelope: Envelope | null): void {
    if (envelope?.about.what !== 'posted') return;
    const { announcement } = envelope.about;
    const one = this.#seen.ledger.of<Announcement>('announcements').get(announcement);
    const committee = this.#seen.ledger.of<Committee>('committees').get(one?.committee ?? '');
    const place = this.#seen.world.places.find(({ file }) => file.id === committee?.id);
    if (!one || !committee || !place || one.leave?.given?.verdict === 'granted') return;
    const author = committee.members.find(({ id }) => id === one.by);
    const by = place.regulation.information.disclosure?.by ?? (author?.secretary ? [author.role] : []);
    if (author && !['head', ...by].includes(author.role) && committee.mandates.length === 0)
      this.#seen.fault(`${announcement} of ${one.by} is posted in the group, and nobody let it through`);
  }

  arrives({ chat, group, text }: Arrival): void {
    const marks = marksIn(text);
    if (marks.length === 0) return;
    this.checked += 1;
    const own = new Set([...committeesOf(this.#seen, chat)].map(lettersOf));
    for (const mark of marks) {
      const letters = mark.slice(1, 3);
      if (!own.has(letters))
        this.#seen.fault(`${chat} read ${mark}, of a committee that is not theirs: ${text.slice(0, 200)}`);
      if (chat === `telegram:${STRANGER}`) this.#seen.fault(`a stranger read ${mark}: ${text.slice(0, 200)}`);
      if (!group || (this.#hidden.get(mark)?.size ?? 0) === 0 || (this.#shown.get(mark)?.size ?? 0) > 0)
        continue;
      this.#seen.fault(`the group ${chat} read ${mark}, which is not for it: ${text.slice(0, 200)}`);
    }
  }

  #place(key: string, open: boolean, parts: unknown[]): void {
    if (open) this.#note(key, parts, []);
    else this.#note(key, [], parts);
  }

  #note(key: string, shown: unknown, hidden: unknown): void {
    for (const mark of marksIn(shown)) put(this.#shown, mark, key);
    for (const mark of marksIn(hidden)) put(this.#hidden, mark, key);
  }
}

function put(all: Map<string, Set<string>>, mark: string, key: string): void {
  const there = all.get(mark) ?? new Set();
  there.add(key);
  all.set(mark, there);
}
