import { listen } from './api.js';
import { Chat } from './chat.js';
import { showClock } from './clock.js';
import { Composer } from './composer.js';
import { find } from './dom.js';
import { showMore } from './more.js';
import { showPeople, showTabs } from './people.js';
import { showSettings } from './settings.js';
import { Model } from './state.js';
import { Tour } from './tour.js';
import { newsOf } from './tour-world.js';

/** Puts the page together: one model, and the parts that draw what they need of it. */

const model = new Model();

showPeople(model);
showTabs(model);
showClock(model);
showMore();
const composers = { group: new Composer(model, 'group'), private: new Composer(model, 'private') };
for (const kind of /** @type {const} */ (['group', 'private']))
  new Chat(model, kind, (message) => composers[kind].answer(message));
const tour = new Tour(model, (text) => composers.private.write(text));
showSettings(model, () => tour.restart());

/** Where there is no room for the whole name, it is told to who points at it. */
/** @type {(place: string, name: string) => void} */
const tell = (place, name) => {
  Object.assign(find(place), { textContent: name, title: name });
};

model.on(['state'], () => {
  const { committee, regulations, regulation } = model.data;
  tell('#committee', committee.name);
  find('#regulation').textContent = regulations.find(({ id }) => id === regulation)?.title ?? '';
  tell('#group-name', committee.shortName);
  document.body.dataset.ready = 'true';
});
model.on(['connection'], () => {
  find('#connection').hidden = model.connected;
});
model.on(['state', 'message'], () => {
  // Whoever has begun knows what this is.
  if (newsOf(model.data).length > 0) delete document.body.dataset.untouched;
  else document.body.dataset.untouched = 'true';
});
model.on(['state', 'view'], () => {
  find('#private-with').textContent = model.self ? `${model.self.name} và Thư ký số` : '';
});

listen({
  state: (data) => model.load(data),
  message: (data) => model.take(data),
  clock: ({ now }) => model.setClock(now),
  lost: () => model.setConnected(false),
});
