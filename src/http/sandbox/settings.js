import { postRestart } from './api.js';
import { find, make } from './dom.js';
import { toast } from './toast.js';

/** Bytes that are sent of a file, whatever was chosen: more than any that is taken. */
const MOST = 300_000;

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
  const wrong = find('#restart-fault');
  const own = /** @type {HTMLInputElement} */ (find('#own-regulation'));
  const [ask, sure] = [find('#restart-ask'), find('#restart-sure')];

  /** @param {boolean} asking */
  const turn = (asking) => {
    ask.hidden = asking;
    sure.hidden = !asking;
    find(asking ? '#restart-no' : '#restart').focus();
  };
  const restart = async () => {
    const chosen = /** @type {HTMLInputElement | null} */ (list.querySelector('input:checked'));
    const file = own.files?.[0];
    try {
      await postRestart(
        file
          ? { own: { name: file.name, text: await file.slice(0, MOST).text() } }
          : { regulation: chosen?.value ?? model.data.regulation },
      );
    } catch (error) {
      // Said where it was asked for: a dialog lies over all else.
      wrong.textContent = error instanceof Error ? error.message : String(error);
      turn(false);
      return;
    }
    dialog.close();
    onRestart();
    toast('Đã làm lại từ đầu.');
  };

  find('#open-settings').addEventListener('click', () => {
    drawRegulations(model, list);
    own.value = '';
    wrong.textContent = '';
    turn(false);
    dialog.showModal();
  });
  // Only one of the two is meant.
  list.addEventListener('change', () => {
    own.value = '';
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
