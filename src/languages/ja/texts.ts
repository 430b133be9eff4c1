import type { Chat } from '../chat.ts';
import { day, number } from './basics.ts';

const WORK: Record<
  'logs' | 'explanations' | 'replies',
  { what: string; running: string; waiting: string; failed: string }
> = {
  logs: {
    what: '個のログ',
    running: 'を読んでいます',
    waiting: 'が順番を待っています',
    failed: 'を読めませんでした',
  },
  explanations: {
    what: '件の説明',
    running: 'を書いています',
    waiting: 'が順番を待っています',
    failed: 'を書けませんでした',
  },
  replies: {
    what: '件のメッセージ',
    running: 'を送っています',
    waiting: 'が順番を待っています',
    failed: 'を送れませんでした',
  },
};

export const texts: Chat['texts'] = {
  helloTitle: 'こんにちは！Log Decoder です。',
  hello: [
    'ここにログを投稿すると、いつもと違う点をやさしい言葉でお伝えします。',
    '回答の下の番号を押すと、何が起きたか、どうすればよいかがわかります。質問することもできます。',
    'ここに投稿されたファイルと質問を読みますが、ファイルは保管しません。詳しくは「/logdecoder help」へ。',
  ],
  help: [
    {
      heading: 'できること',
      paragraphs: ['ログファイルを読み、いつもと違う点を見つけて、やさしい言葉で説明します。'],
    },
    {
      heading: '始め方',
      paragraphs: [
        'ログをアップロードします。テキスト、CSV、JSON、Excel のファイルのほか、圧縮ファイル（.gz、.zip、.tar、.zst、.xz、.bz2）も読めます。',
        '回答には、いつもと違う点が、目立つ順に並びます。',
        '番号を押すと、何が起きたか、何をすればよいか、誰が対応すべきかがわかります。',
        'そのあとは質問もできます。質問は英語でお願いします: 「Which is the worst?」「Since when?」「Who is 10.0.0.7?」「Show me the lines around 834.」',
        '二つのログを比べるには、両方が付いたメッセージで「このログを読み解く」（Slack では「Decode this log」）を使うか、両方のレポートがそろってから「What has changed?」と質問します。',
      ],
    },
    {
      heading: '通常の状態を教える',
      paragraphs: [
        '問題のない日のレポートで「通常の状態にする」を押すと、そのチャンネルの新しいログをそれと比べます。確認や変更: 「/logdecoder baseline」',
        '説明の下の「これは想定内」を押すと、同じ種類のものには番号が付かなくなります。確認や取り消し: 「/logdecoder muted」',
      ],
    },
  ],
  yourData: 'あなたのデータ',
  dataKept: (days) =>
    `ファイルそのものは保管しません。質問のときは、投稿された場所からもう一度読みます。レポートは、例として数行のログとともに${day(days)}保管し、そのあと削除します。通常や想定内とした設定は、400日間使われなくなるまで保管します。`,
  nothingSent: '言語モデルには何も送りません。',
  statusTitle: 'Log Decoder の状況',
  now: '現在',
  nothingWaits: '待っているものはありません。',
  work(what, { running, waiting, failed }) {
    const { what: noun, ...words } = WORK[what];
    const told = [
      ...(running > 0 ? [`${number(running)}${noun}${words.running}`] : []),
      ...(waiting > 0 ? [`${number(waiting)}${noun}${words.waiting}`] : []),
      ...(failed > 0 ? [`${number(failed)}${noun}${words.failed}`] : []),
    ];
    return told.map((one) => `${one}。`).join('');
  },
  lastReports: 'ここでの最近のレポート',
  noneYet: 'まだありません。',
  whatIsNormal: '通常の状態',
  learned(baselines, mutes) {
    const told = [
      ...(baselines > 0 ? [`通常の状態としたログが${number(baselines)}個`] : []),
      ...(mutes > 0 ? [`想定内とした異常が${number(mutes)}種類`] : []),
    ];
    return `すべてのチャンネルの合計: ${told.join('、')}。`;
  },
  nothingLearned: '通常や想定内とした設定は、まだありません。',
  modelToday: '今日の ChatGPT',
  spent: (tokens, usd) => `${number(tokens)}トークン、${usd}米ドル。`,
  noModel: '設定されていません。説明には、組み込みの文章を使います。',
  feedback: '説明への評価',
  votes: (up, down) => `役に立った: ${number(up)}件、役に立たなかった: ${number(down)}件。`,
  reportLine: (file, day, result) => `${file}（${day}）: ${result}`,
  sendALog: 'ログを送る',
  sendHow:
    'このボットが参加しているチャンネルか、上の「メッセージ」にログファイルを投稿してください。「/logdecoder」でフォームが開きます。',
  latest: 'あなたの最近のレポート',
  noLatest: 'まだありません。ログをアップロードすると、レポートがここに並びます。',
  setByYou: 'あなたが通常や想定内としたもの',
  nothingSet: { heading: '通常と想定内', text: 'あなたが設定したものはありません。' },
  whoSeesWhat: '誰に何が見えるか',
  whoSees:
    'レポートを見られるのは、ログが投稿された会話に参加している人だけです。このページを見られるのはあなただけで、ご自身のログとご自身の設定が並びます。',
};
