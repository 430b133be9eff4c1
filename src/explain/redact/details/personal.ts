import { type Finder, shape } from '../finder.ts';
import { NO_PERSON } from '../names/value-words.ts';
import { isIban, NATIONAL_IDS } from './check-digits.ts';

/** Finds details of people by their form and check digits: for a model, never for what is stored. */
export const PERSONAL: readonly Finder[] = [
  shape(
    (hidden) => (isIban(hidden) ? 'iban' : null),
    /(?<![\w.])(?<hidden>[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?)(?![\w])/g,
  ),
  shape(
    (hidden) => (NATIONAL_IDS.some((is) => is(hidden)) ? 'id' : null),
    /(?<![\w.+@/-])(?<hidden>\d{3}-\d{2}-\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{3}\.\d{4}\.\d{4}\.\d{2}|\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}|\d{6}(?:\d{2})?[-+A]\d{3}[0-9A-Y]|\d{6}-\d{7}|\d{17}[\dX]|\d{4} \d{4} \d{4}|\d{3}([ -])\d{3}\2\d{3}|[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3} ?\d{2}|[XYZ]-?\d{7}-?[A-Z]|\d{8}-?[A-Z]|\d{11}|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d)(?![\w]|[.-]\d)/g,
  ),
  // Numbers said to be of a person.
  shape(
    (hidden) => (hidden.replace(/\D/g, '').length >= 5 ? 'id' : null),
    /(?<kept>(?<![\w])(?:ssn|social security (?:number|no\.?)|national insurance(?: number)?|nino|nhs(?: number)?|bsn|pesel|personnummer|steuer-?id(?:nr)?|steuer-?identifikationsnummer|tax ?(?:payer )?id|national id|passport(?: no\.?| number)?|reisepass(?:nr)?|personalausweis|aadhaar|cpf|dni|nie|nif|curp|codice fiscale|fødselsnummer|cpr|hetu|tc kimlik(?: no)?|ahv|svnr|my ?number|driver'?s? licen[cs]e(?: no\.?| number)?|medicare(?: number)?|sin|tfn|id card|(?:numéro de )?sécurité sociale|rodné číslo|steuer(?:nummer|nr\.?)|tessera sanitaria|numer dowodu|henkilötunnus|личный номер|снилс|инн|паспорт(?: №)?)\s{0,2}(?:is|ist|:|=|#|no\.?)?\s{0,3}["']?)(?<hidden>[A-Z]{0,3}[ -]?\d[\dA-Z]{0,11}(?:[ ./-]?[\dA-Z]{1,6}){0,6})(?!\w)/gi,
  ),
  shape(
    (hidden) => (hidden.replace(/\D/g, '').length >= 4 ? 'id' : null),
    /(?<kept>(?<![\p{L}\d])(?:RUT|RUN|PAN|IRD|EIN|ITIN|CNP|JMBG|OIB|EGN|EMBG|KTP|NIK|CCCD|UIN|PPSN|NRIC|CUIT|CUIL|DPI|CIN)(?: (?:no\.?|number|nr\.?))?[:=#]?\s{1,3}["']?)(?<hidden>[A-Z]{0,5}\d[\dA-Z]{1,13}(?:[.-][\dA-Z]{1,9}){0,3})(?!\w)/gu,
  ),
  // Where somebody is.
  shape(
    (hidden, _, { after }) => (isPlace(hidden) && !UNIT.test(after) ? 'place' : null),
    /(?<![\w.])(?<hidden>-?\d{1,2}\.\d{3,12}°?(?: ?[NS])?\s?[,;]\s?-?\d{1,3}\.\d{3,12}°?(?: ?[EWO])?)(?![\w.]|,\s?-?\d)/g,
  ),
  shape(
    'place',
    /(?<kept>(?<!\w)(?:geo:|POINT ?\(|@))(?<hidden>-?\d{1,3}\.\d{2,12}[, ]-?\d{1,3}\.\d{2,12})(?!\d)/g,
  ),
  shape(
    'place',
    /(?<![\w.])(?<hidden>\d{1,2}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?(?:"|″|''|”))?\s?[NS][,;]?\s{0,2}\d{1,3}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?(?:"|″|''|”))?\s?[EWO])/g,
  ),
  shape(
    'place',
    /(?<![\w.])(?<hidden>-?\d{1,2}\.\d{3,12}° ?[NS][,;]?\s{0,2}-?\d{1,3}\.\d{3,12}° ?[EWO]|[NS] ?\d{1,2}\.\d{3,12}°?[,;]?\s{0,2}[EW] ?\d{1,3}\.\d{3,12}°?|[NS] ?\d{1,2}° ?\d{1,2}\.\d{2,6}['′]?[,;]?\s{0,2}[EW] ?\d{1,3}° ?\d{1,2}\.\d{2,6}['′]?)/g,
  ),
  // When somebody was born.
  shape(
    'birth',
    /(?<kept>(?<!\w)(?:born(?: on)?|birth ?da(?:te|y)(?: is)?|date of birth(?: is)?|d\.?o\.?b\.?|geboren(?: am)?|geb\.|geburts(?:datum|tag)|née? le|date de naissance|naci(?:do|da|ó)(?: el)?|fecha de nacimiento|nat[oa](?: il)?|data di nascita|nascid[oa](?: em)?|data de nascimento|geboortedatum|data urodzenia|födelsedatum|fødselsdato|syntymäaika|datum narození|születési idő|doğum tarihi|дата (?:рождения|народження)|生年月日|出生日期|생년월일)\s{0,2}[:=]?\s{0,3}["'(]?)(?<hidden>\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}(?:\.|st|nd|rd|th)? (?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}年\d{1,2}月\d{1,2}日)/giu,
  ),
  // Where somebody lives.
  shape(
    'address',
    /(?<![\w.])(?<hidden>\d{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:\p{Lu}[\p{L}'’.]{1,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct|Place|Pl|Square|Sq|Terrace|Close|Crescent|Gardens|Grove|Hill|Parkway|Pkwy|Highway|Hwy|Circle|Row|Mews)\b\.?(?:,? (?:Apt|Unit|Suite|Flat|#)\.? ?\w{1,6})?(?:, \p{Lu}[\p{L} ]{1,30}){0,2}(?:,? [A-Z]{2},? \d{5}(?:-\d{4})?|,? [A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)?)/gu,
  ),
  shape(
    'address',
    /(?<![\p{L}\d])(?<hidden>(?:\p{Lu}[\p{L}-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|gatan|vägen|gade|vej|veien)|(?:Rue|rue|Avenue|avenue|Boulevard|boulevard|Place|Via|via|Viale|Piazza|Calle|calle|Avenida|Plaza|Rua|rua|Travessa|ulica|ul\.|Am|An der|Unter den|Alte|Neue) (?:(?:de|des|du|la|le|les|di|della|da|do|dos|del|l'|d')[ ]?){0,2}\p{Lu}[\p{L}-]{2,30}(?: (?:de |di |del )?\p{Lu}[\p{L}-]{2,30})?,?(?: n[.ºo°]{1,2})?) ?\d{1,4} ?[a-z]?(?:,? \d{4,5}(?: [A-Z]{2})? \p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?)?)(?![\p{L}\d])/gu,
  ),
  shape(
    'address',
    /(?<![\w.])(?<hidden>\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|allée|chemin|impasse|quai|route) (?:(?:de|des|du|la|le|les|l'|d')[ ]?){0,3}\p{L}[\p{L}'’-]{2,30}(?: \p{L}[\p{L}'’-]{1,30}){0,2}(?:,? \d{5} \p{Lu}[\p{L}-]{2,30})?)/giu,
  ),
  shape(
    'address',
    /(?<![\w.])(?<hidden>(?:〒?\d{3}-\d{4}\s?)?(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d０-９ー-]{2,40})/gu,
  ),
  shape(
    'address',
    /(?<![\p{L}\d])(?<hidden>(?:ул\.|улица|просп?\.|проспект|пер\.|бульвар|вул\.|вулиця) ?\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?,? ?(?:д\.|дом|буд\.)? ?\d{1,4}\p{L}?(?:,? ?кв\.? ?\d{1,4})?)/gu,
  ),
  shape(
    'address',
    /(?<![\w.])(?<hidden>(?:P\.? ?O\.? ?Box|Postfach|Boîte postale) \d{1,6}(?: \d{2}){0,2})(?!\w)/giu,
  ),
  // What somebody is called.
  shape(
    (hidden) => (isName(hidden) ? 'name' : null),
    /(?<kept>(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Signora?|Sig|Dhr|Mevr|Don|Doña|Pan|Pani|M(?=\.))\.? )(?<hidden>\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: (?:van |von |de |der |da |di |del |la )?\p{Lu}[\p{L}\p{M}'’-]{1,30}){0,2})/gu,
  ),
  shape(
    (hidden) => (isName(hidden) ? 'name' : null),
    /(?<kept>(?<![\p{L}\p{N}_])(?:customer|patient|employee|client|passenger|guest|contact|recipient|cardholder|member|student|applicant|tenant|caller|visitor|beneficiary|payee|payer|signed by|on behalf of|Name|name|Kunde|Kundin|Mitarbeiter(?:in)?|Patient(?:in)?|Antragsteller|Dear|Hello|Hi|Hallo|Bonjour|Hola|Ciao|Estimad[oa]|Cliente|cliente|ФИО|Customer|Employee|Client|Passenger|Guest|Contact|Recipient|Cardholder|Member|Student|Applicant|Caller|Visitor|Beneficiary|Attn|attn)(?: name)?(?:\\{0,3}["'])?\s{0,2}[:=]?\s{0,2}\\{0,3}["']?)(?<hidden>\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{0,30} (?:\p{Lu}\. |van |von |de |der |da |di |del |la )?\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30})?)(?![\p{L}])/gu,
  ),
  shape(
    (hidden) => (isName(hidden) ? 'name' : null),
    /(?<kept>(?<![\p{L}\p{N}_])(?:Dear|dear|Hello|Hi|Hallo|Bonjour|Hola|Ciao|Estimad[oa]|Querid[oa]|Cher|Chère|Liebe|Lieber|Caro|Cara|Geachte|Beste) )(?<hidden>\p{Lu}\p{Ll}[\p{L}'’-]{1,30})(?=[,!])/gu,
  ),
];

/** A measure, and no place. */
const UNIT = /^\s?(?:%|(?:[num]?s|[KMG]i?B)\b)/i;

function isPlace(text: string): boolean {
  const [lat = 0, lon = 0] = text.split(/[,;]/).map((part) => Math.abs(Number.parseFloat(part)));
  return lat <= 90 && lon <= 180 && (lat > 1 || lon > 1);
}

function isName(text: string): boolean {
  return !text.split(' ').some((word) => NO_PERSON.has(word.toLowerCase()));
}
