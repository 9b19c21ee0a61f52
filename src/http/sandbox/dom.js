/** The few ways in which the page makes elements. Text goes in as text: nothing here reads markup. */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | null>} [attributes] `null` and `false` leave it out, `true` is empty.
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * An element of page.html; it is a fault of the page when it is not there.
 *
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 */
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`page.html has no ${selector}`);
  return /** @type {T} */ (found);
}

/** A count beside something; nothing at all where there is none. */
/** @type {(count: number) => HTMLElement | null} */
export const badge = (count) =>
  count > 0
    ? make('span', { class: 'badge' }, count > 99 ? '99+' : String(count), hiddenText(' tin mới'))
    : null;

/** @type {(text: string) => HTMLElement} */
export const hiddenText = (text) => make('span', { class: 'visually-hidden' }, text);

/** Arrow keys walk through a tab list. */
/** @type {(list: HTMLElement) => void} */
export function walkTabs(list) {
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tabs = [...list.querySelectorAll('[role=tab]')];
    const at = tabs.indexOf(/** @type {Element} */ (document.activeElement));
    const next = /** @type {HTMLElement | undefined} */ (tabs.at((at + step) % tabs.length));
    next?.click();
    // The list may have been drawn anew.
    find('[aria-selected=true]', list).focus();
  });
}
