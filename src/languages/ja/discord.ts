import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const purposes: Chat['discord']['purposes'] = {
  ViewChannel: 'アップロードを見る',
  SendMessages: '回答する',
  EmbedLinks: '根拠を示す',
  AttachFiles: '画像や全リストのファイルを投稿する',
  ReadMessageHistory: 'アップロードの下に回答する',
  CreatePublicThreads: 'スレッドで説明する',
  SendMessagesInThreads: 'スレッドで説明する',
};

export const discord: Chat['discord'] = {
  contextCommand: 'このログを読み解く',
  commands: {
    command: 'ログの中からいつもと違うセッションを見つけて説明します',
    analyze: 'ログを読み、いつもと違う点を並べます',
    file: 'ログ: .csv、.tsv、.log、.txt、.json、.jsonl、.ndjson（.gz で圧縮したものも可）',
    detector: 'いつもと違う点の探し方（迷ったら空のまま）',
    private: '回答を自分だけに表示します',
    window: '一つにまとめる時間の長さ。例: 10m（空なら自動）',
    step: 'window と使います。まとまりを始める間隔。例: 5m',
    lines: '一つにまとめる行の数。例: 100',
    sessionColumn: 'この列の値が同じ行を一つにまとめます',
    sessionPattern: 'この正規表現で見つかるIDが同じ行を一つにまとめます',
    help: 'このボットでできることと始め方',
    forget: 'あなたの分、またはこのチャンネルの分の保管データを削除します',
    status: 'いま進めている作業と最近のレポート',
    latest: 'このチャンネルの最新のレポートをもう一度表示します',
    compare: 'このチャンネルの最新の二つのログの間で変わったこと',
    baseline: 'ここでの通常の状態。新しいログはこれと比べます',
    baselineSet: 'このチャンネルの最新のレポートを通常の状態にします',
    baselineSetName: 'ここでの名前（空ならファイルの名前）',
    baselineList: 'このチャンネルの通常のログと、使用中のもの',
    baselineUse: '新しいログを別の通常のログと比べます',
    baselineUseName: 'その名前、またはリストでの番号',
    baselineClear: '新しいログを再びそのログだけで比べます',
    muted: 'このチャンネルで想定内としたもの',
    unmute: '想定内としたものを再び番号付きで表示します',
    unmuteWhich: '「/logdecoder muted」のリストでの番号、または all',
  },
  askForm: {
    title: 'このログについて質問',
    label: '質問（英語でお願いします）',
    hint: '例: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  purposes,
  permission: (name, permission) => `「${name}」（${purposes[permission]}ため）`,
  withoutPermission: (name, permission) =>
    `ここでは、${purposes[permission]}ための権限「${name}」がありません。`,
  notAllowedHere: (needed) => ({
    message: 'このチャンネルでは回答する権限がありません。',
    hint: `サーバーの管理者なら変更できます。ここで必要な権限: ${needed}。自分だけに見える回答がほしいときは、「/logdecoder analyze」で「private」を選んでください。`,
  }),
  howToStart:
    'ここにログファイルを投稿し、同じメッセージでこのボットをメンションするか、「/logdecoder analyze」を使ってください。詳しくは「/logdecoder help」へ。',
  notVisible:
    'ボットのロールへのメンションでは、Discord がメッセージの内容を見せてくれません。ボット自身をメンションするか、「/logdecoder analyze」を使ってください。',
  noDirectMessage:
    'ここで非公開で質問した方へ: 直接メッセージを送る許可がないため、回答をお届けできません。このサーバーからのダイレクトメッセージを許可するか、コマンドをもう一度実行してください。',
  noFileThere: {
    message: 'このメッセージには、読めるログがありません。',
    hint: `ログの付いたメッセージを選んでください: ${refusals.logKinds}。`,
  },
  readingBelow(files) {
    const what = ['ファイルを読みます', '両方のファイルを読んで比べます'][files - 1];
    return `${what ?? 'それらのファイルを読みます'}。回答は元のメッセージの下に届きます。`;
  },
};
