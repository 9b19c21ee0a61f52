import { postClock } from './api.js';
import { find } from './dom.js';
import { sayTime } from './time.js';
import { attempt, toast } from './toast.js';

const TICK = 1_000;
/** Who got what takes longer to read. */
const READING = 15_000;

/**
 * The sandbox's own time, which runs by itself and can be turned.
 *
 * @param {import('./state.js').Model} model
 */
export function showClock(model) {
  const shown = /** @type {HTMLTimeElement} */ (find('#clock-now'));
  /** Where the server's time stood, and when the page heard it. */
  let told = { at: Date.now(), heard: performance.now() };

  const tick = () => {
    if (!model.loaded) return;
    const now = told.at + (performance.now() - told.heard) * model.data.speed;
    const { day, shortDay, clock } = sayTime(now, model.data.zone);
    find('.long', shown).textContent = day;
    find('.short', shown).textContent = shortDay;
    find('.clock', shown).textContent = clock;
    shown.dateTime = new Date(now).toISOString();
  };
  const set = () => {
    told = { at: Date.parse(model.data.now), heard: performance.now() };
    tick();
  };

  model.on(['state', 'clock'], set);
  setInterval(tick, TICK);
  find('.top').addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset.forward) turn(model, button);
  });
}

/**
 * @param {import('./state.js').Model} model
 * @param {HTMLButtonElement} button
 */
async function turn(model, button) {
  button.disabled = true;
  await attempt(async () => {
    const { now, note } = await postClock(button.dataset.forward ?? '');
    model.setClock(now);
    toast(note, 'news', READING);
  });
  button.disabled = false;
  button.focus();
}
