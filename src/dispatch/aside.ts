import type { Message } from '../ports/message.ts';
import type { Asking } from '../ports/store.ts';
import { beforePreview, beforeQuestion } from '../say/talk.ts';
import { stampOf } from './stamp.ts';

/** Something that is no answer, with the question or the preview that goes on waiting. */
export function aside(said: string, asking: Asking | null): Message {
  if (!asking) return { text: said };
  if (asking.wants !== null) return beforeQuestion(said);
  return { ...beforePreview(said, asking.since, asking.yes), asks: stampOf(asking) };
}
