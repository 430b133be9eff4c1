/** A package that was left out at installation, and is needed now: `message` says which, `hint` what to do. */
export class MissingPackageError extends Error {
  override readonly name = 'MissingPackageError';
  readonly hint: string;

  constructor(purpose: string, name: string) {
    super(`${purpose} needs the package ${name}, which is not installed.`);
    this.hint = `Install Log Decoder again without --omit=optional, or that package beside it: npm install ${name}`;
  }
}

/**
 * What `load` imports. Where a package is missing (they are optional dependencies, and
 * `npm install --omit=optional` leaves them out), throws a MissingPackageError:
 * `withPackage('Slack', () => import('./slack.ts'))`.
 */
export async function withPackage<T>(purpose: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const name = missingPackage(error);
    throw name === null ? error : new MissingPackageError(purpose, name);
  }
}

/** "Cannot find package 'bullmq' imported from …", or of what is required: "Cannot find module 'bullmq'". */
function missingPackage(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') return null;
  return (
    /^Cannot find (?:package|module) '((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/.exec(
      error.message,
    )?.[1] ?? null
  );
}
