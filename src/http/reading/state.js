/** What the page knows: the questions as the room sent them, which one is open, and which of its answers. */

export const state = {
  /** @type {any[]} */
  sections: [],
  /** @type {string | null} The question that is open. */
  open: null,
  /** Which of its answers what is marked goes to. */
  entry: 0,
  /** @type {number | null} The section whose questions without an answer are about to be left to the text's silence. */
  silencing: null,
  /** Also the questions beyond the first forty. */
  all: false,
};

/** @type {(id: string | null) => any} */
export const questionOf = (id) =>
  state.sections.flatMap(({ questions }) => questions).find((question) => question.id === id) ?? null;

/** The spans that are marked for the answer in hand. */
export const markedSpans = () => questionOf(state.open)?.spans[state.entry] ?? [];

/** @type {(question: any) => 'done' | 'wrong' | 'open'} */
export const standing = (question) =>
  !question.answer ? 'open' : question.faults.flat().length > 0 ? 'wrong' : 'done';
