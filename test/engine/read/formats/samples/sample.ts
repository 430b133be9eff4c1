/** What is read of a file in `fixtures/formats`: of it all, and of its last event. */
export type Sample = [
  file: string,
  format: string,
  fields: string,
  line: number,
  time: string,
  level: string,
  /** The first key. */
  key: string,
  /** What the event says. */
  event: string,
];
