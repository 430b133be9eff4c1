/**
 * Names of columns that say what happened, to what, and what came of it, as `plainName` writes them, the
 * surest first. Of cloud, identity and audit logs, and of the schemas that they are mapped to: ECS
 * (`event.action`, `event.outcome`) and OCSF (`activity_name`, `status`).
 */
export const ACTION_NAMES = [
  ...['eventname', 'operationname', 'operationnamevalue', 'protopayloadmethodname', 'methodname'],
  ...['operation', 'operations', 'eventaction', 'activityname', 'activitydisplayname'],
  ...['activitytype', 'legacyeventtype', 'action', 'actionname', 'eventtype', 'eventtypename'],
  ...['detailtype', 'alerttype', 'syscallsyscall', 'verb', 'activity', 'auditaction', 'useraction'],
  ...['auditevent', 'eventdescription', 'requesttype', 'jobname', 'taskname', 'ruledescription'],
  ...['rulename', 'signaturename', 'signature', 'alertname', 'attackname', 'threatname', 'reason'],
  ...['requestoperation', 'event', 'eventcategory', 'eventsname', 'command', 'type', 'category'],
];

/** Of these the number or the letters alone tell little: what they were done to belongs to the event. */
export const OBJECT_NAMES = [
  ...['objectrefresource', 'objectrefsubresource', 'resourcetype', 'targettype', 'objecttype'],
  ...['entitytype'],
];

export const OUTCOME_NAMES = [
  ...[
    'errorcode',
    'resulttype',
    'statuserrorcode',
    'resultstatus',
    'outcomeresult',
    'eventoutcome',
  ],
  ...['outcome', 'responsestatuscode', 'protopayloadstatuscode', 'syscallsuccess', 'authsuccess'],
  ...['responseelementsconsolelogin', 'result', 'resultcode', 'returncode', 'success', 'succeeded'],
  ...['loginresult', 'authresult', 'disposition', 'verdict', 'decision', 'status'],
  ...['statuscode', 'responsecode', 'rcode', 'rcodename'],
];

/** How bad an alert is, beside its name. */
export const ALERT_SEVERITY_NAMES = [
  ...['alertseverity', 'severity', 'threatseverity', 'priority', 'rulelevel', 'risklevel'],
];

export const METHOD_NAMES = [
  ...['csmethod', 'requestmethod', 'httpmethod', 'httprequestmethod', 'httprequestrequestmethod'],
  ...['clientrequestmethod', 'requestverb', 'method', 'httphttpmethod', 'reqmethod'],
  ...['httpverb'],
];

export const PATH_NAMES = [
  ...['csuristem', 'csuri', 'requestpath', 'requesturi', 'requesturl', 'urlpath', 'urloriginal'],
  ...['clientrequesturi', 'clientrequestpath', 'httprequestrequesturl', 'httpurl', 'requri'],
  ...['requrl', 'uripath', 'uri', 'path', 'url', 'urlfull', 'endpoint', 'route', 'httppath'],
  ...['httptarget', 'requestrequesturi'],
];

export const REQUEST_NAMES = ['request', 'requestline', 'httprequest', 'firstlineofrequest'];

export const STATUS_NAMES = [
  ...['scstatus', 'statuscode', 'status', 'httpstatus', 'httpstatuscode', 'httpresponsestatuscode'],
  ...['downstreamstatus', 'edgeresponsestatus', 'elbstatuscode', 'responsestatus'],
  ...['httprequeststatus', 'responsecode', 'response', 'resstatuscode', 'resstatus', 'code'],
];

/** Of a job or a process: how it ended. */
export const EXIT_NAMES = ['exitcode', 'exitstatus', 'returncode'];

/** Whom a request or a connection comes from. They tell who it was, not what belongs together. */
export const ADDRESS_NAMES = [
  ...['client', 'clientip', 'cip', 'clientaddr', 'clientaddress', 'clienthost', 'remoteaddr'],
  ...['remoteip', 'remotehost', 'remoteaddress', 'sourceip', 'sourceipaddress', 'srcip', 'srcaddr'],
  ...['sourceaddress', 'ipaddress', 'ip', 'callerip', 'calleripaddress', 'idorigh', 'srcipaddr'],
  ...['src', 'requestremoteip', 'requestclientip', 'httprequestremoteip', 'actoripaddress'],
  ...['sourceips', 'origh', 'ipaddr'],
];

/** Which machine it was on: who it was about, but no sessions. */
export const HOST_NAMES = [
  ...['hostname', 'host', 'computername', 'computer', 'devicename', 'devicehostname', 'dvchost'],
  ...['machinename', 'machine', 'agentname', 'agenthostname', 'endpointname', 'workstationname'],
  ...['workstation', 'vmname', 'compromisedentity', 'resourceinstancedetailsinstanceid'],
];

/** What was done, how, and to whom; the part of a program that tells it: fields, but no sessions. */
export const NO_SESSION_NAMES: ReadonlySet<string> = new Set([
  ...['targetip', 'targetport', 'sourceport', 'protocol', 'action', 'outcome', 'rule', 'component'],
]);

/** Who did it. */
export const ACTOR_NAMES = [
  ...[
    'actor',
    'actorid',
    'actoralternateid',
    'useridentityusername',
    'useridentityarn',
    'csusername',
  ],
  ...['userprincipalname', 'initiatedbyuseruserprincipalname', 'caller', 'userids', 'authuser'],
  ...['protopayloadauthenticationinfoprincipalemail', 'principalemail', 'actoremail', 'remoteuser'],
];

/**
 * Never what happened: agents, versions, ids, places, names of organisations, measures of time. A
 * pattern over plain names.
 */
export const NO_EVENT_NAME =
  /agent|version|browser|platform|devicename|os$|(?:^|[a-z])id$|ids$|guid|uuid|arn$|etag|hash|fingerprint|country|city|region|latitude|longitude|location|zone$|geo|organi[sz]ation|^org|company|tenant|subscription|account|^as(?:n|name|org)|isp$|domain|hostname|^host|timestamp|time$|date$|created|modified|updated|uri$|url$|path$|query|address|port$|^ip$|ip$|email|mail$|user(?:name)?$|serial|token|key$|cipher|tls|ssl|scheme|readonly|managementevent|recipient|bytes|referer|referrer/;

/** A list's number, an id or an address in the name of an action is none of it: `group 37`. */
export function masked(action: string): string {
  return action.replace(
    /(?<![\w.-])(?:#?\d{1,20}|[\da-f]{8}-[\da-f-]{20,40}|\d{1,3}(?:\.\d{1,3}){3})(?![\w.-])/gi,
    '<*>',
  );
}
