import { plainName } from '../../read/formats/names.ts';
import type { NumberModel } from '../detector.ts';

/**
 * A number as a person reads it, to two or three digits: "48 MB", "491 bytes", "3 minutes", "0.17",
 * "12,300".
 */
export function numberText(value: number, unit: Unit): string {
  if (unit === null) return plain(value);
  if (unit === 'bytes') return sized(value, BYTES);
  return sized(value * SECONDS[unit], TIMES);
}

/**
 * What is usual of a number beside the one seen: "under 2 kB", "at most 3", "0", and "about 40"
 * where the one seen is no strange one by itself; `expected` is then the one that fits the rest.
 */
export function usualText(column: NumberModel, seen: number, expected: number, unit: Unit): string {
  const { low, high, whole } = column;
  if (low === high)
    return seen === low ? `about ${numberText(expected, unit)}` : numberText(low, unit);
  if (seen > high) {
    if (high === 0) return numberText(high, unit);
    const few = whole && high < 20 && unit === null;
    const bound = roundUp(high);
    return few || bound >= seen
      ? `at most ${numberText(high, unit)}`
      : `under ${numberText(bound, unit)}`;
  }
  if (seen < low) {
    const few = whole && Math.abs(low) < 20 && unit === null;
    const bound = -roundUp(-low);
    return few || bound <= seen
      ? `at least ${numberText(low, unit)}`
      : `over ${numberText(bound, unit)}`;
  }
  return `about ${numberText(expected, unit)}`;
}

type Scale = [factor: number, singular: string, plural: string][];

const BYTES: Scale = [
  [1e12, 'TB', 'TB'],
  [1e9, 'GB', 'GB'],
  [1e6, 'MB', 'MB'],
  [1e3, 'kB', 'kB'],
  [1, 'byte', 'bytes'],
];
const TIMES: Scale = [
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
  [1e-3, 'millisecond', 'milliseconds'],
];
const SECONDS = { seconds: 1, milliseconds: 1e-3, microseconds: 1e-6 };

function sized(value: number, scale: Scale): string {
  const size = Math.abs(value);
  const last = scale.at(-1)!;
  // 0.05 % below a step it would be written as 1,000 of the smaller one.
  const fitting =
    value === 0
      ? scale.find(([factor]) => factor === 1)
      : scale.find(([factor]) => size >= 0.9995 * factor);
  const [factor, singular, plural] = fitting ?? last;
  const text = plain(value / factor);
  return `${text} ${text === '1' ? singular : plural}`;
}

/** Whole numbers below 10,000 as they are, all others to three digits. */
function plain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value);
  const rounded = Number(value.toPrecision(Math.abs(value) < 1 ? 2 : 3));
  if (Math.abs(rounded) >= 1e15 || Math.abs(rounded) < 1e-6) return rounded.toExponential(1);
  english ??= new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });
  return english.format(rounded);
}

/** The next number with one digit, or with two where one would be far more: 1850 as 2000, 110 as 120. */
function roundUp(value: number): number {
  if (value === 0) return 0;
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const steps = [size, size / 2, size / 10];
  for (const step of steps) {
    const up = (Math.floor(value / step + 1e-9) + 1) * step;
    if (Math.abs(up - value) <= 0.25 * Math.abs(value)) return Number(up.toPrecision(6));
  }
  return value;
}

/** Made when it is needed: it takes a while to load. */
let english: Intl.NumberFormat | undefined;

/** What the numbers of a column count; null where nobody has said so. */
type Unit = 'bytes' | 'seconds' | 'milliseconds' | 'microseconds' | null;

/** A column in plain words where its name is a known one, else null: the name is the log's own text. */
export function columnWords(name: string): { words: string | null; unit: Unit } {
  const known = KNOWN.get(plainName(name));
  if (known) return { words: known[0], unit: known[1] ?? null };
  return { words: null, unit: unitIn(name) };
}

/** `total_bytes`, `latencyMs`, `elapsed (ms)`. */
function unitIn(name: string): Unit {
  if (/(?:^|[^a-z])bytes$|Bytes$/i.test(name)) return 'bytes';
  if (/(?:[_\-. (]ms\)?|[a-z]Ms|millis(?:econds)?)$/.test(name)) return 'milliseconds';
  if (/(?:[_\-. (]us\)?|micros(?:econds)?)$/.test(name)) return 'microseconds';
  if (/(?:[_\-. (]s(?:ec|ecs|econds)?\)?|[a-z](?:Secs?|Seconds))$/.test(name)) return 'seconds';
  return null;
}

const KNOWN = new Map<string, [words: string, unit?: Unit]>(
  Object.entries({
    // KDD Cup 99 and NSL-KDD (kddcup.names).
    duration: ['duration', 'seconds'],
    protocoltype: ['protocol'],
    service: ['service'],
    flag: ['flag'],
    srcbytes: ['bytes sent', 'bytes'],
    dstbytes: ['bytes received', 'bytes'],
    land: ['sent to itself'],
    wrongfragment: ['wrong fragments'],
    urgent: ['urgent packets'],
    hot: ['risky steps'],
    numfailedlogins: ['failed logins'],
    loggedin: ['logged in'],
    numcompromised: ['signs of harm'],
    rootshell: ['root shells'],
    suattempted: ['tries to become root'],
    numroot: ['steps as root'],
    numfilecreations: ['files made'],
    numshells: ['shells opened'],
    numaccessfiles: ['control files used'],
    isguestlogin: ['guest logins'],
    ishostlogin: ['host logins'],
    count: ['links to the same host'],
    srvcount: ['links to the same service'],
    serrorrate: ['share of links not answered'],
    srvserrorrate: ['share of links to the service not answered'],
    rerrorrate: ['share of links refused'],
    srvrerrorrate: ['share of links to the service refused'],
    samesrvrate: ['share of links to the same service'],
    diffsrvrate: ['share of links to other services'],
    srvdiffhostrate: ['share of links to other hosts'],
    dsthostcount: ['links of the target host'],
    dsthostsrvcount: ['links of the target service'],
    dsthostsamesrvrate: ['share of target links to the same service'],
    dsthostdiffsrvrate: ['share of target links to other services'],
    dsthostsamesrcportrate: ['share of target links from the same port'],
    dsthostsrvdiffhostrate: ['share of target links from other hosts'],
    dsthostserrorrate: ['share of target links not answered'],
    dsthostsrvserrorrate: ['share of target service links not answered'],
    dsthostrerrorrate: ['share of target links refused'],
    dsthostsrvrerrorrate: ['share of target service links refused'],
    // CICFlowMeter, in both spellings.
    flowduration: ['duration', 'microseconds'],
    totfwdpkts: ['packets sent'],
    totalfwdpackets: ['packets sent'],
    totbwdpkts: ['packets received'],
    totalbackwardpackets: ['packets received'],
    totlenfwdpkts: ['bytes sent', 'bytes'],
    totallengthoffwdpackets: ['bytes sent', 'bytes'],
    totlenbwdpkts: ['bytes received', 'bytes'],
    totallengthofbwdpackets: ['bytes received', 'bytes'],
    flowbytss: ['bytes each second', 'bytes'],
    flowbytess: ['bytes each second', 'bytes'],
    flowpktss: ['packets each second'],
    flowpacketss: ['packets each second'],
    // Zeek, Suricata, cloud flow logs and web servers.
    origbytes: ['bytes sent', 'bytes'],
    respbytes: ['bytes received', 'bytes'],
    origpkts: ['packets sent'],
    resppkts: ['packets received'],
    connstate: ['connection state'],
    bytestoserver: ['bytes sent', 'bytes'],
    bytestoclient: ['bytes received', 'bytes'],
    bytes: ['bytes', 'bytes'],
    bytesin: ['bytes received', 'bytes'],
    bytesout: ['bytes sent', 'bytes'],
    bytessent: ['bytes sent', 'bytes'],
    bytesreceived: ['bytes received', 'bytes'],
    packets: ['packets'],
    protocol: ['protocol'],
    proto: ['protocol'],
  }),
);
