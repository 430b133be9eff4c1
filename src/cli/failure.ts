import { debuglog } from 'node:util';
import { UserError } from '../engine/user-error.ts';
import { MissingPackageError } from '../optional-package.ts';
import { visible, visibleLines } from '../text/visible.ts';
import { UsageError } from './terminal/usage-error.ts';

interface Failure {
  exitCode: 1 | 2 | 3;
  /** For stderr. */
  text: string;
}

/** What to tell the user about an error, and the exit code for it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { exitCode: 2, text: told(error.message, error.hint) };
  if (error instanceof MissingPackageError)
    return { exitCode: 2, text: told(error.message, error.hint) };
  if (error instanceof UserError) return { exitCode: 3, text: told(error.message, error.hint) };
  return { exitCode: 1, text: fault(error) };
}

function told(message: string, hint: string): string {
  return `${visible(message)}\n${visible(hint)}\n`;
}

function fault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack =
    error instanceof Error && DEBUG.enabled ? `${visibleLines(`${error.stack}`)}\n` : '';
  return `Log Decoder failed: ${visible(message)}
This is a fault of the program, not yours. Please report it with the command that you ran.
NODE_DEBUG=log-decoder before the command shows where it failed.
${stack}`;
}

/** Node reads NODE_DEBUG itself. */
const DEBUG = debuglog('log-decoder');
