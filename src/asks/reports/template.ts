import type { FileRef } from '../../domain/reference.ts';
import { type Duty, dutiesOf } from '../../domain/reports/duty.ts';
import { fileFault, TEMPLATE_LIMIT } from '../../domain/reports/file.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import { namingOf } from '../../queries/reports/list.ts';
import { hand, may } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import { askTemplate, askTemplateDuty, templateOption } from '../../say/reports/templates.ts';
import { type Option, offer, picked } from '../pick.ts';

export interface TemplateContent {
  readonly text: string;
  readonly file: FileRef | null;
}

/** The duties whose form who speaks may hand out. */
export async function templateOptions(context: SeatContext): Promise<Option<Duty>[]> {
  const naming = await namingOf(context);
  return dutiesOf(context.seat.regulation)
    .filter((duty) => may(context, { act: 'set-template', duty }))
    .map((duty) => ({ key: duty.key, label: templateOption(duty, naming), value: duty }));
}

/** Of which duty a form is handed out; `null` shows those that there are. */
export const templateDuty: Ask<Duty | null> = {
  question: async (context) => offer(askTemplateDuty(), await templateOptions(context)),
  read: async (input, context) => {
    const duty = dutiesOf(context.seat.regulation).find(({ key }) => key === input.text.trim());
    const chosen = duty ?? picked(input.text, await templateOptions(context))?.value ?? null;
    if (!chosen) return { ok: true, value: null };
    hand(context, { act: 'set-template', duty: chosen });
    return { ok: true, value: chosen, keep: { text: chosen.key, file: null } };
  },
  unsaid: async () => ({ ok: true, value: null }),
};

export const templateContent: AskAfter<{ duty: Duty | null }, TemplateContent> = {
  question: async (context, { duty }) =>
    duty ? askTemplate(duty, await namingOf(context)) : { text: askTemplateDuty() },
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    const fault = input.file ? fileFault(input.file) : null;
    if (fault) return { ok: false, say: fileRefused(fault) };
    if (text.length > TEMPLATE_LIMIT) return { ok: false, say: tooLong(text.length, TEMPLATE_LIMIT) };
    if (text.length < 5 && !input.file)
      return { ok: false, say: await templateContent.question(context, given) };
    return { ok: true, value: { text, file: input.file } };
  },
  unsaid: async (_context, { duty }) => (duty ? null : { ok: true, value: { text: '', file: null } }),
};
