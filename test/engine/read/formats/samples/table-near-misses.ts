/** A table with three rows that is nearly of a format and is not: columns of it are missing, or mean another thing. */
export type TableNearMiss = [format: string, header: string, row: string];

/** One for each format of tables; all invented. `TIME` stands for a time of its own in each row. */
export const TABLE_NEAR_MISSES: readonly TableNearMiss[] = [
  ['a Suricata EVE log', 'timestamp,event_type,message', 'TIME,order,order 7 was paid'],
  ['a Zeek connection log', 'ts,id.orig_h,message', 'TIME,192.0.2.7,the door is open'],
  ['a Zeek log', 'ts,method,uri,message', 'TIME,GET,/a,the page was read'],
  ['network flows (CICFlowMeter)', 'timestamp,flow_duration,message', 'TIME,77,a flow has ended'],
  [
    'network flows (KDD 99 or NSL-KDD)',
    'timestamp,protocol_type,service,message',
    'TIME,tcp,http,a flow has ended',
  ],
  ['a Windows event export', 'timestamp,EventID,message', 'TIME,7,order 7 was paid'],
  ['a systemd journal', 'timestamp,PRIORITY,MESSAGE', 'TIME,6,order 7 was paid'],
  [
    'a web access log (as a table)',
    'timestamp,request,client,message',
    'TIME,17,ada,order 7 was paid',
  ],
  ['a Cowrie log (honeypot)', 'timestamp,eventid,session,message', 'TIME,7,s1,order 7 was paid'],
  [
    'an AWS GuardDuty export',
    'timestamp,type,severity,title',
    'TIME,invoice,low,invoice 7 was sent to the customer',
  ],
  ['a Wazuh export', 'timestamp,rule.id,rule.level,message', 'TIME,7,3,a rule was changed'],
  [
    'an Azure sign-in export',
    'Date (UTC),User,Status,Failure reason,Message',
    'TIME,Ann,Failure,no space,the copy failed',
  ],
  ['a Sentinel alert export', 'TimeGenerated,Alert,Message', 'TIME,disk,the disk is full'],
  ['an Azure syslog export', 'timestamp,SyslogMessage', 'TIME,the disk is full'],
  [
    'an Azure network flow export',
    'TimeGenerated,FlowType,Message',
    'TIME,order,the order was sent',
  ],
  [
    'an Azure Application Insights export',
    'timestamp,operation_Id,message',
    'TIME,aa01,order 7 was paid',
  ],
  ['an Azure Log Analytics export', 'Generated,LogEntry', 'TIME,order 7 was paid'],
  ['a Kibana export', '@timestamp,_id,message', 'TIME,k1,order 7 was paid'],
  ['a CloudWatch Logs Insights export', '@timestamp,message', 'TIME,order 7 was paid'],
  ['a CloudWatch export', 'timestamp,message', 'TIME,order 7 was paid'],
  ['a Splunk export', 'raw,message', 'beef,order 7 was paid'],
  ['a Datadog export', 'Date,Content', 'TIME,order 7 was paid'],
  ['a Grafana export', 'Line,Station', 'the train to the coast was late,Main Street'],
  ['a Nextcloud log', 'time,reqId,level,message', 'TIME,a1,3,order 7 was paid'],
  ['a Google Cloud export', 'insertId,severity,message', 'g1,INFO,order 7 was paid'],
];
