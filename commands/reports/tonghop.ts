import { digestText, digestWish } from '../../src/asks/reports/digest.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { previewDigest, sendDigest } from '../../src/procedures/reports/digest.ts';
import { digestsFor } from '../../src/queries/reports/digest.ts';

/** How the work goes, drafted from the records, mended by whom the regulation has write it, sent to whom it says. */
export const tonghop = defineCommand({
  name: 'tonghop',
  aliases: ['tinhhinhthuchien', 'baocaotonghop'],
  summary: 'lập báo cáo tình hình thực hiện, sơ kết, kiến nghị từ hồ sơ',
  usage: 'tiến độ | sơ kết | vướng mắc | Quy chế | kiến nghị, kỳ',
  who: 'entitled',
  where: 'private',
  offered: async (context) => digestsFor(context).length > 0,
  asks: first('wish', digestWish).and('text', digestText),
  confirm: async (context, { wish, text }) => previewDigest(context, wish.kind, text),
  run: async (context, { wish, text }) => sendDigest(context, wish, text),
});
