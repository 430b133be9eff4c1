import { isObject, type JsonObject } from '../../fake-slack/json.ts';
import { Refusal } from '../refusal.ts';

export interface Issue {
  path: (string | number)[];
  code: string;
  message: string;
}

export type Check = (value: unknown, path: Issue['path'], issues: Issue[]) => void;

/** Checks a value, and throws what Discord answers where anything is wrong: 50035 with a tree. */
export function checkForm(value: unknown, check: Check): void {
  const issues: Issue[] = [];
  check(value, [], issues);
  if (issues.length > 0) throw invalidForm(issues);
}

export function invalidForm(issues: Issue[]): Refusal {
  const tree: JsonObject = {};
  for (const { path, code, message } of issues) {
    let node = tree;
    for (const step of path) {
      const next = isObject(node[step]) ? node[step] : {};
      node[step] = next;
      node = next;
    }
    const errors = Array.isArray(node._errors) ? node._errors : [];
    node._errors = [...errors, { code, message }];
  }
  return new Refusal(400, 50035, 'Invalid Form Body', tree);
}

export function text(min: number, max: number, form?: RegExp): Check {
  return (value, path, issues) => {
    const wrong = wrongText(value, min, max, form);
    if (wrong !== null) issues.push({ path, code: wrong[0], message: wrong[1] });
  };
}

function wrongText(
  value: unknown,
  min: number,
  max: number,
  form: RegExp | undefined,
): [code: string, message: string] | null {
  if (typeof value !== 'string') return ['STRING_TYPE_CONVERT', 'Could not interpret as text.'];
  const length = [...value].length;
  if (min > 0 && length === 0) return ['BASE_TYPE_REQUIRED', 'This field is required'];
  if (length > max) return ['BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`];
  if (form !== undefined && !form.test(value)) {
    return ['STRING_TYPE_REGEX', 'String value did not match validation regex.'];
  }
  return null;
}

export const snowflake: Check = (value, path, issues) => {
  if (/^\d{1,20}$/.test(String(value)) && typeof value !== 'object') return;
  issues.push({ path, code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not snowflake.` });
};

export const bool: Check = (value, path, issues) => {
  if (typeof value === 'boolean') return;
  issues.push({ path, code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' });
};

export function integer(min: number, max: number): Check {
  return (value, path, issues) => {
    if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return;
    issues.push({
      path,
      code: 'NUMBER_TYPE_RANGE',
      message: `int value must be ${min} to ${max}.`,
    });
  };
}

export function oneOf(...values: unknown[]): Check {
  return (value, path, issues) => {
    if (values.includes(value)) return;
    const message = `Value must be one of {${values.join(', ')}}.`;
    issues.push({ path, code: 'BASE_TYPE_CHOICES', message });
  };
}

export function list(min: number, max: number, each: Check): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) {
      issues.push({ path, code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used.' });
      return;
    }
    if (value.length < min || value.length > max) {
      const message = `Must be between ${min} and ${max} in length.`;
      issues.push({ path, code: 'BASE_TYPE_BAD_LENGTH', message });
    }
    for (const [index, one] of value.entries()) each(one, [...path, index], issues);
  };
}

export const anything: Check = () => {};

export function nullable(check: Check): Check {
  return (value, path, issues) => {
    if (value !== null) check(value, path, issues);
  };
}

/**
 * An object with these fields and no others: the real Discord ignores most unknown fields, which
 * hides a mistyped one. A name that ends in `!` is required.
 */
export function object(fields: Record<string, Check>): Check {
  const checks = new Map(
    Object.entries(fields).map(([name, check]) => [
      name.replace('!', ''),
      { check, required: name.endsWith('!') },
    ]),
  );
  return (value, path, issues) => {
    if (!isObject(value)) {
      issues.push({ path, code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used.' });
      return;
    }
    for (const name of Object.keys(value)) {
      if (checks.has(name)) continue;
      issues.push({ path: [...path, name], code: 'UNKNOWN_FIELD', message: 'Unknown field.' });
    }
    for (const [name, { check, required }] of checks) {
      const given = value[name];
      if (given !== undefined) check(given, [...path, name], issues);
      else if (required) {
        const message = 'This field is required';
        issues.push({ path: [...path, name], code: 'BASE_TYPE_REQUIRED', message });
      }
    }
  };
}
