import { rosterDecision, rosterWish } from '../../src/asks/people/roster.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { followRoster, previewRoster } from '../../src/procedures/people/roster-wishes.ts';

/** Who is in the team and on the committee: shown to everybody, changed by whom the regulation names. */
export const nhansu = defineCommand({
  name: 'nhansu',
  aliases: ['nhansuto', 'danhsachto'],
  summary: 'danh sách Tổ, các nhóm; cử, thay, rút người',
  usage: 'cử / thay / rút / giao họ tên / nhóm tên: họ tên',
  who: 'members',
  where: 'private',
  asks: first('wish', rosterWish).and('decision', rosterDecision),
  confirm: previewRoster,
  run: followRoster,
});
