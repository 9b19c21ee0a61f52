import { badge, find, hiddenText, make, walkTabs } from './dom.js';
import { place } from './state.js';

/**
 * Who one is and where: the choice of a role, the row of people, the tabs of panes and topics, each with what
 * is new there.
 *
 * @typedef {import('./state.js').Model} Model
 * @typedef {import('./state.js').Person} Person
 */

/** @param {Model} model */
export function showPeople(model) {
  const select = /** @type {HTMLSelectElement} */ (find('#role'));
  const chips = find('#people');
  select.addEventListener('change', () => model.go({ role: select.value }));
  chips.addEventListener('click', (event) => {
    const id = event.target instanceof Element ? event.target.closest('button')?.dataset.person : undefined;
    if (id) model.go({ role: id, pane: 'private' });
  });
  model.on(['state', 'view', 'message', 'seen'], () => {
    drawSelect(model, select);
    drawChips(model, chips);
  });
  model.on(['state', 'view'], () => {
    chips.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** @type {(model: Model, person: Person) => number} */
const newsFor = (model, person) => model.unread(place('private', person.id));

/** Options are changed, not made anew: the list may be open. */
/** @type {(model: Model, select: HTMLSelectElement) => void} */
function drawSelect(model, select) {
  const { people } = model.data;
  while (select.options.length > people.length) select.remove(select.options.length - 1);
  while (select.options.length < people.length) select.add(make('option'));
  for (const [at, person] of people.entries()) {
    const option = /** @type {HTMLOptionElement} */ (select.options[at]);
    const count = newsFor(model, person);
    const label = `${person.name} – ${titleOf(person)}${count > 0 ? ` (${count} tin mới)` : ''}`;
    if (option.value !== person.id) option.value = person.id;
    if (option.text !== label) option.text = label;
  }
  select.value = model.role;
}

/** @type {(person: Person) => string} */
const titleOf = ({ title, secretary }) => (secretary && !/thư ký/iu.test(title) ? `thư ký, ${title}` : title);

/** @type {(model: Model, chips: HTMLElement) => void} */
function drawChips(model, chips) {
  const focused = chips.contains(document.activeElement)
    ? /** @type {HTMLElement} */ (document.activeElement).dataset.person
    : undefined;
  chips.replaceChildren(...model.data.people.map((person) => make('li', {}, chip(model, person))));
  if (focused) find(`[data-person="${CSS.escape(focused)}"]`, chips).focus();
}

/** @type {(model: Model, person: Person) => HTMLElement} */
function chip(model, person) {
  const count = newsFor(model, person);
  const words = person.name.split(/\s+/);
  const short = person.known ? words.at(-1) : person.name;
  return make(
    'button',
    {
      type: 'button',
      class: count > 0 ? 'chip has-news' : 'chip',
      'data-person': person.id,
      'data-count': String(count),
      'aria-pressed': String(person.id === model.role),
      title: `${person.name}, ${titleOf(person)}`,
    },
    hiddenText('Đóng vai '),
    short ?? '',
    person.secretary ? make('span', { class: 'duty' }, 'thư ký') : null,
    badge(count),
  );
}

/** @param {Model} model */
export function showTabs(model) {
  const panes = find('#panes');
  const topics = find('#topics');
  walkTabs(panes);
  walkTabs(topics);
  panes.addEventListener('click', (event) => {
    const kind = event.target instanceof Element ? event.target.closest('button')?.dataset.pane : undefined;
    if (kind === 'group' || kind === 'private') model.go({ pane: kind });
  });
  topics.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button) model.go({ topic: button.dataset.topic || null });
  });
  model.on(['state', 'view', 'message', 'seen'], () => {
    drawPanes(model, panes);
    drawTopics(model, topics);
  });
}

/** @type {(model: Model, panes: HTMLElement) => void} */
function drawPanes(model, panes) {
  const counts = {
    group: model.data.topics.reduce((sum, { id }) => sum + model.unread(place('group', id)), 0),
    private: model.unread(place('private', model.role)),
  };
  for (const kind of /** @type {const} */ (['group', 'private'])) {
    const tab = find(`[data-pane=${kind}]`, panes);
    select(tab, model.pane === kind);
    find('.count', tab).replaceChildren(...[badge(counts[kind])].filter((one) => one !== null));
    const pane = find(`#${kind}`);
    pane.classList.toggle('shown', model.pane === kind);
    // Side by side they are regions; behind tabs, what the tabs open.
    pane.setAttribute('role', model.wide ? 'region' : 'tabpanel');
  }
}

/** @type {(model: Model, topics: HTMLElement) => void} */
function drawTopics(model, topics) {
  const focused = topics.contains(document.activeElement);
  topics.replaceChildren(
    ...model.data.topics.map(({ id, name }) => {
      const tab = make(
        'button',
        { type: 'button', role: 'tab', 'aria-controls': 'group-log', 'data-topic': id ?? '' },
        name,
        badge(model.unread(place('group', id))),
      );
      select(tab, id === model.topic);
      return tab;
    }),
  );
  if (focused) find('[aria-selected=true]', topics).focus();
}

/** @type {(tab: HTMLElement, on: boolean) => void} */
function select(tab, on) {
  tab.setAttribute('aria-selected', String(on));
  tab.tabIndex = on ? 0 : -1;
}
