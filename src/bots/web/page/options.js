import { make } from './dom.js';

/**
 * The form that chooses how logs are judged, folded away: what counts as unusual, and which lines belong
 * together, each with plain words for what is chosen.
 *
 * @param {import('./page-data.ts').PageData} data
 * @returns {{ element: HTMLElement; query(): Record<string, string> | null }} `query` is null, and
 * the field in question told by the browser, where something is missing.
 */
export function createOptions({ words, detectors, groupings }) {
  const detector = chooser(words.detector, detectors);
  const grouping = chooser(words.grouping, groupings);
  const fields = make('div', { className: 'fields' });
  const itself = make('input', { type: 'checkbox' });
  const form = make(
    'form',
    { className: 'options', onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    detector.element,
    grouping.element,
    fields,
    make('label', { className: 'check' }, itself, words.itself),
  );
  const element = make('details', { className: 'fold' }, make('summary', {}, words.options), form);

  function showFields() {
    const chosen = groupings.find(({ value }) => value === grouping.value());
    fields.replaceChildren(
      ...(chosen?.fields ?? []).map(({ name, label, example, required }) =>
        make(
          'label',
          {},
          label,
          make('input', {
            name,
            placeholder: example,
            required,
            maxLength: 500,
            autocomplete: 'off',
          }),
        ),
      ),
    );
  }
  grouping.onChange(showFields);

  return {
    element,
    query() {
      if (!form.checkValidity()) {
        element.open = true;
        form.reportValidity();
        return null;
      }
      /** @type {Record<string, string>} */
      const query = {};
      // The first one is what happens where nobody chooses.
      if (detector.value() !== detectors[0]?.value) query.detector = detector.value();
      if (itself.checked) query.compareWith = 'itself';
      for (const input of fields.querySelectorAll('input')) {
        if (input.value.trim() !== '') query[input.name] = input.value.trim();
      }
      return query;
    },
  };
}

/**
 * A menu with the description of what is chosen below it.
 *
 * @param {string} label
 * @param {readonly { value: string; text: string; description: string }[]} items
 */
function chooser(label, items) {
  const about = make('p', { className: 'small' }, items[0]?.description ?? '');
  const select = make(
    'select',
    {},
    ...items.map(({ value, text }) => make('option', { value }, text)),
  );
  /** @type {(() => void)[]} */
  const told = [];
  select.onchange = () => {
    about.textContent = items.find(({ value }) => value === select.value)?.description ?? '';
    for (const tell of told) tell();
  };
  return {
    element: make('div', { className: 'field' }, make('label', {}, label, select), about),
    value: () => select.value,
    /** @param {() => void} tell */
    onChange: (tell) => told.push(tell),
  };
}
