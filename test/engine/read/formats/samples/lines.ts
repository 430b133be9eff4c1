import { DEVICE_LINES } from './device-lines.ts';
import { PRODUCT_LINES } from './product-lines.ts';
import { SYSTEM_LINES } from './system-lines.ts';

/** Lines of one format, what the last of them is read as, and a line that is nearly of it and is not. */
export interface LineSample {
  /** In plain words, as the note to a reader tells it. */
  format: string;
  lines: readonly string[];
  time: string;
  level: string;
  /** The message, or what the event says where fields tell it. */
  event: string;
  fields: string;
  nearMiss: string;
}

/** At least two lines of each format of text, all invented. `docs/formats.md` shows the first. */
export const LINE_SAMPLES: readonly LineSample[] = [
  {
    format: 'an HDFS log',
    lines: [
      '250314 080000 143 INFO dfs.DataNode$Receiver: Receiving block blk_17',
      '250314 080001 35 WARN dfs.FSNamesystem: block blk_18 is gone',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'block blk_18 is gone',
    fields: 'pid=35',
    nearMiss: '250314 080001 dfs.FSNamesystem: block blk_18 is gone',
  },
  {
    format: 'a web access log',
    lines: [
      '192.0.2.7 - ada [14/Mar/2025:08:00:00 +0100] "GET /cart HTTP/1.1" 200 512 "-" "curl/8"',
      '192.0.2.8 - - [14/Mar/2025:08:00:01 +0100] "POST /pay HTTP/1.1" 502 0 "-" "curl/8"',
    ],
    time: '2025-03-14T07:00:01.000Z',
    level: '',
    event: '"POST /pay HTTP/1.1" 502 0 "-" "curl/8"',
    fields: 'client=192.0.2.8',
    nearMiss: '192.0.2.8 - - [14/Mar/2025:08:00:01 +0100] the till is open',
  },
  {
    format: 'an nginx error log',
    lines: [
      '2025/03/14 08:00:00 [notice] 31#31: start worker process 32',
      '2025/03/14 08:00:01 [error] 32#32: *7 open() "/srv/x" failed (2: No such file or directory)',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'open() "/srv/x" failed (2: No such file or directory)',
    fields: 'pid=32',
    nearMiss: '2025/03/14 08:00:01 [error] worker 32: open() failed',
  },
  {
    format: 'an Apache error log',
    lines: [
      '[Fri Mar 14 08:00:00.123456 2025] [mpm_event:notice] [pid 31:tid 77] AH00489: Apache configured',
      '[Fri Mar 14 08:00:01.123456 2025] [core:error] [pid 32:tid 78] [client 192.0.2.7:4711] AH00126: Invalid URI',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'AH00126: Invalid URI',
    fields: 'client=192.0.2.7 pid=32',
    nearMiss: '[Fri Mar 14 08:00:01.123456 2025] the server is up',
  },
  {
    format: 'a BlueGene/L log',
    lines: [
      '- 1741939200 2025.03.14 R02-M1-N0 2025-03-14-08.00.00.675872 R02-M1-N0 RAS KERNEL INFO parity error corrected',
      '- 1741939201 2025.03.14 R02-M1-N1 2025-03-14-08.00.01.675872 R02-M1-N1 RAS APP FATAL job 7 was killed',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'job 7 was killed',
    fields: 'node=R02-M1-N1',
    nearMiss: '- 1741939201 2025.03.14 R02-M1-N1 job 7 was killed',
  },
  {
    format: 'a supercomputer log (syslog)',
    lines: [
      '- 1741939200 2025.03.14 dn228 Mar 14 08:00:00 dn228/dn228 crond[2915]: (root) CMD (run-parts)',
      '- 1741939201 2025.03.14 dn229 Mar 14 08:00:01 dn229/dn229 sshd[7]: session opened for ada',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: '',
    event: 'session opened for ada',
    fields: 'pid=7 host=dn229',
    nearMiss: '- 1741939201 2025.03.14 dn229 session opened for ada',
  },
  {
    format: 'an Android log (logcat)',
    lines: [
      '03-14 08:00:00.123  1702  2395 D WindowManager: layout of 3 windows',
      '03-14 08:00:01.123  1702  2396 E PowerManager: lock 7 is gone',
    ],
    time: '1972-03-14T08:00:01.123Z',
    level: 'error',
    event: 'lock 7 is gone',
    fields: 'tid=2396 pid=1702',
    nearMiss: '03-14 08:00:01.123 lock 7 is gone',
  },
  {
    format: 'a Redis log',
    lines: [
      '811:M 14 Mar 2025 08:00:00.000 * Ready to accept connections',
      '811:M 14 Mar 2025 08:00:01.000 # Out Of Memory allocating 64 bytes',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'Out Of Memory allocating 64 bytes',
    fields: 'pid=811',
    nearMiss: '811 clients on 14 Mar 2025 08:00:01.000',
  },
  {
    format: 'an SSSD log',
    lines: [
      '(2025-03-14  8:00:00): [be[x.example]] [sysdb_open] (0x0200): database opened',
      '(2025-03-14  8:00:01): [be[x.example]] [sysdb_add_user] (0x0040): user ada is there',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'user ada is there',
    fields: 'service=be[x.example]',
    nearMiss: '(2025-03-14  8:00:01): user ada is there',
  },
  {
    format: 'an application log (time, level, text)',
    lines: [
      'nova-api.log.1.2025-03-14_08:00:00 2025-03-14 08:00:00.008 25746 INFO nova.osapi [req-1 ada] 192.0.2.7 is served',
      'nova-api.log.1.2025-03-14_08:00:00 2025-03-14 08:00:01.008 25746 WARNING nova.osapi [req-2 ada] 192.0.2.7 must wait',
    ],
    time: '2025-03-14T08:00:01.008Z',
    level: 'warning',
    event: '[req-2 ada] 192.0.2.7 must wait',
    fields: 'pid=25746',
    nearMiss: 'the file nova-api.log was closed',
  },
  {
    format: 'an application log (level, time, text)',
    lines: [
      'I0314 08:00:00.123456    31 server.go:42] listening',
      'E0314 08:00:01.123456    32 store.go:17] item 7 is gone',
    ],
    time: '1972-03-14T08:00:01.123Z',
    level: 'error',
    event: 'item 7 is gone',
    fields: 'thread=32',
    nearMiss: 'E0314 item 7 is gone at 08:00:01.123456',
  },
  {
    format: 'a MikroTik log',
    lines: [
      'mar/14/2025 08:00:00 dhcp,info defconf assigned 192.0.2.7 for 02:00:00:00:00:01 phone',
      'mar/14/2025 08:00:01 system,error,critical login failure for user ada from 192.0.2.9 via ssh',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'login failure for user ada from 192.0.2.9 via ssh',
    fields: 'service=system',
    nearMiss: 'mar/14/2025 08:00:01 system rebooted, because power failed',
  },
  {
    format: 'an Erlang log',
    lines: [
      '=INFO REPORT==== 14-Mar-2025::08:00:00 ===',
      'accepting a connection',
      '',
      '=ERROR REPORT==== 14-Mar-2025::08:00:01 ===',
      'closing a connection',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'closing a connection',
    fields: '',
    nearMiss: '=ERROR REPORT==== of 14-Mar-2025 at 08:00:01 ===',
  },
  {
    format: 'a log of key=value pairs (logfmt)',
    lines: [
      'time=2025-03-14T08:00:00Z level=info msg="listening" user=ada',
      'time=2025-03-14T08:00:01Z level=warn msg="item 7 is low" user=eve',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'item 7 is low',
    fields: 'user=eve',
    nearMiss: 'a=1 b=2',
  },
  {
    format: 'an application log (time, level, text)',
    lines: [
      '2025-03-14T08:00:00.123Z INFO [http-1] shop.orders: order 7 was paid',
      '2025-03-14T08:00:01.123Z ERROR [http-2] shop.orders: order 8 is lost',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'order 8 is lost',
    fields: 'thread=http-2 component=shop.orders',
    nearMiss: 'order 8 is lost',
  },
  {
    format: 'a text log with times',
    lines: ['2025-03-14 08:00:00 the till is open', '2025-03-14 08:00:01 the till is closed'],
    time: '2025-03-14T08:00:01.000Z',
    level: '',
    event: 'the till is closed',
    fields: '',
    nearMiss: 'the till is closed',
  },
  {
    format: 'an application log (level, text)',
    lines: ['[info] the till is open', '[error] the till is stuck'],
    time: '',
    level: 'error',
    event: 'the till is stuck',
    fields: '',
    nearMiss: '[till] it is stuck',
  },
  {
    format: 'an application log (time, level, text) inside docker compose output',
    lines: [
      'web-1  | 2025-03-14T08:00:00Z INFO ready',
      'db-1   | 2025-03-14T08:00:01Z WARN slow query 7',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'slow query 7',
    fields: 'service=db-1',
    nearMiss: 'web-1 2025-03-14T08:00:00Z INFO ready',
  },
  {
    format: 'an application log (time, level, text) inside kubectl output',
    lines: [
      '[pod/web-0/app] 2025-03-14T08:00:00Z INFO ready',
      '[pod/web-1/app] 2025-03-14T08:00:01Z WARN slow query 7',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'slow query 7',
    fields: 'pod=web-1 service=app',
    nearMiss: '[web-1] 2025-03-14T08:00:01Z WARN slow query 7',
  },
  {
    format: 'a container log',
    lines: [
      '2025-03-14T08:00:00.123456789Z stdout F the till is open',
      '2025-03-14T08:00:01.123456789Z stderr F the till is stuck',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: '',
    event: 'the till is stuck',
    fields: '',
    nearMiss: '2025-03-14T08:00:01.123456789Z the till is stuck',
  },
  {
    format: 'a GitLab job log',
    lines: [
      '2025-03-14T08:00:00.123456Z 00O compiling module 7',
      '2025-03-14T08:00:01.123456Z 01E module 8 has a fault',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: '',
    event: 'module 8 has a fault',
    fields: '',
    nearMiss: '2025-03-14T08:00:01.123456Z module 8 has a fault',
  },
  {
    format: 'a GitHub Actions log',
    lines: [
      '2025-03-14T08:00:00.1234567Z ##[group]Run npm test',
      '2025-03-14T08:00:01.1234567Z ##[error]Process completed with exit code 1.',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'Process completed with exit code 1.',
    fields: 'step=Run npm test',
    nearMiss: '2025-03-14T08:00:01.123Z exit code 1',
  },
  {
    format: 'the log of a Java service wrapper',
    lines: [
      'INFO   | jvm 1    | 2025/03/14 08:00:00 | the till is open',
      'ERROR  | jvm 1    | 2025/03/14 08:00:01 | the till is stuck',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'the till is stuck',
    fields: 'service=jvm 1',
    nearMiss: 'ERROR  | the till is stuck',
  },
  {
    format: 'a syslog file',
    lines: [
      '<38>Mar 14 08:00:00 web-1 sshd[4]: session opened for ada',
      '<34>Mar 14 08:00:01 web-1 su[5]: root is locked out',
    ],
    time: '1972-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'root is locked out',
    fields: 'pid=5 host=web-1 service=su',
    nearMiss: 'Mar 14 08:00:01 root is locked out',
  },
  {
    format: 'an application log (time, level, text) inside grep output',
    lines: ['17:2025-03-14 08:00:00 INFO ready', '23:2025-03-14 08:00:01 WARN slow query 7'],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event: 'slow query 7',
    fields: '',
    nearMiss: '2025-03-14 08:00:01 WARN slow query 7',
  },
  {
    format: 'a CEF log',
    lines: [
      'CEF:0|Acme|Gate|1.2|100|Sign-in|3|src=192.0.2.7 dst=198.51.100.7 dpt=443 suser=ada act=allow rt=1741939200000',
      'Mar 14 08:00:01 fw-1 CEF:0|Acme|Gate|1.2|101|Port scan|9|src=192.0.2.8 dst=198.51.100.7 dpt=22 suser=eve act=block rt=1741939201000',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'Port scan, block',
    fields:
      'user=eve source_ip=192.0.2.8 target_ip=198.51.100.7 target_port=22 action=block host=fw-1',
    nearMiss: 'CEF: 0 of 7 fields',
  },
  {
    format: 'a LEEF log',
    lines: [
      'LEEF:1.0|Acme|Gate|1.2|AUTH_OK|devTime=Mar 14 2025 08:00:00\tsrc=192.0.2.7\tusrName=ada\tsev=2',
      'LEEF:1.0|Acme|Gate|1.2|AUTH_FAIL|devTime=Mar 14 2025 08:00:01\tsrc=192.0.2.8\tusrName=eve\tsev=8',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'AUTH_FAIL',
    fields: 'user=eve source_ip=192.0.2.8',
    nearMiss: 'LEEF 1.0 is read',
  },
  {
    format: 'a Palo Alto Networks log',
    lines: [
      '1,2025/03/14 08:00:00,0110,TRAFFIC,end,1,2025/03/14 08:00:00,192.0.2.7,198.51.100.7,0.0.0.0,0.0.0.0,Rule A,ada,,ssl,vsys1,trust,untrust,ae1,ae2,fwd,x,77,1,4711,443,0,0,0x19,tcp,allow,800',
      '1,2025/03/14 08:00:01,0110,THREAT,vulnerability,1,2025/03/14 08:00:01,192.0.2.8,198.51.100.7,0.0.0.0,0.0.0.0,Rule A,eve,,ssh,vsys1,untrust,trust,ae1,ae2,fwd,x,78,1,4712,22,0,0,0x0,tcp,reset-both,,SSH Brute Force(40015),any,high,client-to-server',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'threat vulnerability SSH Brute Force, reset-both',
    fields:
      'session=78 user=eve source_ip=192.0.2.8 target_ip=198.51.100.7 target_port=22 protocol=tcp action=reset-both rule=Rule A',
    nearMiss: '1,2025/03/14 08:00:01,0110,COFFEE,end',
  },
  {
    format: 'a FortiGate log',
    lines: [
      'date=2025-03-14 time=08:00:00 devname="edge" devid="FGT60E0000000000" logid="0000000013" type="traffic" subtype="forward" level="notice" eventtime=1741939200000000000 srcip=192.0.2.7 dstip=198.51.100.7 dstport=443 action="accept"',
      'date=2025-03-14 time=08:00:01 devname="edge" devid="FGT60E0000000000" logid="0100032002" type="event" subtype="system" level="alert" eventtime=1741939201000000000 logdesc="Admin login failed" user="eve" srcip=192.0.2.8 action="login" status="failed"',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'critical',
    event: 'event system Admin login failed',
    fields: 'user=eve source_ip=192.0.2.8 action=login host=edge',
    nearMiss: 'logid="0100032002" is the number of a failed login',
  },
  {
    format: 'a Linux audit log (auditd)',
    lines: [
      'type=SYSCALL msg=audit(1741939200.123:41): arch=c000003e syscall=59 success=yes exit=0 pid=7 auid=1000 ses=3 comm="ls" exe="/bin/ls" key="exec"',
      'type=USER_LOGIN msg=audit(1741939201.123:42): pid=8 uid=0 auid=4294967295 ses=4294967295 msg=\'op=login acct="eve" exe="/usr/sbin/sshd" hostname=? addr=192.0.2.8 terminal=ssh res=failed\'',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: '',
    event: 'USER_LOGIN login, failed',
    fields: 'user=eve source_ip=192.0.2.8 outcome=failed',
    nearMiss: 'type=USER_LOGIN says who came',
  },
  {
    format: 'a firewall log (iptables)',
    lines: [
      'Mar 14 08:00:00 web-1 kernel: [ 1000.123456] [UFW ALLOW] IN=eth0 OUT= MAC=00:11 SRC=192.0.2.7 DST=198.51.100.7 LEN=40 TTL=243 PROTO=TCP SPT=4711 DPT=443 SYN',
      'Mar 14 08:00:01 web-1 kernel: [ 1001.123456] [UFW BLOCK] IN=eth0 OUT= MAC=00:11 SRC=192.0.2.8 DST=198.51.100.7 LEN=40 TTL=243 PROTO=TCP SPT=4712 DPT=23 SYN',
    ],
    time: '1972-03-14T08:00:01.000Z',
    level: '',
    event: 'UFW BLOCK TCP in',
    fields:
      'source_ip=192.0.2.8 target_ip=198.51.100.7 target_port=23 protocol=TCP action=UFW BLOCK host=web-1',
    nearMiss: 'Mar 14 08:00:01 web-1 kernel: [ 1001.123456] [UFW BLOCK] the rules were read',
  },
  {
    format: 'a firewall log (pf)',
    lines: [
      'Mar 14 08:00:00 pf-1 filterlog[92653]: 5,,,1000000103,igb1,match,pass,in,4,0x0,,64,0,0,DF,6,tcp,60,192.0.2.7,198.51.100.7,4711,443,0,S',
      'Mar 14 08:00:01 pf-1 filterlog[92653]: 5,,,1000000103,igb1,match,block,in,6,0x00,0x00000,64,UDP,17,60,2001:db8::8,2001:db8::7,4712,53,40',
    ],
    time: '1972-03-14T08:00:01.000Z',
    level: '',
    event: 'block udp in',
    fields:
      'source_ip=2001:db8::8 target_ip=2001:db8::7 target_port=53 protocol=udp action=block host=pf-1 rule=5',
    nearMiss: 'Mar 14 08:00:01 pf-1 filterlog[92653]: the rules were read',
  },
  {
    format: 'a Cisco log',
    lines: [
      'Mar 14 2025 08:00:00 fw-1 : %ASA-6-302013: Built inbound TCP connection 7 for outside:192.0.2.7/4711 (192.0.2.7/4711) to inside:198.51.100.7/443 (198.51.100.7/443)',
      'Mar 14 2025 08:00:01 fw-1 : %ASA-4-106023: Deny tcp src outside:192.0.2.8/4712 dst inside:198.51.100.7/23 by access-group "outside_in"',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'warning',
    event:
      'Deny tcp src outside:192.0.2.8/4712 dst inside:198.51.100.7/23 by access-group "outside_in"',
    fields:
      'source_ip=192.0.2.8 target_ip=198.51.100.7 target_port=23 protocol=tcp host=fw-1 service=ASA rule=106023',
    nearMiss: 'Mar 14 2025 08:00:01 fw-1 : 100 %-ASA of the rules',
  },
  {
    format: 'a log of key=value pairs',
    lines: [
      '<134>id=firewall time="2025-03-14 08:00:00 UTC" fw=198.51.100.1 pri=6 action="permit" src=192.0.2.7:4711:X1 dst=198.51.100.7:443:X0',
      '<134>id=firewall time="2025-03-14 08:00:01 UTC" fw=198.51.100.1 pri=4 action="deny" src=192.0.2.8:4712:X1 dst=198.51.100.7:23:X0',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'info',
    event: 'deny',
    fields: 'source_ip=192.0.2.8',
    nearMiss: '<134>with a=1 and b=2',
  },
  {
    format: 'a Cowrie log (honeypot)',
    lines: [
      '{"eventid":"cowrie.session.connect","session":"a1","sensor":"s","src_ip":"192.0.2.7","timestamp":"2025-03-14T08:00:00Z"}',
      '{"eventid":"cowrie.login.failed","session":"a1","sensor":"s","src_ip":"192.0.2.7","timestamp":"2025-03-14T08:00:01Z"}',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: '',
    event: 'cowrie login.failed',
    fields: 'session=a1 src_ip=192.0.2.7',
    nearMiss: '{"eventid":"7","message":"the till is stuck"}',
  },
  {
    format: 'an AWS GuardDuty export',
    lines: [
      '{"Type":"Recon:EC2/PortProbe","Severity":2,"AccountId":"1","Title":"A port is probed","UpdatedAt":"2025-03-14T08:00:00Z"}',
      '{"Type":"UnauthorizedAccess:EC2/SSHBruteForce","Severity":8,"AccountId":"1","Title":"SSH is tried","UpdatedAt":"2025-03-14T08:00:01Z"}',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: '',
    event: 'alert severity high: UnauthorizedAccess:EC2/SSHBruteForce',
    fields: 'AccountId=1',
    nearMiss: '{"Type":"till","Title":"the till is stuck"}',
  },
  {
    format: 'a Zeek connection log',
    lines: [
      '#fields\tts\tuid\tid.orig_h\tid.resp_h\tproto\tservice\tconn_state\torig_bytes\tresp_bytes',
      '1741939200.5\tC1\t192.0.2.7\t198.51.100.7\ttcp\tssl\tSF\t100\t2000',
      '1741939201.5\tC2\t192.0.2.8\t198.51.100.7\ttcp\t-\tREJ\t0\t0',
    ],
    time: '2025-03-14T08:00:01.500Z',
    level: '',
    event: 'tcp/REJ (refused), no data',
    fields: 'id.orig_h=192.0.2.8',
    nearMiss: '#fields are: one, two',
  },
  {
    format: 'a Zeek log',
    lines: [
      '#fields\tts\tuid\tid.orig_h\tid.resp_h\tname\taddl',
      '1741939200.5\tC1\t192.0.2.7\t198.51.100.7\tdata_before_established\t-',
      '1741939201.5\tC2\t192.0.2.8\t198.51.100.7\tbad_TCP_checksum\t-',
    ],
    time: '2025-03-14T08:00:01.500Z',
    level: '',
    event: 'bad_TCP_checksum',
    fields: 'id.orig_h=192.0.2.8',
    nearMiss: '#fields are: one, two',
  },
  {
    format: 'a W3C extended log',
    lines: [
      '#Fields: date time c-ip cs-method cs-uri-stem sc-status',
      '2025-03-14 08:00:00 192.0.2.7 GET /cart 200',
      '2025-03-14 08:00:01 192.0.2.8 POST /pay 500',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: '',
    event: 'POST /pay 500 internal server error',
    fields: 'c-ip=192.0.2.8',
    nearMiss: '#Fields of the farm',
  },
  {
    format: 'a Nextcloud log',
    lines: [
      '{"reqId":"a1","level":1,"time":"2025-03-14T08:00:00+00:00","remoteAddr":"192.0.2.7","user":"ada","app":"files","message":"a file was stored"}',
      '{"reqId":"a2","level":3,"time":"2025-03-14T08:00:01+00:00","remoteAddr":"192.0.2.8","user":"eve","app":"core","message":"a file is locked"}',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'a file is locked',
    fields: 'reqId=a2 user=eve remoteAddr=192.0.2.8',
    nearMiss:
      '{"reqId":"a2","level":3,"time":"2025-03-14T08:00:01+00:00","message":"a file is locked"}',
  },
  ...SYSTEM_LINES,
  ...DEVICE_LINES,
  ...PRODUCT_LINES,
];
