/**
 * What a line only speaks of, and what has not happened: conditions ("may fail if …"), help and the
 * addresses it points to, and reports about reports. Expressions are for text in lower case.
 */

/** What might be: "remote systems will be unable to connect", "this could be caused if the system crashed". */
const CONDITION =
  /\b(?:(?:may|might|could|can|would|should)(?: (?:also|then|only|still|otherwise|even))? (?:be (?:unable|caused|lost|refused|rejected|denied|dropped|corrupted|terminated|killed|missing)|fail|crash|hang|time ?out|lose|cause|result in|lead to|not (?:work|be able))|will(?: (?:also|then|only|still|otherwise))? (?:be unable|fail (?:if|when|unless|on|with)|not be able))\b[^.;]{0,120}|\b(?:if|when|whenever|unless|should) (?:(?!error|failed)[\w<*>'’-]{1,30} ){1,5}(?:fails?|cannot|can't|does not|doesn't|is (?:not found|missing|unreachable|refused)|times out|crashes)\b[^.;,]{0,60}|\bin case of [^.;,]{0,60}/g;

/** Where a page of help is, or a file is fetched: its name says nothing of what happened. */
const ADDRESS = /(\b(?:https?|ftp):\/\/[^\s/"'<>)\]]{1,200})\/[^\s"'<>)\]]{1,400}/g;

/** Without what is only a condition, and without the paths of addresses. Text in lower case. */
export function withoutConditions(text: string): string {
  return text.replace(ADDRESS, '$1/').replace(CONDITION, ' ');
}

/** Points to help, to a record of something told already, or tells of a report about it. */
export const POINTS_ELSEWHERE =
  /^\W{0,4}(?:\[?(?:error|warn(?:ing)?|info)\]? ?)?(?:\[help \S{1,5}\]|see (?:also )?(?:https?:|the )|for (?:more|further) (?:info\w{0,7}|details|help)|(?:to see|re-?run) .{0,40}(?:stack trace|--info|--debug|-x switch|-e switch)|(?:a )?detailed walkthrough of|(?:try|run) (?:rustc )?--explain)|\b(?:sqm|telemetry|watson|wer|sentry|bugsnag)\b.{0,80}\b(?:report|upload|queue|cached|standard|session|warning|initiali[sz])|\b(?:cached|queued|sent|uploaded) (?:crash |error )?reports?\b|^\W{0,4}(?:task|play|running handler) \[|##\[debug\]|(?:evaluating )?condition for step: |\bxfail(?:ed)?\b|\bno thresholds met\b|can't find child \S{1,12} in scoreboard|long lost child came home/;
