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
      'The build stopped: no source offers {thing|a part that it needs} in the version that is asked for. Nothing was built; the version in use stays.',
    steps: [
      'See which versions there are: {versions|search it in the store of packages}.',
      'Ask for one of those in {settings|the list of what the project needs}, or wait until the new one is published.',
      'Run it again: {again|the same build}.',
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
    id: 'build-part-twice',
    area: 'build and test',
    grade: 'trouble',
    one: 'the build found the same part twice',
    many: 'the build found the same part twice, # times',
    meaning:
      'Two of the libraries bring the same part along, mostly in two versions, so the build cannot tell which to take, and stopped. The code itself is not wrong by that.',
    steps: [
      'The line names both libraries: see who asks for the older one (Gradle: "./gradlew app:dependencies", Maven: "mvn dependency:tree", npm: "npm ls").',
      'Raise that one to the version of the other, or leave it out ("exclude").',
      'Build once more from clean.',
    ],
    who: 'the person who last changed what this project builds on, today.',
    parties: ['path'],
    match: [
      {
        words:
          /duplicate class \S{1,200} found in|duplicate resources|more than one file was found with os independent path|duplicate (?:symbol|definition of|file) .{0,120}|multiple (?:definition of|dex files define)|symbol multiply defined|conflicting (?:provided )?dependenc/,
        not: /duplicate key|duplicate entry/,
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
      'The program was built, but does not do what {test|this test} expects. Either the last change broke it, or the test is out of date. What runs for people is the old version.',
    steps: [
      'Read below that line what was expected and what came.',
      'Run that one test again: {again|alone, on your own machine}.',
      'Mend the change or the test, and see all of them pass.',
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
      'The compiler stopped, since {thing|a file that the code asks for} is not there. Nothing was built from that source.',
    steps: [
      'See which package has it: {provides|"dnf provides" or "apt-file search" and its name}.',
      'Install that one with its "-devel" or "-dev" part, and name it in {settings|the recipe of the build}.',
      'Run it again: {again|the same build}.',
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
      'The code calls {thing|a function}, which no library here has, so no program came out. The code is newer than the library, or the library is left out.',
    steps: [
      'See who calls it, and since when: {history|"git log -S" and its name}.',
      'If the compiler asked "did you mean" for {thing|that name} further up, try the name it offers. Else take that change back, or build with a library that has it; add "-l" only if your own program, and no library, lacks it.',
      'Run it again: {again|the same build}.',
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
      'The change in {thing|the patch} no longer fits the source, so the build stopped before it began.',
    steps: [
      'See whether the new source has that change already: then drop the patch.',
      'If not, make it anew: apply it by hand ("patch --dry-run" shows where it fails), and store the difference.',
      'Run it again: {again|the same build}.',
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
    meaning:
      'The compiler did not understand the code at that place, so no program came out. What runs for people is the old version.',
    steps: [
      'Go to the first such line: it names file and place. Later ones often follow from it.',
      'Mend that place, or undo the last change ("git diff" shows it).',
      'Run it again: {again|the same build}.',
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
      'The script started, but the program that it runs failed. What that program said stands above, or in its own window; npm only passes it on.',
    steps: [
      'Run it by hand in the same folder, and read the first "Error": "npm run {script}". || Run it by hand in the same folder, and read the first "Error": "npm run" lists the names.',
      'If it says "Cannot find module", run "npm ci"; if "EADDRINUSE", end the old copy that still runs.',
      'Run the script again.',
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
      '{thing|The package} was not installed, so the program may not start, or stays at its old version. What was installed before still works.',
    steps: [
      'Read the first complaint above that line: it names what stood in the way.',
      'Mend that, and try it alone: {add|the same install}.',
      'Then run the whole again: {again|from the start}.',
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
      'The build waited longer than it may, and was stopped. Nothing is broken by that, but there is no result.',
    steps: [
      'See in its last lines what it did: it hangs there, or that step grew too long.',
      'Run it once more: {again|the same build}. If it stops at the same place, look into that step.',
      'Only then raise its limit of time.',
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
    meaning:
      'This line only passes on that a step failed. Nothing was delivered; what runs for people is the old version.',
    steps: [
      'Go up from there to the first line with "error" or "failed": that is the cause.',
      'Mend it, and run that step alone: {again|with the same command}.',
      'Then start the whole build, and see it end well.',
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
    meaning:
      'A check of how the code is written complained of {thing|a place}. The program may still work; some builds stop at that.',
    steps: [
      'Let the tool mend what it can ("--fix" in most), and mend the rest by hand.',
      'Run the check again before you commit.',
    ],
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
    meaning:
      'The compiler built it all the same, but does not trust {thing|a place in the code}. It may fail there when it runs, or when it is linked.',
    steps: [
      'If the line asks "did you mean", compare the two names: one is mostly a slip, or of a newer library.',
      'If the build failed further down, begin with this place. If it passed, mend it when that file is changed next.',
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
    steps: [
      'See that the new version is where it should run.',
      'Look at the warnings when there is time.',
    ],
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
      'The build could not fetch {thing|a file}, so it stopped. The address is old, or the server or the network was down then. Nothing was built.',
    steps: [
      'Try it from the same machine: "curl -I" and the address in the line.',
      'If it says "not found", the file moved: correct the address. If not, run it again: {again|the same build}.',
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
