/**
 * What may not leave a log, as whoever shows it decides: the engine knows no secrets. It is hidden where
 * lines are read, so that templates, quoted words, parties and ids of events never hold it.
 */
export interface Hiding {
  /** What is told of the cells of a column, by its name; null where they are told as they are. */
  ofColumn(name: string): ((cell: string) => string) | null;
  /** Given the lines of one text in their order, what is told of each: the names of a table may stand among them. */
  ofLines(): (line: string) => string;
}
