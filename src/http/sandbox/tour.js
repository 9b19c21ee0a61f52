import { perform } from './deeds.js';
import { find, hiddenText, make } from './dom.js';
import { recall, remember } from './session.js';
import { STEPS } from './tour-steps.js';

/** How long the bot may take before the helper offers the same deed again. */
const PATIENCE = 2_500;
/** It often says several things in a row; only the last one tells what follows. */
const LAST_WORD = 400;

/**
 * The guided tour beside the chats. A step that was once done stays done, until one starts over.
 *
 * @typedef {import('./state.js').Model} Model
 */
export class Tour {
  #model;
  #panel = find('#tour');
  #opener = find('#open-tour');
  #help = /** @type {HTMLButtonElement} */ (find('#tour-help'));
  #done = new Set(/** @type {string[]} */ (recall('tour-done', [])));
  #open = recall('tour-open', true);
  /** The step that the reader chose to look at; else the first that is not done. @type {string | null} */
  #chosen = null;
  #busy = false;
  #quiet = 0;

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
    this.#opener.addEventListener('click', () => this.#show(!this.#open));
    find('#tour-leave').addEventListener('click', () => {
      this.#show(false);
      this.#opener.focus();
    });
    this.#help.addEventListener('click', () => this.#doIt());
    find('#tour-steps').addEventListener('click', (event) => {
      const step = event.target instanceof Element ? event.target.closest('button')?.dataset.step : undefined;
      if (step) this.#look(step);
    });
    model.on(['state', 'view'], () => this.#judge());
    model.on(['message'], ({ message }) => {
      if (message.from === 'bot' && this.#busy) this.#restIn(LAST_WORD);
      this.#judge();
    });
  }

  /** From the beginning. */
  restart() {
    this.#done.clear();
    this.#chosen = null;
    this.#rest();
    this.#judge();
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    remember('tour-open', open);
    this.#draw();
  }

  /** @param {string} step */
  #look(step) {
    this.#chosen = step;
    this.#draw();
    find(`[data-step=${step}]`, this.#panel).focus();
  }

  #judge() {
    if (!this.#model.loaded) return;
    if (this.#world.messages.length === 0) this.#done.clear();
    for (const step of STEPS) {
      if (this.#done.has(step.id) || !step.done(this.#world)) continue;
      this.#done.add(step.id);
      if (this.#chosen === step.id) this.#chosen = null;
    }
    remember('tour-done', [...this.#done]);
    this.#draw();
  }

  /** What the sample's people did before does nobody's steps. */
  get #world() {
    const { people, messages, past } = this.#model.data;
    return { people, messages: messages.filter(({ id }) => Number(id) > Number(past)) };
  }

  get #step() {
    return (
      STEPS.find(({ id }) => id === this.#chosen) ??
      STEPS.find(({ id }) => !this.#done.has(id)) ??
      STEPS.at(-1)
    );
  }

  async #doIt() {
    const deed = this.#step?.help(this.#world);
    if (!deed || this.#busy) return;
    this.#busy = true;
    this.#draw();
    await perform(this.#model, deed);
    // What came while the deed was on its way counts as well.
    if (!this.#quiet) this.#restIn(PATIENCE);
  }

  /** @param {number} milliseconds */
  #restIn(milliseconds) {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#rest(), milliseconds);
  }

  /** The bot has spoken, or will not: the next deed may be done. */
  #rest() {
    clearTimeout(this.#quiet);
    this.#quiet = 0;
    this.#busy = false;
    this.#draw();
  }

  #draw() {
    const finished = STEPS.every(({ id }) => this.#done.has(id));
    this.#panel.hidden = !this.#open;
    this.#opener.setAttribute('aria-expanded', String(this.#open));
    find('.progress', this.#opener).textContent = `${this.#done.size}/${STEPS.length}`;
    this.#drawSteps();
    this.#drawStep(finished);
  }

  #drawSteps() {
    const list = find('#tour-steps');
    const items = STEPS.map(({ id, title }, at) => {
      const done = this.#done.has(id);
      return make(
        'li',
        { class: done ? 'done' : null },
        make(
          'button',
          {
            type: 'button',
            'data-step': id,
            'data-done': String(done),
            'aria-current': id === this.#step?.id ? 'step' : null,
          },
          make('span', { class: 'mark', 'aria-hidden': 'true' }, done ? '✓' : String(at + 1)),
          make('span', {}, title),
          done ? hiddenText(' (đã xong)') : null,
        ),
      );
    });
    const focused = list.contains(document.activeElement);
    list.replaceChildren(...items);
    if (focused) find('[aria-current=step]', list).focus();
  }

  /** @param {boolean} finished */
  #drawStep(finished) {
    const step = this.#step;
    if (!step) return;
    const over = finished && this.#chosen === null;
    const deed = over || this.#done.has(step.id) ? null : step.help(this.#world);
    write('#tour-title', over ? 'Đã xong cả sáu bước' : `Bước ${STEPS.indexOf(step) + 1}: ${step.title}`);
    write(
      '#tour-what',
      over
        ? 'Hãy thử tiếp: chuyển đồng hồ tới mốc sau, dời họp bằng /doihop, hoặc chọn Quy chế khác trong “Cài đặt”.'
        : step.what,
    );
    write('#tour-next', this.#say(deed, over, this.#done.has(step.id)));
    this.#help.hidden = over || this.#done.has(step.id);
    // Not `disabled`: who is on it with the keyboard stays on it.
    this.#help.setAttribute('aria-disabled', String(!deed || this.#busy));
  }

  /** What the helper is about to do, in words. @param {import('./tour-steps.js').Deed | null} deed @param {boolean} over @param {boolean} done */
  #say(deed, over, done) {
    if (over) return '';
    if (done) return 'Bước này đã xong.';
    if (!deed) return 'Xin làm các bước trước đã.';
    const name = this.#model.data.people.find(({ id }) => id === deed.as)?.name ?? '';
    return `Việc tiếp theo: ${name} ${deed.label}.`;
  }
}

/** Only where it differs, so that it is read out once. */
/** @type {(selector: string, text: string) => void} */
function write(selector, text) {
  const element = find(selector);
  if (element.textContent !== text) element.textContent = text;
}
