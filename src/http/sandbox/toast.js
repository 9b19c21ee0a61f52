import { find, make } from './dom.js';

const SHOWN_FOR = 7_000;

/** A short word over the page; it goes by itself, at a tap, or when the next one comes. */
/** @type {(text: string, kind?: 'news' | 'fault') => void} */
export function toast(text, kind = 'news') {
  const box = make(
    'button',
    { type: 'button', class: `toast ${kind}`, 'data-toast': kind, title: 'Bấm để đóng' },
    text,
  );
  const gone = setTimeout(() => box.remove(), SHOWN_FOR);
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
