import { find } from './dom.js';

/** On a phone, what is seldom needed lies behind one button. */
export function showMore() {
  const [opener, more] = [find('#open-more'), find('#more')];
  /** @param {boolean} open */
  const turn = (open) => {
    opener.setAttribute('aria-expanded', String(open));
    more.classList.toggle('open', open);
  };
  opener.addEventListener('click', () => turn(opener.getAttribute('aria-expanded') === 'false'));
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !opener.contains(event.target)) turn(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !more.classList.contains('open')) return;
    turn(false);
    opener.focus();
  });
}
