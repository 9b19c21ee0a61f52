import { z } from 'zod';

/** What is odd in one place must not cost the rest: it counts as missing there. */
const word = z.string().optional().catch(undefined);

const party = z.object({ id: word, group_id: word }).optional().catch(undefined);

const attachment = z.object({
  payload: z.object({ url: word, name: word, size: word, description: word }).optional().catch(undefined),
});

const message = z
  .object({
    msg_id: word,
    text: word,
    quote_msg_id: word,
    conversation_id: word,
    attachments: z.array(attachment).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const event = z.object({
  event_name: z.string(),
  app_id: word,
  oa_id: word,
  timestamp: word,
  sender: party,
  recipient: party,
  follower: party,
  user_id: word,
  group_id: word,
  message,
});

/** The parts of a webhook's body that we read. Numbers have been read as text. */
export type Event = z.infer<typeof event>;

export function readEvent(body: unknown): Event | null {
  const read = event.safeParse(body);
  return read.success ? read.data : null;
}

/** X: older code names a group in other places than the one that most sources give, `recipient.id`. */
export const groupNamed = ({ recipient, message, group_id }: Event): string | undefined =>
  recipient?.group_id ?? message?.conversation_id ?? group_id;

/** X: a click on "chat" names the person in `user_id` in one source, and in `sender` in another. */
export const personNamed = ({ sender, follower, user_id }: Event): string | undefined =>
  sender?.id ?? follower?.id ?? user_id;
