import { find, make } from '../sandbox/dom.js';
import { field, valuesIn } from './form.js';
import { restOf } from './silence.js';
import { questionOf, standing, state } from './state.js';
import { goTo } from './text.js';

/** The questions: a list, one of which is open with its answer. */

const STATES = [
  ['said', 'Quy chế có nói'],
  ['silent', 'Quy chế không nói'],
  ['other', 'Có nói, trợ lý chưa làm được'],
];
const SIGNS = { done: '✓', wrong: '!', open: '' };
const SPOKEN = { done: 'đã trả lời', wrong: 'phải sửa', open: 'chưa trả lời' };

const empty = () => ({ values: {}, quote: '', article: '' });

/** @type {(acts: {save: (id: string, answer: object | null) => void, open: (id: string | null) => void, jump: (id: string) => void, ask: (section: number | null) => void, silence: (section: number) => void, look: () => void}) => void} */
export function showQuestions(acts) {
  const all = state.sections.flatMap(({ questions }) => questions);
  const main = all.filter((question) => question.main);
  const done = (some) => some.filter((question) => standing(question) === 'done').length;
  find('#progress').textContent =
    `Đã xong ${done(main)}/${main.length} câu chính, ${done(all)}/${all.length} câu tất cả`;
  find('#sections').replaceChildren(...state.sections.map((section, at) => sectionOf(section, at, acts)));
}

function sectionOf({ title, questions }, at, acts) {
  const shown = questions.filter((question) => state.all || question.main || question.id === state.open);
  const list = make('ul', {}, ...shown.map((question) => make('li', {}, ...itemOf(question, acts))));
  const rest = restOf({ questions }, at, acts);
  return make('section', { 'aria-label': title }, make('h2', {}, title), list, rest);
}

function itemOf(question, acts) {
  const stands = standing(question);
  const isOpen = question.id === state.open;
  const head = make(
    'button',
    { type: 'button', class: 'ask', 'data-question': question.id, 'aria-expanded': String(isOpen) },
    make('span', { class: `sign ${stands}`, 'aria-hidden': 'true' }, SIGNS[stands]),
    ` ${question.ask} `,
    make('span', { class: 'visually-hidden' }, SPOKEN[stands]),
  );
  head.addEventListener('click', () => acts.open(isOpen ? null : question.id));
  return isOpen ? [head, formOf(question, acts)] : [head];
}

function formOf(question, acts) {
  const form = make('form', { 'aria-label': question.ask });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => acts.save(question.id, answerIn(form, question)));
  const answered = question.answer?.state ?? null;
  if (!question.bare) form.append(pointers(question, acts));
  if (!question.must) form.append(stateChoice(answered));
  if (question.must || answered === 'said' || answered === 'other') {
    const entries = question.answer?.entries?.length ? question.answer.entries : [empty()];
    form.append(
      ...entries.map((entry, at) => entryOf(question, entry, at, entries.length, answered === 'other', acts)),
    );
    if (question.many) form.append(more(form, question, acts));
  }
  form.append(make('p', { class: 'acts' }, question.done));
  return form;
}

function pointers({ pointed }, acts) {
  if (pointed.length === 0)
    return make('p', { class: 'pointed' }, 'Không thấy câu nào giống; xin đọc trong văn bản.');
  const list = make('p', { class: 'pointed' }, 'Có thể ở: ');
  pointed.forEach((span, at) => {
    const button = make(
      'button',
      { type: 'button', title: span.text, 'data-pointed': String(at) },
      pointer(span),
    );
    button.addEventListener('click', () => {
      acts.look();
      goTo(span);
    });
    list.append(button, ' ');
  });
  return list;
}

const pointer = ({ cited, text }) =>
  `${cited || 'phần đầu văn bản'}: ${text.length > 48 ? `${text.slice(0, 48).trimEnd()}…` : text}`;

function stateChoice(answered) {
  const group = make('fieldset', { class: 'state' }, make('legend', {}, 'Quy chế nói gì'));
  for (const [value, label] of STATES) {
    const radio = make('input', {
      type: 'radio',
      name: 'state',
      id: `state-${value}`,
      value,
      checked: value === answered,
    });
    group.append(make('label', { for: radio.id }, radio, ` ${label}`));
  }
  return group;
}

function entryOf(question, entry, at, count, other, acts) {
  const name = `entry-${at}`;
  const box = make('div', { class: 'entry', 'data-entry': String(at) });
  if (question.many) {
    const head = make('p', { class: 'which' }, make('strong', {}, `Nội dung ${at + 1}`));
    const pick = make(
      'button',
      { type: 'button', id: `pick-${at}`, 'aria-pressed': String(at === state.entry) },
      'Đánh dấu cho nội dung này',
    );
    pick.addEventListener('click', () => {
      state.entry = at;
      acts.open(question.id);
      acts.look();
    });
    head.append(pick);
    if (count > 1) {
      const drop = make('button', { type: 'button', id: `drop-${at}` }, 'Bỏ');
      drop.addEventListener('click', () => {
        const entries = question.answer.entries.filter((_, own) => own !== at);
        state.entry = 0;
        acts.save(question.id, { ...question.answer, entries });
      });
      head.append(drop);
    }
    box.append(head);
  }
  if (!other) for (const part of question.parts) box.append(field(part, entry.values[part.key], name));
  if (!question.bare)
    box.append(
      make(
        'p',
        {},
        make('label', { for: `${name}-quote` }, 'Nguyên văn (“…” ở chỗ bỏ bớt)'),
        make(
          'textarea',
          { id: `${name}-quote`, rows: '3', maxlength: '4000', 'data-quote': true },
          entry.quote,
        ),
      ),
      make(
        'p',
        {},
        make('label', { for: `${name}-article` }, 'Điều, khoản'),
        make('input', {
          id: `${name}-article`,
          type: 'text',
          value: entry.article,
          maxlength: '400',
          'data-article': true,
        }),
      ),
    );
  const faults = question.faults[at] ?? [];
  if (faults.length > 0)
    box.append(make('ul', { class: 'faults' }, ...faults.map((one) => make('li', {}, `${one}.`))));
  return box;
}

function more(form, question, acts) {
  const button = make('button', { type: 'button', id: 'more' }, 'Thêm một nội dung');
  button.addEventListener('click', () => {
    const { entries } = answerIn(form, question);
    state.entry = entries.length;
    acts.save(question.id, { ...question.answer, entries: [...entries, empty()] });
  });
  return button;
}

/** What the open form says. */
function answerIn(form, question) {
  const chosen = question.must ? 'said' : (form.querySelector('[name=state]:checked')?.value ?? null);
  if (chosen === null) return null;
  if (chosen === 'silent') return { state: 'silent' };
  const boxes = [...form.querySelectorAll('.entry')];
  const before = question.answer?.entries ?? [];
  const entries = boxes.map((box, at) => ({
    values: box.querySelector('[data-key]') ? valuesIn(box) : (before[at]?.values ?? {}),
    quote: box.querySelector('[data-quote]')?.value ?? '',
    article: box.querySelector('[data-article]')?.value ?? '',
  }));
  return { state: chosen, entries: entries.length > 0 ? entries : [empty()] };
}

/** The answer in hand with another quote and article: what somebody just marked. */
export function withMarked({ quote, article }) {
  const question = questionOf(state.open);
  const answer = question.answer;
  const entries = answer && answer.state !== 'silent' ? [...answer.entries] : [];
  while (entries.length <= state.entry) entries.push(empty());
  entries[state.entry] = { ...entries[state.entry], quote, article };
  return { state: answer?.state === 'other' ? 'other' : 'said', entries };
}
