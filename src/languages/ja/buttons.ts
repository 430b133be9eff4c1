import type { Chat } from '../chat.ts';

export const labels: Chat['labels'] = {
  back: '◀ 戻る',
  more: '続き ▶',
  list: '全リストのファイル',
  html: 'ページ形式のレポート',
  notes: '読み取り方',
  menu: 'その他 …',
  itself: 'このログだけで比較',
  normal: '通常の状態にする',
  helpful: '👍 役に立った',
  notHelpful: '👎 役に立たなかった',
  mute: 'これは想定内',
  sureOfNormal: 'はい、通常の状態にする',
  sureOfMute: 'はい、想定内です',
  undo: '元に戻す（一日以内）',
  link: '開く',
  show: '表示',
  undoNow: '元に戻す',
  showReport: 'レポートを見る',
  ask: '質問する …',
  forget: '自分のデータを削除 …',
  forgetMine: 'はい、自分の分をすべて削除',
  forgetHere: 'このチャンネルの分をすべて削除',
};

export const suggested: Chat['suggested'] = {
  labels: {
    worst: '最も深刻なのは？',
    since: 'いつから？',
    'who-acts': '誰が対応すべき？',
    manager: '上司への説明',
  },
  asked: {
    worst: '最も深刻なのはどれですか？',
    since: 'いつからですか？',
    'who-acts': '誰が対応すべきですか？',
    manager: '上司にはどう説明すればよいですか？',
  },
};

export const spokenNumber: Chat['spokenNumber'] = (number) => `${number}番を説明`;
