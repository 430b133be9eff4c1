import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
} from '../../../test/helpers/fake-slack/json.ts';
import { div, escapeHtml, span, unknown } from '../html.ts';
import { entities } from './text.ts';

/** Something to press or to fill in: HTML. */
export function drawElement(element: unknown): string {
  if (!isObject(element)) return '';
  const type = String(element.type);
  switch (type) {
    case 'button':
    case 'workflow_button':
      return button(element);
    case 'feedback_buttons':
      return [element.positive_button, element.negative_button].map(thumb).join('');
    case 'icon_button':
      return span('button', `🗑 ${words(element.text)}`);
    case 'image':
      return image(element);
    case 'overflow':
      return span('button', '⋯');
    case 'file_input':
      return div('box', 'Add a file');
    case 'checkboxes':
    case 'radio_buttons':
      return listOf(element.options)
        .map((one) => div('option', `○ ${words(objectOf(one).text)}`))
        .join('');
    default:
      if (/_select$|_input$|picker$/.test(type)) return div('box', chosen(element));
      return unknown(type, element);
  }
}

export function button(element: JsonObject): string {
  const style = typeof element.style === 'string' ? ` ${escapeHtml(element.style)}` : '';
  return span(`button${style}`, words(element.text));
}

/** An address in a picture of a test leads nowhere: its words for the blind stand for it, as they must tell it. */
export function image({ alt_text, image_url, title }: JsonObject): string {
  const source = String(image_url ?? '');
  const alt = escapeHtml(String(alt_text ?? ''));
  const picture = source.startsWith('data:image/')
    ? `<img src="${escapeHtml(source)}" alt="${alt}">`
    : div('picture', `🖼 ${alt}`);
  return div('image', div('small', words(title)) + picture);
}

function thumb(value: unknown): string {
  const { text } = objectOf(value);
  return span('button', words(text));
}

function chosen({ initial_option, placeholder, initial_value, options }: JsonObject): string {
  const { text, description } = objectOf(initial_option);
  const said = words(text) || entities(String(initial_value ?? '')) || words(placeholder) || '…';
  const menu = listOf(options).map(
    (one) => `${words(objectOf(one).text)}: ${words(objectOf(one).description)}`,
  );
  return (
    said + div('small', words(description)) + div('menu', menu.map((one) => div('', one)).join(''))
  );
}

function words(text: unknown): string {
  const said = objectOf(text).text;
  return typeof said === 'string' ? entities(said) : '';
}
