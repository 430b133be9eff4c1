import type { Chat } from '../chat.ts';
import { day, number } from './basics.ts';

const LOG_KINDS =
  'テキスト、CSV、JSON、Excel（.xlsx）、またはその圧縮ファイル（.gz、.zip、.tar、.zst、.xz、.bz2）';
const TELL = 'それでもうまくいかないときは、このボットの管理担当者にお知らせください。';
const SHORTER = '一日分だけにするなど、もっと短い部分をアップロードしてください。';
const PACK =
  'ログの短い部分をアップロードするか、先にファイルを gzip で圧縮してください（名前の最後が .gz になります）。';

export const problems: Chat['problems'] = {
  upload: {
    message:
      '申し訳ありませんが、このログは調べられませんでした。ファイルのせいではなく、途中で問題が起きました。',
    hint: `数分後に、先ほどと同じようにファイルをもう一度送ってください。${TELL}`,
  },
  explanation: (numbered) => ({
    message: `申し訳ありませんが、${numbered}番は今のところ説明できませんでした。`,
    hint: `数分後に、もう一度その番号を押してください。${TELL}`,
  }),
  request: {
    message: '申し訳ありませんが、うまくいきませんでした。',
    hint: `数分後に、もう一度お試しください。${TELL}`,
  },
  storeDamaged: {
    message:
      '申し訳ありませんが、続けられません。保管しているデータが壊れたため、ここで止まります。',
    hint: 'このボットの管理担当者にお知らせください。対処の方法はボット自身のログにあります。そのあとで、ファイルをもう一度アップロードしてください。',
  },
  expiredReport: (days) => ({
    message: `このレポートは期限が過ぎたか、削除されました。レポートの保管は${day(days)}です。`,
    hint: 'ファイルをもう一度アップロードすると、新しいレポートが届きます。',
  }),
  reportOfElsewhere: {
    message: 'このレポートは別の会話のものです。',
    hint: 'レポートは、作られた場所でだけ表示されます。ここでファイルをアップロードすると、ここにレポートが届きます。',
  },
  unknownButton: {
    message: 'このボタンはもう使えません。',
    hint: 'ファイルをもう一度アップロードし、新しい回答のボタンを使ってください。',
  },
  oneIsMissing: {
    message: '二つのログを比べられません。片方のレポートがありません。',
    hint: '両方を一つのメッセージで、もう一度送ってください。',
  },
  noCounts: {
    message: 'この二つは比べられません。出来事の数を数えていないためです。',
    hint: '数値の表には出来事がなく、古いレポートには数が残っていません。出来事のログなら、もう一度送ると比べられます。',
  },
};

export const refusals: Chat['refusals'] = {
  logKinds: LOG_KINDS,
  kinds: {
    picture: '画像',
    recording: '録音か録画',
    document: '文書',
    'program or settings file': 'プログラムか設定ファイル',
  },
  otherKind: (kind) => ({
    message: `名前からすると、これは${kind}で、ログではないようです。`,
    hint: `ログそのものをアップロードしてください: ${LOG_KINDS}。`,
  }),
  empty: {
    message: 'ファイルが空です。',
    hint: '書き出しやアップロードが最後まで終わったかを確かめて、もう一度アップロードしてください。',
  },
  tooLarge: (megabytes) => ({
    message: `ファイルが大きすぎます。ここで読めるのは ${megabytes} MB までです。`,
    hint: PACK,
  }),
  tooSlow: (minutes) => ({
    message: `${number(minutes)}分以内にファイルを受け取れませんでした。`,
    hint: `もう一度アップロードしてください。また同じことが起きたら、${PACK}`,
  }),
  tookTooLong: (minutes) => ({
    message: `${number(minutes)}分以内にログを調べ終えられませんでした。`,
    hint: SHORTER,
  }),
  pastedGone: {
    message: '貼り付けた行は、もう残っていません。',
    hint: 'もう一度貼り付けるか、ファイルとしてアップロードしてください。',
  },
  tooComplex: {
    message: '一度に調べるには、ログの内容が多すぎます。',
    hint: SHORTER,
  },
  queueFull: (whose, most) => ({
    message: `${whose === 'person' ? 'あなた' : 'ここ'}からのログが、すでに${number(most)}個順番を待っています。これ以上は同時に受け付けられません。`,
    hint: 'どれかの回答が届くのを待ってから、このファイルをもう一度アップロードしてください。',
  }),
  otherDetector: (name, judged, asked) => ({
    message: `ここではログを「${name}」と比べますが、これは${judged}調べたものです。今回のログは${asked}調べることになっているため、二つを比べられません。`,
    hint: '調べ方を選ばずに、もう一度アップロードしてください。または、先に「/logdecoder baseline clear」と入力すると、そのログだけで比べます。',
  }),
  manner: (_, detector) => `「${detector}」の方法で`,
  unusableBaseline: (name) => ({
    message: `ここで通常の状態としている「${name}」は、もう使えません。このプログラムの別のバージョンで保存されたためです。`,
    hint: '「/logdecoder baseline clear」と入力し、ファイルをもう一度アップロードしてください。そのあと通常のログももう一度アップロードし、そのレポートで「通常の状態にする」を押してください。',
  }),
};
