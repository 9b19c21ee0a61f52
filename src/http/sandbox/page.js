import { listen } from './api.js';
import { Chat } from './chat.js';
import { showClock } from './clock.js';
import { Composer } from './composer.js';
import { find } from './dom.js';
import { showPeople, showTabs } from './people.js';
import { showSettings } from './settings.js';
import { Model } from './state.js';
import { Tour } from './tour.js';

/** Puts the page together: one model, and the parts that draw what they need of it. */

const model = new Model();

showPeople(model);
showTabs(model);
showClock(model);
for (const kind of /** @type {const} */ (['group', 'private'])) {
  const composer = new Composer(model, kind);
  new Chat(model, kind, (message) => composer.answer(message));
}
const tour = new Tour(model);
showSettings(model, () => tour.restart());

model.on(['state'], () => {
  const { committee, regulations, regulation } = model.data;
  find('#committee').textContent = committee.name;
  find('#regulation').textContent = regulations.find(({ id }) => id === regulation)?.title ?? '';
  find('#group-name').textContent = committee.shortName;
  document.body.dataset.ready = 'true';
});
model.on(['connection'], () => {
  find('#connection').hidden = model.connected;
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
