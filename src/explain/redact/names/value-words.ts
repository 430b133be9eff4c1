import { words } from './words.ts';

/** Words with capitals that are machines and roles, not people. */
export const NO_PERSON: ReadonlySet<string> = words(`
  service server node manager system client agent worker host admin administrator data user
  users group error test default unknown null none support api database network windows linux
  controller monitor scheduler app id not found update created deleted updated record records
  portal account management relations success center care satisfaction experience db the is
  world all everyone everybody team there customers sir madam guys folks colleagues
`);

export const STATES: ReadonlySet<string> = words(`
  invalid valid expired expires missing wrong incorrect correct ok okay good bad weak strong
  rejected accepted denied granted changed unchanged reset set not too in is was has for from by
  of at to and or the a an must should cannot can will only with without that this same
  different mismatch mismatched match matches found failed failure fail fails success error
  unknown blank hidden masked redacted filtered removed omitted encrypted hashed plaintext plain
  default custom enabled disabled active inactive locked unlocked revoked refreshed renewed
  rotated created deleted updated stored cached loaded required optional supported unsupported
  allowed forbidden unauthorized protected access refresh bearer basic session jwt opaque oauth
  oauth2 saml ldap pam publickey keyboard-interactive string integer number boolean object array
  identifier long short old new safe unsafe secure insecure public private internal local never
  always again ignored skipped pending ready sent received used unused policy policies prompt
  prompted field file value type user login admin-reset present absent available unavailable
  readonly permanent temporary about now still need needs next current previous primary
  secondary none all any self null attempt attempts retry retries timeout low medium high yes no
  keep change include omit same-origin falsch richtig abgelaufen leer gesetzt incorrecta incorrecto caducada erforderlich
  ungueltig ungültig geändert invalide expiré erronée inválida errata vencida incorreta
  expirada vacía vazia scaduta cambiata verlopen onjuist ongeldig błędne wygasło nieprawidłowe
  неверный неверен неверно истёк истек просрочен пустой изменён изменен требуется попытка невірний
  错误 不正确 无效 过期 已过期 为空 空 正确 有效 已修改 期限切れ 不正 無効 誤り 未設定 変更済み 必須 만료 만료됨 오류 잘못됨 필수 versuch tentative
  intento tentativa tentativo poging próba fehler abgelehnt geprüft erreur échec refusé
`);

export const NO_USER: ReadonlySet<string> = words(`
  credentials credential agent agents input id ids name names group groups session sessions
  account accounts data request requests interface space mode profile profiles home pool defined
  table role roles type types and or not is was has had with from in on at for of to by the a an
  login logins logout none null unknown anonymous undefined invalid user users connection
  connections count error action actions activity management manager service database db limit
  limits list does did could can cannot must should may will authentication auth experience
  settings preferences permission permissions process processes thread code store lookup query
  queries info information cancelled canceled cancel abort time aborted disconnected logged
  command commands key keys level record records true false yes no n/a unset empty closed locked
  disabled enabled deleted created updated terminated initiated triggered provided supplied
  specified exists rejected denied failed success password passwords token facing land mapping
  api email directory dn principal pass message messages event events attribute
`);
