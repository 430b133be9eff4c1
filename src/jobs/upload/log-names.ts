/** What a file's name tells of it. */
export type NamedKind =
  /** It may be a log: only reading it tells. */
  'may be a log' | 'picture' | 'recording' | 'document' | 'program or settings file';

const ENDINGS: [Exclude<NamedKind, 'may be a log'>, string][] = [
  ['picture', 'png jpg jpeg gif webp svg bmp tif tiff heic heif avif ico psd ai fig sketch drawio'],
  ['recording', 'mp3 m4a wav ogg oga opus flac aac mp4 mov avi mkv webm mpg mpeg wmv'],
  [
    'document',
    'pdf doc docx odt rtf ppt pptx odp key pages epub md markdown html htm css ics vcf eml msg ods numbers xls',
  ],
  [
    'program or settings file',
    'exe msi dll so dylib app apk ipa jar war class dmg iso deb rpm bin js mjs cjs ts tsx jsx py rb php java kt go rs c cc cpp h hpp cs swift sh bash zsh bat cmd ps1 sql yaml yml toml ini conf cfg tf ipynb patch diff woff woff2 ttf otf',
  ],
];

const KIND_OF = new Map(
  ENDINGS.flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
);

/**
 * What kind of file a name tells of. Logs have any name: `syslog`, `app.log.1`, `catalina.out`,
 * `server.log.2026-11-29`. So all may be one but what surely is something else.
 */
export function kindOfName(fileName: string): NamedKind {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  return KIND_OF.get(ending) ?? 'may be a log';
}

/** Whether a file's name is that of a log, or may be. */
export function isLogName(fileName: string): boolean {
  return kindOfName(fileName) === 'may be a log';
}

/** Whether a file's name is that of an archive, which may hold several logs. */
export function isArchiveName(fileName: string): boolean {
  return /\.(?:zip|tar|t[gx]z|tbz2?|tzst|tar\.(?:gz|xz|bz2|zst))$/i.test(fileName.trim());
}

/** Whether a file's name says that it is packed. */
export function isPackedName(fileName: string): boolean {
  return isArchiveName(fileName) || /\.(?:gz|zst|xz|bz2|xlsx)$/i.test(fileName.trim());
}
