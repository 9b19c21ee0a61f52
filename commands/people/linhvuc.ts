import { portfolioWish } from '../../src/asks/people/portfolios.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { followPortfolio, previewPortfolio } from '../../src/procedures/people/portfolios.ts';

/** Who answers for which field: by the text, and as it was handed out since. */
export const linhvuc = defineCommand({
  name: 'linhvuc',
  aliases: ['phutrach', 'phanconglinhvuc'],
  summary: 'ai phụ trách lĩnh vực, địa bàn nào; giao phụ trách',
  usage: 'giao họ tên: lĩnh vực / thôi số',
  who: 'members',
  where: 'private',
  asks: first('wish', portfolioWish),
  confirm: previewPortfolio,
  run: followPortfolio,
});
