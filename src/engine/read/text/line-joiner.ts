/**
 * Whether a line is of the message above: indented, blank, part of a Java or Python stack trace, or
 * a closing bracket.
 */
export function belongsAbove(line: string): boolean {
  return /^(?:\s|$|at \S|Caused by: |Suppressed: |\.\.\. \d+ |Traceback \(|(?:[\w$]+\.)*[\w$]*(?:Error|Exception|Warning|Interrupt|Fault)\b|[)}\]]+[,;]?$|--+)/.test(
    line,
  );
}
