import { newKey, say } from './deeds.js';
import { find, make } from './dom.js';
import { excerpt, nameOf, saySize } from './message.js';
import { recall, remember } from './session.js';
import { toast } from './toast.js';

/**
 * Where one writes: a draft for each person and pane, which neither a change of role nor a reload loses.
 *
 * @typedef {import('./state.js').Message} Message
 * @typedef {import('./state.js').Model} Model
 * @typedef {{ text: string, replyTo: string | null, sending: { key: string, what: string } | null }} Draft
 */

const LARGEST_FILE = 1024 * 1024;
/** @type {Draft} */
const BLANK = { text: '', replyTo: null, sending: null };

export class Composer {
  #model;
  #kind;
  #form;
  #input;
  #picker;
  #attached;
  #answering;
  #hints;
  #drafts;
  /** Files cannot be kept over a reload. @type {Map<string, File>} */
  #files = new Map();
  #sending = false;

  /** @param {Model} model @param {import('./state.js').PaneKind} kind */
  constructor(model, kind) {
    this.#model = model;
    this.#kind = kind;
    this.#form = /** @type {HTMLFormElement} */ (find(`#${kind}-form`));
    this.#input = /** @type {HTMLTextAreaElement} */ (find('textarea', this.#form));
    this.#picker = /** @type {HTMLInputElement} */ (find('input[type=file]', this.#form));
    this.#attached = find('.attached', this.#form);
    this.#answering = find('.answering', this.#form);
    this.#hints = find(`#${kind}-hints`);
    this.#drafts = /** @type {Record<string, Draft>} */ (recall(`drafts-${kind}`, {}));
    this.#listen();
  }

  #listen() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#input.addEventListener('input', () => this.#keep({ text: this.#input.value }));
    this.#input.addEventListener('keydown', (event) => {
      // While a word is being put together (Telex, VNI), Enter belongs to the keyboard.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#send();
    });
    find('.attach', this.#form).addEventListener('click', () => this.#picker.click());
    this.#picker.addEventListener('change', () => this.#attach(this.#picker.files?.[0]));
    this.#hints.addEventListener('click', (event) => this.#hinted(event));
    this.#model.on(['state', 'view'], () => this.#draw());
  }

  get #key() {
    return this.#model.role;
  }

  get #draft() {
    return this.#drafts[this.#key] ?? BLANK;
  }

  /** @param {Partial<Draft>} change @param {string} [key] */
  #keep(change, key = this.#key) {
    this.#drafts[key] = { ...(this.#drafts[key] ?? BLANK), ...change };
    remember(`drafts-${this.#kind}`, this.#drafts);
  }

  /** The message that is being answered, while it is there to be seen. */
  #answered() {
    const { replyTo } = this.#draft;
    const here = this.#model.messagesIn(this.#model.placeIn(this.#kind));
    return here.find(({ id }) => id === replyTo);
  }

  /** @param {Message} message */
  answer(message) {
    this.#keep({ replyTo: message.id });
    this.#draw();
    this.#input.focus();
  }

  /** Puts words there, for the reader to send. @param {string} text */
  write(text) {
    this.#keep({ text, replyTo: null });
    this.#draw();
  }

  async #send() {
    const role = this.#key;
    const { text: typed, sending } = this.#draft;
    const text = typed.trim();
    const file = this.#files.get(role);
    if (this.#sending || (text === '' && !file)) return;
    this.#sending = true;
    this.#form.setAttribute('aria-busy', 'true');
    const replyTo = this.#answered()?.id ?? null;
    const what = JSON.stringify([text, replyTo, file?.name, file?.size, file?.lastModified]);
    // What did not come through the last time is sent as the same, since it may have arrived after all.
    const key = sending?.what === what ? sending.key : newKey();
    this.#keep({ sending: { key, what } }, role);
    const sent = await this.#say(key, text, replyTo, file);
    this.#sending = false;
    this.#form.removeAttribute('aria-busy');
    if (!sent) return;
    // What was typed meanwhile stays.
    this.#keep(this.#drafts[role]?.text.trim() === text ? BLANK : { sending: null }, role);
    if (this.#files.get(role) === file) this.#files.delete(role);
    this.#draw();
  }

  /** As who one is now, also when the file takes a while. @param {string} key @param {string} text @param {string | null} replyTo @param {File} [file] */
  #say(key, text, replyTo, file) {
    const topic = this.#kind === 'group' ? (this.#model.topic ?? null) : null;
    return say({ key, as: this.#model.role, chat: this.#kind, topic, text, replyTo }, file);
  }

  /** @param {File | undefined} file */
  #attach(file) {
    this.#picker.value = '';
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      toast(`Tệp “${file.name}” lớn hơn 1 MB. Bản dùng thử chỉ nhận tệp đến 1 MB.`, 'fault');
      return;
    }
    this.#files.set(this.#key, file);
    this.#draw();
    this.#input.focus();
  }

  /** @param {Event} event */
  #hinted(event) {
    const hint = event.target instanceof Element ? event.target.closest('button')?.dataset.hint : undefined;
    if (hint) this.#say(newKey(), hint, null);
  }

  #draw() {
    const { text } = this.#draft;
    if (this.#input.value !== text) this.#input.value = text;
    this.#drawAnswered();
    this.#drawFile();
    this.#drawHints();
  }

  #drawAnswered() {
    const answered = this.#answered();
    this.#answering.hidden = !answered;
    if (!answered) return;
    const drop = make('button', { type: 'button', class: 'drop', 'aria-label': 'Thôi trả lời tin này' }, '✕');
    drop.addEventListener('click', () => {
      this.#keep({ replyTo: null });
      this.#draw();
      this.#input.focus();
    });
    const what = `Trả lời ${nameOf(this.#model, answered.from)}: ${excerpt(answered)}`;
    this.#answering.replaceChildren(make('span', {}, what), drop);
  }

  #drawFile() {
    const file = this.#files.get(this.#key);
    this.#attached.hidden = !file;
    if (!file) return;
    const drop = make('button', { type: 'button', class: 'drop', 'aria-label': 'Bỏ tệp này' }, '✕');
    drop.addEventListener('click', () => {
      this.#files.delete(this.#key);
      this.#draw();
      this.#input.focus();
    });
    this.#attached.replaceChildren(make('span', {}, `Tệp: ${file.name} (${saySize(file.size)})`), drop);
  }

  #drawHints() {
    const hints = hintsFor(this.#model.self, this.#kind);
    const key = hints.map(([label]) => label).join();
    if (this.#hints.dataset.hints === key) return;
    this.#hints.dataset.hints = key;
    this.#hints.replaceChildren(
      ...hints.map(([label, said]) =>
        make('li', {}, make('button', { type: 'button', 'data-hint': said }, label)),
      ),
    );
  }
}

/**
 * What is worth a tap, for this person in this pane: how it is called, and what is said. In a group only a command
 * is addressed to the bot.
 */
/** @type {(self: import('./state.js').Person | null, kind: string) => [label: string, said: string][]} */
function hintsFor(self, kind) {
  if (self && !self.known)
    return [
      ['Bắt đầu', '/start'],
      ['Trợ giúp', 'trợ giúp'],
    ];
  if (kind === 'group')
    return [
      ['Cuộc họp tới', '/hop'],
      ['Lịch', '/lich'],
      ['Quy chế', '/quyche'],
      ['Trợ giúp', '/trogiup'],
    ];
  if (self?.secretary)
    return [
      ['Tạo cuộc họp', 'Tạo cuộc họp'],
      ['Cuộc họp tới', 'họp'],
      ['Báo cáo', 'báo cáo'],
      ['Kết luận', 'kết luận'],
      ['Nhắc trả lời', 'nhắc'],
      ['Trợ giúp', 'trợ giúp'],
    ];
  const leads = /trưởng ban/iu.test(self?.title.normalize('NFC') ?? '');
  return [
    ['Cuộc họp tới', 'họp'],
    .../** @type {[string, string][]} */ (
      leads
        ? [['Việc chờ tôi', 'duyệt']]
        : [
            ['Tôi dự', 'Tôi dự'],
            ['Xin vắng', 'Xin vắng'],
          ]
    ),
    ['Báo cáo', 'báo cáo'],
    ['Lịch', 'lịch'],
    ['Trợ giúp', 'trợ giúp'],
  ];
}
