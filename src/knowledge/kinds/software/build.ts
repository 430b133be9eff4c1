import type { Kind } from '../../kind.ts';

/** Kinds of events about build and test, the more telling first. */
export const BUILD: Kind[] = [
  {
    id: 'build-dependency-missing',
    area: 'build and test',
    grade: 'trouble',
    one: 'something the build needs was not found',
    many: '# times something the build needs was not found',
    meaning: 'A package or a version is missing, so that the build can not go on.',
    steps: [
      'Look at the name and version in the quoted words.',
      'Add it, correct the version, or wait until it is published.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /nothing provides|no matching (?:package|version|distribution|manifest)|could not (?:resolve|find|satisfy|determine)(?: \S{1,40}){0,3} (?:dependenc\w{1,3}|artifact|requirement|package|version)|(?:unmet|unresolved|unsatisfied|missing|broken|failed|unresolvable) (?:build )?(?:dependenc\w{1,3}|requirements?)|(?:dependenc\w{1,3}|package|requirement) (?:\S{1,60} )?(?:could not be (?:resolved|found|installed)|not (?:found|satisfied|available|installed)|is not available)|unable to resolve dependency|eresolve|dependency resolution|unable to (?:locate|find) package|e404|is not in (?:this|the npm) registry|package .{1,60} (?:was )?not found|failed build dependencies|is needed by|conflicting (?:requests|dependencies|peer)|peer dep(?:endency)? missing|unresolvable package|failed to (?:resolve|collect) dependenc|version solving failed|no package .{1,80} (?:available|found)|no solution found/,
        not: /optional|skipping/,
      },
    ],
  },
  {
    id: 'build-name-missing',
    area: 'build and test',
    grade: 'trouble',
    one: 'the build used a name that is defined nowhere',
    many: '# times the build used a name that is defined nowhere',
    meaning: 'The parts do not fit together. A library is missing or of another version.',
    steps: [
      'Look at the name in the quoted words.',
      'Add the library that has it, or use the version that does.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /undefined (?:reference|symbols?)|unresolved (?:external|symbol|reference|import)|symbol(?:\(s\))? not found|cannot find symbol|(?:implicit declaration|undeclared) (?:of )?(?:function|identifier|\S{1,40})|use of undeclared|was not declared in this scope|has no member named|unknown type name|cannot find (?:name|type|-l\w)|ld: (?:library|cannot find|symbol)|linker command failed|collect2: error|ld returned|multiple definition of|incompatible types|no such module/,
      },
    ],
  },
  {
    id: 'build-compile-error',
    area: 'build and test',
    grade: 'trouble',
    one: 'the compiler found a mistake',
    many: '# mistakes were found by the compiler',
    meaning: 'The code can not be built as it is.',
    steps: [
      'Look at the file and the line in the quoted words.',
      'Correct it, or undo the last change.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path'],
    match: [
      {
        words:
          /\.(?:c|cc|cpp|cxx|h|hpp|java|ts|tsx|js|go|rs|swift|m|cs|kt|scala|py|f90)[:(]\S{0,20}:? ?(?:fatal )?error\b|error (?:ts|cs|c|e|ca|lnk|msb)\d{3,5}|error\[e\d{4}\]|compilation (?:failed|error|aborted)|compile (?:error|failed)|compileerror|could not compile|failed to compile|syntax ?error\b|parse error|unexpected token|indentationerror|expected .{1,30} before|cannot find type definition|fatal error: .{1,80}\.(?:h|hpp)\b|build failed with|errors? generated\./,
        not: /sql|near|json|yaml|at character|0 errors/,
      },
    ],
  },
  {
    id: 'build-test-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a test failed',
    many: '# tests failed',
    meaning: 'The program does not do what its makers expect of it.',
    steps: [
      'Look at the name of the test in the quoted words.',
      'See if the last change broke it.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'exception'],
    match: [
      {
        words:
          /(?:^|\D)(?!0)\d{1,6} (?:failed|failures?|errors?)(?:,|;| in|\b.{0,20}tests?)|tests? (?:\S{1,60} )?(?:has |have )?(?:failed|failing|failure|broke)|failed tests?|failures?: (?:[1-9]|<\*>)|errors?: (?:[1-9]\d{0,5}|<\*>),? (?:skipped|failures)|assertionerror|assertion failed|there (?:was|were) (?:\d{1,5}|<\*>) (?:failure|error)|not ok \d|--- fail:|✗|✕|comparisonfailure|expected:? .{1,80} (?:but (?:was|got)|received|actual)|error: test\w{0,40}|fail(?:ed|ure)?:? \S{0,60}test|test(?:s)? run: .{0,60}(?:failures|errors): (?:[1-9]|<\*>)/,
        not: /0 failures, 0 errors|failed: 0|failures: 0|probe|test failed successfully|0 failed/,
      },
    ],
  },
  {
    id: 'build-patch-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a change could not be applied to the source',
    many: '# changes could not be applied to the source',
    meaning: 'The source has moved on, or the file with the change is missing.',
    steps: ['Look at which patch it was.', 'Make the patch anew for this version.'],
    who: 'the developer whose change was built, today.',
    parties: ['path'],
    match: [
      {
        words:
          /patch (?:\S{1,60} )?(?:failed|does not apply|not found)|hunk (?:#?\S{1,4} )?failed|hunks? failed|out of \S{1,4} hunks? failed|reject(?:s|ed) (?:saved|to file)|merge conflict|conflict \(content\)|automatic merge failed|could not apply|error: pathspec|failed to merge|reversed \(or previously applied\) patch/,
      },
    ],
  },
  {
    id: 'build-download-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a file could not be downloaded',
    many: '# files could not be downloaded',
    meaning: 'Its address may be wrong or old, or the network was down.',
    steps: ['Open the address in a browser.', 'Correct it, or try again later.'],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'host', 'address'],
    match: [
      {
        words:
          /(?:couldn't|could not|cannot|can't|failed to|unable to|error) (?:download|fetch|retrieve|clone)(?:ing|ed)?\b|download(?:ing)? (?:\S{1,80} )?(?:failed|error|aborted)|fetch(?:ing)? (?:\S{1,60} )?failed|curl: \(\d{1,3}\)|the requested url returned error|wget.{0,40}(?:fail|error)|client error.{0,20}not found|status code: 40[34]|some index files failed|repository .{1,80}(?:not found|does not have a release)|remote: repository not found|could not read from remote repository|cannot download|mirror.{0,30}(?:fail|error)/,
        not: /retry succeeded/,
      },
    ],
  },
  {
    id: 'build-package-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a package could not be installed',
    many: '# packages could not be installed',
    meaning: 'What it brings is missing. The rest may not work without it.',
    steps: [
      'Read the quoted words: they often name what is missing.',
      'Try again, then ask the makers of the package.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /npm err!|err!|error: (?:subprocess-exited|metadata-generation|legacy-install|could not build wheels|command errored out)|failed (?:to (?:install|build)|building wheel)|install(?:ation)? (?:of \S{1,60} )?(?:failed|aborted)|could not install|unable to install|cannot install|sub-process .{1,60}returned an error|dpkg: error|e: sub-process|rpm: error|transaction (?:check|test) error|pip .{0,40}error|error {0,2}code e[a-z]{3,20}|lifecycle script .{0,60}fail|error: package|packages? failed/,
        not: /update/,
      },
    ],
  },
  {
    id: 'build-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a build failed',
    many: 'builds failed # times',
    meaning: 'There is no new version of the program from this run.',
    steps: [
      'Look at the first mistake, not at the last line.',
      'Correct it, or undo the last change.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /(?:build|compilation|pipeline|packaging|archive|release|deploy(?:ment)?)(?: \S{1,40}){0,3} (?:has |was |is )?(?:failed|failure|aborted|errored|unsuccessful|broken)\b|build failed|failed to (?:deploy|package|publish|build|push)|make(?:\[\S{1,4}\])?: \*\*\*|ninja: build stopped|task .{1,80} failed\.?$|execution failed for task|recipe for target .{1,80} failed|failed to execute goal|command phasescript|buildrequires|child return code was: [1-9]|error: (?:process|command) .{0,60}failed|exception\(.{1,120}\) config|rpm build errors|errors during (?:build|downloading)|the following build commands failed/,
        not: /0 failed|user/,
      },
    ],
  },
  {
    id: 'build-lint',
    area: 'build and test',
    grade: 'watch',
    one: "a check of the code's style complained",
    many: "# complaints of a check of the code's style",
    meaning: 'The program may work all the same. Someone should tidy up.',
    steps: ['Look at the file and the line.', 'Let the tool mend what it can.'],
    who: 'the developer whose change was built, when there is time.',
    parties: ['path'],
    match: [
      {
        words:
          /(?:eslint|pylint|flake8|rubocop|checkstyle|lint|prettier|stylelint|ruff|clippy|shellcheck|rpmlint|mypy)\b.{0,60}(?:error|warning|violation|fail|problem|offense|issue)|\d{1,6} problems? \(|code style issues|unused (?:variable|parameter|import|function)|is defined but never used|\[-w[a-z-]{3,40}\]|: warning: |is deprecated \[/,
      },
    ],
  },
];
