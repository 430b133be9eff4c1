/** One thing that `doctor` looked at. */
export interface CheckLine {
  ok: boolean;
  /** "The bot token belongs to @logdecoder in the workspace Acme." No secrets. */
  line: string;
  /** What to do about it. */
  todo?: string;
}
