import type { Chat } from '../chat.ts';
import { decimal, number, sessionCount, times } from './basics.ts';

export const explanation: Chat['explanation'] = {
  headings: {
    why: '目立つ理由',
    meaning: '考えられること',
    steps: 'すること',
    who: '対応する人',
  },
  evidence: '根拠',
  evidenceOf: (numbered) => `${numbered}番の根拠`,
  seen: '',
  orderHere: (chain) => `ここでの順序: ${chain}`,
  usualOrder: (chain) => `いつもの順序: ${chain}`,
  course: (when, duration, usual) =>
    [when, duration, usual && `いつもは${usual}`].filter((part) => part !== undefined).join('、'),
  inLines: (lines, more) =>
    `（${lines.join('、')}行目${more > 0 ? `、ほか${number(more)}行` : ''}）`,
  seenAndUsual: (seen, usual) =>
    `${typeof seen === 'number' ? times(seen) : seen}、いつもは${typeof usual === 'number' ? `${decimal(usual)}回` : usual}`,
  byModel: '文章は言語モデルが書き、数字はすべてログと照らし合わせました。',
  byCounts: 'ログの内容だけをもとに、言語モデルを使わずに書きました。',
  origin: (numbered, file, lines) => `${file || 'ログ'} の${numbered}番、${lines}。`,
  fileAndLines: (file, lines) => `${file || 'ログ'}、${lines}`,
  about: (file) => `${file || 'ログ'} についてです。`,
  nameless: '名前のない出来事',
  whatIsSent: (name, replacesNames) =>
    `誰かが番号を押すかログについて質問すると、関係する事実とログの行（最大5行）が ${name} に送られます。${
      replacesNames
        ? 'その前に、名前とアドレスは置き換え、秘密の情報は取り除きます'
        : 'その前に秘密の情報は取り除きますが、名前とアドレスはそのままです'
    }。ファイルそのものは決して送りません。`,
};

const MESSAGES_STAY =
  'すでに投稿したメッセージはチャットに残りますので、そこで削除してください。いま読んでいる途中のログには、このあと回答します。';

export const forgetting: Chat['forgetting'] = {
  areYouSure: (reports, isInChannel) =>
    `あなたのログのレポートを${number(reports)}件保管しています。あなたに関するもの（これらのレポートと説明、評価、通常や想定内とした設定）をすべて削除しますか？${
      isInChannel
        ? 'または、誰のものかを問わず、このチャンネルのものをすべて削除しますか？こちらは管理者だけができます。'
        : ''
    }元に戻すことはできません。${MESSAGES_STAY}`,
  ownForgotten: (reports) =>
    `完了しました。あなたのログのレポート${number(reports)}件と、あなたに関するほかのすべてを削除しました。${MESSAGES_STAY}`,
  placeForgotten: (reports, by) =>
    `${by === '' ? '管理者' : `${by} さん`}の指示で、このチャンネルについて保管していたすべてを削除しました: レポート${number(reports)}件と、ここで通常や想定内としていた設定です。${MESSAGES_STAY}`,
  notAllowed: {
    message: 'このチャンネルのすべてを削除できるのは管理者だけです。',
    hint: 'ご自分のものは、ご自分で削除できます。「/logdecoder forget」と入力してください。',
  },
};

export const notices: Chat['notices'] = {
  done: '完了しました。',
  oneMoment: '少々お待ちください。',
  alreadyExplained: (numbered) => `${numbered}番はすでに説明してあります。`,
  showExplanation: '説明を見る',
  explanationComes: (numbered) =>
    `${numbered}番の説明を用意しています。まもなくレポートの下に届きます。`,
  thanksForFeedback:
    'ありがとうございます。評価は集計し、一年間保管します。「/logdecoder status」で、説明が役に立ったという人の数がわかります。',
  listComes: '全リストは、先ほどレポートの下に投稿しました。',
  pageComes: 'ページは、先ほどレポートの下に投稿しました。',
  answerBelow: (file) => `「${file}」を読み終えました。回答は下にあります。`,
  showAnswer: '回答を見る',
  noReportYet:
    'ここにはまだレポートがありません。ログファイルをアップロードすると、すぐに読み始めます。',
  nothingToCompare:
    'ここには、比べられる以前のログのレポートがありません。もう一方のログもアップロードしてから改めて質問するか、両方を一つのメッセージで送ってください。',
  readToCompare: (file, headline) =>
    `「${file}」を読み終えました。${headline}二つのログの間で何が変わったかは、下にあります。`,
  howItWasRead: (file, said) =>
    `${file} の読み取り方: ${said || 'これ以上お伝えすることはありません。'}`,
  lookingForLatest: 'このチャンネルの最新のレポートがあれば、まもなく下に届きます。',
  comparingLatest:
    'このチャンネルに二つ以上のログがあれば、最新の二つの間で何が変わったかがまもなく下に届きます。',
  greeting: 'こんにちは！',
  youAreWelcome: 'どういたしまして。',
  whatIDo: 'ログを読み、いつもと違う点を見つけて、やさしい言葉で説明します。',
  dropALog:
    'ここにログファイルを投稿すると、いつもと違う点をお伝えします。そのあとは何でも質問できます（英語でお願いします）。',
  askAbout: (file) =>
    `${file} について質問できます（英語でお願いします）: 「which is the worst?」「since when?」「who is 10.0.0.7?」「show me line 12」「find timeout」。別のログを投稿してもかまいません。`,
  nothingToAsk:
    'ここには、質問に答えるためのレポートがまだありません。ログファイルを投稿すると、すぐに読みます。そのあとで質問してください。',
  howToAsk:
    'このボットへのメンションを付けて、ここに質問を書いてください（英語でお願いします）。例: 「which is the worst?」',
  comparesWithItself: (file) => `「${file}」をそのログだけで比べます。回答はここに届きます。`,
  itselfAlready: 'ここでは、どのログもすでにそのログだけで比べています。',
  thingsStandOut: (things) => `目立つ点が${number(things)}件`,
  nothingUnusual: '変わった点なし',
  sessionsUnusual: (unusual, sessions) =>
    `${sessionCount(sessions)}のうち${number(unusual)}件がいつもと違います`,
};
