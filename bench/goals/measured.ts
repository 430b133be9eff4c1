/** A figure that was measured, beside the one to reach. */
export interface Measured {
  what: string;
  value: number;
  goal: string;
  reached: boolean;
}

export function atLeast(what: string, value: number, goal: number): Measured {
  return { what, value, goal: `>= ${goal}`, reached: value >= goal };
}

export function atMost(what: string, value: number, goal: number): Measured {
  return { what, value, goal: `<= ${goal}`, reached: value <= goal };
}

/** Within `factor` times of `expected`, more or less. */
export function within(what: string, value: number, expected: number, factor: number): Measured {
  return {
    what,
    value,
    goal: `${expected / factor} to ${expected * factor}`,
    reached: value >= expected / factor && value <= expected * factor,
  };
}
