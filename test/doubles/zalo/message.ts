import { z } from 'zod';
import { badField, notSimulated, overLimit, unsupported } from './refusal.ts';
import type { Attached, Button, World } from './world.ts';

const MAX_TEXT = 2_000;
const MAX_BUTTONS = 5;
const MAX_TITLE = 100;
const MAX_PAYLOAD = 1_000;

const text = z.string();
const sent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('file'), payload: z.strictObject({ token: z.string() }) }),
  z.strictObject({
    type: z.literal('template'),
    payload: z.union([
      z.strictObject({
        template_type: z.literal('media'),
        elements: z.tuple([z.strictObject({ media_type: z.literal('image'), attachment_id: z.string() })]),
      }),
      z.strictObject({
        buttons: z.array(
          z.strictObject({
            title: z.string(),
            type: z.enum(['oa.query.show', 'oa.query.hide']),
            payload: z.string(),
          }),
        ),
      }),
    ]),
  }),
]);
const personal = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  message: z.strictObject({
    text: text.optional(),
    quote_message_id: z.string().optional(),
    attachment: sent.optional(),
  }),
});
// Of quoting in a group no source says anything.
const collective = z.strictObject({
  recipient: z.strictObject({ group_id: z.string() }),
  message: z.strictObject({ text: text.optional(), attachment: sent.optional() }),
});
const templated = z.strictObject({
  user_id: z.string(),
  template_id: z.string(),
  template_data: z.record(z.string(), z.string()),
});

/** What a message is made of, once Zalo has accepted it. */
export interface Content {
  readonly text: string;
  readonly attachments: readonly Attached[];
  readonly buttons: readonly Button[];
}

/** Reads with a schema, or refuses; a field that Zalo does not know is refused as well. */
function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const issue = error.issues[0];
  throw badField(`${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}

export const readPersonal = (body: unknown) => read(personal, body);
export const readCollective = (body: unknown) => read(collective, body);
export const readTemplated = (body: unknown) => read(templated, body);

/** The content of a message, if Zalo takes it; `buttons` tells whether it takes any there. */
export function readContent(
  world: World,
  message: z.infer<typeof personal>['message'],
  buttons: boolean,
): Content {
  const { text = '', attachment } = message;
  checkText(text, attachment === undefined);
  const none = { text, attachments: [], buttons: [] };
  if (!attachment) return none;
  if (attachment.type === 'file') {
    // Every example of a file goes without words; what becomes of them is not known.
    if (text !== '') throw notSimulated('a text with a file');
    return { ...none, attachments: [world.asset(attachment.payload.token, 'file')] };
  }
  const { payload } = attachment;
  if ('elements' in payload) {
    return { ...none, attachments: [world.asset(payload.elements[0].attachment_id, 'image')] };
  }
  if (!buttons) throw unsupported('template with buttons');
  if (text.trim() === '') throw badField('message.text is empty');
  return { ...none, buttons: checkButtons(payload.buttons) };
}

function checkText(text: string, needed: boolean): void {
  if (text.length > MAX_TEXT) throw overLimit(`message.text has ${text.length} characters`);
  // Half a surrogate pair cannot be told in UTF-8; what Zalo makes of one is not known.
  if (/\p{Surrogate}/u.test(text)) throw notSimulated('half a character');
  if (text.trim() === '' && (needed || text !== '')) throw badField('message.text is empty');
}

function checkButtons(buttons: readonly Button[]): readonly Button[] {
  if (buttons.length === 0) throw badField('no buttons');
  if (buttons.length > MAX_BUTTONS) throw overLimit(`${buttons.length} buttons`);
  for (const { title, payload } of buttons) {
    if (title.trim() === '' || payload === '') throw badField('an empty button');
    if (title.length > MAX_TITLE) throw overLimit(`a title of ${title.length} characters`);
    if (payload.length > MAX_PAYLOAD) throw overLimit(`a payload of ${payload.length} characters`);
  }
  return buttons;
}
