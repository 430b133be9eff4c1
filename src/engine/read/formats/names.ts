/**
 * A column's name as it is looked up: letters and digits only, in lower case, so that `@timestamp`,
 * `Time_Stamp` and `time.stamp` are one, and without a remark such as the zone of times that Azure adds
 * (`TimeGenerated [UTC]`). Empty for what is too long to be a name.
 */
export function plainName(name: string): string {
  if (name.length > 100) return '';
  const bare = name.toLowerCase().replace(REMARK, '');
  const plain = bare.replace(/[^\p{L}\p{N}]+/gu, '');
  return IN_ENGLISH.get(plain) ?? plain;
}

/** Columns of the Event Viewer's export in German, French and Spanish. */
const IN_ENGLISH = new Map([
  ['ebene', 'level'],
  ['datumunduhrzeit', 'dateandtime'],
  ['quelle', 'source'],
  ['ereignisid', 'eventid'],
  ['aufgabenkategorie', 'taskcategory'],
  ['niveau', 'level'],
  ['dateetheure', 'dateandtime'],
  ['iddelévénement', 'eventid'],
  ['catégoriedelatâche', 'taskcategory'],
  ['nivel', 'level'],
  ['fechayhora', 'dateandtime'],
  ['origen', 'source'],
  ['iddelevento', 'eventid'],
  ['categoríadelatarea', 'taskcategory'],
]);

/** A remark behind the name: the zone of times, a unit, the values that there are. */
const REMARK = / [[(][^\])]{0,60}[\])]$/;

/**
 * The place of the first of `wanted` among the columns that `fits`; a name matches whole, or by its last
 * part (`_source.message`). -1 where there is none.
 */
export function findName(
  columns: readonly string[],
  wanted: readonly string[],
  fits: (at: number) => boolean = () => true,
): number {
  for (const isLast of [false, true]) {
    const places = placesByName(columns, isLast);
    for (const name of wanted) {
      const at = places.get(name)?.find(fits);
      if (at !== undefined) return at;
    }
  }
  return -1;
}

/** The places of each plain name, or of its last part alone. Looked up many times for one file. */
function placesByName(columns: readonly string[], isLast: boolean): Map<string, number[]> {
  const known = isLast ? BY_LAST : BY_WHOLE;
  const found = known.get(columns);
  // A reader of JSON finds columns as it goes.
  if (found?.columns === columns.length) return found.places;
  const places = new Map<string, number[]>();
  for (const [at, column] of columns.entries()) {
    const name = plainName(isLast ? column.slice(column.lastIndexOf('.') + 1) : column);
    const same = places.get(name);
    if (same === undefined) places.set(name, [at]);
    else same.push(at);
  }
  known.set(columns, { columns: columns.length, places });
  return places;
}

type Places = WeakMap<readonly string[], { columns: number; places: Map<string, number[]> }>;
const BY_WHOLE: Places = new WeakMap();
const BY_LAST: Places = new WeakMap();

/** Names of the column with the log text, whatever else there is, the surest first. */
export const SURE_MESSAGE_NAMES = [
  ...['content', 'message', 'msg', 'logmessage', 'rawmessage', 'syslogmessage', 'eventmessage'],
  ...['fulllog', 'raw', 'log', 'line', 'logline', 'logentry', 'body', 'text', 'textpayload'],
  ...['jsonpayloadmessage', 'eventoriginal', 'renderedmessage', 'fullmessage', 'shortmessage'],
];

/** And of columns that hold it where none says what happened by the name of an action. */
export const MESSAGE_NAMES = [
  ...SURE_MESSAGE_NAMES,
  ...['description', 'alertdisplayname', 'event', 'details', 'resultdescription'],
];

/** Names of the column with the whole time, the surest first. */
export const TIME_NAMES = [
  ...[
    'tsns',
    'timestamp',
    'time',
    'datetime',
    'dateandtime',
    'timegenerated',
    'timecreated',
    'eventtime',
  ],
  ...['eventtimestamp', 'logtime', 'logtimestamp', 'ts', 't', 'date', 'created', 'createdat'],
  ...['systemtime', 'receivetimestamp', 'starttime', 'starttimeutc', 'flowstart', 'epoch'],
  ...['realtimetimestamp', 'timestampepoch', 'ingestiontime', 'stime', 'instant', 'when'],
  ...['creationtime', 'creationdate', 'activitydatetime', 'createddatetime', 'published', 'idtime'],
  ...['requestreceivedtimestamp', 'stagetimestamp', 'edgestarttimestamp', 'startutc', 'asctime'],
  ...['eventdatetime', 'devicetime', 'occurredat', 'generatedtime', 'timelocal', 'timeiso8601'],
];

export const LEVEL_NAMES = [
  ...['level', 'loglevel', 'severity', 'severitylevel', 'severitytext', 'levelname', 'lvl'],
  ...['loglevelname', 'severitylabel', 'priority', 's', 'status'],
];

/** Of these the words, where a program writes its own numbers beside them. */
export const LEVEL_WORD_NAMES = [
  ...['levelname', 'loglevelname', 'leveltext', 'levelstr', 'severitytext', 'severitylabel'],
];

/** Columns that tell the known answer: never used to find it. */
export const LABEL_NAMES = [
  ...['label', 'labels', 'class', 'attackcat', 'attack', 'attacktype', 'isanomaly', 'anomaly'],
  ...['groundtruth', 'target', 'detailedlabel'],
];

/** Columns that could be sessions, those that most likely are first. */
export const SESSION_NAMES = [
  ...['blockid', 'sessionid', 'session', 'traceid', 'trace', 'tracestate', 'requestid', 'request'],
  ...['reqid', 'correlationid', 'correlation', 'operationid', 'activityid', 'transactionid'],
  ...['transaction', 'txid', 'conversationid', 'executionid', 'invocationid', 'jobid', 'taskid'],
  ...['orderid', 'flowid', 'connectionid', 'connid', 'instanceid', 'instance', 'containerid'],
  ...['targetlogonid', 'subjectlogonid', 'logonid', 'logstream', 'logstreamname', 'threadid'],
  ...['tid', 'thread', 'processid', 'pid', 'process', 'procid', 'kubernetespod', 'podname', 'pod'],
  ...['kubernetespodname', 'userid', 'user', 'username', 'account', 'accountname'],
  ...['targetusername', 'clientip', 'client', 'sourceip', 'srcip', 'srcipaddr', 'ipaddress'],
  ...['remoteaddr', 'remoteip', 'idorigh', 'ip', 'sourceaddress', 'node', 'location', 'host'],
  ...['hostname', 'computer', 'container', 'containername'],
];
