/** The columns that a line of a W3C or a Zeek log names; null for any other line. */
export function fieldsNamedBy(record: readonly string[]): string[] | null {
  const [first = '', ...rest] = record;
  if (first === '#Fields:' || first === '#fields')
    return rest.map((name) => name.trim()).filter((name) => name !== '');
  return null;
}

/** Rows in the columns of a file whose columns change, as IIS writes after each start of its service. */
export interface NamedFields {
  /** Takes a record that names columns; whether it is one. */
  take(record: readonly string[]): boolean;
  /** The row in the columns of the file; as it is where nothing has named others. */
  placed(record: string[]): string[];
}

/** `columns` are those of the file: what a later line names beside them is left out. */
export function createNamedFields(columns: readonly string[]): NamedFields {
  let places: number[] | null = null;
  let width = columns.length;
  return {
    take(record) {
      const named = fieldsNamedBy(record);
      if (named === null) return false;
      const isSame =
        named.length === columns.length && named.every((name, i) => name === columns[i]);
      places = isSame ? null : columns.map((name) => named.indexOf(name));
      width = named.length;
      return true;
    },
    placed(record) {
      const row = record.length > width ? withoutPadding(record) : record;
      if (places === null) return row;
      if (row.length !== width) return row.slice(0, 1);
      return places.map((place) => (place === -1 ? '-' : row[place]!));
    },
  };
}

/** These logs write `-` for nothing: an empty cell is a space too many. */
function withoutPadding(record: readonly string[]): string[] {
  return record.filter((cell) => cell !== '' && cell !== '\r');
}
