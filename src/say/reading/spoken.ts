import { PARTIES, type Party, type Question, type QuestionPart } from './question.ts';

/** Questions in the words of one text: "{committee}" in them is how that text calls the body, "{head}" its title. */

/** What each body and title is called, complete. */
export type Called = Readonly<Record<Party, string>>;

/** As long as nobody has answered what they are called. */
export const NEUTRAL: Called = { ...PARTIES, committee: 'tổ chức', team: 'bộ phận giúp việc' };

export function spoken(text: string, called: Called): string {
  const said = text.replace(/\{([a-z-]+)\}/g, (whole, party: string) => called[party as Party] ?? whole);
  return text.startsWith('{') ? said.charAt(0).toLocaleUpperCase('vi') + said.slice(1) : said;
}

export function spokenQuestion(question: Question, called: Called): Question {
  const say = (text: string): string => spoken(text, called);
  return {
    ...question,
    ask: say(question.ask),
    parts: question.parts.map((part) => spokenPart(part, say)),
    acts: say(question.acts),
    silent: say(question.silent),
  };
}

/** An option keeps its label, by which an answer holds it, beside what is shown. */
function spokenPart(part: QuestionPart, say: (text: string) => string): QuestionPart {
  const { filled, empty } = part;
  const own = {
    label: say(part.label),
    ...(filled ? { filled: say(filled) } : {}),
    ...(empty ? { empty: say(empty) } : {}),
  };
  if (part.kind !== 'choice') return { ...part, ...own };
  const options = part.options.map((option) => ({
    ...option,
    shown: say(option.label),
    ...(option.acts ? { acts: say(option.acts) } : {}),
  }));
  return { ...part, ...own, options };
}
