import { type Names, partSaid } from './answer.ts';
import type { Question, QuestionPart, Value } from './question.ts';

/** What the assistant will do by an answer: what it does whatever is answered, then what follows from each part. */

/** The text says something that no rule holds. */
export const UNHELD = 'Việc này trợ lý chưa theo dõi; trợ lý dẫn nguyên văn khi được hỏi.';
const DEPENDS = 'Việc trợ lý làm tùy câu trả lời.';

type Values = Readonly<Record<string, Value>>;

/** `values` is `null` as long as nobody has answered. */
export function doneBy(question: Question, values: Values | null, names: Names): string {
  const parts = values ? question.parts.map((part) => follows(part, values[part.key])) : [];
  const named = [question.acts, ...parts]
    .filter((sentence) => sentence !== '')
    .map((sentence) => withNames(sentence, question, values ?? {}, names));
  return [...new Set(named)].join(' ') || DEPENDS;
}

function follows(part: QuestionPart, value: Value | undefined): string {
  if (part.kind !== 'choice') return (isFilled(value) ? part.filled : part.empty) ?? '';
  const unsaid = part.firstUnsaid && !value;
  return part.options.find(({ label }, at) => label === value || (unsaid && at === 0))?.acts ?? '';
}

const isFilled = (value: Value | undefined): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';

/** "[by|người ấy]" as whoever stands in the part "by", or in the general words. */
function withNames(sentence: string, { parts }: Question, values: Values, names: Names): string {
  const said = sentence.replace(/\[([^|\]]+)\|([^\]]*)\]/g, (_, key: string, anybody: string) => {
    const part = parts.find((one) => one.key === key);
    return (part && partSaid(part, values[key], names)) || anybody;
  });
  return said.charAt(0).toLocaleUpperCase('vi') + said.slice(1);
}
