import type { Chat } from '../chat.ts';
import { number, person, sessionCount } from './basics.ts';

/** 「2026年11月3日に Ana さんが」 */
const onDayBy = (day: string, by: string) => `${day}に${by === '' ? '' : `${person(by)}が`}`;

export const normal: Chat['normal'] = {
  named: (name, sessions, day, by) =>
    `「${name}」（${sessionCount(sessions)}、${onDayBy(day, by)}通常の状態に設定）`,
  mutedOnce: (what, file, day, by) => `${what}（${onDayBy(day, by)}想定内に設定、${file}）`,
  mutedNote(kinds, more, sessions) {
    const all = kinds.length + more;
    const named = kinds.map(
      (kind) => `${kind.what}${kind.sessions === 0 ? '' : `（${sessionCount(kind.sessions)}）`}`,
    );
    const many = sessions === 0 ? '' : `（${sessionCount(sessions)}）`;
    const rest = more > 0 ? `、ほか${number(more)}種類` : '';
    return `${number(all)}種類の異常を、ここでは想定内としています${many}: ${named.join('、')}${rest}。「/logdecoder muted」で確認できます。`;
  },
  listTitle: 'ここでの通常の状態',
  inUse: '使用中',
  comparedWith: (name) => `ここでは、新しいログをどれも「${name}」と比べます。`,
  comparedWithItself: 'ここでは、新しいログをどれもそのログだけで比べます。',
  kept: 'ここで保管しているもの',
  noneYet: 'まだありません。',
  keptInUse: (named) => `${named}（使用中）`,
  howToChange: '変更のしかた',
  howToSet:
    'レポートで「通常の状態にする」を押すか、そのあとに「/logdecoder baseline set」と入力すると、新しいログをそれと比べるようになります。',
  howToUse:
    '「/logdecoder baseline use」に、このリストの名前か番号を付けると、別のものに切り替わります。',
  howToClear: '「/logdecoder baseline clear」のあとは、どのログも再びそのログだけで比べます。',
  mutesTitle: 'ここで想定内としているもの',
  mutedKinds: '想定内とした異常の種類',
  none: 'ありません。',
  howToMute:
    '説明の下の「これは想定内」を押すと、以後ここでは番号が付かなくなり、レポートには見つかった回数だけが載ります。',
  howToUnmute:
    '「/logdecoder unmute」に、このリストの番号か all を付けると、再び番号付きで表示されます。',
  nowCompared: (named, by) =>
    `${person(by)}が通常の状態を選びました。これからこのチャンネルでは、新しいログをどれも次のものと比べます: ${named}。`,
  noLongerCompared: (name, by) =>
    `${person(by)}が解除しました。このチャンネルでは、新しいログを再びそのログだけで比べます。「${name}」は保管したままです。もう一度使うには: 「/logdecoder baseline use ${name}」`,
  tooLarge: {
    message: 'このログは出来事の種類が多すぎて、通常の状態として保管できません。',
    hint: 'これまでどおり、どのログもそのログだけで比べます。出来事の種類が少ない部分だけなら保管できます。',
  },
  tooLittle: {
    message: 'このログは内容が少なすぎて、何が通常かを判断できません。',
    hint: '一時間分や一日分など、もっと長いログをアップロードし、それを通常の状態にしてください。',
  },
  noSuchBaseline: {
    message: 'その名前や番号の通常のログは、ここには保管されていません。',
    hintSome: '「/logdecoder baseline list」で、保管されているものがわかります。',
    hintNone:
      'ここにはまだ何も保管されていません。まず、レポートで「通常の状態にする」を押してください。',
  },
  mutedAlready: (numbered, day, by) =>
    `${numbered}番はすでに想定内です。${onDayBy(day, by)}想定内に設定しました。確認や取り消しは「/logdecoder muted」でできます。`,
  tooManyMutes: {
    message: (most) =>
      `ここではすでに${number(most)}種類の異常を想定内としていて、これ以上は増やせません。`,
    hint: '「/logdecoder muted」で確認し、「/logdecoder unmute」でいくつかを再び表示してください。ほとんどのログがいつもと違うと出る場合は、通常のログを決めてください。そのレポートで「通常の状態にする」を押します。',
  },
  shownAgain: (what, by) =>
    `${person(by)}が変更しました。次のレポートから、${
      what === null ? '想定内としていたものに再び番号が付きます' : `再び番号が付きます: ${what}`
    }。`,
  noSuchMute: {
    message: 'その番号で想定内としているものは、ここにはありません。',
    hint: '「/logdecoder muted」で確認し、そこにある番号か all を付けてください。',
  },
  anywaySessions: (unusual, sessions) =>
    `${sessionCount(sessions)}のうち${number(unusual)}件がいつもと違います。それでもこのログを通常の状態にしますか？`,
  anywayThings: (things) =>
    `ここには目立つ点が${number(things)}件あります。それでもこのログを通常の状態にしますか？`,
  sureOfNormal: (file, sessions) =>
    `ここに変わった点はありません。「${file}」（${sessionCount(sessions)}）を通常の状態にしますか？`,
  sureOfNormalMeans:
    'これ以後、このチャンネルの新しいログは、全員の分がこれと比べられます。迷うときは、何もしないでください。',
  setAsNormal(name, { sessions, unusual, gone, by }) {
    const odd =
      unusual === 0
        ? ''
        : `そのうち${number(unusual)}件はいつもと違うもので、同じようなセッションはこれからもリストに載ります。`;
    const left =
      gone === null ? '' : `「${gone}」は最も長く使われていなかったため、保管をやめました。`;
    return `${person(by)}が「${name}」（${sessionCount(sessions)}）を通常の状態にしました。${odd}これからは、このチャンネルの新しいログをどれもこれと比べます。やめるには「/logdecoder baseline clear」と入力します。${left}`;
  },
  notNormalAnyMore: (file, inUse, by) =>
    `${person(by)}が取り消しました。「${file}」は、ここでの通常の状態ではなくなりました。このチャンネルの新しいログは、以前のように${inUse === null ? 'そのログだけで' : `「${inUse}」と`}比べます。`,
  sureOfMute: (numbered, what, isDanger) =>
    `${isDanger ? `${numbered}番は危険なものです。` : ''}${numbered}番（${what}）は、ここでは本当に想定内ですか？これ以後、これより悪くないものには、このチャンネルの全員に対して番号が付きません。迷うときは、何もしないでください。`,
  nowMuted: (numbered, what, by) =>
    `${person(by)}が、${numbered}番（${what}）を想定内としました。次のレポートから、このチャンネルでは、これより悪くないものに番号が付かず、見つかった回数だけが載ります。確認や取り消しは「/logdecoder muted」でできます。`,
  notMutedAnyMore: (what, numbered, by) =>
    `${person(by)}が取り消しました。${numbered}番（${what}）には、次のレポートから再び番号が付きます。`,
  nothingToUndo:
    '元に戻せるものはもうありません。そのあとに変更されたか、一日以上たっています。「/logdecoder baseline」と「/logdecoder muted」で、ここでの通常や想定内を確認し、変更できます。',
  notAllowed: {
    message: 'あなたには、ここでの通常の状態を変える権限がありません。',
    who: {
      anyone: 'このワークスペースかサーバーのメンバー（ゲストを除く）',
      uploader: 'ログをアップロードした人と管理者',
      admins: '管理者',
    },
    hint: (who) =>
      `変更できるのは次の人だけです: ${who}。どなたかに頼んでください。ご自身が含まれるはずなら、このボットの管理担当者に doctor の実行を頼んでください。誰が誰かを見る権限が、ボットにないのかもしれません。`,
  },
  setOnHome: (named) => `通常の状態: ${named}。`,
  mutedOnHome: (muted) => `想定内: ${muted}。`,
};
