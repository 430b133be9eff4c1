/** What a file is for, by its path, the more telling first; as a part of a sentence. */
const USES: readonly [path: RegExp, use: string][] = [
  [/\.sock(?:et)?$/i, 'the way by which another program is reached'],
  [/\.pid$/i, 'the note of the number under which a program runs'],
  [/\.(?:lock|lck)$|\/lock$/i, 'the mark that a program is at work'],
  [/journal|\bwal\b|\.wal$/i, 'the record of changes that a database keeps until they are saved'],
  [
    /\.(?:crt|cer|pem|p12|pfx|jks|key)$|\/(?:certs?|ssl|letsencrypt)\//i,
    'a certificate or its key',
  ],
  [
    /(?:^|\/)\.env$|\.(?:conf|cnf|cfg|ini|ya?ml|toml|properties|json|xml|plist|env)$|^\/etc\//i,
    'a file of settings',
  ],
  [/\.(?:so(?:\.\d{1,4}){0,3}|dll|dylib)$/i, 'ready-made code that the program needs'],
  [/\.(?:jar|war|py|pyc|js|mjs|php|rb|pl|class|sh|bat|ps1|exe)$|\/s?bin\//i, 'a part of a program'],
  [/\.log(?:\.\d{1,4})?$|\/logs?\//i, 'a log'],
  [/favicon|robots\.txt|apple-touch/i, 'a small file that browsers ask every site for'],
  [/\.(?:html?|css|js|png|jpe?g|gif|svg|webp|woff2?)$/i, 'a piece of a web page'],
  [/\/te?mp\/|\/cache\/|\.tmp$|\.cache$/i, 'a file that is only kept for a while'],
  [/\/dev\//i, 'a device of the machine'],
  [/\/(?:proc|sys)\//i, 'a value of the system itself'],
  [/backup|\.bak$|\.(?:tar|t?gz|zip|dump|sql|bz2|xz)$|snapshot/i, 'a backup or a packed file'],
  [
    /document_library|\/(?:uploads?|media|attachments?|documents?|files)\//i,
    'something that people uploaded',
  ],
  [
    /\.(?:db|sqlite3?|mdb|frm|ibd|rdb|aof|ldb)$|\/(?:data|pgdata|mysql|mongo\w*)\//i,
    'a file of data',
  ],
  [/\.(?:docx?|xlsx?|pptx?|pdf|odt|ods|csv|txt)$/i, 'a document'],
];

/** "a file of settings"; null where the path does not tell. */
export function useOf(path: string): string | null {
  return USES.find(([pattern]) => pattern.test(path.slice(0, 400)))?.[1] ?? null;
}
