import { shape } from '../finder.ts';
import { isState } from '../names/setting-values.ts';
import { type Rule, type Signs, where } from '../signs.ts';

const SIGN_INS: Signs = {
  parts: 'bear basi toke key~ nego ntlm bot~ ssws splu oaut aws~ sign cook auth pass logi',
};

/** Finds what HTTP and other protocols carry to sign in: schemes, cookies, and the like. */
export const HEADERS: readonly Rule[] = [
  ...where(
    SIGN_INS,
    shape(
      (hidden, { header, scheme = '' }) =>
        header !== undefined || isCredential(hidden, scheme) ? 'secret' : null,
      /(?<kept>(?<![\w-])(?<header>(?:proxy-|x-)?authorization(?:\\{0,3}["'])?\s{0,3}(?:=>|[:=,])\s{0,3}\\{0,3}["']?)?(?<scheme>Bearer|Basic|Token|ApiKey|Api-Key|Negotiate|NTLM|Bot|GenieKey|SSWS|Splunk|Key|OAuth|AWS)(?:,?\s|%20|\+){1,3}(?:token=["']?)?)(?<hidden>[\w.~+/=:%-]{6,6000})/gi,
    ),
  ),
  ...where(
    { has: '="' },
    // Digest and signed requests: the fields that prove who it is.
    shape(
      'secret',
      /(?<kept>(?<![\w])(?:response|signature|cnonce|oauth_signature|oauth_token)=")(?!<)(?<hidden>[^"\s]{8,2000})(?=")/gi,
    ),
  ),
  ...where(
    SIGN_INS,
    shape('secret', /(?<kept>(?<![\w])Signature=)(?!<)(?<hidden>[0-9a-f]{32,128})(?!\w)/gi),
    shape(
      'secret',
      /(?<kept>(?<![\w-])(?:set-)?cookie2?(?:\\{0,3}["'])?\s{0,3}[:=]\s{0,3}\\{0,3}["']?)(?!["'\s\\]|<\w)(?<hidden>[^\s"'=;]{1,200}=[^\r\n"'\\]{1,6000})/gi,
    ),
    // "auth":"dXNlcjp4": user and password in base64
    shape(
      (hidden) => (isUserAndPassword(hidden) ? 'secret' : null),
      /(?<kept>(?<![A-Za-z])auth\\{0,3}["']?\s{0,3}[:=]\s{0,3}\\{0,3}["']?)(?<hidden>[A-Za-z0-9+/]{8,400}={0,2})(?![\w/+-])/g,
    ),
    // "AUTH" "x", ["AUTH","user","x"] of Redis
    shape(
      (hidden) => (isState(hidden, true) || /^[a-z]{1,11}$/.test(hidden) ? null : 'secret'),
      /(?<kept>["']AUTH["'],?\s?(?:["'][\w.-]{1,60}["'],?\s?)?["'])(?!<)(?<hidden>[^"'\r\n]{3,200})(?=["'])/gi,
    ),
    // SMTP, POP3, FTP, Redis, IMAP.
    shape(
      'secret',
      /(?<kept>(?<![\w-])AUTH (?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5|EXTERNAL|NTLM) )(?!<)(?<hidden>[\w+/=]{8,4000})(?![\w-])/g,
    ),
    shape(
      (hidden) => (TESTED.test(hidden) ? null : 'secret'),
      /(?<kept>(?:^|[>"'\s](?:C:|>>>|->|cmd:?)? ?|["'])PASS )(?!<)(?<hidden>[^\s"']{4,200})(?=["']?\s{0,3}(?:$|[\r\n]|\\r))/gm,
    ),
    shape(
      (hidden) => (/[\d\W_]/.test(hidden) || /[a-z][A-Z]/.test(hidden) ? 'secret' : null),
      /(?<kept>(?:^|[>"'\s])["']?AUTH["']? (?:["']?[\w-]{1,40}["']? )?["']?)(?!<|PLAIN|LOGIN)(?<hidden>[^\s"'<>]{5,200})(?=["']?\s{0,3}(?:$|[\r\n]|\\r))/gm,
    ),
    shape(
      'secret',
      /(?<kept>(?<![\w-])[A-Za-z]?\d{1,5} LOGIN ["']?[\w.@+-]{1,80}["']? ["']?)(?!<)(?<hidden>[^\s"']{4,200})/g,
    ),
  ),
];

/** What a runner of tests says has passed: `PASS src/app.test.ts`. */
const TESTED = /[\w-]{1,80}\.(?:[cm]?[jt]sx?|py|go|rb|php|java|rs|cs|sh|t|feature)$/;

/** "Basic authentication" and "token expired" are no credentials. */
function isCredential(text: string, scheme: string): boolean {
  const word = scheme.toLowerCase();
  if (!/^(?:bearer|basic|ssws|geniekey)$/.test(word)) {
    return /\d/.test(text) && /[a-z]/i.test(text) && text.length >= 16 && !/[:/]/.test(text);
  }
  if (/^\d{1,6}$/.test(text)) return false;
  if (word === 'bearer' && text.length >= 16)
    return !/^[a-z_-]{1,40}$/.test(text) || text.length > 24 || !/[_-]/.test(text);
  return (
    (/\d/.test(text) && text.length >= 8) ||
    /=$/.test(text) ||
    (/[a-z][A-Z]/.test(text) && text.length >= 8)
  );
}

/** Base64 of `user:password`. */
function isUserAndPassword(text: string): boolean {
  return /^[\x21-\x7e]{1,100}:[\x21-\x7e]{1,200}$/.test(
    Buffer.from(text, 'base64').toString('latin1'),
  );
}
