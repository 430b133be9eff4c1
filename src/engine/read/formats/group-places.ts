/** An expression without the names of its groups, and which group each name was. */
export interface PlacedGroups {
  pattern: RegExp;
  /** By name, the place of the group in a match. */
  places: ReadonlyMap<string, number>;
}

/**
 * Groups with names cost an object for every match, as much as the match itself; by their places they
 * cost nothing. Throws where a name is used twice or referred to.
 */
export function placeGroups({ source, flags }: RegExp): PlacedGroups {
  const places = new Map<string, number>();
  let bare = '';
  let groups = 0;
  let isClass = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!;
    bare += sign;
    if (sign === '\\') {
      if (source.startsWith('\\k<', at)) throw new Error(`a group is referred to in ${source}`);
      bare += source[++at] ?? '';
    } else if (sign === '[') isClass = true;
    else if (sign === ']') isClass = false;
    else if (sign === '(' && !isClass) {
      NAME.lastIndex = at + 1;
      const [head = '', name] = NAME.exec(source) ?? [];
      if (name !== undefined || source[at + 1] !== '?') groups++;
      if (name === undefined) continue;
      if (places.has(name)) throw new Error(`two groups are named ${name} in ${source}`);
      places.set(name, groups);
      at += head.length;
    }
  }
  return { pattern: new RegExp(bare, flags), places };
}

const NAME = /\?<(\w{1,50})>/y;
