import { find, make } from '../sandbox/dom.js';
import { markedSpans } from './state.js';

/** The text: its sentences can be walked through and marked. */

const paragraphs = find('#paragraphs');

/** @type {(text: any, mark: (span: {from: number, to: number}) => void) => void} */
export function showText(text, mark) {
  find('#name').textContent = text.name;
  for (const { kind, cited, mark: number, sentences } of text.paragraphs) {
    const line = make('p', { class: kind, title: cited || null }, number);
    for (const { from, to, text: words } of sentences) {
      const sentence = make(
        'span',
        { role: 'button', tabindex: '-1', 'aria-pressed': 'false', class: 'sentence' },
        words,
      );
      sentence.dataset.from = String(from);
      sentence.dataset.to = String(to);
      line.append(sentence, ' ');
    }
    paragraphs.append(line);
  }
  sentences()[0]?.setAttribute('tabindex', '0');
  // A click follows the mouse that let go of a selection: it was no press of the sentence.
  let dragged = false;
  paragraphs.addEventListener('mousedown', () => {
    dragged = false;
  });
  paragraphs.addEventListener('mouseup', () => {
    const chosen = selected();
    dragged = chosen !== null;
    if (chosen) mark(chosen);
  });
  paragraphs.addEventListener('click', (event) => {
    const sentence = /** @type {HTMLElement} */ (event.target).closest('.sentence');
    if (sentence && !dragged) mark(spanOf(sentence));
  });
  paragraphs.addEventListener('keydown', (event) => onKey(event, mark));
}

/** @type {() => HTMLElement[]} */
const sentences = () => [...paragraphs.querySelectorAll('.sentence')];
const spanOf = (sentence) => ({ from: Number(sentence.dataset.from), to: Number(sentence.dataset.to) });

/** What is selected with the mouse, as a stretch of the text; `null` where nothing is. */
function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(range.startContainer, range.startOffset, 0);
  const to = offsetOf(range.endContainer, range.endOffset, -1);
  selection.removeAllRanges();
  return from !== null && to !== null && from < to ? { from, to } : null;
}

function offsetOf(node, offset, side) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const own = element?.closest?.('.sentence');
  if (own) return Number(own.dataset.from) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  // Between sentences: the next one at the beginning, the one before at the end.
  const all = sentences();
  const next = all.findIndex((one) => node.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const near = all[side === 0 ? next : (next < 0 ? all.length : next) - 1];
  return near ? Number(side === 0 ? near.dataset.from : near.dataset.to) : null;
}

function onKey(event, mark) {
  const sentence = event.target.closest('.sentence');
  if (!sentence) return;
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const all = sentences();
    const next = all[all.indexOf(sentence) + step];
    if (next) enter(next);
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    mark(spanOf(sentence));
  } else if (event.key === 'Escape')
    find('#sections form')?.querySelector('input, select, textarea')?.focus();
}

function enter(sentence) {
  for (const one of paragraphs.querySelectorAll('[tabindex="0"]')) one.setAttribute('tabindex', '-1');
  sentence.setAttribute('tabindex', '0');
  sentence.focus();
}

/** Shows which sentences carry the answer in hand, and which ones may. */
export function showMarks(pointed = []) {
  const spans = markedSpans();
  const overlaps = (one, { from, to }) => from < Number(one.dataset.to) && to > Number(one.dataset.from);
  for (const one of sentences()) {
    const on = spans.some((span) => overlaps(one, span));
    one.setAttribute('aria-pressed', String(on));
    one.classList.toggle(
      'likely',
      pointed.some((span) => overlaps(one, span)),
    );
  }
}

/** Goes to a sentence and stands on it. */
export function goTo({ from }) {
  const sentence = sentences().find((one) => Number(one.dataset.from) === from);
  if (!sentence) return;
  sentence.scrollIntoView({ block: 'center' });
  enter(sentence);
}
