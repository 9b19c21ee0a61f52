import { make } from '../sandbox/dom.js';
import { state } from './state.js';

/** The questions of a section that nobody answered: that the text is silent on all of them is said after a look at them. */

/** @type {(section: any, at: number, acts: {jump: (id: string) => void, ask: (section: number | null) => void, silence: (section: number) => void}) => Node} */
export function restOf({ questions }, at, acts) {
  const open = questions.filter((question) => !question.answer && !question.must);
  if (state.silencing === at && open.length > 0) return asked(open, at, acts);
  const rest = button(
    { class: 'rest', id: `rest-${at}`, 'data-section': String(at), disabled: open.length === 0 },
    `Các câu còn lại của phần này (${open.length}): Quy chế không nói`,
  );
  rest.addEventListener('click', () => acts.ask(at));
  return rest;
}

function asked(open, at, acts) {
  const sure = button(
    { id: `silence-${at}`, 'data-silence': '' },
    `Ghi “Quy chế không nói” cho ${open.length} câu`,
  );
  sure.addEventListener('click', () => acts.silence(at));
  const not = button({ id: `rest-${at}` }, 'Thôi, đọc tiếp');
  not.addEventListener('click', () => acts.ask(null));
  const list = open.map((question) => {
    const way = button({ 'data-mend': question.id }, question.ask);
    way.addEventListener('click', () => acts.jump(question.id));
    const [likely] = question.pointed;
    return make('li', {}, way, likely ? ` – có thể ở ${likely.cited || 'phần đầu văn bản'}` : '');
  });
  return make(
    'div',
    { class: 'rest', role: 'group', 'aria-label': 'Các câu còn lại' },
    make('p', {}, 'Ghi rồi, ai hỏi những điều sau trợ lý sẽ trả lời “Quy chế không quy định”:'),
    make('ul', {}, ...list),
    make('p', {}, sure, ' ', not),
  );
}

const button = (attributes, label) => make('button', { type: 'button', ...attributes }, label);
