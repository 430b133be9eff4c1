export interface Grouping {
  /** GA: share of the messages whose group is exactly one of the true groups, 0 to 1. */
  accuracy: number;
  /** FGA: harmonic mean of the shares of found and of true groups that are right, 0 to 1. */
  groupF1: number;
  found: number;
  true: number;
}

/**
 * Compares how messages were grouped with how they should be (Zhu et al., ICSE-SEIP 2019; FGA: Jiang
 * et al., ISSTA 2024). Element i of both arrays is message i's group.
 *
 * @example
 * compareGrouping(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'z']).accuracy; // 0.5
 */
export function compareGrouping(found: string[], truth: string[]): Grouping {
  const trueSizes = new Map<string, number>();
  for (const group of truth) trueSizes.set(group, (trueSizes.get(group) ?? 0) + 1);
  const members = Map.groupBy(truth.keys(), (i) => found[i]!);
  let rightMessages = 0;
  let rightGroups = 0;
  for (const messages of members.values()) {
    const group = truth[messages[0]!]!;
    if (messages.length !== trueSizes.get(group)) continue;
    if (messages.some((i) => truth[i] !== group)) continue;
    rightMessages += messages.length;
    rightGroups++;
  }
  return {
    accuracy: rightMessages / truth.length,
    groupF1: (2 * rightGroups) / (members.size + trueSizes.size),
    found: members.size,
    true: trueSizes.size,
  };
}
