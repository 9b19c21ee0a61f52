import { conclusionDetail, conclusionTasks, conclusionWish } from '../../src/asks/conclusions/conclusion.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { defineCommand, first, type Reply } from '../../src/ports/command.ts';
import { clear, disclose, sendBack, submit } from '../../src/procedures/conclusions/chair.ts';
import {
  addLines,
  beginCorrection,
  draftConclusion,
  dropLine,
  replaceLine,
  replaceText,
  settleLine,
  settleWith,
} from '../../src/procedures/conclusions/draft.ts';
import {
  showOutside,
  showOutsideText,
  tickAllOutside,
  tickOutside,
} from '../../src/procedures/conclusions/outside.ts';
import { listConclusions, showConclusion } from '../../src/procedures/conclusions/read.ts';
import {
  previewConclusion,
  sendConclusion,
  showReached,
  showSilent,
} from '../../src/procedures/conclusions/send.ts';
import { nudgeConclusion, previewNudge, recordReceived } from '../../src/procedures/conclusions/silent.ts';

/** The conclusion of a meeting, from its draft to the last acknowledgement. */
export const ketluan = defineCommand({
  name: 'ketluan',
  // “kl” is for buttons, which have little room.
  aliases: ['thongbaoketluan', 'kl'],
  summary: 'thông báo kết luận cuộc họp',
  who: 'members',
  where: 'private',
  asks: first('wish', conclusionWish).and('detail', conclusionDetail).and('tasks', conclusionTasks),
  async confirm(context, { wish }) {
    if (wish.deed === 'send') return previewConclusion(context);
    return wish.deed === 'nudge' ? previewNudge(context) : null;
  },
  async run(context, { wish: { deed, number, answer }, detail, tasks }): Promise<Reply> {
    const line = number - 1;
    switch (deed) {
      case 'list':
        return listConclusions(context);
      case 'show':
        return showConclusion(context);
      case 'read':
        return showConclusion(context, true);
      case 'draft':
        return draftConclusion(context, { text: detail.text, file: detail.file }, tasks);
      case 'lines':
        return addLines(context, detail.text);
      case 'text':
        return replaceText(context, { text: detail.text, file: detail.file });
      case 'edit':
        return replaceLine(context, line, detail.text);
      case 'drop':
        return dropLine(context, line);
      case 'settle':
        return settleLine(context, line, answer);
      case 'name':
      case 'date':
        if (detail.member) return settleWith(context, line, { member: detail.member });
        if (detail.day) return settleWith(context, line, { due: detail.day });
        throw new DomainError('conclusion-changed', { meeting: '' });
      case 'submit':
        return submit(context);
      case 'clear':
        return clear(context, 'internal');
      case 'clear-open':
        return clear(context, 'disclosable');
      case 'return':
        return sendBack(context, detail.text);
      case 'send':
        return sendConclusion(context);
      case 'silent':
        return showSilent(context, number);
      case 'reached':
        return showReached(context, number);
      case 'nudge':
        return nudgeConclusion(context);
      case 'received-by':
        if (!detail.member) throw new DomainError('conclusion-changed', { meeting: '' });
        return recordReceived(context, detail.member, number);
      case 'correct':
        return beginCorrection(context, detail.text);
      case 'outside':
        return showOutside(context, number);
      case 'outside-text':
        return showOutsideText(context);
      case 'outside-tick':
        return tickOutside(context, number, answer, true);
      case 'outside-untick':
        return tickOutside(context, number, answer, false);
      case 'outside-all':
        return tickAllOutside(context, answer);
      case 'disclose':
        return disclose(context);
    }
  },
});
