import { textFormat } from './text-format.ts';

/** Hadoop's file system as loghub has it: `081109 203518 143 INFO dfs.DataNode$X: text`. */
export const HDFS = textFormat(
  'an HDFS log',
  [/^(?<time>\d{6} \d{6}) (?<pid>\d+) (?<level>[A-Z]{4,8}) (?:[\w.$-]{1,200}): ?/],
  ['pid'],
);
