import { find, hiddenText, make } from './dom.js';
import { recall, remember } from './session.js';
import { lead, wantedOf } from './tour-lead.js';
import { TOURS, toursIn } from './tour-steps.js';
import { newsOf } from './tour-world.js';

/** The bot often says several things in a row; only the last one tells what follows. */
const LAST_WORD = 300;

/**
 * The guided tours beside the chats. They lead to where something is to be decided and write beforehand what is
 * long; every tap that decides is the reader's. A step that was once done stays done, until one starts over.
 *
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./tour-world.js').Guide} Guide
 * @typedef {import('./tour-world.js').Step} Step
 */
export class Tour {
  #model;
  #write;
  #panel = find('#tour');
  #opener = find('#open-tour');
  #help = find('#tour-help');
  #choice = find('#tour-choice');
  #steps = find('#tour-steps');
  #done = new Set(/** @type {string[]} */ (recall('tour-done', [])));
  #open = recall('tour-open', true);
  #guide = /** @type {string} */ (recall('tour', TOURS[0]?.id ?? ''));
  /** The step that the reader chose to look at; else the first that is not done. @type {string | null} */
  #chosen = null;
  #waiting = 0;

  /** @param {Model} model @param {(text: string) => void} write Puts words where a private message is written. */
  constructor(model, write) {
    this.#model = model;
    this.#write = write;
    this.#opener.addEventListener('click', () => this.#show(!this.#open));
    find('#tour-leave').addEventListener('click', () => {
      this.#show(false);
      // On a phone it lies behind another.
      (this.#opener.offsetParent ? this.#opener : find('#open-more')).focus();
    });
    this.#help.addEventListener('click', () => this.#goOn());
    this.#choice.addEventListener('click', (event) => this.#choose(pressed(event)?.dataset.tour));
    this.#steps.addEventListener('click', (event) => {
      this.#chosen = pressed(event)?.dataset.step ?? this.#chosen;
      this.#draw();
    });
    model.on(['state', 'view', 'clock'], () => this.#judge());
    model.on(['message'], ({ message }) => message.from === 'bot' && this.#judgeSoon());
  }

  /** From the beginning. */
  restart() {
    this.#done.clear();
    this.#choose(TOURS[0]?.id);
    this.#judge();
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    remember('tour-open', open);
    this.#draw();
  }

  /** @param {string} [id] */
  #choose(id) {
    if (!id) return;
    this.#guide = id;
    this.#chosen = null;
    remember('tour', id);
    this.#draw();
  }

  #judgeSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#judge(), LAST_WORD);
  }

  #judge() {
    if (!this.#model.loaded) return;
    const world = this.#model.data;
    // A program that was started again knows nothing of what was done before.
    if (newsOf(world).length === 0) this.#done.clear();
    for (const step of TOURS.flatMap(({ steps }) => steps)) {
      if (this.#done.has(step.id) || !step.done(world)) continue;
      this.#done.add(step.id);
      if (this.#chosen === step.id) this.#chosen = null;
    }
    remember('tour-done', [...this.#done]);
    this.#draw();
  }

  /** Those that can be walked here. */
  get #tours() {
    return toursIn(this.#model.data);
  }

  /** @returns {Guide} */
  get #tour() {
    const tour = this.#tours.find(({ id }) => id === this.#guide) ?? this.#tours[0];
    if (!tour) throw new Error('there is no tour');
    return tour;
  }

  /** The one to be looked at; `null` when all of this tour are done. */
  get #step() {
    const { steps } = this.#tour;
    return steps.find(({ id }) => id === this.#chosen) ?? steps.find(({ id }) => !this.#done.has(id)) ?? null;
  }

  get #deed() {
    const step = this.#step;
    return step && !this.#done.has(step.id) ? step.next(this.#model.data) : null;
  }

  /** The next tour that is not over. */
  get #following() {
    return this.#tours.find(({ id, steps }) => id !== this.#tour.id && !this.#isOver(steps)) ?? null;
  }

  /** @param {readonly Step[]} steps */
  #isOver(steps) {
    return steps.every(({ id }) => this.#done.has(id));
  }

  #goOn() {
    const deed = this.#deed;
    if (this.#step === null) this.#choose(this.#following?.id);
    else if (deed) lead(this.#model, deed, this.#write);
    this.#draw();
  }

  #draw() {
    this.#panel.hidden = !this.#open;
    this.#opener.setAttribute('aria-expanded', String(this.#open));
    if (!this.#model.loaded) return;
    this.#drawChoice();
    this.#drawSteps();
    this.#drawNow();
    for (const marked of document.querySelectorAll('.wanted')) marked.classList.remove('wanted');
    const deed = this.#open ? this.#deed : null;
    if (deed) wantedOf(this.#model, deed)?.classList.add('wanted');
  }

  #drawChoice() {
    redraw(
      this.#choice,
      this.#tours.map(({ id, title, steps }) => {
        const done = steps.filter((step) => this.#done.has(step.id)).length;
        const over = done === steps.length;
        const tour = make(
          'button',
          { type: 'button', 'data-tour': id, 'aria-pressed': String(id === this.#tour.id) },
          title,
          make('span', { class: 'progress' }, over ? '✓' : `${done}/${steps.length}`),
          over ? hiddenText(' (đã xong)') : null,
        );
        return make('li', {}, tour);
      }),
    );
  }

  #drawSteps() {
    redraw(
      this.#steps,
      this.#tour.steps.map(({ id, title }, at) => {
        const done = this.#done.has(id);
        const step = make(
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
        );
        return make('li', { class: done ? 'done' : null }, step);
      }),
    );
  }

  #drawNow() {
    const [step, deed, following] = [this.#step, this.#deed, this.#following];
    write('#tour-title', step?.title ?? `Đã xong “${this.#tour.title}”`);
    write('#tour-what', step?.what ?? (following ? 'Mời thử tiếp hướng dẫn sau.' : FREE));
    write('#tour-next', step ? this.#say(step) : '');
    const help = deed ? this.#helpWith(deed) : step === null && following ? `Tiếp: ${following.title}` : '';
    write('#tour-help', help);
    this.#help.hidden = help === '';
  }

  /** @param {Step} step */
  #say(step) {
    if (this.#done.has(step.id)) return 'Bước này đã xong.';
    const deed = this.#deed;
    if (!deed) return 'Xin làm các bước trước đã.';
    if (deed.say && wantedOf(this.#model, deed)) return 'Đã viết sẵn. Xem lại, rồi bấm “Gửi”.';
    const person = this.#model.data.people.find(({ id }) => id === deed.as);
    return `${person ? `Đồng chí ${person.name}` : 'Xin'} ${deed.label}.`;
  }

  /** @param {import('./tour-world.js').Deed} deed */
  #helpWith({ as, say }) {
    const person = this.#model.data.people.find(({ id }) => id === as);
    if (person && as !== this.#model.role) return `Vào vai ${person.name}`;
    return say ? 'Viết sẵn giúp tôi' : 'Chỉ chỗ bấm';
  }
}

const FREE = 'Mời thử tự do: đóng vai ai cũng được, quay đồng hồ, hoặc chọn Quy chế khác trong “Cài đặt”.';

/** @type {(event: Event) => HTMLButtonElement | null} */
const pressed = (event) => (event.target instanceof Element ? event.target.closest('button') : null);

/** Whoever is there with the keyboard stays there. */
/** @type {(list: HTMLElement, items: HTMLElement[]) => void} */
function redraw(list, items) {
  const at = [...list.querySelectorAll('*')].indexOf(/** @type {Element} */ (document.activeElement));
  list.replaceChildren(...items);
  const again = list.querySelectorAll('*')[at];
  if (again instanceof HTMLElement) again.focus();
}

/** Only where it differs, so that it is read out once. */
/** @type {(selector: string, text: string) => void} */
function write(selector, text) {
  const element = find(selector);
  if (element.textContent !== text) element.textContent = text;
}
