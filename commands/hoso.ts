import { askText } from '../src/asks/text.ts';
import { defineCommand, reply } from '../src/command.ts';
import { authorise } from '../src/domain/authority.ts';
import { dayAt } from '../src/domain/day.ts';
import { search } from '../src/domain/search.ts';
import { commandOf, recordMessages, recordNamed } from '../src/procedures/records.ts';
import { recordsFor } from '../src/procedures/records-gather.ts';
import { fold } from '../src/text/fold.ts';
import { findByName } from '../src/text/names.ts';
import { askSearch, recordGone, searchResult } from '../src/text/records.ts';
import { readSearch } from '../src/text/records-read.ts';

/** Reports are named in a button by a mark of their own, all else by its number. */
const MARK = /^bc[0-9a-z]{7}$/;

export const hoso = defineCommand({
  name: 'hoso',
  aliases: ['timhoso', 'luutru', 'tracuu'],
  summary: 'tìm trong hồ sơ: họp, kết luận, phiếu, thông báo, báo cáo, phản ánh',
  usage: 'từ khóa / từ ngày đến ngày / họ tên',
  who: 'members',
  where: 'private',
  asks: { query: askText(askSearch(), 300) },
  async run(context, { query: typed }) {
    const { committee, member, regulation } = context.seat;
    const { article } = authorise(member, { act: 'search-records' }, committee, regulation, context.now);
    if (context.subject !== null || MARK.test(typed)) {
      const record = await recordNamed(context, typed);
      return record ? { messages: await recordMessages(context, record) } : reply(recordGone());
    }
    const { text, from, to } = readSearch(typed, dayAt(context.now, context.zone));
    // Those who have left are found as well.
    const named = text.includes(' ') ? findByName(text, committee.members, ({ name }) => name) : [];
    const records = await recordsFor(context, { from, to });
    const query = { text, from, to, people: named.map(({ id }) => id) };
    const found = search(
      records.map((one) => one.found),
      query,
      fold,
    );
    return reply(searchResult(found, article, commandOf));
  },
});
