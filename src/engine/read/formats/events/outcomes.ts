import { statusInWords } from '../../../../knowledge/status-words.ts';

/**
 * What came of an action, in words, by the plain name of its column and the cell: `succeeded`,
 * `failed: AccessDenied`, `403 forbidden`. Empty where the cell tells nothing.
 */
export function outcomeInWords(name: string, cell: string): string {
  const value = cell.trim().slice(0, MAX_CHARS);
  if (value === '' || value === '-' || /^(?:null|none|undefined|n\/a)$/i.test(value)) return '';
  const isError = /error/.test(name);
  if (GOOD.test(value)) return 'succeeded';
  if (BAD.test(value)) return 'failed';
  const isStatus = /status|response|code/.test(name) && !isError;
  if (isStatus && statusInWords(value) !== '') return statusInWords(value);
  if (/^-?\d{1,10}$/.test(value)) {
    const known = SIGN_IN_CODES[value];
    if (known !== undefined) return `failed: ${value} ${known}`;
    return /protopayload/.test(name) && RPC_CODES[value]
      ? `failed: ${RPC_CODES[value]}`
      : `failed: code ${value}`;
  }
  return isError ? `failed: ${value}` : value.toLowerCase();
}

const MAX_CHARS = 60;
const GOOD =
  /^(?:0|0x0|s|ok|t|true|yes|success|successful|succeeded|succeed|passed|pass|completed)$/i;
const BAD = /^(?:f|false|no|fail|failed|failure|unsuccessful)$/i;

/** docs: "Microsoft Entra authentication and authorization error codes", those that sign-ins show. */
const SIGN_IN_CODES: Record<string, string> = {
  ...{ 50034: 'no such user', 50053: 'account locked', 50055: 'password expired' },
  ...{ 50056: 'no password', 50057: 'account disabled', 50058: 'not signed in' },
  ...{ 50072: 'second factor not set up', 50074: 'second factor asked for' },
  ...{ 50076: 'second factor asked for', 50079: 'second factor not set up' },
  ...{ 50097: 'device sign-in asked for', 50105: 'no access to the application' },
  ...{ 50125: 'password reset asked for', 50126: 'wrong user name or password' },
  ...{ 50133: 'session not valid any more', 50140: 'stay signed in asked for' },
  ...{ 50144: 'password expired', 50158: 'external check asked for', 50173: 'token revoked' },
  ...{ 53000: 'device not compliant', 53003: 'blocked by conditional access' },
  ...{ 65001: 'consent missing', 70008: 'token expired', 70044: 'session expired' },
  ...{ 80012: 'outside allowed hours', 90072: 'no account here', 500121: 'second factor failed' },
  ...{ 530032: 'blocked by policy', 700016: 'no such application' },
};

/** docs: google.rpc.Code. */
const RPC_CODES: Record<string, string> = {
  ...{ 1: 'cancelled', 2: 'unknown error', 3: 'invalid argument', 4: 'deadline exceeded' },
  ...{ 5: 'not found', 6: 'already exists', 7: 'permission denied', 8: 'resource exhausted' },
  ...{ 9: 'failed precondition', 10: 'aborted', 11: 'out of range', 12: 'not implemented' },
  ...{ 13: 'internal error', 14: 'unavailable', 15: 'data loss', 16: 'unauthenticated' },
};
