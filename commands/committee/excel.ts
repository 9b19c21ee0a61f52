import { TABLE_ACTS, TABLES, type TableKind, tableFile } from '../../src/domain/committee/table-file.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { readTable } from '../../src/hear/papers.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { askTable, notAYear, tableMessage } from '../../src/say/excel.ts';

interface Wanted {
  readonly kind: TableKind;
  readonly year: string;
}

const allowed = (context: SeatContext): TableKind[] =>
  TABLES.filter((kind) => may(context, TABLE_ACTS[kind]));

const wanted: Ask<Wanted> = {
  question: async (context) => askTable(allowed(context)),
  read: async (input, context) => {
    const read = readTable(input.text.slice(0, 100));
    if (!read) return { ok: false, say: askTable(allowed(context)) };
    const now = Number(dayAt(context.now, context.zone).slice(0, 4));
    const year = read.year ?? String(now);
    if (!/^20\d\d$/.test(year) || Number(year) > now + 1)
      return { ok: false, say: notAYear(read.kind, year, now) };
    return { ok: true, value: { kind: read.kind, year } };
  },
};

/** A list of the committee's as a workbook, to who may read it. */
export const excel = defineCommand({
  name: 'excel',
  aliases: ['banexcel', 'xlsx'],
  summary: 'bản Excel: thành viên, dự họp, báo cáo, nhiệm vụ, sổ văn bản',
  usage: 'thành viên / dự họp 2026 / báo cáo / nhiệm vụ / sổ văn bản 2026',
  who: 'entitled',
  offered: async (context) => allowed(context).length > 0,
  where: 'private',
  asks: first('wanted', wanted),
  async run(context, { wanted: { kind, year } }) {
    hand(context, TABLE_ACTS[kind]);
    const { committee, member } = context.seat;
    return reply(
      tableMessage(
        kind,
        year,
        tableFile(kind, year, committee, member, context.now, dayAt(context.now, context.zone)),
      ),
    );
  },
});
