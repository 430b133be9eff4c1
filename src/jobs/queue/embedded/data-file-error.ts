type DataFileErrorCode =
  | 'E_DATA_BUSY'
  | 'E_DATA_CLOSED'
  | 'E_DATA_CORRUPT'
  | 'E_DATA_FOREIGN'
  | 'E_DATA_FULL'
  | 'E_DATA_IO'
  | 'E_DATA_NEWER'
  | 'E_DATA_READ_ONLY'
  | 'E_DATA_UNREACHABLE';

/** A fault of the data file that the operator can put right: the message says what to do. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly code: DataFileErrorCode;

  constructor(code: DataFileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Translates an error of SQLite or of the file system; any other error is returned as it is. */
export function toDataFileError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof DataFileError) return error;
  return new DataFileError(code, `${path}: ${texts[code]}`, { cause: error });
}

/** The file is a data file, but parts of it are not as they were written. */
export function damaged(path: string): DataFileError {
  return new DataFileError('E_DATA_CORRUPT', `${path}: ${texts.E_DATA_CORRUPT}`);
}

const texts = {
  E_DATA_BUSY:
    'another process is using this data folder; stop it, or give this one a folder of its own (LOG_DECODER_DATA)',
  E_DATA_CORRUPT:
    'the data file is damaged; stop Log Decoder, keep a copy of the file, and restore a backup or move it away to start empty',
  E_DATA_FOREIGN:
    'this is not a data file of Log Decoder; choose another folder (LOG_DECODER_DATA) or move the file away',
  E_DATA_FULL: 'the disk is full; free some space, waiting work then goes on by itself',
  E_DATA_IO: 'the disk failed to read or write; look into the system log and check the disk',
  E_DATA_READ_ONLY:
    'the data folder can not be written; allow this user to write it, or choose another folder (LOG_DECODER_DATA)',
  E_DATA_UNREACHABLE:
    'the data folder can not be opened; check that it is a folder and that this user may use it, or choose another (LOG_DECODER_DATA)',
} as const;

type TranslatedCode = keyof typeof texts;

function codeOf(error: unknown): TranslatedCode | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number') {
    return sqliteCodes[error.errcode & 0xff] ?? null;
  }
  if ('syscall' in error && 'code' in error) return fileCodes[String(error.code)] ?? 'E_DATA_IO';
  return null;
}

/** By primary result code, https://sqlite.org/rescode.html. Others are our own mistakes. */
const sqliteCodes: Partial<Record<number, TranslatedCode>> = {
  3: 'E_DATA_READ_ONLY',
  5: 'E_DATA_BUSY',
  8: 'E_DATA_READ_ONLY',
  10: 'E_DATA_IO',
  11: 'E_DATA_CORRUPT',
  13: 'E_DATA_FULL',
  14: 'E_DATA_UNREACHABLE',
  26: 'E_DATA_FOREIGN',
};

const fileCodes: Partial<Record<string, TranslatedCode>> = {
  EACCES: 'E_DATA_READ_ONLY',
  EPERM: 'E_DATA_READ_ONLY',
  EROFS: 'E_DATA_READ_ONLY',
  ENOSPC: 'E_DATA_FULL',
  EDQUOT: 'E_DATA_FULL',
  EEXIST: 'E_DATA_UNREACHABLE',
  ENOENT: 'E_DATA_UNREACHABLE',
  ENOTDIR: 'E_DATA_UNREACHABLE',
};
