interface FileKind {
  name: string;
  /** What to do about it. */
  hint: string;
  /** Bytes as Latin-1 characters, at `at` (0 unless given). */
  magic: string;
  at?: number;
  /** The magic bytes alone may begin a text: NUL bytes must be near. */
  needsNul?: boolean;
}

const PACKED = 'Unpack it and upload the log inside, as it is or packed (.gz, .zip, .tar).';
const SHEET = 'Open it and save the sheet with the log as CSV (UTF-8), then upload that file.';
const CAPTURE =
  'In Wireshark choose File, "Export Packet Dissections", "As CSV", and upload that file; or let Zeek make logs of it.';
const JOURNAL = 'Export it with journalctl -o json > journal.json, and upload that file.';
const OTHER = 'Upload the log itself as text, CSV or JSON.';

const KINDS: FileKind[] = [
  { name: 'a ZIP archive', hint: PACKED, magic: 'PK\x03\x04' },
  { name: 'an empty ZIP archive', hint: PACKED, magic: 'PK\x05\x06' },
  { name: 'a file packed with gzip twice', hint: PACKED, magic: '\x1f\x8b' },
  { name: 'a Zstandard archive', hint: PACKED, magic: '\x28\xb5\x2f\xfd' },
  { name: 'a bzip2 archive', hint: PACKED, magic: '1AY&SY', at: 4 },
  { name: 'an xz archive', hint: PACKED, magic: '\xfd7zXZ\0' },
  { name: 'an LZ4 archive', hint: PACKED, magic: '\x04\x22\x4d\x18' },
  { name: 'a 7-Zip archive', hint: PACKED, magic: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', hint: PACKED, magic: 'Rar!\x1a\x07' },
  { name: 'a tar archive', hint: PACKED, magic: 'ustar', at: 257, needsNul: true },
  {
    name: 'an old Excel or Office document',
    hint: SHEET,
    magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  },
  { name: 'a PDF document', hint: OTHER, magic: '%PDF-' },
  { name: 'a picture', hint: OTHER, magic: '\x89PNG' },
  { name: 'a picture', hint: OTHER, magic: '\xff\xd8\xff' },
  { name: 'a picture', hint: OTHER, magic: 'GIF8', needsNul: true },
  { name: 'a picture', hint: OTHER, magic: 'WEBP', at: 8, needsNul: true },
  { name: 'a Windows program', hint: OTHER, magic: 'MZ', needsNul: true },
  { name: 'a Linux program', hint: OTHER, magic: '\x7fELF' },
  {
    name: 'a Windows event log',
    hint: 'In the Event Viewer, open it, choose "Save All Events As", XML or CSV, and upload that file.',
    magic: 'ElfFile\0',
  },
  { name: 'a network capture (pcap)', hint: CAPTURE, magic: '\xd4\xc3\xb2\xa1' },
  { name: 'a network capture (pcap)', hint: CAPTURE, magic: '\xa1\xb2\xc3\xd4' },
  { name: 'a network capture (pcapng)', hint: CAPTURE, magic: '\x0a\x0d\x0d\x0a' },
  { name: 'a systemd journal', hint: JOURNAL, magic: 'LPKSHHRH' },
  { name: 'an SQLite database', hint: OTHER, magic: 'SQLite format 3\0' },
  { name: 'a Parquet file', hint: OTHER, magic: 'PAR1', needsNul: true },
];

/** What kind of file these first bytes show, or undefined where no magic number is known. */
export function recogniseKind(start: Uint8Array): { name: string; hint: string } | undefined {
  const kind = KINDS.find(
    ({ magic, at = 0, needsNul }) =>
      hasMagic(start, magic, at) && !(needsNul && !start.includes(0)),
  );
  if (kind?.name === 'a ZIP archive' && Buffer.from(start).includes('xl/')) {
    return { name: 'an Excel workbook', hint: SHEET };
  }
  return kind;
}

function hasMagic(bytes: Uint8Array, magic: string, at: number): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}
