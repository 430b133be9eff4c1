import type { ChangeName, TellingWords } from '../telling.ts';
import { count, decimal, lineCount, number, times } from './basics.ts';
import { JAPANESE } from './closed.ts';
import { formats } from './formats.ts';
import { kinds } from './kinds.ts';

const CHANGES: Record<ChangeName, string> = {
  new: '新しく現れたもの',
  gone: 'なくなったもの',
  more: '以前より増えたもの',
  fewer: '以前より減ったもの',
  slower: '以前より遅くなったもの',
};

export const telling: TellingWords = {
  closed: JAPANESE,
  kinds,
  opening: 'ログからわかること:',
  grades: {
    danger: '危険',
    trouble: '不具合',
    watch: '要確認',
    routine: '日常の動き',
  },
  says: (log, seen) =>
    seen === 1 ? `ログに${log}とあります` : `ログに${log}が${times(seen)}あります`,
  nameless: '名前のない出来事がありました',
  mostly: (name) => `主に ${name}`,
  and: (first, second) => `${first}。また、${second}`,
  shareOf: (percent, phrase) => `ログの${percent}を占めます: ${phrase}`,
  silence: (log) =>
    log === null
      ? 'しばらくの間、ログの行がほとんど途絶えました'
      : `しばらくの間、${log}が途絶えました`,
  many: (seen, usual) =>
    `いつもよりずっと多い${count(seen)}行が記録されました${usual === null ? '' : `（いつもは${count(usual)}行）`}`,
  value: (name, seen, usual) => `${name ?? '測定値'}は${seen}で、いつもは${usual}です`,
  change: (kind, phrase) => `${CHANGES[kind]}: ${phrase}`,
  headline: {
    grave: (things, first) =>
      things === 1
        ? `目立つ点が1件あります: ${first}。`
        : `目立つ点が${number(things)}件あります。最も重大なもの: ${first}。`,
    mild: (things, first) =>
      `不具合を示すものはありませんが、見ておくとよい点が${number(things)}件あります${things === 1 ? ': ' : '。最初のもの: '}${first}。`,
  },
  summary: {
    formats,
    log: 'ログ',
    lines: (format, lines, when) =>
      `${format}: ${lineCount(lines)}${when === '' ? '' : `、${when}`}。`,
    noFailure: (warnings) =>
      warnings === 0
        ? 'エラーを示す行はありません。'
        : `エラーを示す行はありませんが、警告が${lineCount(warnings)}あります。`,
    trouble(failures, attempts, warnings) {
      const told = [
        ...(failures > 0 ? [`エラーを示す行が${lineCount(failures)}`] : []),
        ...(attempts > 0 ? [`入り込もうとして失敗した行が${lineCount(attempts)}`] : []),
        ...(warnings > 0 ? [`警告が${lineCount(warnings)}`] : []),
      ];
      return `${told.join('、')}あります。`;
    },
    mostOfIt: (percent, what) => `その大半（${percent}）: ${what}。`,
    mostCommon: (percent, what) => `最も多い行（${percent}）: ${what}。`,
  },
  security: {
    breach: (tried, worked) =>
      `誰かが${tried > 0 ? `パスワードを${times(tried)}` : '多くのパスワードを'}試し、ログインが${times(worked)}成功しました`,
    alarms(attempts, alarms) {
      const told = `侵入者のするような動きを${lineCount(alarms)}が知らせています`;
      return attempts > 0 ? `入り込もうとする試みが${number(attempts)}回失敗し、${told}` : told;
    },
    attempts: '誰かが入り込もうとしましたが、このログの範囲では成功していません',
    probes: '誰かが弱点を探しましたが、このログの範囲では入り込まれていません',
    none: 'このログに攻撃の兆候はありません',
  },
  comparison: {
    nothing: '偶然と言えないほどの変化はありません。',
    changed(found, changes, newFailures) {
      const others: Partial<Record<ChangeName, number>> = {
        ...changes,
        new: (changes.new ?? 0) - newFailures,
      };
      const told = [
        ...(newFailures > 0 ? [`新しいエラー${number(newFailures)}件`] : []),
        ...(['new', 'more', 'slower', 'gone', 'fewer'] as const).flatMap((kind) => {
          const many = others[kind] ?? 0;
          return many > 0 ? [`${CHANGES[kind]}${number(many)}件`] : [];
        }),
      ];
      return `変化が${number(found)}件あります: ${told.join('、')}。`;
    },
    before: (log) => `以前: ${log}。`,
    after: (log) => `以後: ${log}。`,
    log: (name, lines, when) => `${name}、${lineCount(lines)}${when === '' ? '' : `、${when}`}`,
    hardlyAlike: (percent) =>
      `両方のログに共通する種類の行は${percent}だけです。別々のプログラムのログかもしれません。`,
    turnedRound: '中の時刻によると、以前のものとされたログのほうが、実はあとのものです。',
    lengths: (which, ratio, byTime) =>
      `${which === 'earlier' ? '以前' : '以後'}のログの行数は、もう一方の${decimal(ratio)}倍です。そのため、回数ではなく、行に占める割合${byTime ? 'と一時間あたりの回数' : ''}で比べています。`,
    leftOut: (lines) =>
      `最もまれな種類の出来事（合わせて${lineCount(lines)}）は、種類が多すぎて比べられません。`,
  },
  explanation: {
    when: (span) => `時刻は${span}です。`,
    counts: (before, ofBefore, after, ofAfter) =>
      `以前は${lineCount(ofBefore)}のうち${times(before)}、以後は${lineCount(ofAfter)}のうち${times(after)}ありました。`,
    meaningOfChange: '二つのログの間に、システムの何かが変更されたのかもしれません',
    more: [
      '理由は、すぐ前の行に書かれていることがよくあります。',
      'また起きたときは、そのときのログを保管し、システムに詳しい人に見せてください。',
      '二度と起きなければ、一時的な不具合だったのかもしれません。',
    ],
  },
};
