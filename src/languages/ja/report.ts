import type { Chat } from '../chat.ts';
import type { Noun } from '../en/report.ts';
import { decimal, lineCount, number, sessionCount } from './basics.ts';

const NOUNS: Record<Noun, { name: string; counted(many: number): string }> = {
  session: { name: 'セッション', counted: sessionCount },
  line: { name: '行', counted: lineCount },
  filePiece: { name: 'ファイル断片', counted: (many) => `${number(many)}個のファイル断片` },
  part: { name: '区間', counted: (many) => `${number(many)}個の区間` },
};

const WAYS = { way: '種類', group: 'グループ' };

/** 「300件のセッションのうち5件」。 */
const among = (some: number, all: number, noun: Noun) =>
  `${NOUNS[noun].counted(all)}のうち${number(some)}${noun === 'line' ? '行' : noun === 'session' ? '件' : '個'}`;

export const report: Chat['report'] = {
  noHeadline: 'ログを読み終えました。',
  security: 'セキュリティ',
  pressHint: '番号を押すと、何が起きたか、どうすればよいかがわかります。',
  shortPressHint: '番号を押すと、何が起きたかがわかります。',
  restInList: '残りの理由は、全リストにあります。',
  notJudged: 'このログは判定できませんでした。',
  onlyMuted: '新しいものはありません。ここで想定内としたものだけです。',
  mutedAlone: (muted, sessions, noun) =>
    `新しいものはありません。${among(muted, sessions, noun)}がいつもと違いますが、どれもここで想定内としたものです。`,
  nothingClear: (unusual, sessions, noun) =>
    `はっきり目立つものはありません。${among(unusual, sessions, noun)}が、ほかと少し違うだけです。`,
  nothingUnusual: (lines) => `${lineCount(lines)}の中に、変わった点はありません。`,
  unusual({ unusual, sessions, ways, muted }, noun, group) {
    const alike = ways === null ? '' : `（${number(ways)}${WAYS[group]}）`;
    const more = muted > 0 ? `ほかに${number(muted)}件は、ここで想定内としたものです。` : '';
    return `${among(unusual, sessions, noun)}がいつもと違います${alike}。${more}`;
  },
  severity: { high: '大きく違う', middle: 'はっきり違う', low: '少し違う' },
  reading: (file, progress) =>
    `${file || 'ログ'} を読んでいます（${progress ?? '少し時間がかかることがあります'}）。`,
  triedAgain: '今は読めませんでしたが、まもなくもう一度試します',
  progress(megabytes, total, lines) {
    const size = (value: number) => (value < 10 ? decimal(value) : number(Math.round(value)));
    const told = `これまでに${lineCount(lines)}`;
    if (total === null) return `${size(megabytes)} MB を読み込み、${told}`;
    if (megabytes >= total) return `全 ${size(total)} MB が届き、${told}`;
    return `${size(total)} MB のうち ${size(megabytes)} MB を読み込み、${told}`;
  },
  whichSessions: (sessions, noun, name) =>
    sessions === 1
      ? `${NOUNS[noun].name} ${name}`
      : `${NOUNS[noun].counted(sessions)}（例: ${name}）`,
  pageHint: (from, to, all) => `全${number(all)}件のうち、${from}～${to}件目です。`,
  lines: (first, last) => (first === last ? `${first}行目` : `${first}～${last}行目`),
  before: (when) => `以前: ${when}`,
  partsLikeIt: (when, more) => `${when}、ほかに似た区間が${number(more)}個`,
  moreNotes: (left) => `… ほかに${number(left)}件の補足がありますが、ここでは省きます。`,
  andMore: (left, what) => `… ほかに${MORE[what]}が${number(left)}件あります。`,
  moreWithoutLine: (left) => `… ほかに${left}件あります（行はここでは省きます）。`,
  moreLines: (left) => `… ほかに${lineCount(left)}`,
  leftOut: (left, what) =>
    what === 'lines'
      ? `… ほかの${left}行はここでは省きます。`
      : `… ほかの${left}個の部分はここでは省きます。`,
  onlySomeKept: (kept, found) =>
    `${number(found)}種類のうち、最も目立つ${number(kept)}種類だけを残しています。`,
  onlySomeChanges: (kept, found) =>
    `${number(found)}件の変化のうち、最初の${number(kept)}件だけを残しています。`,
  notEnough:
    '比べるには量が足りませんでした。一時間分や一日分など、もっと長いログをアップロードしてください。',
  comparedWithItself: 'このファイルのほかの部分と比べました。',
  comparedWith: (baseline) => `比べた相手: ${baseline}。`,
  knowsAll: 'このログにある出来事の種類は、すべてその中にもあります。',
  firstAreSurest: '番号が小さいものほど確かです。',
  notAlwaysBad: 'いつもと違うからといって、悪いこととは限りません。',
  piecesRead: (read, pieces) =>
    `ログの${number(pieces)}個の部分のうち、最も新しい${read}個だけを読みました。`,
  packed: (logs, name, others) =>
    `圧縮ファイルには${number(logs)}個のログが入っています。これは ${name} のレポートです。${
      others === 1
        ? 'もう一つのログのレポートは別に届きます'
        : `ほかの${number(others)}個のレポートは別に届きます`
    }。`,
  logsLeftOut: (left) =>
    `ほかの${number(left)}個のログは調べていません。調べるには、ファイルを展開して送ってください。`,
};

const MORE = { event: '出来事', note: '補足', reason: '理由', step: '手順' };

export const files: Chat['files'] = {
  picture: '時間の流れで見たログです。番号はレポートの番号と同じです。',
  list: 'リスト:',
  fullList: '全リストです。',
  listComment(file, listed, found, muted) {
    const count =
      listed >= found
        ? `いつもと違う${sessionCount(listed)}`
        : `いつもと違う${sessionCount(found)}のうち、最初の${number(listed)}件`;
    const left = muted === 0 ? '' : `想定内とした${sessionCount(muted)}は除いています。`;
    return `${file} の全リスト: ${count}。${left}`;
  },
  changesComment: (names, changes) =>
    `変わった点の全リスト（${names}）: ${number(changes)}件の変化。`,
  pageComment: (file) =>
    `${file} のレポートのページです。ブラウザーで開く、人に渡す、印刷するなどしてお使いください。`,
  pageTitle: (file) => `${file}: 目立つ点`,
  goodToKnow: '知っておくとよいこと',
  inTheLog: 'ログの中身',
  size: (lines, sessions) =>
    sessions === null ? lineCount(lines) : `${lineCount(lines)}、${sessionCount(sessions)}`,
  moreInList: (left) => `ほかの${number(left)}件は、全リストにあります。`,
  sessionsChart: (times) =>
    `各セッションがどれほどいつもと違うかを、ファイルの順に示しています。線は限度で、最も高い棒はその${decimal(times)}倍です。`,
  firstSession: '最初のセッション',
  lastSession: (sessions) => `${number(sessions)}番目のセッション`,
  linesChart: (isTime, most) =>
    `行の数を、${isTime ? '時間の流れに沿って' : 'ファイルの最初から最後まで'}示しています。最も高い棒は${lineCount(most)}です。`,
  firstLine: '1行目',
  lastLine: (lines) => `${number(lines)}行目`,
};
