import { make } from '../sandbox/dom.js';

/** The fields of one answer, and what was filled into them. */

/** @type {(part: any, value: any, name: string) => HTMLElement} */
export function field(part, value, name) {
  const id = `${name}-${part.key}`;
  switch (part.kind) {
    case 'who':
      return part.one
        ? select(part, value, id)
        : boxes(
            part,
            part.options.map(({ value: own, label }) => [own, label]),
            value,
            id,
          );
    case 'several':
      return boxes(
        part,
        part.options.map(({ label, sets }) => [sets[part.key][0], label]),
        value,
        id,
      );
    case 'choice':
      return part.options.length > 8 ? longChoice(part, value, id) : radios(part, value, id);
    default:
      return line(part, value, id);
  }
}

function select(part, value, id) {
  const chosen = make(
    'select',
    { id, 'data-key': part.key, 'data-kind': 'one' },
    make('option', { value: '' }, '–'),
  );
  for (const { value: own, label } of part.options)
    chosen.append(make('option', { value: own, selected: own === value }, label));
  return make('p', {}, make('label', { for: id }, part.label), chosen);
}

/** Too many to stand open beside each other. */
function longChoice(part, value, id) {
  const chosen = make(
    'select',
    { id, 'data-key': part.key, 'data-kind': 'one' },
    make('option', { value: '' }, '–'),
  );
  for (const { label, shown } of part.options)
    chosen.append(make('option', { value: label, selected: label === value }, shown ?? label));
  return make('p', {}, make('label', { for: id }, part.label), chosen);
}

function boxes(part, options, value, id) {
  const group = make(
    'fieldset',
    { 'data-key': part.key, 'data-kind': 'many' },
    make('legend', {}, part.label),
  );
  for (const [own, label] of options) {
    const box = make('input', {
      type: 'checkbox',
      id: `${id}-${own}`,
      value: own,
      checked: (value ?? []).includes(own),
    });
    group.append(make('label', { for: box.id }, box, ` ${label}`));
  }
  return group;
}

function radios(part, value, id) {
  const group = make(
    'fieldset',
    { 'data-key': part.key, 'data-kind': 'choice' },
    make('legend', {}, part.label),
  );
  part.options.forEach(({ label, shown }, at) => {
    const radio = make('input', {
      type: 'radio',
      name: id,
      id: `${id}-${at}`,
      value: label,
      checked: label === value || (at === 0 && !value && part.firstUnsaid === true),
    });
    group.append(make('label', { for: radio.id }, radio, ` ${shown ?? label}`));
  });
  return group;
}

function line(part, value, id) {
  const listed = part.kind === 'lines';
  const shown = Array.isArray(value) ? value.join(listed ? '\n' : ', ') : (value ?? part.first ?? '');
  const own = { id, 'data-key': part.key, 'data-kind': part.kind };
  const box = listed
    ? make('textarea', { ...own, rows: '2', maxlength: '2000' }, String(shown))
    : make('input', {
        ...own,
        type: 'text',
        value: String(shown),
        maxlength: '400',
        inputmode: part.kind === 'number' ? 'numeric' : null,
      });
  return make('p', {}, make('label', { for: id }, part.label), box);
}

/** What stands in the fields, as an answer holds it. */
/** @type {(within: HTMLElement) => Record<string, any>} */
export function valuesIn(within) {
  const values = {};
  for (const element of within.querySelectorAll('[data-key]')) {
    const one = /** @type {any} */ (element);
    values[one.dataset.key] = read(one, one.dataset.kind);
  }
  return values;
}

function read(element, kind) {
  switch (kind) {
    case 'many':
      return [...element.querySelectorAll('input:checked')].map(({ value }) => value);
    case 'choice':
      return element.querySelector('input:checked')?.value ?? null;
    case 'number':
      return Number(element.value);
    case 'lines':
      return element.value
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean);
    case 'days':
    case 'months':
      return element.value
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter(Boolean);
    default:
      return element.value;
  }
}
