import type { Kind } from '../../kind.ts';

/** Kinds of events about build and test, the more telling first. */
export const BUILD_AND_TEST: Kind[] = [
  {
    id: 'build-part-not-found',
    area: 'build and test',
    grade: 'trouble',
    one: 'the build needs a part that nobody offers in a fitting version',
    many: '# parts that the build needs were not offered in a fitting version',
    meaning:
      'The build stopped, because no source offers {thing|this part} in the version that is asked for. Nothing was built.',
    steps: [
      'Look in the line for the version that is wanted, and for the one that there is.',
      'Loosen the rule that asks for it, or wait until the part is there, and build again.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['program'],
    match: [
      {
        words:
          /nothing provides\b|no matching package to install|failed to resolve the transaction|failed build dependencies|unmet dependenc|build-?dep\w{0,8} .{0,60}(?:could not be|cannot be|not) satisfied|no package .{1,80} found/,
        not: /weak/,
      },
      {
        words:
          /could not resolve (?:all )?(?:dependenc\w{1,4}|artifacts?|files for configuration)|could not find artifact|failed to (?:collect|resolve) dependenc|dependency resolution (?:failed|error|is impossible)|resolutionimpossible|conflicting dependencies/,
      },
      {
        words:
          /no matching distribution found|could not find a version that satisfies|unable to resolve dependency tree|\beresolve\b|no matching version found|\betarget\b|unresolved dependenc|failed to select a version for|no matching package named|could not find gem|bundler could not find|your requirements could not be resolved|version solving failed|missing go\.sum entry|module lookup disabled|unable to find package|conflicting peer dependency/,
      },
    ],
  },
  {
    id: 'build-test-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a test failed',
    many: '# tests failed',
    meaning:
      'The program was built, but does not do what {test|the test} expects. Either the last change broke it, or the test is out of date.',
    steps: [
      'Read in the lines below it what was expected and what came.',
      'Run {test|that one test} alone, then mend the last change or the test.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['test', 'program', 'path', 'exception'],
    match: [
      {
        words:
          /tests? run: \S{1,9}, failures: (?!0\b)\S{1,9}|tests? run: \S{1,9}, failures: \S{1,9}, errors: (?!0\b)\S{1,9}/,
        not: /failures: (?:0|<\*>), errors: (?:0|<\*>)(?:,|$)/,
      },
      {
        words:
          /(?<![\d.])[1-9]\d{0,6} (?:tests? )?(?:failed|failures?|failing|errors?)\b.{0,60}(?:passed|skipped|skips|tests?|assertions)|\b(?:runs|examples|assertions|passed|tests)\b,? .{0,30}(?<![\d.])[1-9]\d{0,6} (?:failed|failures?|errors?)\b/,
        not: /0 failed, 0 err|retry/,
      },
      {
        words:
          /^-{2,3} fail: |^fail (?:\S{1,160}\.(?:test|spec)s?\.\w{1,5}\b|<\*>(?: ●|$))|^● \S.{0,120} › |^fail(?:: |\t)[\w./-]{2,120}(?: \(|\s|$)|^not ok \S|^failed \S{1,160}::\S|^\S{1,160}\.\w{1,4}::\S{1,120} failed\b|^assert(?:ion)?error\b.{0,10}$|^e {3,8}assert |\b(?:unit |integration |e2e )?tests? (?:case |suite |step )?(?:\S{1,80} )?(?:has |have |was |were )?failed\b|there (?:are|were) test failures|failing tests?:|<<< (?:failure|error)!|test suites: [1-9] failed|the following tests failed|errors while running ctest/,
        not: /0 test|no test|if .{0,40} test|connection test|self-test|<\*> passed, 0|config\w{0,9} (?:file )?/,
      },
      {
        words:
          /assertionerror|assertionfailederror|comparisonfailure|assertion failed: .{0,60}(?:expected|left)|expected:? .{1,80} (?:but was|to (?:equal|be|match|contain))|no test named|minitest::unexpectederror|opentest4j/,
      },
    ],
  },
  {
    id: 'build-header-missing',
    area: 'build and test',
    grade: 'trouble',
    one: 'the compiler did not find a file it needs',
    many: '# times the compiler did not find a file it needs',
    meaning:
      'The compiler stopped, because {thing|a file that the code asks for} is not there. Nothing was built from that source.',
    steps: [
      'Search which package holds {thing|that file}, and install it with its "devel" or "dev" part.',
      'If it is a file of your own, see whether it was added to the project.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path'],
    match: [
      {
        words:
          /fatal error: .{1,160}: no such file or directory|fatal error: '.{1,120}' file not found|cannot open include file|cannot open source file|fatal error c1083|no rule to make target|package [\w.]{3,100} does not exist|module not found: (?:error|can.t resolve)|can.t resolve '.{1,120}' in|cannot find module '.{1,120}' or its (?:corresponding )?type|error\[e0432\]|error ts2307|unresolved import|no required module provides package|no module named .{1,60} during build|could not find package configuration file|package '.{1,80}', required by|no package '.{1,80}' found|dependency .{1,60} found: no\b.{0,30}error|meson\.build:.{0,20} error: dependency/,
      },
      {
        words:
          /bad file: .{1,200}: no such file or directory|bad source: |file not found: \/builddir|copy failed: (?:stat|file not found)|failed to compute cache key: .{0,160}not found|failed to solve: .{0,160}not found/,
      },
    ],
  },
  {
    id: 'build-link-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'the parts of the program could not be joined',
    many: '# times the parts of the program could not be joined',
    meaning:
      'The code calls {thing|a piece} that no library here has, so no program came out. The library lacks it, or the code wants a newer version of it.',
    steps: [
      'Ask who last changed the code that calls {thing|it}: it may be made for a newer version.',
      'Build with a version that has it, or take that change back.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /undefined reference to|undefined symbols? for architecture|unresolved external symbol|ld: (?:library|symbol\S{0,3}) (?:not found|.{1,60} not found)|cannot find -l\S|collect2: error|ld returned \S{1,6} exit status|linker command failed|linking with .{1,40} failed|error lnk\d|multiple definition of|duplicate symbol|relocation truncated|undefined symbol: |error adding symbols|ld\.lld: error/,
      },
    ],
  },
  {
    id: 'build-patch-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a change from a patch file did not fit the source',
    many: '# changes from patch files did not fit the source',
    meaning:
      'The change in {thing|the patch} does not fit the source any more, so the build stopped.',
    steps: [
      'Open the file that is named, and see whether the change is in it already.',
      'Make the patch anew for this version, or drop it.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path'],
    match: [
      {
        words:
          /hunks? (?:#?\S{1,6} )?(?:out of \S{1,6} hunks? )?failed|hunks? failed|patch failed|patch does not apply|reversed \(or previously applied\) patch|malformed patch|can.t find file to patch|could not apply [0-9a-f<]|merge conflict in|conflict \((?:content|modify|add|rename)|automatic merge failed/,
      },
    ],
  },
  {
    id: 'build-compile-error',
    area: 'build and test',
    grade: 'trouble',
    one: 'a program could not be built from its source',
    many: '# mistakes kept a program from being built',
    meaning: 'The compiler did not understand the code at that place, so no program came out.',
    steps: [
      'Go to the first such line: it names file and place. Later ones often follow from it.',
      'Mend that place or undo the last change, and build again.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['path', 'program'],
    match: [
      {
        words:
          /^\S{1,200}\.\w{1,6}:\S{1,9}(?::\S{1,9})?: (?:fatal )?error:? |\berror(?: |:|\[)(?:c|cs|ts|e|bc|fs|vbc)\d{3,5}\b|\berror: .{1,80}(?:implicit declaration|undeclared|incompatible (?:pointer )?types?|conflicting types|expected .{1,20} before|no member named|was not declared|does not name a type|cannot convert|unknown type name|no matching function|static assertion failed|redefinition of|too (?:few|many) arguments)/,
        not: /permission denied|-w?error=/,
      },
      {
        words:
          /compilation (?:failed|failure|error|terminated|aborted)|could not compile|failed to compile|compile (?:failed|error)|cannot find symbol|incompatible types:|\[-werror[=\]]|all warnings being treated as errors|execution failed for task '.{0,60}compile|failed to transpile|svelte-check found [1-9]|type error: .{1,60} is not assignable|cannot use .{1,80} as .{1,60} value|found [1-9]\d{0,4} errors? in|error: aborting due to/,
      },
      { words: /\bundefined: [a-z_]|declared and not used|imported and not used/ },
      {
        // TeX and its kin mark each mistake by an exclamation mark.
        words:
          /^! (?:undefined control sequence|latex error|package \S{1,40} error|missing |extra |too many |misplaced |paragraph ended|emergency stop|illegal |file ended|i can't find)|fatal error occurred, no output pdf/,
      },
    ],
  },
  {
    id: 'build-npm-script-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a script of the project ended with an error',
    many: '# scripts of the project ended with an error',
    meaning:
      'The script started, but the program that it runs failed. npm only passes that on: the program itself says why.',
    steps: [
      'Run the same script by hand ("npm run" and its name), and read the first "Error" that it writes.',
      'Mend that, and run the script again.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /\belifecycle\b|npm err! (?:code|failed at|exit status|command failed|missing script)|missing script: |command failed with exit code|error command failed|err_pnpm_recursive_run|exit status \S{1,5}: .{0,60}script|failed at the \S{1,80} \S{1,20} script|failed to exec \S{1,40} script|verbose stack (?:error: \S{1,120} \S{1,40}: `|exit status)/,
      },
    ],
  },
  {
    id: 'build-install-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a package could not be installed',
    many: '# packages could not be installed',
    meaning:
      'Without {thing|this package} the program may not start, or an old version stays in use.',
    steps: [
      'Read the first complaint above that line: it names what stood in the way.',
      'Mend that, and run the same install again.',
    ],
    who: 'the person who runs this install, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /(?:dpkg|apt|apt-get|yum|dnf|rpm|pacman|zypper|apk|snap|brew)\b.{0,40}(?:error|failed|returned an error)|e: unable to (?:locate package|fetch|correct problems)|sub-process \S{1,60} returned an error|dpkg was interrupted|broken packages|error: failed to commit transaction|transaction (?:check )?failed|package .{1,80} (?:failed to install|installation failed|install failed)|failed to (?:install|download) (?:package|metadata|gem|dependenc)|failed to synchronize cache for repo|cannot prepare internal mirrorlist|failed building wheel|could not build wheels|pg_config executable not found|subprocess-exited-with-error|metadata-generation-failed|failed to build gem native extension|node-gyp.{0,12}err|gyp err!|npm err! (?:enotfound|e404|eacces|404|network)|post-?installation script subprocess returned error|\berror (?:1\d{3}|<\*>)[.:] .{0,60}windows installer|(?:mainenginethread is returning|installation success or error status:?) (?:1603|<\*>)|product: .{1,120} -- installation (?:operation )?failed|msiexec.{0,40}fail|installation (?:success or )?error status: (?!0\b)|product: .{1,100} -- (?:installation failed|error)|scriptlet failed|installation failed/,
        not: /on-error|0 errors|scriptlet failed, exit status 0|build errors?/,
      },
    ],
  },
  {
    id: 'build-timed-out',
    area: 'build and test',
    grade: 'trouble',
    one: 'a build or test took too long and was stopped',
    many: '# builds or tests took too long and were stopped',
    meaning:
      'The build waited longer than it may and was stopped. Nothing is broken by that, but there is no result.',
    steps: [
      'See what it did last: it hangs there, or that step grew too long.',
      'Run it once more. If it stops at the same place, look into that step.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['program'],
    match: [
      {
        words:
          /(?:build|job|test|step|pipeline|compilation|task)(?: \S{1,80}){0,3} (?:timed out|has timed out|exceeded (?:the )?(?:maximum )?(?:time|execution time)|timeout exceeded)|exceeded the maximum execution time|test timed out after|exceeded timeout of|panic: test timed out|execution took longer than .{0,40}seconds|(?<!, )timeout of \S{1,10}ms exceeded|build was cancell?ed.{0,40}time|\*\*\*timeout/,
      },
    ],
  },
  {
    id: 'build-command-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a step of the build ended with an error',
    many: '# steps of the build ended with an error',
    meaning: 'This line only passes on that a step failed. The build has no result.',
    steps: [
      'Go up from there to the first line with "error".',
      'Mend that one, and start the build again.',
    ],
    who: 'the developer whose change was built, today.',
    parties: ['program', 'path'],
    match: [
      {
        words:
          /(?:rpm )?build errors?:|command failed(?: with|: | returned)|make(?:\[\S{1,6}\])?: \*\*\*|ninja: build stopped|build (?:has )?failed\b|\bbuild failure\b|failed to execute goal|execution failed for task|what went wrong:|error: process completed with exit code (?!0\b)|process completed with exit code (?!0\b)|job failed\b|pipeline failed|returned a non-zero code|did not complete successfully: exit code|recipe .{1,60} failed|subcommand .{1,60} failed|the build failed|msb\d{4}: .{0,80}exited with code|error: command .{1,120} (?:failed|exited)|script returned exit code (?!0\b)|finished: failure|failed with exit (?:code|status) (?!0\b)|exited with (?:code|status) (?!0\b)[1-9].{0,40}build|unable to build/,
        not: /backup job|cron/,
      },
    ],
  },
  {
    id: 'build-style-complaint',
    area: 'build and test',
    grade: 'watch',
    one: "a check of the code's style complained",
    many: "# complaints came from a check of the code's style",
    meaning: 'The program may still work. Some builds stop at such a complaint.',
    steps: ['Read what the check names, and mend it.', 'Run the check again.'],
    who: 'the developer whose change was built, this week.',
    parties: ['path'],
    match: [
      {
        words:
          /(?:eslint|flake8|pylint|rubocop|checkstyle|prettier|biome|golint|golangci-lint|ktlint|stylelint|shellcheck|clippy|rustfmt|black|mypy|rpmlint|hadolint)\b.{0,80}(?:errors?|warnings?|problems?|violations?|offenses|failed|issues?)|\bproblems? \(\S{1,9} errors?, |would reformat|code style issues|style violation|lint(?:ing)? (?:errors?|failed|problems)|[1-9]\d{0,5} offenses detected/,
        not: /(?:\b0|no) (?:errors|problems|offenses|issues|violations|warnings)|errors? (?:file|log)/,
      },
    ],
  },
  {
    id: 'build-compiler-warning',
    area: 'build and test',
    grade: 'watch',
    minor: true,
    one: 'the compiler warned of a weak spot in the code',
    many: '# warnings came from the compiler',
    meaning: 'The program was still built. Such places may cause mistakes later.',
    steps: [
      'There is nothing to do at once.',
      'Mend these places when the code is worked on next.',
    ],
    who: 'the developer whose change was built, when there is time.',
    parties: ['path'],
    match: [
      {
        words:
          /^\S{1,200}\.\w{1,6}:\S{1,9}(?::\S{1,9})?: warning: |warning:? .{1,160}\[-w[a-z]|\bwarning (?:c|cs|ts|bc|lnk|msb)\d{4,5}\b|\[warning\] .{1,160}\.java:|warning: unused|note: some input files use .{1,30} deprecated|npm warn (?:deprecated|ebadengine)|npm warn/,
      },
    ],
  },
  {
    id: 'build-worked',
    area: 'build and test',
    grade: 'routine',
    one: 'a build or its tests ended well',
    many: '# builds or test runs ended well',
    meaning: 'Everything was built, or all tests passed.',
    steps: ['There is nothing to do.', 'Look at the warnings when there is time.'],
    who: 'nobody: this is everyday work.',
    parties: ['program'],
    match: [
      {
        words:
          /\bbuild success\w{0,6}\b|build (?:was )?succeeded|finished: success|job succeeded|tests? run: \S{1,9}, failures: 0, errors: 0|\b0 (?:failures|failed)\b,? ?.{0,12}\b(?:0 errors?|passed)?|all tests? (?:have )?passed|[1-9]\d{0,6} passed\b|^ok \S{1,120} |compiled successfully|scriptlet failed, exit status 0/,
        not: /fail: |[1-9]\d{0,5} (?:failed|failures|errors)/,
      },
    ],
  },
  {
    id: 'build-download-failed',
    area: 'build and test',
    grade: 'trouble',
    one: 'a file could not be downloaded',
    many: '# files could not be downloaded',
    meaning:
      'The build could not fetch {thing|a file}, so it stopped. The address is old, or the server or network was down then.',
    steps: [
      'Open the address from the line in a browser. If it says "not found", the file moved: correct the address.',
      'If it opens, run the build again.',
    ],
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
];
