import { postIn } from '../domain/committee/post-name.ts';
import { further, TEAM_ROLES } from '../regulations/schema.ts';
import type { Question } from '../say/reading/question.ts';
import { type QuestionSection, sectionsWith } from '../say/reading/questions.ts';
import type { AskedBody } from '../say/reading/questions-further.ts';
import type { Answers, Entry } from './answers.ts';

/** What is asked, given what was answered: of each further body that the text sets up as of the committee and its team. */

export const sectionsOf = (answers: Answers): readonly QuestionSection[] =>
  sectionsWith(bodiesAsked(answers));

export const questionsOf = (answers: Answers): Question[] =>
  sectionsOf(answers).flatMap(({ questions }) => questions);

function bodiesAsked({ 'bodies.further': answer }: Answers): AskedBody[] {
  const named = answer?.state === 'said' ? answer.entries.flatMap((entry) => bodyIn(entry) ?? []) : [];
  return named.filter(({ id }, at) => named.findIndex((one) => one.id === id) === at);
}

/** `null` as long as its id or its name is missing: nothing could be kept under it. */
function bodyIn({ values }: Entry): AskedBody | null {
  const [id, name, short] = ['id', 'name', 'short'].map((key) => String(values[key] ?? '').trim());
  if (!id || !name || !further.shape.id.safeParse(id).success) return null;
  const given = Object.fromEntries(TEAM_ROLES.map((role) => [role, String(values[`titles.${role}`] ?? '')]));
  const titles = TEAM_ROLES.map((role) => [
    role,
    postIn({ name, short: short || null, titles: given }, role),
  ]);
  return {
    id,
    name: short || name,
    ofOffices: Array.isArray(values.of) && values.of.length > 0,
    titles: Object.fromEntries(titles),
  };
}
