import { type Around, shape } from '../finder.ts';
import { isAddress, opensAbout, tellsFailedSignIn } from '../names/about.ts';
import { isHarmlessValue, isResource, isState, kindOfSetting } from '../names/setting-values.ts';
import { SIGN_IN_WORDS, WORDS } from '../names/word-signs.ts';
import { type Rule, where } from '../signs.ts';

/** Finds secrets that a sentence tells: "the password is hunter2", "Ihr Code lautet 482913". */
export const SENTENCES: readonly Rule[] = [
  ...where(
    WORDS,
    shape(
      (hidden, { quote, kept = '' }, around) =>
        isTold(hidden, quote !== undefined || /\w:\s{1,3}$/.test(kept)) &&
        !tellsWho(hidden, kept, around)
          ? 'secret'
          : null,
      /(?<kept>(?<![\w-])(?:pass(?:word|wd|phrase|code|wort)|pwd|secret|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|hasło|heslo|parola|şifre|lösenord|salasana|adgangskode|passord|jelszó|пароль|пароля|api key|access key|token|credentials?)(?: (?:for|of|für|de|du|del|da|voor) (?:user )?['"]?[\w.@$:/-]{1,80}?['"]?)?(?:\s{0,3}[:=]|\s{1,3}(?:is|was|are|=|set to|changed to|reset to|now|ist|war|lautet|est|es|é|è|jest|je|är|er|on|to|is now|(?:has been|was) (?:set|reset|changed) to|-):?)\s{1,3}(?:now\s)?(?<quote>["'“„«\x60])?)(?!<[\w*])(?<hidden>(?<!["'“„«\x60])[^\s"'”]{3,512}|(?<=["'“„«\x60])[^"'”»\x60\r\n]{3,200})/gi,
    ),
    // the password "x", using token 'x'
    shape(
      (hidden, { name = '' }) =>
        isTold(hidden, true) &&
        !/\s|^~?\/[\w.-]{1,60}\//.test(hidden) &&
        !(/^secret$/i.test(name) && isResource(hidden)) &&
        !(/^key$/i.test(name) && kindOfSetting('key', hidden, true) !== 'secret')
          ? 'secret'
          : null,
      /(?<kept>(?<![\w-])(?<name>pass(?:word|wd|phrase|code|wort)|pwd|secret|kennwort|contraseña|senha|mot de passe|пароль|hasło|heslo|wachtwoord|xauth|token|api ?key|key|pin)(?: of| for \w{1,40})?\s{1,2}["'“„«\x60])(?!<)(?<hidden>[^"'”»\x60\r\n]{3,200})(?=["'”»\x60])/gi,
    ),
    // with password hunter2, tried password x1
    shape(
      (hidden) => (isStrong(hidden) ? 'secret' : null),
      /(?<kept>(?<![\w-])(?:with|using|via|tried|wrong|bad|temporary|temp|initial|new|default|old|your|entered|submitted|supplied|use|credentials|enter|typed|sent|and|the|a)\s(?:the\s)?(?:pass(?:word|wd|phrase|code|wort)|pwd|secret|token|api ?key|key)\s{1,3})(?!<)(?<hidden>[^\s"'()<>]{6,512})/gi,
    ),
  ),
  ...where(
    WORDS,
    // tried password x, even where x is a word
    shape(
      (hidden) => (isState(hidden, true) || NO_TRIED.test(hidden) ? null : 'secret'),
      /(?<kept>(?<![\w-])(?:tried|entered|typed|guessed|submitted) (?:the )?pass(?:word|wd|phrase|code):?\s{1,3})(?!<)(?<hidden>[^\s"'()<>]{3,200}?)(?=[.,;]?(?:$|\s(?:for|from|on|at|which|and|but)\s|[\r\n]))/gim,
    ),
    // password to go on with:\n\nx, password … reset.\nNew value: x
    shape(
      (hidden) => (isState(hidden, true) || isHarmlessValue(hidden) ? null : 'secret'),
      /(?<kept>(?<![\w-])(?:pass(?:word|wd|phrase|code|wort)|secret|token)\b[^\r\n]{0,80}(?:(?:\r?\n){1,3}[ \t]{0,8}[\p{L} ]{1,30}:[ \t]{1,3}|:[ \t]{0,3}(?:\r?\n){1,3}[ \t]{0,8}))(?!<)(?<hidden>[^\s"'<>]{4,200})(?=[ \t]{0,8}(?:[\r\n]|$))/giu,
    ),
    // recovery codes: x, y
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:recovery|backup|scratch) codes?:?\s{1,3})(?<hidden>(?=[a-z-]{0,12}\d)[\w-]{6,24}(?:[,;]?\s{1,2}(?=[a-z-]{0,12}\d)[\w-]{6,24}){0,20})(?![\w-])/gi,
    ),
    // the password of a user, in languages that put whose behind it
    shape(
      (hidden, { kept = '' }, around) =>
        isState(hidden, true) || isHarmlessValue(hidden) || tellsWho(hidden, kept, around)
          ? null
          : 'secret',
      /(?<kept>(?<![\p{L}-])(?:пароль|ключ|contraseña|clave|senha|mot de passe|parola d['’]ordine|parola|passwor[dt]|kennwort|wachtwoord|hasło|heslo|lösenord|jelszó|密码|パスワード)(?: (?:de|del|du|da|do|di|des|von|van|för|für|d'|l'))?(?: (?:користувача|пользователя|администратора|адміністратора|użytkownika|uživatele|usuario|usuária|usuário|utilisateur|administrateur|utente|benutzers?|gebruikers?|användaren?|root|admin))?\s{0,3}[:=：]\s{0,3}["'“„«]?)(?!<)(?<hidden>[^\s"'”»]{3,200})/giu,
    ),
  ),
  ...where(
    SIGN_IN_WORDS,
    // New value: x, as a tool prints that resets a password
    shape(
      (hidden) => (/\d/.test(hidden) && isMixed(hidden) ? 'secret' : null),
      /(?<kept>(?<=^[ \t]{0,8})New (?:value|password|token|secret):[ \t]{1,3})(?!<)(?<hidden>[\w+*=.-]{16,200})(?=[ \t]{0,8}$)/gim,
    ),
    // password x, login bob/x, where x can be no word
    shape(
      (hidden) => (isStrong(hidden) && isMixed(hidden) ? 'secret' : null),
      /(?<kept>(?<![\w-])(?:(?:pass(?:word|wd|phrase|code)|pwd|secret)\s{1,3}|(?:login|creds?|credentials|auth|sign-?in|account)[ :=]{1,3}(?:(?:with|as|for) )?[\w.@-]{1,60}[:/]))(?!<)(?<hidden>[^\s"'()<>,;]{8,512})/gi,
    ),
  ),
  ...where(
    WORDS,
    // password generated for root@localhost: x, db_password x
    shape(
      (hidden) =>
        isStrong(hidden) && isMixed(hidden) && /\d[A-Za-z]|[!#$%&*+^~]/.test(hidden)
          ? 'secret'
          : null,
      /(?<kept>(?<![\w-])(?:(?:password|passwd|passphrase|passcode|token|secret|api ?key)(?: (?:is|was|has been))? (?:generated|issued|created|assigned)(?: (?:for|to) [^\s:]{1,80})?:?|(?:[A-Za-z]\w{0,30}_)?(?:password|passwd|pass|pwd|secret|token|(?:secret|access|api|secret_access)_key)|bindpw|rootpw|psk)\s{1,3}["']?)(?!<)(?<hidden>[^\s"'()<>,;]{8,512})/gi,
    ),
    // 密码是x, パスワードはxです
    shape(
      'secret',
      /(?<kept>(?:(?:密码|密碼|口令|密钥|密鑰|令牌|パスワード|暗証番号|トークン|비밀번호|암호)(?:是|为|為|は|를|을|은|는|가|\s)|(?:كلمة (?:السر|المرور)|رمز عبور)(?: هي)?)\s?["'「“]?)(?!<)(?<hidden>[\x21\x23-\x26\x28-\x7e]{3,200})/g,
    ),
    // 482913 is your login code
    shape(
      'secret',
      /(?<![\w.:/-])(?<hidden>\d{3}[ -]?\d{1,5})(?= is your (?:[\w-]{1,20} ){0,3}(?:code|pin|otp|password|passcode)\b)/gi,
    ),
    // codes that somebody is to type
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:(?:verification|security|one[ -]?time|login|sign[ -]?in|auth\w{0,14}|confirmation|access|sms|2fa|mfa|activation|backup|recovery|bestätigungs|sicherheits)[ -]?(?:code|pin|otp|password|passcode)|otp|pin|tan|passcode|(?:your|ihr|dein|votre|tu|su|seu) code)(?: (?:for|of|to) [\w.@+-]{1,60})?(?:\s{1,2}(?:is|ist|lautet|est|es|é|was)|\s{0,2}[:=#])?\s{1,3}(?:now\s)?["']?)(?<hidden>[A-Z]?-?\d{3}[ -]?\d{1,5})(?![\w.:/-]|\s(?:attempts|times|ms|seconds|bytes|users|of|requests|failures|errors|retries|were|sent\b(?! (?:to|by|via)\b)))/gi,
    ),
  ),
];

const NO_TRIED =
  /^(?:\d{1,3}|login|logins|file|files|hash|list|spray|spraying|guess|for|from|on|at|of|one|two|three|once|twice|mode|page|form|box)$/i;

/** Whether what stands behind "password:" is who it was that gave a wrong one. */
function tellsWho(value: string, kept: string, { before, after }: Around): boolean {
  const outside = before.slice(0, Math.max(0, before.length - kept.length));
  return opensAbout(value + after) || (isAddress(value) && tellsFailedSignIn(outside));
}

/** As it stands behind "is": quoted, or no word that tells a state. */
function isTold(value: string, isQuoted: boolean): boolean {
  const word = value.replace(/^[{[(]|[.,;:!?)\]]{1,3}$/g, '');
  if (isState(word, true) || isHarmlessValue(word)) return false;
  if (isQuoted) return true;
  if (/^[\d.,%/-]{1,40}$/.test(word)) return /^\d{4,12}$/.test(word);
  // Letters alone are a word of the sentence, unless no language has such long ones.
  if (/^[\p{L}-]{1,60}$/u.test(word)) return /^[a-z]{12,60}$|[a-z][A-Z].{4}/.test(word);
  return word.length >= 4 && !/^[\w-]{1,40}\(|^\/|^\w{1,8}:$/.test(word);
}

/** Capitals or signs among small letters: no name of a thing. */
function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z!#$%&*+^~]/.test(value);
}

/** Letters with digits or signs inside, and more than a word with a number behind it. */
function isStrong(value: string): boolean {
  const word = value.replace(/[.,;:!?]{1,3}$/, '');
  if (isState(word, true) || isHarmlessValue(word) || !/[a-z]/i.test(word)) return false;
  return /\d/.test(word)
    ? /[a-z]/i.test(word) &&
        !/^(?:[a-z]{1,8}-?\d{1,2}|\d{1,6}[a-z]{1,3}|#\d{1,9})$/i.test(word) &&
        !/[/=]|:\d/.test(word)
    : /[!$%^&*#+~]/.test(word);
}
