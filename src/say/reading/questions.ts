import type { Question } from './question.ts';
import { bodyQuestions } from './questions-bodies.ts';
import { conclusionQuestions } from './questions-conclusions.ts';
import { decisionQuestions } from './questions-decisions.ts';
import { type AskedBody, actingAlsoIn, questionsOfBody } from './questions-further.ts';
import { meetingQuestions } from './questions-meetings.ts';
import { preparationQuestions } from './questions-preparation.ts';
import { problemQuestions, reportQuestions } from './questions-reports.ts';
import { delegationQuestions, taskQuestions } from './questions-tasks.ts';
import { recordQuestions, teamQuestions } from './questions-team.ts';

export interface QuestionSection {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** All that is asked of a regulation, in the order in which it is asked: a new entry of the profile is one entry here. */
export const SECTIONS: readonly QuestionSection[] = [
  { title: 'Văn bản, {committee} và {team}', questions: bodyQuestions },
  { title: 'Họp của {committee}', questions: meetingQuestions('committee') },
  { title: 'Họp của {team}', questions: meetingQuestions('team') },
  { title: 'Chuẩn bị họp', questions: preparationQuestions },
  { title: 'Quyết định, ý kiến', questions: decisionQuestions },
  { title: 'Kết luận', questions: conclusionQuestions },
  { title: 'Nhiệm vụ, lĩnh vực', questions: taskQuestions },
  { title: 'Báo cáo', questions: reportQuestions },
  { title: 'Vướng mắc', questions: problemQuestions },
  { title: 'Công việc thường xuyên, ủy quyền', questions: delegationQuestions },
  { title: '{team}, kế hoạch', questions: teamQuestions },
  { title: 'Thông tin, hồ sơ, con dấu', questions: recordQuestions },
];

/**
 * The same with a section for each further body, once one knows of it. They stand last: a section is spoken of by its
 * place, and keeps it while bodies come and go.
 */
export const sectionsWith = (bodies: readonly AskedBody[]): readonly QuestionSection[] => [
  ...SECTIONS.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === 'acting' ? actingAlsoIn(one, bodies) : one)),
  })),
  ...bodies.map((body) => ({ title: `${body.name}: họp, quyết định`, questions: questionsOfBody(body) })),
];

export const QUESTIONS: readonly Question[] = SECTIONS.flatMap(({ questions }) => questions);
