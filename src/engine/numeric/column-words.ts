import { plainName } from '../read/names.ts';

/** What the numbers of a column count; null where nobody has said so. */
export type Unit = 'bytes' | 'seconds' | 'milliseconds' | 'microseconds' | null;

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
