import { askText } from '../../src/asks/choice.ts';
import { holderOf } from '../../src/domain/committee/post-name.ts';
import { search, searchedWords } from '../../src/domain/committee/search.ts';
import { wordsAt } from '../../src/domain/committee/wording.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold } from '../../src/domain/fold.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { findByName, findByWord } from '../../src/hear/names.ts';
import { readSearch } from '../../src/hear/records.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { right } from '../../src/queries/rights.ts';
import { recordsFor } from '../../src/records/gather.ts';
import { commandOf, recordMessages, recordNamed } from '../../src/records/records.ts';
import { askSearch, recordGone, searchResult } from '../../src/say/committee/records.ts';

/** Whoever may not search is told before they write what for. */
function authorised(context: SeatContext): { readonly article: string | null } {
  const searching = right(context, { act: 'search-records' });
  if (searching.allowed) return searching;
  const { regulation } = context.seat;
  const people = searching.people.map((one) => holderOf(one, regulation));
  throw new DomainError('records-kept', {
    people,
    article: searching.article ?? '',
    says: wordsAt(regulation, 'records.keeper'),
  });
}

const query: Ask<string> = {
  ...askText(askSearch(), 300),
  unsaid: async (context) => {
    authorised(context);
    return null;
  },
};

/** Reports are named in a button by a mark of their own, all else by its number. */
const MARK = /^bc[0-9a-z]{7}$/;

export const hoso = defineCommand({
  name: 'hoso',
  aliases: ['timhoso', 'luutru', 'tracuu'],
  summary: 'tìm trong hồ sơ: họp, kết luận, nhiệm vụ, phiếu, thông báo, báo cáo, phản ánh',
  usage: 'từ khóa / từ ngày đến ngày / họ tên',
  who: 'keepers',
  where: 'private',
  asks: first('query', query),
  async run(context, { query: typed }) {
    const { article } = authorised(context);
    if (context.subject !== null || MARK.test(typed)) {
      const record = await recordNamed(context, typed);
      return record ? { messages: await recordMessages(context, record) } : reply(recordGone());
    }
    const { text, from, to } = readSearch(typed, dayAt(context.now, context.zone));
    // Those who have left are found as well.
    const find = text.includes(' ') ? findByName : findByWord;
    const named = find(text, context.seat.committee.members, ({ name }) => name);
    const query = { text, from, to, people: named.map(({ id }) => id) };
    const { records, unreadable } = await recordsFor(context, { ...query, words: searchedWords(query) });
    const found = search(
      records.map((one) => one.found),
      query,
      fold,
      (at) => dayAt(at, context.zone),
    );
    return reply(
      searchResult(found, {
        article,
        regulation: context.seat.regulation,
        commandOf,
        zone: context.zone,
        unreadable,
      }),
    );
  },
});
