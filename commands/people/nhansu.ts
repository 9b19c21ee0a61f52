import { rosterDecision, rosterWish } from '../../src/asks/people/roster.ts';
import { isTable } from '../../src/hear/papers.ts';
import { namesRoster } from '../../src/hear/roster.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { followRoster, previewRoster } from '../../src/procedures/people/roster-wishes.ts';
import { may } from '../../src/queries/rights.ts';
import { listUse } from '../../src/say/people/roster-file.ts';

/** Who is in the team and on the committee: shown to everybody, changed by whom the regulation names. */
export const nhansu = defineCommand({
  name: 'nhansu',
  aliases: ['nhansuto', 'danhsachto'],
  summary: 'danh sách Tổ, các nhóm; cử, thay, rút người',
  usage: 'cử / thay / rút / giao họ tên / nhóm tên: họ tên / tệp',
  who: 'members',
  where: 'private',
  files: {
    into: 'wish',
    fits: ({ name }, said) => isTable(name) && (namesRoster(name) || namesRoster(said)),
    uses: async (context) =>
      may(context, { act: 'manage-members' }) ? [listUse(context.seat.committee)] : [],
  },
  asks: first('wish', rosterWish).and('decision', rosterDecision),
  confirm: previewRoster,
  run: followRoster,
});
