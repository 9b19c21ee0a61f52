import { find, make } from '../sandbox/dom.js';
import { call } from './api.js';
import { showQuestions, withMarked } from './questions.js';
import { markedSpans, questionOf, state } from './state.js';
import { showMarks, showText } from './text.js';

/** Puts the text and the questions together: what is marked here fills in there. */

const outcome = find('#outcome');

function look(pane) {
  document.body.dataset.pane = pane;
  for (const tab of document.querySelectorAll('[data-pane]'))
    if (tab !== document.body) tab.setAttribute('aria-pressed', String(tab.dataset.pane === pane));
}

/** The same field has the keyboard after everything was drawn anew, with what is being typed into it. */
function draw() {
  const before = /** @type {HTMLInputElement | null} */ (document.activeElement);
  const typing = before?.matches?.('#sections input[type=text], #sections textarea') ? before.value : null;
  const caret = typing === null ? null : before?.selectionStart;
  const asked = before?.dataset?.question;
  showQuestions(acts);
  showMarks(questionOf(state.open)?.pointed);
  const after = asked
    ? find('#sections').querySelector(`[data-question="${asked}"]`)
    : before?.id
      ? document.getElementById(before.id)
      : null;
  after?.focus();
  if (typing === null || !after) return;
  after.value = typing;
  after.setSelectionRange(caret, caret);
}

/** One deed after the other: a later answer never overtakes an earlier one. */
let before = Promise.resolve();
let waiting = 0;
function inTurn(deed) {
  waiting += 1;
  find('#questions').setAttribute('aria-busy', 'true');
  before = before.then(async () => {
    try {
      outcome.replaceChildren((await deed()) ?? '');
    } catch (error) {
      outcome.textContent = error.message;
    }
    waiting -= 1;
    draw();
    if (waiting === 0) find('#questions').removeAttribute('aria-busy');
  });
  return before;
}

async function take(path, body) {
  ({ sections: state.sections } = await call(path, body));
}

const acts = {
  save: (id, answer) => inTurn(() => take('answer', { id, answer })),
  ask(section) {
    const asked = section ?? state.silencing;
    state.silencing = section;
    draw();
    find(section === null ? `#rest-${asked}` : `#silence-${asked}`).focus();
  },
  silence(section) {
    state.silencing = null;
    return inTurn(() => take('silence', { section }));
  },
  open(id) {
    if (id !== state.open) state.entry = 0;
    state.open = id;
    draw();
  },
  jump,
  look: () => look('text'),
};

const mark = (span) =>
  inTurn(async () => {
    const question = questionOf(state.open);
    if (!question || question.bare) return 'Xin mở câu hỏi mà câu này trả lời, rồi đánh dấu.';
    const spans = markedSpans();
    const touched = spans.filter(({ from, to }) => from < span.to && to > span.from);
    const others = spans.filter((one) => !touched.includes(one));
    // Pressing what is marked takes it away; selecting a part of it keeps that part.
    const whole = touched.some(({ from, to }) => from >= span.from && to <= span.to);
    const next = (whole ? others : [...others, span]).slice(0, 20);
    await take('answer', { id: question.id, answer: withMarked(await call('mark', { spans: next })) });
    return `Đã đánh dấu cho câu hỏi “${question.ask}”`;
  });

/** What keeps the files from being written, each with the way to its question. */
function toMend(faults) {
  return make(
    'ul',
    { class: 'faults' },
    ...faults.map(({ said, question }) => {
      if (question === null) return make('li', {}, said);
      const way = make('button', { type: 'button', 'data-mend': question }, said);
      way.addEventListener('click', () => jump(question));
      return make('li', {}, way);
    }),
  );
}

function jump(question) {
  look('questions');
  acts.open(question);
  const asked = find(`#sections [data-question="${question}"]`);
  asked.scrollIntoView({ block: 'start' });
  /** @type {HTMLElement} */ (asked).focus();
}

find('#finish').addEventListener('click', () =>
  inTurn(async () => {
    const { written, faults } = await call('finish', {});
    return written ?? toMend(faults);
  }),
);
find('#all').addEventListener('change', (event) => {
  state.all = event.target.checked;
  draw();
});
for (const tab of document.querySelectorAll('.tabs [data-pane]'))
  tab.addEventListener('click', () => look(tab.dataset.pane));

showText(await call('text'), mark);
await inTurn(() => take('questions'));
look('questions');
document.body.dataset.ready = 'true';
