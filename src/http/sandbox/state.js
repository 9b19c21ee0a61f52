import { recall, remember } from './session.js';

/**
 * What the page knows: what the server told, and where the reader is. The parts of the page listen here and
 * draw themselves; none of them knows another.
 *
 * @typedef {{ id: string, name: string, title: string, secretary: boolean, known: boolean }} Person
 * @typedef {{ id: string | null, name: string }} Topic
 * @typedef {{ label: string, kind: 'command' | 'private' }} Choice
 * @typedef {{ name: string, size: number, url: string | null, picture?: true }} File
 *
 * @typedef {object} Message
 * @property {string} chat `group`, or the person whose private chat it is in.
 * @property {string | null} topic
 * @property {string} id
 * @property {string} from `bot`, or a person.
 * @property {string} at
 * @property {string | null} title
 * @property {string} text
 * @property {Choice[][]} choices
 * @property {File | null} file
 * @property {string | null} replyTo
 * @property {boolean} edited
 *
 * @typedef {object} State
 * @property {string} now
 * @property {string} zone
 * @property {number} speed
 * @property {string} regulation
 * @property {{ id: string, title: string }[]} regulations
 * @property {{ name: string, shortName: string, body: string }} committee `body`: its plain name, “Hội đồng”.
 * @property {Person[]} people
 * @property {Topic[]} topics
 * @property {Message[]} messages
 * @property {string | null} past The last message of what had happened before anybody looked.
 * @property {readonly string[]} owing Who had a report to hand in then.
 *
 * @typedef {'group' | 'private'} PaneKind
 * @typedef {'state' | 'message' | 'view' | 'seen' | 'clock' | 'connection'} Change
 */

/** @type {State} */
const EMPTY = {
  now: new Date().toISOString(),
  zone: 'Asia/Ho_Chi_Minh',
  speed: 1,
  regulation: '',
  regulations: [],
  committee: { name: '', shortName: '', body: '' },
  people: [],
  topics: [],
  messages: [],
  past: null,
  owing: [],
};

/** Below this only one pane is shown at a time. */
const WIDE = matchMedia('(min-width: 800px)');

/** A place where messages stand one under another: a topic of the group, or somebody's private chat. */
/** @type {(kind: PaneKind, id: string | null) => string} */
export const place = (kind, id) => `${kind}/${id ?? ''}`;

export class Model {
  #data = EMPTY;
  #listeners = /** @type {{ change: Change, tell: (detail?: any) => void }[]} */ ([]);
  /** The newest message that the reader has seen in each place. */
  #seen = /** @type {Record<string, number> | null} */ (recall('seen', null));
  loaded = false;
  connected = true;
  role = /** @type {string} */ (recall('role', ''));
  topic = /** @type {string | null | undefined} */ (recall('topic', undefined));
  pane = /** @type {PaneKind} */ (recall('pane', 'private'));

  constructor() {
    WIDE.addEventListener('change', () => this.#moved());
    document.addEventListener('visibilitychange', () => this.look());
  }

  get data() {
    return this.#data;
  }

  get wide() {
    return WIDE.matches;
  }

  /** Who one is; before the first news nobody. */
  get self() {
    return this.#data.people.find(({ id }) => id === this.role) ?? null;
  }

  /** @param {Change[]} changes @param {(detail?: any) => void} tell */
  on(changes, tell) {
    this.#listeners.push(...changes.map((change) => ({ change, tell })));
  }

  /** @param {Change} change @param {unknown} [detail] */
  #tell(change, detail) {
    for (const listener of this.#listeners) if (listener.change === change) listener.tell(detail);
  }

  /** @param {State} data */
  load(data) {
    this.#data = data;
    this.loaded = true;
    this.setConnected(true);
    this.#keepInBounds();
    this.#checkSeen();
    this.#tell('state');
    this.look();
  }

  /** A message that is new, or takes the place of what it was. @param {Message} message */
  take(message) {
    const { messages } = this.#data;
    const at = messages.findLastIndex(({ chat, id }) => chat === message.chat && id === message.id);
    if (at < 0) messages.push(message);
    else messages[at] = message;
    this.#tell('message', { message, fresh: at < 0 });
    this.look();
  }

  /** @param {string} now */
  setClock(now) {
    this.#data.now = now;
    this.#tell('clock');
  }

  /** @param {boolean} connected */
  setConnected(connected) {
    if (this.connected === connected) return;
    this.connected = connected;
    this.#tell('connection');
  }

  /** Goes somewhere: what is left out stays. @param {{ role?: string, topic?: string | null, pane?: PaneKind }} where */
  go({ role = this.role, topic = this.topic, pane = this.pane }) {
    this.role = role;
    this.topic = topic;
    this.pane = pane;
    this.#keepInBounds();
    this.#moved();
  }

  #moved() {
    remember('role', this.role);
    remember('topic', this.topic);
    remember('pane', this.pane);
    this.#tell('view');
    this.look();
  }

  /** Somebody and something that exist: at first the secretary, who begins, and where notices come. */
  #keepInBounds() {
    const { people, topics } = this.#data;
    if (!people.some(({ id }) => id === this.role)) {
      this.role = (people.find(({ secretary }) => secretary) ?? people[0])?.id ?? '';
    }
    if (topics.some(({ id }) => id === this.topic)) return;
    this.topic = (topics.find(({ name }) => name === 'Thông báo') ?? topics[0])?.id ?? null;
  }

  /** Where a message stands; a topic that nobody knows counts as the first. @param {Message} message */
  placeOf({ chat, topic }) {
    if (chat !== 'group') return place('private', chat);
    const known = this.#data.topics.some(({ id }) => id === topic);
    return place('group', known ? topic : (this.#data.topics[0]?.id ?? null));
  }

  /** Where a pane is. @param {PaneKind} kind */
  placeIn(kind) {
    return place(kind, kind === 'group' ? (this.topic ?? null) : this.role);
  }

  /** @param {string} where */
  messagesIn(where) {
    return this.#data.messages.filter((message) => this.placeOf(message) === where);
  }

  /** How much in a place came from others since the reader was there. @param {string} where */
  unread(where) {
    const from = Math.max(this.#seen?.[where] ?? 0, Number(this.#data.past));
    return this.messagesIn(where).filter(
      (message) => Number(message.id) > from && (message.chat === 'group' || message.from === 'bot'),
    ).length;
  }

  /** What is before the reader's eyes is not new any more. */
  look() {
    if (!this.loaded || document.hidden) return;
    const shown = this.wide ? /** @type {const} */ (['group', 'private']) : [this.pane];
    const before = JSON.stringify(this.#seen);
    for (const kind of shown) this.#markSeen(this.placeIn(kind));
    if (before === JSON.stringify(this.#seen)) return;
    remember('seen', this.#seen);
    this.#tell('seen');
  }

  /** @param {string} where */
  #markSeen(where) {
    this.#seen ??= {};
    this.#seen[where] = this.#newestIn(where);
  }

  /** @param {string} where */
  #newestIn(where) {
    return Math.max(0, ...this.messagesIn(where).map(({ id }) => Number(id)));
  }

  /** The first time nothing is new; after “start over” everything is. */
  #checkSeen() {
    const places = new Set(this.#data.messages.map((message) => this.placeOf(message)));
    if (!this.#seen) for (const where of places) this.#markSeen(where);
    this.#seen ??= {};
    for (const [where, newest] of Object.entries(this.#seen)) {
      if (newest > this.#newestIn(where)) delete this.#seen[where];
    }
  }
}
