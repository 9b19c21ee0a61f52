import { defineOpenCommand, nothing } from '../../src/ports/command.ts';

/** Read before any other command (see `src/dispatch/order.ts`); it stands here for the menus and `/trogiup`. */
export const thoi = defineOpenCommand({
  name: 'thoi',
  aliases: ['huybo', 'thoikhong'],
  summary: 'thôi việc đang làm dở',
  who: 'everyone',
  where: 'private',
  asks: nothing,
  run: async () => ({ messages: [] }),
});
