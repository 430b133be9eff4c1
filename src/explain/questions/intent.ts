/** What a question is after, as far as fixed patterns tell it. Values in it are foreign text. */
export type Intent =
  | { kind: Bare }
  /** The lines from `first` to `last`; around `first` where both are the same. */
  | { kind: 'lines'; first: number; last: number }
  | { kind: 'phrase'; text: string }
  | { kind: 'party'; value: string }
  /** With the log before this one; rather with one of an earlier day. */
  | { kind: 'compare'; onEarlierDay: boolean };

type Bare =
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'worst'
  | 'since'
  | 'over'
  | 'often'
  | 'who-acts'
  | 'who-did'
  | 'to-do'
  | 'meaning'
  | 'manager'
  | 'summary'
  | 'again'
  | 'cause'
  | 'danger'
  | 'other';

/** The greatest line number that is taken for one. */
const MAX_LINE = 1e9;

/** What a question is after. Patterns that tell more come first. English. */
export function intentOf(question: string): Intent {
  const text = question.replace(/\s+/g, ' ').trim().slice(0, 500);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'help' };
  return (
    linesIn(text) ?? phraseIn(text) ?? compareIn(text) ?? partyIn(text) ?? { kind: bareIn(text) }
  );
}

/** The number of a finding that a question names: "number 2", "#2", "2"; null where it names none. */
export function numberIn(question: string): number | null {
  const text = question.trim();
  const alone = /^#?(\d{1,5})[.?!]?$/.exec(text);
  const named = /(?:\b(?:number|no|nr|finding|anomaly|explain)\.? ?|#)(\d{1,5})(?![\w.])/i.exec(
    text,
  );
  const found = alone?.[1] ?? named?.[1];
  return found === undefined ? null : Number(found);
}

/** Whether words that were not said to the bot are a question about a log, or a wish to be shown some of it. */
export function isQuestion(text: string): boolean {
  const { kind } = intentOf(text);
  if (kind === 'greeting' || kind === 'thanks' || kind === 'help') return false;
  return (
    text.trim().endsWith('?') || /^(?:show|find|search|grep|explain|compare)\b/i.test(text.trim())
  );
}

/** "show me the lines around 834", "line 12", "lines 10 to 20" */
function linesIn(text: string): Intent | null {
  const found =
    /\b(?:lines?|around|near)(?: (?:numbers?|no\.?|around|near|from|between|at))? ?#?(\d[\d,]{0,11})(?: ?(?:-|–|to|and|until) ?#?(\d[\d,]{0,11}))?(?![\w:])/i.exec(
      text,
    );
  if (!found) return null;
  const [first, last] = [found[1], found[2] ?? found[1]].map((one) =>
    Number(one?.replaceAll(',', '')),
  );
  if (!first || !last || Math.max(first, last) > MAX_LINE) return null;
  return { kind: 'lines', first: Math.min(first, last), last: Math.max(first, last) };
}

/** "compare with yesterday's", "what changed since the last log?", "is it different from before?" */
function compareIn(text: string): Intent | null {
  const isAsked =
    /^(?:please |can you |could you )?compar(?:e|ed|ing|ison)\b|\bcompared? (?:it |this |that |the log )?(?:with|to|against)\b|\bwhat(?:'s| is| has| was)? (?:changed|different|new since|the difference)\b|\b(?:differs?|differences?|different) (?:from|to|since|than|between)\b/i.test(
      text,
    );
  if (!isAsked) return null;
  return {
    kind: 'compare',
    onEarlierDay:
      /\b(?:yesterday|day before|last week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i.test(
        text,
      ),
  };
}

/** What stands in quotation marks, or behind words that ask to look for it. */
function phraseIn(text: string): Intent | null {
  const quoted = /["“”„‟«»`]([^"“”„‟«»`]{2,200})["“”„‟«»`]/.exec(text)?.[1];
  const sought =
    /^(?:can you |could you |please )?(?:find|search(?: for)?|grep|look for|lines (?:with|about|that (?:say|have|hold|contain|mention)|containing|mentioning)|(?:show|give) me (?:all |the )?lines (?:with|about|that (?:say|have|hold|contain|mention)|containing|mentioning)|how (?:many|often) (?:lines )?(?:do |does |is |are )?(?:say|contain|mention|have)) (.{2,200}?)[?.!]?$/i.exec(
      text,
    )?.[1];
  const phrase = (quoted ?? sought)?.trim();
  return phrase === undefined || phrase === '' ? null : { kind: 'phrase', text: phrase };
}

const ADDRESS = /(?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)/;
const ADDRESS_V6 = /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}:?[0-9a-f]{1,4}(?![\w:.])/i;

/** Who is asked about: any address, else what stands after "who is" and looks like a name. */
function partyIn(text: string): Intent | null {
  const address = ADDRESS.exec(text)?.[0] ?? ADDRESS_V6.exec(text)?.[0];
  if (address !== undefined) return { kind: 'party', value: address };
  const named =
    /\b(?:who (?:is|was)|who's|what did|tell me about|(?:everything|anything|more|all) about) (?:the )?(?:user |person |account |host |machine |server |address |service )?([^\s?!,;]{2,100})(?: do(?:ing)?)?[?.! ]*$/i.exec(
      text,
    )?.[1];
  if (named === undefined || NO_NAME.test(named)) return null;
  return { kind: 'party', value: named.replace(/[.:]$/, '') };
}

const NO_NAME =
  /^(?:it|this|that|they|he|she|you|i|we|me|them|him|her|responsible|behind|affected|attacking|there|doing|to|in|on|the|a|number|these|those|all|happening|happened|log|file)$/i;

/** In order: a pattern stands before those that would misread what it is for. */
const PATTERNS: [kind: Bare, pattern: RegExp][] = [
  [
    'thanks',
    /^(?:many )?(?:thanks|thank you|thx|ty|cheers|great|perfect|ok(?:ay)?|good|nice|cool|danke|merci|gracias)\b[^?]{0,40}$/i,
  ],
  [
    'greeting',
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hola|hallo|bonjour|moin|servus)\b[^?]{0,30}$/i,
  ],
  [
    'help',
    /^(?:help|\?|what can (?:you|i) (?:do|ask|say)|how does this work|who are you|what are you)\b/i,
  ],
  [
    'manager',
    /\b(?:boss|manager|management|customers?|clients?|report to|tell (?:my|our|the) (?:team|boss|manager|it))\b/i,
  ],
  [
    'again',
    /\b(?:yesterday|again|last (?:week|time|month|night)|(?:happen(?:ed)?|seen|been here|occur(?:red)?) (?:before|earlier)|other days?|which days|every day|first time|is (?:this|it|that) new)\b/i,
  ],
  [
    'over',
    /\b(?:is (?:it|this|that) over|still (?:going|happening|there|on)|stopp?(?:ed|ing)?|(?:did|does|has) (?:it|this|that) end|until when|last time it|how long)\b/i,
  ],
  [
    'since',
    /\b(?:since when|when (?:did|was|has|does|were)|what time|at what time|begin|began|begun|start(?:ed|s)?)\b|^when\b/i,
  ],
  [
    'who-acts',
    /\b(?:who (?:must|should|has to|needs to|can|will|do i|is it for|fixes)|whom|responsible|whose job|who acts)\b/i,
  ],
  [
    'who-did',
    /\b(?:who (?:did|does|made|caused|was|is|else)|where (?:did|does|is) (?:it|this|that) come from|from where|which (?:user|address|host|server|machine|service|computer)|who's)\b|^who\b/i,
  ],
  [
    'worst',
    /\b(?:worst|gravest|most (?:serious|important|urgent|severe|critical|dangerous)|biggest|top|look at first|start with|priorit\w{0,6}|first of all)\b/i,
  ],
  ['often', /\bhow (?:often|many|much|frequent(?:ly)?)\b/i],
  [
    'danger',
    /\b(?:hack(?:ed|er|ers|ing)?|attack(?:ed|er|ers|s)?|danger(?:ous)?|safe|secure|security|virus|malware|breach(?:ed)?|broken? in|serious|how bad|bad|worry|worried|urgent)\b/i,
  ],
  [
    'to-do',
    /\b(?:what (?:should|can|do|must|shall|to do)(?: (?:i|we) do)?|how (?:do|can|to) (?:i |we )?(?:fix|solve|repair|stop|prevent)|fix|solve|repair|next steps?|now what|help me|prevent)\b/i,
  ],
  ['cause', /\b(?:why|causes?|reasons?|how come)\b/i],
  [
    'summary',
    /\b(?:summar\w{1,5}|overview|what happened|what(?:'s| is) (?:wrong|unusual|in (?:it|this|here|the)|going on|this log|this file)|anything (?:wrong|unusual|else)|tell me more|all of it|everything)\b/i,
  ],
  ['meaning', /\b(?:what does|mean(?:s|ing)?|explain|what is|what's|lost|loss)\b/i],
];

function bareIn(text: string): Bare {
  const found = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
  return found ?? (numberIn(text) === null ? 'other' : 'meaning');
}
