import type { ClosedWords } from '../closed-words.ts';

export const JAPANESE: ClosedWords = {
  language: 'ja',
  numbers: 'ja-JP',
  quotes: ['「', '」'],
  times: (count) => `${count}回`,
  listed: (names) => names.join('、'),
  stands: (seen, log) =>
    log === null ? `名前のない出来事が${seen}回ありました` : `ログに${log}が${seen}回あります`,
  came: (seen, log) =>
    log === null
      ? `この間に${seen}行が記録されました`
      : `この間、ログに${log}が${seen}回ありました`,
  share: (percent, log) =>
    log === null ? `行の${percent}がエラーを示しています` : `ログの${percent}は${log}です`,
  signInAfterFailures: (failed, user, address) =>
    `${failed}回の失敗のあと、${user === null ? '' : `${user}として`}${address === null ? '' : `${address}から`}ログインが成功しました`,
  signInAmongAttempts: (seen, user) =>
    `ほかの誰かがパスワードを当てようとしている間に、${user === null ? '' : `${user}としての`}ログインが${seen}回成功しました`,
  startOverAndOver: (seen, log) =>
    `同じ起動が${seen}回繰り返され、毎回その前にエラーがありました${log === null ? '' : `（${log}）`}`,
  session: (id, judged) => `調べた${judged}件のうち、セッション${id}がほかと違います`,
  sessions: (alike, judged, id) =>
    `${judged}件のセッションのうち${alike}件が、同じようにほかと違います（例: ${id}）`,
  fromBaseline: (alike, id) =>
    alike === '1'
      ? `セッション${id}が、通常のログと違います`
      : `${alike}件のセッションが、通常のログと違います（例: ${id}）`,
  isNew: (log, seen) => `いつものセッションにはない${log}が、${seen}回ありました`,
  isMissing: (log, usual) => `いつもは${usual}回ある${log}が、ありませんでした`,
  differs: (log, seen, usual, isMore) =>
    `${log}が${seen}回あり、いつもの${usual}回より${isMore ? '多くなっています' : '少なくなっています'}`,
  onlyTheMix: 'どの出来事の回数もほぼいつもどおりですが、組み合わせが珍しいものです',
  onlyTheOrder: 'どの出来事の回数もいつもどおりですが、順序が違います',
  usual: (count) =>
    count === '0' ? 'いつもはまったくありません' : `いつもは同じ長さの間に${count}回あります`,
  span: (first, last) =>
    first === last ? `時刻は${first}でした` : `${first}に始まり、${last}に終わりました`,
  lines: (lines, more) =>
    `${lines.join('、')}行目${more === null ? '' : `と、ほか${more}行`}にあります`,
  says: (line, log) => `${line}行目には${log}とあります`,
  party: (role, names) =>
    ({
      address: `関係するアドレスは${names}です`,
      user: `関係するユーザー名は${names}です`,
      host: `関係するコンピューターは${names}です`,
      path: `関係するファイルかページは${names}です`,
      service: `関係するサービスは${names}です`,
      program: `関係するプログラムは${names}です`,
      exception: `関係するエラーは${names}です`,
      port: `関係するポートは${names}です`,
      test: `関係するテストは${names}です`,
    })[role],
  grade: {
    danger: 'この種の出来事は危険とされています',
    trouble: 'この種の出来事は不具合とされています',
    watch: 'この種の出来事は見ておく価値があります',
    routine: 'この種の出来事は日常のものとされています',
  },
  topic: {
    'sign-in': 'これはログインに関するものです',
    'break-in': 'これはセキュリティに関するものです',
    rights: 'これはユーザーの権限に関するものです',
    storage: 'これはストレージとファイルに関するものです',
    memory: 'これはメモリーに関するものです',
    network: 'これはネットワークに関するものです',
    program: 'これはプログラムかサービスに関するものです',
    build: 'これはプログラムのビルドとテストに関するものです',
    database: 'これはデータベースに関するものです',
    web: 'これはウェブサイトに関するものです',
    quiet: 'これはログが途絶えたことに関するものです',
    copies: 'これは保存したファイルのコピーに関するものです',
    routine: 'これはシステムの日常の動きに関するものです',
  },
  meaning: {
    'sign-in': '誰かが入力を間違えたか、パスワードを当てようとしたのかもしれません',
    'break-in': '誰かが侵入したか、無害なことを保護機能が知らせただけかもしれません',
    rights: '誰かが、本来ないはずの権限を得たか、使ったのかもしれません',
    storage: 'ストレージの空きが足りないか、データが読めなくなっているかもしれません',
    memory: 'プログラムの使うメモリーが足りなくなったのかもしれません',
    network: '接続が途切れたか、相手に届かなくなっているかもしれません',
    program: 'プログラムが止まったか、すべき処理をしなかったのかもしれません',
    build: 'プログラムへの変更に誤りがあるか、必要な部品が足りないのかもしれません',
    database: 'データベースが要求を処理できず、データが欠けているかもしれません',
    web: 'サイトの訪問者にエラーが表示されたか、応答が届かなかったのかもしれません',
    quiet: 'プログラムが止まっていたか、意図して停止されたのかもしれません',
    copies: 'ファイルの一部が保存されなかったか、コピーの数が足りないのかもしれません',
    routine: 'ただの日常の動きかもしれません',
    other: '何かが壊れたか、新しいことが行われたのかもしれません',
  },
  look: (line) => `ログの${line}行目を見てください`,
  actions: {
    'check-space': 'ストレージに空きがあるか確認してください',
    'check-backup': '新しいバックアップがあるか確認してください',
    'check-sign-ins': 'その時間に誰がログインしたか確認してください',
    'change-password': '本人のログインでなければ、パスワードを変更してください',
    'take-off-network':
      '誰も心当たりがなければ、そのコンピューターをネットワークから切り離してください',
    'check-network': '接続と、その相手の状態を確認してください',
    restart: 'プログラムが止まっていれば、再起動してください',
    'check-update': '直前に何が変更されたかを調べてください',
    'check-rights': 'その権限が意図したものか確認してください',
    'check-file': 'そのとき保存されたファイルを開き、中身を確認してください',
    'check-work': 'システムが仕事をしているか確認してください',
    'ask-who': 'そのとき誰がシステムを操作していたか尋ねてください',
    compare: '問題のない日のログと比べてください',
    'keep-log': 'このログを保管しておいてください',
    professional: 'わからないときは、専門家に相談してください',
  },
  who: {
    now: 'システムの管理担当者が、今すぐ対応すべきことです',
    today: 'システムの管理担当者が、今日中に対応すべきことです',
    week: 'システムの管理担当者が、今週中に対応すべきことです',
    whenever: 'システムの管理担当者が、手の空いたときに対応すればよいことです',
    nobody: '日常の動きなので、誰も対応する必要はありません',
  },
  unsure: 'ほかの原因も同じくらい考えられます。',
  untold: {
    this: 'それについてログには書かれていません',
    why: 'なぜ起きたかは、ログには書かれていません',
    over: 'もう終わったかどうかは、ログには書かれていません',
    lost: '何かが失われたかどうかは、ログには書かれていません',
    who: '誰がしたかは、ログには書かれていません',
    when: 'いつ起きたかは、ログには書かれていません',
  },
};
