import type { Reason } from './reason.ts';

/** What is missing, wrong or unforeseen in the programs themselves. */
export const CODE_REASONS: Reason[] = [
  {
    id: 'module-missing',
    what: 'the package {thing|that it needs} was missing',
    meaning:
      'This piece of ready-made code is not installed where the program runs, so it stops at that line.',
    steps: [
      'Install it in the same place: {add|with the tool that the project is built with} ({thing|the missing package}).',
      'Start the program again, and see that the line does not come back.',
    ],
    words:
      /no module named|cannot find (?:module|package)|modulenotfound|cannot load such file|can't locate \S{1,80} in @inc|module not found|could not find (?:gem|a version that)|cannot import name|package \S{1,80} is not (?:in|installed)|unresolved import|missing (?:module|package|gem)|no matching distribution|importerror|failed opening required|there is no package called/i,
    thing: {
      name: 'The missing package is',
      in: [
        /(?:no module named|cannot find (?:module|package)|cannot load such file --|module not found: (?:error: )?can't resolve|could not find gem|cannot import name|no matching distribution found for|unresolved import|no package called|package) ["'`\u2018]?(?<thing>[@\w][\w./@-]{0,100})/i,
        /can't locate (?<thing>[\w/:.]{2,80}) in @inc/i,
      ],
    },
    saidBy: ['build-part-not-found'],
  },
  {
    id: 'part-needed',
    what: 'the part {thing|that it needs} was missing',
    meaning:
      '{thing|Another part} is not installed, or not in a version that fits. Until then this one stays off; the rest runs on.',
    steps: [
      'Install {thing|the part that is named}, in a version that fits.',
      'If it is installed, see that it starts before the one that needs it.',
    ],
    words:
      /(?:missing|unmet|unknown|unsatisfied|unresolved|required|requires?|could not resolve) (?:peer |mod |plugin |package )?(?:dependenc|require)|dependenc(?:y|ies) (?:\S{1,60} )?(?:is |are |was |were )?(?:missing|not (?:found|met|satisfied))|depends on|nothing provides|unresolvable|conflicting requests|could not find \S{1,60}! ?plugin|(?:can ?not|cannot|can't) (?:work|run|be loaded) without|requires? \S{1,60}(?: version)?(?: \S{1,20})?(?:,| which is| but)|eresolve|peer dep/i,
    thing: {
      name: 'The part that is missing is',
      in: [
        /nothing provides (?:requested )?\(?(?<thing>[\w.+()-]{2,80})/i,
        /(?:missing|unmet|unknown|unsatisfied|unresolved|required) (?:peer |mod |plugin |package )?dependenc(?:y|ies)[\s:="'([]{1,4}(?<thing>[@\w][\w./@-]{1,80})/i,
        /(?:could not find|without|depends on|requires?|requirement) ["'`]?(?!the\b|it\b|a\b|an\b)(?<thing>[@\w][\w./@-]{1,60}[\w])/i,
      ],
    },
    saidBy: ['game-mod-missing', 'build-part-not-found'],
  },
  {
    id: 'class-missing',
    what: 'the class {thing|that it needs} was missing',
    meaning:
      'A named piece of code is not there. An add-on and the program are of versions that do not fit, or a file of it was left out.',
    steps: [
      'Search the files of the program for {thing|that class}, and see which add-on should hold it.',
      'Bring add-on and program to versions that belong together, or take the last update back.',
    ],
    words:
      /classnotfound|noclassdeffound|class ["'`\\]?[\w.\\$/]{2,120}["'`]? (?:not found|does not exist|could not be (?:found|loaded))|(?:target )?class \[[^\]]{1,120}\] does not exist|could not find or load main class|error loading class|typeloadexception|unknown class|failed to load class/i,
    thing: {
      name: 'The missing class is',
      in: [
        /(?:classnotfound\w{0,12}|noclassdeffounderror|(?:error )?loading class|load main class|load class|unknown class)[\s:"'`([]{1,4}(?<thing>[\w.\\$/]{2,120})/i,
        /class ["'`[\\]?(?<thing>[\w.\\$/]{2,120}?)["'`\]]? (?:not found|does not exist|could not)/i,
      ],
    },
    saidBy: ['game-mod-wrong-side'],
  },
  {
    id: 'symbol-missing',
    what: 'code was called that is not there',
    meaning:
      'Two parts of the program do not fit each other: one calls {thing|what} the other does not have. It begins with an update of one of them.',
    steps: [
      'Bring both parts to versions that belong together.',
      'If you build it yourself, build all of it anew from a clean start: {again|the whole build}.',
    ],
    words:
      /undefined symbol|undefined reference|unresolved external|symbol (?:lookup error|not found)|nosuchmethod|abstractmethoderror|nosuchfield|incompatibleclasschange|entry point not found|missingmethod|call to undefined (?:method|function)|no such method/i,
    thing: {
      name: 'What is not there is',
      in: [
        /(?:undefined symbol|undefined reference to|unresolved external(?: symbol)?|symbol not found|nosuch(?:method|field)error|undefined (?:method|function))[\s:"'`\u2018]{1,4}(?<thing>[\w:$~<>.@/\\]{2,120})/i,
      ],
    },
    saidBy: ['build-link-failed'],
  },
  {
    id: 'versions-do-not-fit',
    what: 'two versions did not fit together',
    meaning:
      'Two parts were made for different versions, so {thing|one of them} did not start or works only in part. It begins with an update of one of the two.',
    steps: [
      'See which version it needs: {versions|its page tells}.',
      'Install that one, or go back to the version that worked.',
    ],
    words:
      /version (?:mismatch|conflict|incompatib)|incompatib(?:le|ility)|unsupported(?:classversion| class file| major\.minor| version)|(?:requires?|needs?|expected|want(?:s|ed)?) (?:at least |a |an )?(?:java|node|python|php|ruby|version|minecraft|kernel|api)\b|(?:is|was) (?:built|compiled|made|designed) (?:for|against|with|by)|too (?:old|new) (?:for|to)|outdated (?:server|client|version|api)|(?:protocol|schema|api|data) version|newer version of|is it up to date|version .{1,40} (?:is )?(?:not supported|required|does not match)|ebadengine|engine \S{1,40} is incompatible/i,
    thing: {
      name: 'It is about',
      in: [
        /(?:enabling|loading|plugin|mod|module|package) ["'`]?(?<thing>[A-Za-z][\w-]{1,40}(?: v?\d[\w.-]{0,20})?)/,
      ],
    },
    saidBy: ['version-mismatch', 'game-mod-wrong-side', 'build-part-not-found'],
  },
  {
    id: 'nothing-there',
    what: 'the program met an empty value',
    meaning:
      'The program expected a value and found nothing, a case that its makers did not think of. Only that one step failed; whoever did it saw an error.',
    steps: [
      'Do the same again. If it fails each time, note which entry or page it is.',
      'Update the program. If it stays, give its makers this line, the lines below and that note.',
    ],
    words:
      /null ?pointer|null ?reference|nonetype|cannot read propert|can't read propert|of undefined|nil pointer|undefined method .{1,80} for nil|\bis null\b|object reference not set|attempt to index a nil|cannot invoke|on null\b|null value|is undefined|nilclass/i,
    thing: {
      name: 'What was empty is',
      in: [
        /because ["'`](?<thing>[^"'`]{1,80})["'`](?: is null|\.)/i,
        /reading ["'`](?<thing>[^"'`]{1,60})["'`]/i,
        /undefined method ["'`\u2018](?<thing>[\w?!=]{1,60})/i,
        /(?:function|property) ["'`]?(?<thing>[\w()]{1,60})["'`]?\(?\)? on null/i,
      ],
    },
  },
  {
    id: 'wrong-kind-of-value',
    what: 'the program mixed up two kinds of values',
    meaning:
      'It took one thing for another, such as a text for a number: a mistake in its code, or data of another shape than it was made for. Only that step failed.',
    steps: [
      'See if the same entry, page or action makes it happen again.',
      'Undo the last change of the program or of that data; else give its makers the line.',
    ],
    words:
      /class ?cast|type ?error|is not a function|has no attribute|cannot be cast|invalidcast|unsupported operand|array to string|is not iterable|not callable|illegal string offset/i,
    thing: {
      name: 'It is about',
      in: [
        /(?<thing>[\w.$]{1,60}) is not a function/i,
        /has no attribute ["'`](?<thing>[\w.]{1,60})/i,
        /(?<thing>[\w.$]{2,100}) cannot be cast/i,
      ],
    },
  },
  {
    id: 'name-not-known-in-code',
    what: 'the code used a name that is not defined',
    meaning: 'A name in the code is misspelt, or the piece that should define it was not loaded.',
    steps: [
      'Go to the place that the line names, and compare the name letter by letter.',
      'Undo the last change there.',
    ],
    words:
      /nameerror|referenceerror|is not defined|undefined (?:variable|constant|index|local variable|array key|property|offset)|undeclared|unknown (?:identifier|variable)|cannot find (?:symbol|name)|not declared in this scope|implicit declaration/i,
    thing: {
      name: 'The name is',
      in: [
        /["'`\u2018]?(?<thing>[$\w.]{1,60})["'`\u2019]? (?:is not defined|undeclared|was not declared)/i,
        /(?:undefined (?:variable|constant|index|local variable(?: or method)?|array key|property|offset)|identifier|cannot find (?:symbol|name)|implicit declaration of function)[\s:"'`\u2018]{1,4}(?<thing>[$\w.:]{1,60})/i,
      ],
    },
    saidBy: ['build-compile-error'],
  },
  {
    id: 'out-of-bounds',
    what: 'the program reached past the end of a list',
    meaning:
      'It counted further than there was anything. That is a mistake in its code, often with data that is shorter than expected.',
    steps: [
      'See which entry or file was worked on, and whether it is complete.',
      'Update the program. If it stays, give its makers that file.',
    ],
    words:
      /index(?: was)? out of|out of (?:range|bounds)|indexoutofbounds|indexerror|list index|array index|subscript out/i,
    not: /value out of range|numeric value/i,
  },
  {
    id: 'endless-recursion',
    what: 'the program called itself without end',
    meaning:
      'It went round in a circle until its room for that was used up: a setting or an entry points to itself. Only that step failed.',
    steps: [
      'Look for a setting, a link or a page that leads back to itself, and take it out.',
      'If you find none, undo the last change, and give the developers the lines below it.',
    ],
    words:
      /stack ?overflow|maximum (?:recursion|call stack)|recursion (?:depth|limit)|too many (?:levels of symbolic links|redirects|nested)|eloop|circular (?:reference|dependency|import)|infinite (?:loop|recursion)/i,
  },
  {
    id: 'crashed-in-memory',
    what: 'the program crashed',
    meaning:
      'It touched memory that is not its own, so the system ended it at once: a bug in it, a driver, or bad memory. Open work is lost; saved files are safe.',
    steps: [
      'Start it again, and open its last work. Update it, and its drivers.',
      'If different programs crash, test the memory ("memtest") over night.',
    ],
    words:
      /segmentation fault|segfault|sigsegv|sigabrt|sigbus|sigill|access violation|0xc0000005|core dumped|illegal instruction|general protection|double free|heap corruption|stack smashing|exit(?:ed)?(?: with)?(?: code| status)? 139\b/i,
    saidBy: ['program-crashed', 'app-crashed', 'kernel-crash'],
  },
  {
    id: 'own-check-failed',
    what: "one of the program's own checks failed",
    meaning:
      'The program tests itself as it runs, and found what should never be. It stops then to do no harm to its data.',
    steps: [
      'Undo what was done or changed just before.',
      'Update it. If it stays, give its makers this line.',
    ],
    words:
      /assert(?:ion)?(?:error)?(?: |:|_)?(?:fail|violat|\w{0,10}error|\()|\bassertionerror\b|illegalstate|invariant|should (?:never|not) happen|internal (?:compiler )?error|bug:|unreachable code|divi(?:de|sion) by zero|concurrentmodification|panic(?:ked)?\b/i,
    saidBy: ['build-test-failed'],
  },
];
