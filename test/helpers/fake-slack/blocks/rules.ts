import { isObject } from '../json.ts';

export type Surface = 'message' | 'modal' | 'home';

/** One thing Slack would refuse, where it stands (a JSON pointer). */
export interface Issue {
  message: string;
  pointer: string;
}

export interface Context {
  surface: Surface;
  /** Slack asks for uniqueness in one block; `message` is stricter, see `validateMessageBlocks`. */
  uniqueActionIds: 'block' | 'message';
  issues: Issue[];
  blockIds: Set<string>;
  actionIds: Set<string>;
  /** How many blocks of each type were met, nested ones too. */
  counts: Map<string, number>;
}

export type Rule = (value: unknown, pointer: string, context: Context) => void;

export function refuse(context: Context, pointer: string, message: string): void {
  context.issues.push({ message, pointer });
}

/** Slack counts characters; UTF-16 units are at least as many, so this errs on the strict side. */
export function text(max: number, min = 1): Rule {
  return (value, pointer, context) => {
    if (typeof value !== 'string') return refuse(context, pointer, 'must be a string');
    if (value.length < min)
      refuse(context, pointer, `must be more than ${min - 1} character${min === 1 ? 's' : ''}`);
    if (value.length > max) refuse(context, pointer, `must be less than ${max + 1} characters`);
  };
}

export const bool: Rule = (value, pointer, context) => {
  if (typeof value !== 'boolean') refuse(context, pointer, 'must be a boolean');
};

export const number: Rule = (value, pointer, context) => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    refuse(context, pointer, 'must be a number');
};

export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Rule {
  return (value, pointer, context) => {
    if (!Number.isInteger(value)) return refuse(context, pointer, 'must be an integer');
    if (Number(value) < min) refuse(context, pointer, `must be greater than or equal to ${min}`);
    if (Number(value) > max) refuse(context, pointer, `must be less than or equal to ${max}`);
  };
}

export function oneOf(...allowed: (string | number)[]): Rule {
  return (value, pointer, context) => {
    if (!allowed.some((each) => each === value))
      refuse(context, pointer, `must be a valid enum value: ${allowed.join(', ')}`);
  };
}

export function items(rule: Rule, max: number, min = 1): Rule {
  return (value, pointer, context) => {
    if (!Array.isArray(value)) return refuse(context, pointer, 'must be an array');
    if (value.length < min) refuse(context, pointer, `no less than ${min} items allowed`);
    if (value.length > max) refuse(context, pointer, `no more than ${max} items allowed`);
    for (const [index, item] of value.entries()) rule(item, `${pointer}/${index}`, context);
  };
}

export function both(...rules: Rule[]): Rule {
  return (value, pointer, context) => {
    for (const rule of rules) rule(value, pointer, context);
  };
}

/** An object with these fields and no others. */
export function shape(fields: Record<string, Rule>, required: string[]): Rule {
  return (value, pointer, context) => {
    if (!isObject(value)) return refuse(context, pointer, 'must be an object');
    for (const name of required)
      if (value[name] === undefined || value[name] === null)
        refuse(context, pointer, `missing required field: ${name}`);
    for (const [name, field] of Object.entries(value)) {
      const rule = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (rule === undefined) refuse(context, pointer, `invalid additional property: ${name}`);
      else if (field !== undefined && field !== null) rule(field, `${pointer}/${name}`, context);
    }
  };
}

/** The shape of an object that carries its `type`. */
export function typed(fields: Record<string, Rule>, required: string[]): Rule {
  return shape({ type: () => {}, ...fields }, required);
}

export function byType(rules: Record<string, Rule>): Rule {
  return (value, pointer, context) => {
    if (!isObject(value)) return refuse(context, pointer, 'must be an object');
    const { type } = value;
    if (typeof type !== 'string') return refuse(context, pointer, 'missing required field: type');
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
    if (rule === undefined) refuse(context, `${pointer}/type`, `unsupported type: ${type}`);
    else rule(value, pointer, context);
  };
}

/** http, https, mailto or slack: what a person may follow from a message. */
export const link: Rule = both(text(3000), (value, pointer, context) => {
  if (typeof value === 'string' && !/^(https?|mailto|slack):/i.test(value))
    refuse(context, pointer, 'must be a valid URL');
});
