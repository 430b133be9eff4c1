import { type GroupingOptions, parseGrouping } from '../../engine/grouping-options.ts';
import { UserError } from '../../engine/user-error.ts';
import { UsageError } from './usage-error.ts';

/** The flags that say how lines become sessions. */
export type GroupingFlags = GroupingOptions;

/** The engine's options of these flags. Throws a UsageError for wrong ones, before a file is read. */
export function groupingOf(flags: GroupingFlags): GroupingOptions {
  const { sessionColumn, sessionPattern, window, step, lines } = flags;
  const options: GroupingOptions = { sessionColumn, sessionPattern, window, step, lines };
  try {
    parseGrouping(options);
  } catch (error) {
    if (error instanceof UserError) throw new UsageError(error.message, error.hint);
    throw error;
  }
  return options;
}
