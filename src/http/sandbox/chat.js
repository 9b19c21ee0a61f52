import { tap } from './deeds.js';
import { find, make } from './dom.js';
import { messageElement } from './message.js';
import { sayTime } from './time.js';

/**
 * The messages of one pane, one under another.
 *
 * @typedef {import('./state.js').Message} Message
 * @typedef {import('./state.js').Model} Model
 */

/** So near to the end, in pixels, one is reading the newest. */
const NEAR = 80;
const EMPTY = {
  group: 'Chưa có tin nào trong chủ đề này. Thông báo họp sẽ hiện ở đây.',
  private: 'Chưa có tin nào. Bấm “Trợ giúp” để xem trợ lý làm được gì.',
};

export class Chat {
  #model;
  #kind;
  #log;
  #down;
  #shown = '';
  #following = true;
  #height = 0;
  #onReply;

  /**
   * @param {Model} model
   * @param {import('./state.js').PaneKind} kind
   * @param {(message: Message) => void} onReply
   */
  constructor(model, kind, onReply) {
    this.#model = model;
    this.#kind = kind;
    this.#onReply = onReply;
    this.#log = find(`#${kind}-log`);
    this.#down = find(`#${kind}-down`);
    // Keys scroll what they can reach.
    this.#log.tabIndex = 0;
    this.#log.addEventListener('click', (event) => this.#clicked(event));
    this.#log.addEventListener('scroll', () => this.#scrolled());
    // Who reads the newest still does when the pane becomes lower.
    new ResizeObserver(() => this.#resized()).observe(this.#log);
    // And when a picture has come.
    this.#log.addEventListener('load', () => this.#following && this.#toEnd(), true);
    this.#down.addEventListener('click', () => this.#toEnd());
    model.on(['state'], () => this.#draw());
    model.on(['view'], () => this.#turn());
    model.on(['message'], ({ message, fresh }) => this.#take(message, fresh));
  }

  /** Another place is to be seen, or the pane came back into sight. */
  #turn() {
    if (this.#shown === this.#key()) this.#scrolled();
    else this.#draw();
  }

  /** Own messages look different, so the group is drawn anew for somebody else as well. */
  #key = () => `${this.#model.placeIn(this.#kind)} ${this.#model.role} ${this.#model.pane}`;

  #draw() {
    this.#shown = this.#key();
    const messages = this.#model.messagesIn(this.#model.placeIn(this.#kind));
    // What was there before is not read out once more.
    this.#log.setAttribute('aria-live', 'off');
    this.#log.replaceChildren();
    for (const message of messages) this.#append(message);
    if (messages.length === 0) this.#log.append(make('p', { class: 'empty' }, EMPTY[this.#kind]));
    this.#toEnd();
    requestAnimationFrame(() => this.#log.setAttribute('aria-live', 'polite'));
  }

  /** @param {Message} message */
  #append(message) {
    const day = sayTime(message.at, this.#model.data.zone).day;
    if (this.#log.dataset.day !== day || !this.#log.querySelector('.day')) {
      this.#log.dataset.day = day;
      this.#log.append(make('p', { class: 'day' }, make('span', {}, day)));
    }
    this.#log.append(messageElement(this.#model, message));
  }

  /** @param {Message} message @param {boolean} fresh */
  #take(message, fresh) {
    if (this.#model.placeOf(message) !== this.#model.placeIn(this.#kind)) return;
    const following = this.#following;
    if (fresh) {
      this.#log.querySelector('.empty')?.remove();
      this.#append(message);
    } else this.#replace(message);
    if (following || message.from === this.#model.role) this.#toEnd();
    else this.#down.hidden = false;
  }

  /** In place, and who was on one of its buttons stays there. @param {Message} message */
  #replace(message) {
    const old = this.#element(message.id);
    if (!old) return;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const made = messageElement(this.#model, message);
    old.replaceWith(made);
    if (!(focused instanceof HTMLElement)) return;
    const { row, column, reply } = focused.dataset;
    const same = reply ? '[data-reply]' : `[data-row="${row}"][data-column="${column}"]`;
    const again = made.querySelector(same) ?? made;
    if (again instanceof HTMLElement) again.focus();
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #element(id) {
    return this.#log.querySelector(`[data-message="${CSS.escape(id)}"]`);
  }

  /** @param {Event} event */
  #clicked(event) {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    const id = button?.closest('article')?.dataset.message;
    const where = this.#model.placeIn(this.#kind);
    const message = this.#model.messagesIn(where).find((one) => one.id === id);
    if (!button || !message) return;
    if (button.dataset.reply) this.#onReply(message);
    else if (button.dataset.quote) this.#goTo(button.dataset.quote);
    else this.#tap(button, message);
  }

  /** @param {HTMLButtonElement} button @param {Message} message */
  async #tap(button, message) {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    await tap(this.#model, message, Number(button.dataset.row), Number(button.dataset.column));
    button.removeAttribute('aria-busy');
  }

  /** @param {string} id */
  #goTo(id) {
    const message = this.#element(id);
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#log;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
    this.#following = true;
    this.#down.hidden = true;
  }

  #resized() {
    this.#height = this.#log.clientHeight;
    if (this.#following) this.#toEnd();
  }

  #scrolled() {
    // Nobody scrolled what became lower; of that one hears first.
    if (this.#height !== this.#log.clientHeight) return;
    this.#following = this.#isAtEnd();
    if (this.#following) this.#down.hidden = true;
  }
}
