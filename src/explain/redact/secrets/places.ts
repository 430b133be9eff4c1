import { shape } from '../finder.ts';
import { isHarmlessValue, isState, kindOfSetting, looksChosen } from '../names/setting-values.ts';
import { SIGN_IN_WORDS, WORDS } from '../names/word-signs.ts';
import { type Rule, where } from '../signs.ts';

/** Finds secrets by their place beside a name of a user or of a setting, where no sign stands between. */
export const PLACES: readonly Rule[] = [
  ...where(
    { parts: '.000', chars: '*', all: ':' },
    // .pgpass: host:port:database:user:x, alone on its line
    shape(
      (hidden) => (isState(hidden, true) ? null : 'secret'),
      /(?<kept>(?<=^[ \t]{0,8})(?:[\w.-]{1,100}|\*):(?:\d{4,5}|\*):(?:[\w.$-]{1,63}|\*):(?:[\w.@$-]{1,63}|\*):)(?!<)(?<hidden>[^\s/](?:[^\s:]|\\:|:(?=[^:\s]{1,100}$)){0,200})(?=[ \t]{0,8}$)/gm,
    ),
  ),
  ...where(
    { parts: '^send .tcp .udp tial', chars: '*' },
    // chap-secrets: "bob" * "x" *, a client, a server and its secret, and where it may come from
    shape(
      'secret',
      /(?<kept>(?:(?<=^[ \t]{0,8})|(?<=(?:chap|pap)-secrets:?[ \t]))["']?[A-Za-z][\w.@\\-]{0,63}["']?[ \t]{1,40}["']?(?:\*|[A-Za-z][\w.-]{0,63}(?=[^\r\n]{1,300}\*["']?$))["']?[ \t]{1,40}["'])(?!<)(?<hidden>[^"'\r\n]{3,200})(?=["'](?:[ \t]{1,40}(?:["']?\*["']?|[\d.:/]{7,43}))?[ \t]{0,8}$)/gm,
    ),
    shape(
      (hidden) => (looksChosen(hidden) ? 'secret' : null),
      /(?<kept>(?:(?<=^[ \t]{0,8})|(?<=(?:chap|pap)-secrets:?[ \t]))["']?[A-Za-z][\w.@\\-]{0,63}["']?[ \t]{1,40}["']?\*["']?[ \t]{1,40})(?![*<"'])(?<hidden>[^\s"']{3,200})(?=[ \t]{1,40}(?:["']?\*["']?|[\d.:/]{7,43})[ \t]{0,8}$)/gm,
    ),
    // expect: send "x\\r", and what it tells of that: send: sending "x\\r" to { exp4 }
    shape(
      (hidden, _, { before }) =>
        ASKS_FOR_PASSWORD.test(before) || looksChosen(hidden) ? 'secret' : null,
      /(?<kept>(?<!\w)send(?:: sending)?\s{1,3}(?:--\s{1,3})?["'])(?![$<])(?<hidden>[^"'\s\\]{3,200})(?=(?:\\[rn]){1,2}["'])/g,
    ),
    // ncrack: 10.0.0.5 22/tcp ssh: 'bob' 'x'
    shape(
      'secret',
      /(?<kept>(?:(?<!\d)\d{1,5}\/(?:tcp|udp)(?: (?!open|closed|filtered)[\w-]{2,20})?:|(?<!\w)credentials (?:on|for) \S{1,200})\s{1,3}'[^'\r\n]{0,80}' ')(?!<)(?<hidden>[^'\r\n]{1,200})(?=')/gi,
    ),
  ),
  ...where(
    SIGN_IN_WORDS,
    // connect to x user bob using x, .logon host/bob,x, bob:x | chpasswd
    shape(
      (hidden) => (isState(hidden, true) ? null : 'secret'),
      /(?<kept>(?<!\w)(?:user\s{1,3}[\w.@-]{1,60}\s{1,3}using\s{1,3}|\.?logon\s{1,3}[\w.-]{1,60}\/[\w.-]{1,60},|radtest\s{1,3}[\w.@-]{1,60}\s{1,3}|auth-user-pass\s{1,3}[\w.@-]{1,60}\s{1,3})["']?)(?![-<"'])(?<hidden>[^\s"']{3,200})/gi,
    ),
    shape(
      'secret',
      /(?<kept>(?<!\S)[\w.-]{1,60}:)(?![<$])(?<hidden>[^\s:"'|]{3,200})(?=\s{0,3}\|\s{0,3}(?:sudo )?chpasswd)/g,
    ),
    // cowrie: login attempt [bob/x] failed, login attempt [b'bob'/b'x']
    shape(
      'secret',
      /(?<kept>(?<!\w)login attempt:? \[(?!\d{1,3}\/\d{1,3}\])b?["']?[^\]/\s]{1,80}\/(?:b["'])?)(?!<)(?<hidden>[^\]\r\n]{1,200}?)(?=["']?\])/gi,
    ),
  ),
  ...where(
    WORDS,
    // "Db:Password" "x", authentication-key "x"
    shape((hidden, { name = '' }) => {
      const named = name.replace(/[-_](?:value|text)$/, '');
      return kindOfSetting(named, hidden, true) === 'secret' ? 'secret' : null;
    }, /(?<kept>(?<![\w:.-])(?:["'](?<name>(?:[\w.-]{1,60}:){1,4}[\w.-]{1,60})["']|(?<name>[A-Za-z]\w{0,30}(?:-\w{1,30}){1,4}))(?: ascii-text)?[ \t]{1,3}["'])(?!<)(?<hidden>[^"'\r\n]{3,200})(?=["'])/g),
    // <key>Password</key><string>x</string>
    shape(
      (hidden, { name = '' }) => (kindOfSetting(name, hidden, true) === 'secret' ? 'secret' : null),
      /(?<kept><(?:key|name)>(?<name>[\w.-]{1,60})<\/(?:key|name)>\s{0,20}<(?:string|data|value)>)(?!<)(?<hidden>[^<>]{1,2000})(?=<)/g,
    ),
    // nmcli … password x, wifi-sec.psk x
    shape(
      (hidden) => (isHarmlessValue(hidden) ? null : 'secret'),
      /(?<kept>(?<![\w-])(?:nmcli\s[^\n|;]{0,200}?(?<=\s)(?:password|[\w-]{1,30}\.(?:wep-key\d|psk|password))\s{1,3}["']?))(?![-<"'])(?<hidden>[^\s"']{3,200})/g,
    ),
  ),
  ...where(
    SIGN_IN_WORDS,
    // schtasks /rp x
    shape('secret', /(?<kept>(?<!\S)\/rp\s{1,3}["']?)(?![/<"'])(?<hidden>[^\s"']{3,200})/gi),
    // uci set wireless.radio0.key='x'
    shape(
      'secret',
      /(?<kept>(?<!\w)wireless\.[\w@[\]-]{1,40}\.(?:key\d?|sae_password)=["']?)(?!<)(?<hidden>[^\s"']{3,200})/g,
    ),
  ),
];

/** The question that `expect` waited for before it sent an answer. */
const ASKS_FOR_PASSWORD = /assword|passphrase|passcode|(?<![a-z])pin(?![a-z])/i;
