import type { Chat } from '../chat.ts';
import { refusals } from './problems.ts';

const { logKinds } = refusals;

export const slack: Chat['slack'] = {
  form: {
    submit: '気になる点を探す',
    close: 'キャンセル',
    files: { label: 'ログファイル', hint: `読めるログ: ${logKinds}。` },
    channel: {
      label: '回答をどこに送りますか？',
      hint: 'Log Decoder を招待済みのチャンネルを選んでください。',
    },
    detector: { label: '調べ方' },
    grouping: { label: 'どの行を一つにまとめますか？' },
    groupValue: {
      label: '時間、行数、または名前など',
      hint: '上で「自動」を選んだ場合は不要です。',
    },
  },
  askForm: {
    title: 'このログについて質問',
    submit: '質問する',
    close: 'キャンセル',
    label: '質問（英語でお願いします）',
    hint: '例: which is the worst? Who is 10.0.0.7? Show me the lines around 834.',
  },
  groupings: {
    auto: { text: '自動', description: 'ほとんどのログはこれで大丈夫です。' },
    window: { text: '時間ごと', description: '下に 10m または 10m every 5m と入力します。' },
    lines: { text: '行数ごと', description: '下に 100 のように入力します。' },
    column: { text: '列の値ごと', description: '下に列の名前を入力します。' },
    pattern: {
      text: '文中のIDごと',
      description: '下に正規表現を入力します: order-(\\d+)',
    },
  },
  formErrors: {
    files: `読めるログは次のとおりです: ${logKinds}。ほかのファイルは外してください。`,
    groupValue:
      '上の選択に合うものを入力してください: 10m や 10m every 5m、行数、列の名前、または正規表現。',
    notYourChannel: 'ご自身が参加しているチャンネルを選んでください。',
    archived: 'このチャンネルはアーカイブされています。別のチャンネルを選んでください。',
  },
  invitation: (which) =>
    `${which === 'this' ? 'この' : 'その'}チャンネルには参加していません。そこで /invite @Log Decoder と入力してから、もう一度お試しください。`,
  receipt(taken, where) {
    const what = typeof taken === 'number' ? `${taken}個のファイル` : `${taken} `;
    return `${what}を受け取りました。回答は${where === 'here' ? 'ここ' : 'このスレッド'}に届きます。`;
  },
  formDidNotOpen:
    'Slack でフォームが開きませんでした。もう一度試すか、このボットが参加しているチャンネルにファイルを投稿してください。',
  noLogOnMessage: `このメッセージにはログがありません。ログの付いたメッセージで使ってください: ${logKinds}。`,
  noFiles:
    '全リストを送るには、アプリにファイルを投稿する権限が必要です。アプリをインストールした方が files:write を追加し、再インストールすると使えます。',
};
