import { find, make } from './dom.js';

const SHOWN_FOR = 7_000;

/** A short word above the chats, over nothing; it goes by itself, at a tap, or when the next one comes. */
/** @type {(text: string, kind?: 'news' | 'fault', shownFor?: number) => void} */
export function toast(text, kind = 'news', shownFor = SHOWN_FOR) {
  const box = make(
    'button',
    { type: 'button', class: `toast ${kind}`, 'data-toast': kind, title: 'Bấm để đóng' },
    make('span', {}, text),
    make('span', { 'aria-hidden': 'true' }, '✕'),
  );
  const gone = setTimeout(() => box.remove(), shownFor);
  box.addEventListener('click', () => {
    clearTimeout(gone);
    box.remove();
  });
  find(kind === 'fault' ? '#faults' : '#toasts').replaceChildren(box);
}

/** Runs what may be refused, and shows why it was. Tells whether it went well. */
/** @type {(deed: () => Promise<void>) => Promise<boolean>} */
export async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error), 'fault');
    return false;
  }
}
