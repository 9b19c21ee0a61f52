import { postRestart } from './api.js';
import { find, make } from './dom.js';
import { attempt, toast } from './toast.js';

/**
 * Which regulation the sample committee lives under, and the way back to the beginning. Both lose what was
 * played so far, so both are asked once more.
 *
 * @param {import('./state.js').Model} model
 * @param {() => void} onRestart
 */
export function showSettings(model, onRestart) {
  const dialog = /** @type {HTMLDialogElement} */ (find('#settings'));
  const list = find('#regulations');
  const [ask, sure] = [find('#restart-ask'), find('#restart-sure')];

  /** @param {boolean} asking */
  const turn = (asking) => {
    ask.hidden = asking;
    sure.hidden = !asking;
    find(asking ? '#restart-no' : '#restart').focus();
  };
  const restart = async () => {
    const chosen = /** @type {HTMLInputElement | null} */ (list.querySelector('input:checked'));
    const done = await attempt(async () => {
      await postRestart(chosen?.value ?? model.data.regulation);
    });
    if (!done) return;
    dialog.close();
    onRestart();
    toast('Đã làm lại từ đầu.');
  };

  find('#open-settings').addEventListener('click', () => {
    drawRegulations(model, list);
    turn(false);
    dialog.showModal();
  });
  find('#settings-close').addEventListener('click', () => dialog.close());
  find('#restart').addEventListener('click', () => turn(true));
  find('#restart-no').addEventListener('click', () => turn(false));
  find('#restart-yes').addEventListener('click', restart);
}

/** @type {(model: import('./state.js').Model, list: HTMLElement) => void} */
function drawRegulations({ data }, list) {
  list.replaceChildren(
    ...data.regulations.map(({ id, title }) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'regulation', value: id, checked: id === data.regulation }),
        make('span', {}, title, id === data.regulation ? make('em', {}, ' (đang dùng)') : null),
      ),
    ),
  );
}
