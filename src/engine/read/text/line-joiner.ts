/** Whether a line is set off to the right, and so a part of what stands above. */
export function isIndented(line: string): boolean {
  return /^\s/.test(line) && !NODE_LINE.test(line);
}

/** MSBuild sets lines of its nodes off so: `     2>Orders.cs(12,17): error CS0103: …`. */
const NODE_LINE = /^ {1,8}\d{1,3}(?::\d{1,3})?>\S/;

/**
 * Whether a line is of the message above: indented, blank, part of a Java or Python stack trace, or
 * a closing bracket.
 */
export function belongsAbove(line: string): boolean {
  if (NODE_LINE.test(line)) return false;
  return /^(?:\s|$|[│└]|at \S|Caused by: |Suppressed: |\.\.\. \d+ |Traceback \(|(?:[\w$]+\.)*[\w$]*(?:Error|Exception|Warning|Interrupt|Fault)\b|[)}\]]+[,;]?$|--+)/.test(
    line,
  );
}
