/**
 * Words by which a log says that something failed, and what makes them harmless. Matched on text in
 * lower case, but for exceptions and stack frames, whose names tell by their capitals.
 */

/** Says that a run or a program came to a bad end. */
export const GRAVE =
  /(?<![\w./-])(?:fatal|panic(?:ked)?|caused by|unhandled|uncaught|traceback|segmentation fault|crash(?:ed|ing)?|corrupt(?:ed|ion)?|core dumped|unrecoverable|emergency|severe error|killed by|exit(?:ed)? (?:code|status|with(?: code| status)?)[ :=]{1,3}-?[1-9]\d{0,9}|exit status [1-9]\d{0,2}|aborting|giving up|build failed|(?:bad|non-?zero) exit)(?![\w-]|\.\w)/;

/** Says plainly that something did not work. */
export const CLAIMS =
  /(?<![\w./-])(?:fail(?:ed|ing|s)? (?:to|with|because|due|on|in|at|for)\b|has failed|have failed|could ?n[o'’]t|couldn['’]?t|cannot|can not|can['’]t|unable to|refused|timed out|not reachable|unreachable|aborted|error(?: while| when| during| in| on| at| reading| writing| parsing| loading| opening| connecting|!|:)|an error occurred|exception (?:in|while|when|during|occurred|thrown)|not responding|err!)/;

/** Names a failure, without saying what came of it. */
export const PLAIN =
  /(?<![\w./-])(?:errors?|err|fail(?:ed|ure|ures|s|ing)?|exceptions?|denied|rejected|timeouts?|broken|lost|terminated|abnormal(?:ly)?|unsuccessful|undefined)(?![\w-]|\.\w)/;

/** Names a difficulty. */
export const WEAK =
  /(?<![\w./-])(?:invalid|illegal|missing|not found|unexpected|mismatch|unrecogni[sz]ed|dropped|stale|problem|unsupported|too (?:many|long|large|slow|old))(?![\w-]|\.\w)/;

/** Start-up and progress, in which such words name a thing and not what happened. */
export const ROUTINE_START =
  /^\S{0,60} ?(?:load(?:ed|ing)|register(?:ed|ing)|start(?:ed|ing)|initiali[sz](?:ed|ing)|enabl(?:ed|ing)|using|set(?:ting)?|configur(?:ed|ing)|listen(?:ing)?|add(?:ed|ing)|creat(?:ed|ing)|check(?:ing)?(?: for)?|compil(?:ed|ing)|install(?:ed|ing)|found|download(?:ed|ing)|fetch(?:ed|ing)|collecting|requirement already|building|copying|mapped|scanning|running|looking for|performing test|option|default)\b/;

/** It came right in the end. */
export const RECOVERED =
  /\b(?:succeeded|recovered|resolved|successful|fixed|cleared) (?:after|on|following|from)\b|\b(?:stopped responding|disconnected|unreachable|unavailable)\b.{0,80}\b(?:recovered|reconnected|restored|is back)\b|\b(?:retry(?:ing)?|retried|failure|error|failed|timeout)\b.{0,120}\b(?:succeeded|recovered|has been resolved|successfully|is back|restored)\b(?! not)/;

/** What a program tells beside a failure, or whenever it runs: npm's list of what it runs on, ssh's new hosts. */
export const NO_FAILURE =
  /^(?:\S{1,12} )?(?:npm )?(?:error|err!|verbose stack error:)(?: (?:argv\b|(?:darwin|linux|windows_nt|node|npm|cwd|command|path|errno|syscall|system)\s{1,3}\S|a complete log|tell the author|this is (?:most likely|probably)|not with npm|you can get|or if that|there is likely|please include|if you need help|\S{1,80}@\S{1,20} \S{1,20}: )|\s{2,}|$)|permanently added .{1,120} to the list of known hosts|cancel(?:l)?ing (?:statement due to user request|autovacuum task)|\bnote: \d{1,2}: \d{3,4} 2: |not found,? (?:so |and )?(?:computing|creating|generating|using (?:the )?default|falling back|will be created|building it)/;

/** Taken out before the words above are looked for. */
export const HARMLESS =
  /\b(?:0|no|zero|without|any|ignore|ignoring|allow|expected|simulat\w{1,5}|prevent|avoid|reduce) (?:\S{1,20} )?(?:errors?|failures?|failed|failing|fatal|exceptions?|warnings?|timeouts?|crash\w{0,3}|corruption)\b(?:, \d{1,9} warnings?)?|["']?\b\w{0,30}(?:errors?|failures?|failed|exceptions?|warnings?|timeouts?|fatal|crash\w{0,3}|corrupt\w{0,3}|lost|dropped|rejected|panic|err)["']?(?: count| rate)?(?: is)?\s?[=:(]\s?["']?(?:0(?:\.0{1,3})?%?|none|null|nil|false|true|no|yes|off|on|ok|enabled|disabled|\[\]|\{\}|""|''|\d{1,9} ?(?:ms|s|sec|seconds))(?![\w.])|\berrors?[ _-]{0,1}(?:pages?|logs?|handlers?|handling|handled|report(?:ing|er|s)?|controllers?|boundar\w{1,3}|listeners?|callbacks?|streams?|recovery|correct\w{0,4}|tracking|documents?|polic\w{1,3}|templates?|prone|free|detection|injection|budget|channel|queue|view|rate|level|filter|mapping)\b|\b(?:on|for|in case of|if|when|upon|after|until|retry)[-_ ](?:an? )?(?:errors?|failures?|exceptions?|timeouts?|crash|fatal|panic)\b|\bfail[-_ ]?(?:over|fast|safe|soft|back|2ban|open|closed)\w{0,4}\b|\b(?:failure|crash|exception|panic|timeout|error)[-_ ](?:domain|detector|detection|reporter|reporting|reports?|handlers?|handling|translat\w{1,5}|resolver|threshold|policy|mode|zone|interval|period|value|config\w{0,12})\b|\bpolicy-rc\.d denied execution\b|\b(?:timeout|timeouts)(?: of| to| set to|[=:])? ?(?:<\*>|\d)\S{0,12}|\b[\w-]{0,30}(?:error|exception|fail)s?[\w-]{0,20}==\S{1,20}|\b(?:errors?|failed|failures?)["']?:? 0\/\d{1,9}\b|-w(?:no-)?error\S{0,30}|-f\w{1,30}exceptions?\b|\b(?:lib)?\w{0,20}error(?:s|_\w{1,20}|\.\w{1,10})\b(?=\.\w)/g;

/** An exception by its class, with its message where one follows. */
export const EXCEPTION =
  /(?:\b[a-z][\w$]{0,40}[.$\\/]){0,12}\b(?<name>[A-Z]\w{1,60}?(?:Exception|Error|Fault|Panic))\b(?:: ?(?<message>\S.{0,300}))?/;

/** A line of a stack: tells where, never what. */
export const FRAME =
  /^\s{0,20}(?:at [\w.$<>/@[\] -]{1,200}\(|at \S{1,200}:\d|\.\.\. (?:\d+|<\*>) (?:more|common)|file "[^"\n]{1,200}", line |from \S{1,200}:\d{1,6}:in |#(?:\d{1,3}|<\*>) {1,4}(?:0x|\/|pc )|(?:\S{1,12} {1,3})?pc (?:[0-9a-f]{8,16}|<\*>)|goroutine \d|(?:\[[^\]]{1,60}\] )?(?:<\*>|\S{1,150}:\d{1,6}:in) [`'][\w.#<>?! ]{1,80}'$|[\w./-]{1,150}\.(?:rb|py|php|jsx?|tsx?|go|exs?|erl):(?:\d{1,6}|<\*>)(?::in\b|:\d|$))/i;
