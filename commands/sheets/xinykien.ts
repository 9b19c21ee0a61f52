import { askPeople } from '../../src/asks/meetings/participants.ts';
import {
  bodyAsked,
  countOf,
  deadline,
  form,
  matter,
  papers,
  type SheetForm,
  type SheetQuestion,
  sheetQuestion,
  silence,
} from '../../src/asks/sheets/opening.ts';
import { type Member, memberById } from '../../src/domain/committee/committee.ts';
import type { FileRef } from '../../src/domain/reference.ts';
import type { Matter } from '../../src/domain/sheets/mode.ts';
import type { CountOf } from '../../src/domain/sheets/sheet.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { mailOfSheet } from '../../src/procedures/sheets/letters.ts';
import { sendSheet, sheetBetween } from '../../src/procedures/sheets/open.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { namingHere } from '../../src/queries/sheets/list.ts';
import { askWhom, sendSheetQuestion, sheetSent } from '../../src/say/sheets/asking.ts';
import { sheetCard } from '../../src/say/sheets/sheets.ts';

interface Wanted {
  readonly question: SheetQuestion;
  readonly who: readonly Member[];
  readonly matter: Matter;
  readonly form: SheetForm;
  readonly countOf: CountOf;
  readonly silence: string | null;
  readonly deadline: Instant;
  readonly papers: readonly FileRef[];
}

const OPEN = { act: 'open-sheet' } as const;

/** Whoever may not open one hears it before they have written anything. */
const allowed: Ask<SheetQuestion> = {
  question: async (context, given) => {
    hand(context, OPEN);
    return sheetQuestion.question(context, given);
  },
  read: async (input, context, given, held) => {
    hand(context, OPEN);
    return sheetQuestion.read(input, context, given, held);
  },
};

const planned = (context: SeatContext, wanted: Wanted) =>
  sheetBetween(context, {
    body: bodyAsked(wanted.who, context.seat),
    question: wanted.question.text,
    papers: [...(wanted.question.file ? [wanted.question.file] : []), ...wanted.papers],
    asked: wanted.who,
    matter: wanted.matter,
    secret: wanted.form.secret,
    countOf: wanted.countOf,
    silence: wanted.silence,
    deadline: wanted.deadline,
  });

export const xinykien = defineCommand({
  name: 'xinykien',
  aliases: ['layykien', 'phieulayykien', 'molayykien', 'guiphieu'],
  summary: 'gửi phiếu lấy ý kiến tới thành viên',
  usage: 'câu hỏi | ai | loại việc | hình thức',
  who: 'entitled',
  where: 'private',
  offered: async (context) => may(context, OPEN),
  asks: first('question', allowed, 'question')
    .and(
      'who',
      askPeople(askWhom, () => 'committee'),
      'people',
    )
    .and('matter', matter)
    .and('form', form)
    .and('countOf', countOf)
    .and('silence', silence)
    .and('deadline', deadline, 'deadline')
    .and('papers', papers, 'papers'),
  async confirm(context, args) {
    const sheet = await planned(context, args);
    const { people, unreachable } = await reachOf(context, args.who);
    const { choices: _, ...preview } = sheetCard(sheet, namingHere(context));
    const { committee, member } = context.seat;
    const opener = sheet.openedBy === member.id ? null : memberById(committee, sheet.openedBy);
    const names = unreachable.map(({ name }) => name);
    const asked = sendSheetQuestion(people.length, names, opener);
    return { preview: [preview], question: [asked, ...mailOfSheet(context, sheet)].join('\n') };
  },
  async run(context, args) {
    const sheet = await planned(context, args);
    const { people, unreachable } = await reachOf(context, args.who);
    const sent = await sendSheet(context, sheet);
    const names = unreachable.map(({ name }) => name);
    return reply(sheetSent(sent, people.length, names, context.zone));
  },
});
