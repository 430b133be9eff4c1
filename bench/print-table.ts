/** Prints rows that share their keys as columns under a heading: the first to the left, the others to the right. */
export function printTable(rows: Record<string, string>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const heading = Object.fromEntries(names.map((name) => [name, name]));
  for (const row of [heading, ...rows]) {
    const cells = names.map((name, column) => {
      const width = Math.max(name.length, ...rows.map((one) => one[name]?.length ?? 0));
      const cell = row[name] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  '));
  }
}
