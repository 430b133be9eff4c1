import type { Meaning } from './meaning.ts';

/**
 * The plain meaning of an HDFS event, by the text of its template and never by its id: three id
 * schemes are in use. Null for a template that is not known.
 * All published spellings match: loglizer's `Received block <*> of size <*> from /<*>`,
 * HDFS_templates' `<*>Received block<*>of size<*>from<*>`, HDFS_2k's `Received block blk_<*> of …`.
 */
export function hdfsMeaning(template: string): Meaning | null {
  const words = constantWords(template);
  for (const [known, happened, kind] of EVENTS) {
    const same = known.endsWith(' *') ? words.startsWith(known.slice(0, -2)) : words === known;
    if (same) return { happened, ...kind };
  }
  return null;
}

/** Only what no spelling varies: the lower-case words, without wildcards, numbers and signs. */
function constantWords(template: string): string {
  return template
    .slice(0, 1000)
    .toLowerCase()
    .replace(/blk_/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

type Kind = Omit<Meaning, 'happened'>;

const SAVING: Kind = { tone: 'normal', more: 'retry', less: 'unfinished' };
const START: Kind = { tone: 'normal', more: 'retry', less: 'cut-start' };
const READING: Kind = { tone: 'normal', more: 'reading', less: 'reading' };
const HARMLESS: Kind = { tone: 'harmless', more: 'reading', less: 'reading' };
const CHECKING: Kind = { tone: 'good', more: 'checks', less: 'checks' };
const DELETING: Kind = { tone: 'normal', more: 'deleted', less: 'not-deleted' };
const REPAIR: Kind = { tone: 'repair', more: 'repair', less: 'relief' };
const ODD: Kind = { tone: 'odd', more: 'bookkeeping', less: 'relief' };
const BOOKKEEPING: Kind = { tone: 'bookkeeping', more: 'bookkeeping', less: 'relief' };
const SHAKY: Kind = { tone: 'warning', more: 'shaky-save', less: 'relief' };
const FAILED: Kind = { tone: 'bad', more: 'save-failed', less: 'relief' };
const NOT_REPAIRED: Kind = { tone: 'bad', more: 'repair-failed', less: 'relief' };

/** Constant words, ` *` where free text follows (an error, a path). In the order of HDFS_v1's ids. */
const EVENTS: [words: string, happened: string, kind: Kind][] = [
  ['adding an already existing block', 'A known piece was ~put on the check list again', ODD], // E1
  ['verification succeeded for', 'A health check of the piece was ~passed', CHECKING], // E2
  ['served block to', 'The piece was ~sent to a reader', READING], // E3
  ['got exception while serving to', 'Sending the piece to a reader was ~cut short', HARMLESS], // E4
  ['receiving block src dest', 'A new copy was ~started', SAVING], // E5
  ['received block src dest of size', 'A copy was ~received from another computer', REPAIR], // E6
  ['writeblock received exception *', 'A save was ~stopped by an error', FAILED], // E7
  ['packetresponder for block interrupted', 'The reply to a save was ~cut off', FAILED], // E8
  ['received block of size from', 'A copy was ~received in full', SAVING], // E9
  ['packetresponder exception *', 'The reply to a save was ~stopped by an error', FAILED], // E10
  ['packetresponder for block exception *', 'The reply to a save was ~stopped by an error', FAILED],
  ['packetresponder for block terminating', 'A copy was ~confirmed', SAVING], // E11
  ['exception writing block to mirror *', 'Passing on a copy was ~stopped by an error', FAILED], // E12
  ['receiving empty packet for block', 'An empty chunk of data was ~received', SHAKY], // E13
  ['exception in receiveblock for block *', 'Receiving a copy was ~stopped by an error', FAILED], // E14
  [
    'changing block file offset of block from to meta file offset to', // E15
    'A save was ~set back to an earlier point',
    SHAKY,
  ],
  ['transmitted block to', 'A copy was ~sent to another computer', REPAIR], // E16
  ['failed to transfer to got *', 'Sending a copy was ~stopped by an error', NOT_REPAIRED], // E17
  ['starting thread to transfer block to', 'A send to another computer was ~started', REPAIR], // E18
  ['reopen block', 'A finished piece was ~opened again for writing', ODD], // E19
  [
    'unexpected error trying to delete block blockinfo not found in volumemap', // E20
    'A delete was ~tried on a copy already gone',
    BOOKKEEPING,
  ],
  ['deleting block file', 'A copy was ~deleted from disk', DELETING], // E21
  ['block namesystem allocateblock *', 'Room for a new piece was ~set aside', START], // E22
  [
    'block namesystem delete is added to invalidset of', // E23
    'A copy was ~marked to be deleted',
    DELETING,
  ],
  [
    'block removing block from neededreplications as it does not belong to any file', // E24
    'A repair was ~dropped since the file was gone',
    ODD,
  ],
  ['block ask to replicate to', 'An extra copy was ~asked for', REPAIR], // E25
  ['block ask to replicate to datanode s', 'An extra copy was ~asked for', REPAIR],
  [
    'block namesystem addstoredblock blockmap updated is added to size', // E26
    'A copy was ~added to the list of copies',
    SAVING,
  ],
  [
    'block namesystem addstoredblock redundant addstoredblock request received for on size', // E27
    'A copy on the list was ~reported again',
    BOOKKEEPING,
  ],
  [
    'block namesystem addstoredblock addstoredblock request received for on size but it does not belong to any file', // E28
    'A copy was ~reported for a file that is gone',
    BOOKKEEPING,
  ],
  ['pendingreplicationmonitor timed out block', 'Waiting for a copy was ~given up', NOT_REPAIRED], // E29
  ['block ask to delete', 'An order to delete a copy was ~sent', DELETING], // E30
];
