import { type Finder, shape } from '../finder.ts';
import { isResource, isState, kindOfSetting, looksChosen } from '../names/setting-values.ts';
import { WORDS } from '../names/word-signs.ts';
import { type Rule, type Signs, where } from '../signs.ts';

const OPTIONS: Signs = {
  parts: '.-n* .-p* .-w* .-a* .-x* .-u* .--p .--u .--c .--l .--a .--b .--v .--s "-p* .p.*',
};
const COMMANDS: Signs = { parts: '^net. nssl ^sp_a ^sp_p dent cryp pass secr cure valu' };

/** Finds secrets by their position: options of commands, statements of SQL, lines of settings. */
export const COMMAND_LINES: readonly Rule[] = [
  ...where(
    WORDS,
    // --password x, -Password x, --http-password 'x', /password:x is a setting
    shape(
      (hidden) => (isState(hidden, true) || /^\d{1,2}$/.test(hidden) ? null : 'secret'),
      /(?<kept>(?<![\w-])--?(?:[a-z]{2,20}[-_]){0,3}(?:[a-z]{0,20}password|passwd|passphrase|(?:(?:src|dest)?(?:store|key))?pass|pwd|pw|token|secret|api-?key|access-?key|secret-?key|auth-?token|credentials?|AccountPassword)\s{1,3}(?:\$?["'])?)(?![-"'\s]|<[\w*]|\$[\w{(])(?<hidden>[^\s"']{1,512}|(?<=["'])[^"']{1,512})/gi,
    ),
  ),
  ...where(
    { parts: '.-p*' },
    // mysql -pX, mysqldump … -pX
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:mysql\w{0,10}|mariadb(?:-\w{1,10})?|mycli|xtrabackup|innobackupex|7z|unrar|rar)(?:\.exe)?\s[^\n|;]{0,200}?(?<=\s)-p["']?)(?![-"'\s]|<\w)(?<hidden>[^\s"']{1,200})/gi,
    ),
  ),
  ...where(
    OPTIONS,
    // -p X of commands that take a password so
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:sshpass|docker login|podman login|mongo(?:sh|dump|restore|export|import)?|sqlcmd|bcp|az login|az acr login|oc login|helm registry login|htpasswd|winexe|crackmapexec|nxc|hydra|ldap(?:search|modify|add|passwd|whoami|delete)|redis-cli|zip|unzip|cqlsh|isql|tsql|snmp(?:walk|get)|kinit|influx|clickhouse-client|wmic|psexec|vncviewer|x11vnc|ipmitool|net use|twine upload|npm login|user(?:add|mod)|mosquitto_(?:pub|sub)|altool|notarytool|certutil|ssh-keygen)(?:\.exe)?\s[^\n|;]{0,200}?(?<=\s)(?:-p(?!ass(?:word|wd)?[\s=])|-P|-w|-a|-passwd|-A|-X|-pw|--pass(?![\w-])=?)\s{0,2}["']?)(?![-"'\s]|<\w|(?:\d{1,5}(?::\d{1,5})?|SHA|MD5|AES|DES)(?:\s|$))(?<hidden>[^\s"']{3,200})/g,
    ),
  ),
  ...where(
    OPTIONS,
    // ssh-keygen -N x, signtool /p x, radtest user x
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:ssh-keygen\s[^\n|;]{0,200}?(?<=\s)-N|signtool(?:\.exe)?\s[^\n|;]{0,200}?(?<=\s)\/p|security\s[^\n|;]{0,200}?(?<=\s)-w)\s{1,3}["']?)(?![-"'\s/]|<\w)(?<hidden>[^\s"']{3,200})/g,
    ),
  ),
  ...where(
    WORDS,
    // set SMBPass x
    shape(
      (hidden, { name = '' }) =>
        looksChosen(hidden) && kindOfSetting(name, hidden) === 'secret' ? 'secret' : null,
      /(?<kept>(?<![\w-])(?:setg?|setx|export|config set|put)\s{1,3}(?<name>[A-Za-z][\w.-]{2,60})\s{1,3}["']?)(?![-<"'=])(?<hidden>[^\s"']{4,200})/g,
    ),
  ),
  ...where(
    OPTIONS,
    // commands that store a secret: gh secret set NAME --body x
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:gh secret set|az keyvault secret set|aws secretsmanager (?:create|put|update)-secret(?:-value)?|aws ssm put-parameter(?=[^\n]{0,300}SecureString))\s[^\n|;]{0,200}?(?<=\s)--(?:body|value|secret-string)[ =]{1,3}["']?)(?![-"'\s<$])(?<hidden>(?<=["'])[^"'\r\n]{1,200}|[^\s"']{1,200})/g,
    ),
    // an option -p alone, with what looks like a password
    shape(
      (hidden) => (looksChosen(hidden) ? 'secret' : null),
      /(?<kept>(?:(?<!\S)-p(?:w|ass)?\s{1,3}["']?|(?<!\w)["']-p["'],\s?["']))(?![-"'\s]|<\w)(?<hidden>[^\s"']{6,200})/g,
    ),
  ),
  ...where(
    OPTIONS,
    // curl -u user:pw, --user user:pw, -U user%pw
    shape(
      'secret',
      /(?<kept>(?<!\S)(?:-u|-U|--(?:proxy-)?user|--creds?|--login|--auth|--basic)(?:=|\s{0,3})["']?[^\s:%"'=/]{1,80}[:%])(?!<\w|\/\/|\d{1,6}(?:\s|$))(?<hidden>[^\s"']{1,200})/g,
    ),
  ),
  ...where(
    OPTIONS,
    // lftp -u user,x; http -a user:x
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:lftp\s[^\n|;]{0,200}?(?<=\s)-u\s{0,3}["']?[^\s,"']{1,80},|(?:https?|xhs?)\s[^\n|;]{0,200}?(?<=\s)-a\s{1,3}["']?[^\s:"']{1,80}:))(?!<)(?<hidden>[^\s"']{1,200})/g,
    ),
    // xfreerdp /p:x
    shape(
      (hidden) => (looksChosen(hidden) ? 'secret' : null),
      /(?<kept>(?<!\S)\/p:["']?)(?!<)(?<hidden>[^\s"']{6,200})/g,
    ),
  ),
  ...where(
    { parts: '^echo ^prin', all: '|' },
    // (echo pw; echo pw) | smbpasswd
    shape(
      'secret',
      /(?<kept>\(echo (?:-e )?["']?)(?![<$])(?<hidden>[^\s"'|<>$;]{3,200})(?=["']?; ?echo )/g,
    ),
    // echo pw | sudo -S, echo user:pw | chpasswd, … | passwd --stdin
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:echo|printf)\s{1,3}(?:-[ne]{1,2}\s{1,3})?["']?(?:[\w.-]{1,40}:)?)(?!<)(?<hidden>[^\s"'|<>$]{3,200})(?=(?:\\n)?["']?\s{0,3}\|\s{0,3}(?:sudo\s[^|\n]{0,60}(?:-S|chpasswd|passwd)|chpasswd|passwd\b[^|\n]{0,40}--stdin|docker login|smbpasswd|kinit|openssl|gpg|cryptsetup))/g,
    ),
  ),
  ...where(
    COMMANDS,
    // net use Z: \\host\share pw /user:x; net user name pw
    shape(
      'secret',
      /(?<kept>(?<!\w)net user\s{1,3}["']?[\w.$-]{1,40}["']?\s{1,3}["']?)(?![/<])(?<hidden>[^\s"'/]{4,127})(?=["']?(?:\s|$))/gi,
    ),
    shape(
      'secret',
      /(?<kept>(?<!\w)net use\s[^\n]{0,80}?\\\\[^\s\\]{1,60}\\\S{1,60}\s{1,3}["']?)(?![/<])(?<hidden>[^\s"'/]{4,127})/gi,
    ),
  ),
  ...where(
    WORDS,
    shape(
      'secret',
      /(?<kept>(?<!\w)(?:htpasswd|smbpasswd)\s(?:-\w{1,4}\s){0,3}\S{1,80}\s[\w.@-]{1,60}\s)(?![-<])(?<hidden>[^\s"']{3,200})/g,
    ),
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:-pass(?:in|out)?|--passphrase-fd|-passin)\s{1,3}pass:)(?!<)(?<hidden>[^\s"']{1,200})/g,
    ),
    // aws configure set aws_secret_access_key X, git config … token X, requirepass X, config set x y
    shape(
      (hidden, { command = '' }, { after }) =>
        (/^community$/i.test(command) && !looksChosen(hidden) && !/^\s{1,3}R[OW]\b/i.test(after)) ||
        (/key/i.test(command.slice(-8)) && isState(hidden, true))
          ? null
          : 'secret',
      /(?<kept>(?<![\w-])(?<command>aws_secret_access_key|aws_session_token|requirepass|masterauth|auth-pass|auth_pass|ssh_pass|wpa_passphrase|wpa_psk|sasl_passwd|snmp-server community|_authToken|rocommunity|rwcommunity|community|(?:(?:isakmp|ikev[12]) |pre-shared-)(?:key|secret)(?: [06])?)\s{1,4}["']?)(?![=:<"'\s]|string\b|name\b|is\b)(?<hidden>[^\s"']{4,512})/gi,
    ),
  ),
  ...where(
    COMMANDS,
    shape(
      'secret',
      /(?<kept>(?<![\w-])openssl\s[^\n|;]{0,200}?(?<=\s)-[kK]\s{1,3}["']?)(?![-<])(?<hidden>[^\s"']{4,200})/g,
    ),
    shape(
      'secret',
      /(?<kept>(?<!\w)sp_(?:addlogin|password)\s[^\n]{0,80}?,\s{0,3}N?')(?!<)(?<hidden>[^'\r\n]{3,200})(?=')/gi,
    ),
  ),
  ...where(
    WORDS,
    // netrc, routers
    shape(
      'secret',
      /(?<kept>(?<!\w)login\s{1,3}\S{1,80}\s{1,3}password\s{1,3}["']?)(?!<)(?<hidden>[^\s"']{2,200})/g,
    ),
    shape(
      (hidden) => (/[A-F]/.test(hidden) ? 'secret' : null),
      /(?<kept>(?<![\w-])(?:password|secret|key|key-string) 7 )(?<hidden>[0-9A-F]{6,80})(?!\w)/g,
    ),
    shape(
      (hidden) => (isState(hidden, true) ? null : 'secret'),
      /(?<kept>(?<!\w)(?:enable|username \S{1,60}(?: privilege \d{1,2})?|line vty|tacacs-server|radius-server|neighbor \S{1,60}|standby \d{1,3}) (?:password|secret|key|authentication) (?:\d{1,2} )?)(?!<)(?<hidden>[^\s"']{4,200})/gi,
    ),
  ),
  ...where(
    COMMANDS,
    // ConvertTo-SecureString "x" -AsPlainText
    shape(
      'secret',
      /(?<kept>(?<!\w)ConvertTo-SecureString\s{1,3}(?:-(?:AsPlainText|Force|String)\s{1,3}){0,3}["']?)(?![-<$:"'])(?<hidden>(?<=["'])[^"'\r\n]{1,200}|[^\s"']{3,200}(?=\s{1,3}-))/gi,
    ),
    // SQL
    shape(
      'secret',
      /(?<kept>(?<!\w)(?:IDENTIFIED\s{1,3}BY|PASSWORD(?:\s{1,3}FOR\s{1,3}\S{1,80})?\s{0,3}=)\s{1,3}\S{1,200}\s{1,3}REPLACE\s{1,3}["']?)(?!<)(?<hidden>[^\s"';]{1,200})/gi,
    ),
    shape(
      'secret',
      /(?<kept>(?<!\w)IDENTIFIED\s{1,3}(?:WITH\s{1,3}["'`]?\w{1,40}["'`]?\s{1,3})?(?:BY|AS)\s{1,3}(?:PASSWORD\s{1,3}|VALUES\s{1,3}|RANDOM\s{1,3})?(?:\\{0,3}["'`])?)(?!<|PASSWORD)(?<hidden>[^'"`\\\s;]{1,200}|(?<=["'`])[^'"`\\\r\n]{1,200})/gi,
    ),
    shape(
      (hidden, { kept = '' }) => (/^secret\s/i.test(kept) && isResource(hidden) ? null : 'secret'),
      /(?<kept>(?<!\w)(?:password|old_password|sha2_password|aes_encrypt|aes_decrypt|pgp_sym_(?:en|de)crypt|crypt|passphrase|secret)\s{0,3}(?:=\s{0,3}N?|\(\s{0,3}|N|\s)\s{0,3}\\{0,3}["'])(?!<)(?<hidden>(?:[^'"\\\r\n]|\\[^'"]){1,200})(?=\\{0,3}["'])/gi,
    ),
  ),
  ...where(
    { parts: '."**' },
    shape(
      'secret',
      /(?<kept>(?<!\w)FOR\s{1,3}\S{1,80}\s{0,3}=\s{1,3}["'])(?!<)(?<hidden>[^'"\r\n]{3,200})(?=["'])/gi,
    ),
  ),
  ...where(COMMANDS, insertedValues),
];

/** INSERT INTO users (name, password) VALUES ('bob', 'x'): the values of columns named for a secret. */
function insertedValues(text: string): ReturnType<Finder> {
  const spans: ReturnType<Finder> = [];
  for (const { index, 0: head, groups = {} } of text.matchAll(INSERT)) {
    const secret = (groups.columns ?? '')
      .split(',')
      .map((column) => /pass|pwd|secret|token|api_?key|hash|ssn|\bpin\b|cvv/i.test(column));
    if (!secret.includes(true)) continue;
    let place = 0;
    const values = index + head.length;
    const bound = BOUND.exec(text.slice(values, values + 1_000))?.[0] ?? '';
    const start = values + bound.length;
    for (const match of text.slice(start, start + 2_000).matchAll(CELL)) {
      const value = match.groups?.quoted ?? match.groups?.bare ?? '';
      if (
        secret[place % secret.length] &&
        value !== '' &&
        !value.startsWith('<') &&
        !/^(?:null|default|\?|\d{1,2}|\$\d{1,3}|:\w{1,30})$/i.test(value)
      ) {
        const at = start + match.index + match[0].indexOf(value);
        spans.push({ start: at, end: at + value.length, kind: 'secret' });
      }
      place++;
    }
  }
  return spans;
}

const INSERT =
  /(?<!\w)(?:INSERT|REPLACE)\s{1,3}(?:IGNORE\s{1,3})?INTO\s{1,3}[\w."`[\]]{1,100}\s{0,3}\((?<columns>[^()]{1,500})\)\s{0,3}VALUES\s{0,3}\(/gi;
/** Signs that stand for values, up to the list of these. */
const BOUND = /^(?:\s{0,3}(?:\?|\$\d{1,3}|:\w{1,30}|%s),?){1,40}\)[^[({\r\n]{0,80}[[({]/;
const CELL = /\\{0,3}'(?<quoted>(?:[^'\\]|\\.|''){0,300})'|(?<bare>[\w.$:?+-]{1,300})/g;
