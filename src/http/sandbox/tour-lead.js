import { find } from './dom.js';

/**
 * From a step of a tour to the place on the page: who one is there, where to look, what to press.
 *
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./tour-world.js').Deed} Deed
 */

/** What is to be pressed, where it can be seen now. */
/** @type {(model: Model, deed: Deed) => HTMLElement | null} */
export function wantedOf(model, { as, say, tap, turn }) {
  if (turn) return find(`[data-forward=${turn}]`);
  if (as !== model.role) return null;
  if (say) return written() === say.text ? find('#private-form .send') : null;
  return document.querySelector(
    `#private-log [data-message="${tap?.message}"] [data-row="${tap?.row}"][data-column="${tap?.column}"]`,
  );
}

const written = () => /** @type {HTMLTextAreaElement} */ (find('#private-input')).value;

/** Goes there; what is to be said is written, and only sent by the reader. */
/** @type {(model: Model, deed: Deed, write: (text: string) => void) => void} */
export function lead(model, deed, write) {
  if (deed.as !== null) model.go({ role: deed.as, pane: 'private' });
  if (deed.say) write(deed.say.text);
  const wanted = wantedOf(model, deed);
  wanted?.scrollIntoView({ block: 'nearest' });
  wanted?.focus();
}
