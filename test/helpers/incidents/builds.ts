import { bare, type Incident, iso, tell } from './incident.ts';

/** Builds, tests and deployments that fail. */
export const BUILDS: Incident[] = [
  {
    name: 'npm, two packages that do not fit',
    text: tell(
      bare,
      [
        'npm http fetch GET 200 https://registry.npmjs.org/left-pad #ms (cache hit)',
        'npm timing idealTree:#root Completed in 12ms',
        'npm warn deprecated inflight@1.0.6: This module is not supported, and leaks memory. Do not use it.',
        'npm sill placeDep ROOT error-ex@1.3.2 OK for: parse-json@5.2.0',
      ],
      80,
      [
        [
          80,
          'npm error code ERESOLVE',
          'npm error ERESOLVE unable to resolve dependency tree',
          'npm error',
          'npm error While resolving: shop@1.0.0',
          'npm error Found: react@18.2.0',
          'npm error node_modules/react',
          'npm error Could not resolve dependency:',
          'npm error peer react@"^17.0.0" from react-table@7.0.0',
          'npm error Fix the upstream dependency conflict, or retry',
          'npm error A complete log of this run can be found in: /root/.npm/_logs/debug-0.log',
        ],
      ],
    ),
    shows: /ERESOLVE|resolve dependency/,
    kind: 'build-part-not-found',
  },
  {
    name: 'pip, a wheel that needs a compiler',
    text: tell(
      bare,
      [
        'Collecting package-#',
        '  Downloading package_#-1.0-py3-none-any.whl (12 kB)',
        'Requirement already satisfied: errors==1.0 in ./venv/lib',
      ],
      60,
      [
        [
          60,
          'Building wheels for collected packages: psycopg2',
          '  Building wheel for psycopg2 (setup.py): started',
          "  Building wheel for psycopg2 (setup.py): finished with status 'error'",
          '  error: subprocess-exited-with-error',
          '  Error: pg_config executable not found.',
          '  ERROR: Failed building wheel for psycopg2',
          'ERROR: Could not build wheels for psycopg2, which is required to install pyproject.toml-based projects',
        ],
      ],
    ),
    shows: /pg_config|psycopg2/,
    kind: 'build-install-failed',
  },
  {
    name: 'gradle, a class that does not exist',
    text: tell(
      bare,
      [
        '> Task :lib#:compileJava UP-TO-DATE',
        '> Task :lib#:processResources NO-SOURCE',
        'Download https://repo.example/a-#.jar',
        '> Task :lib#:test',
        '12 tests completed, 0 failed',
      ],
      60,
      [
        [
          60,
          '> Task :app:compileJava FAILED',
          '/home/ci/app/src/main/java/Shop.java:12: error: cannot find symbol',
          '    private OrderStore store;',
          '            ^',
          '  symbol:   class OrderStore',
          '1 error',
          'FAILURE: Build failed with an exception.',
          '* What went wrong:',
          "Execution failed for task ':app:compileJava'.",
          '> Compilation failed; see the compiler error output for details.',
          'BUILD FAILED in 14s',
        ],
      ],
    ),
    shows: /cannot find symbol|compileJava/,
    kind: 'build-compile-error',
  },
  {
    name: 'cargo, a borrow that lives too short',
    text: tell(
      bare,
      [
        '   Compiling crate# v1.0.#',
        '  Downloaded anyhow v1.0.#',
        'warning: unused variable: `error`',
        '   Compiling thiserror v1.0.#',
      ],
      60,
      [
        [
          60,
          'error[E0597]: `buf` does not live long enough',
          '  --> src/main.rs:12:5',
          '   |',
          '12 |     out = &buf;',
          '   |           ^^^^ borrowed value does not live long enough',
          'For more information about this error, try `rustc --explain E0597`.',
          'error: could not compile `shop` (bin "shop") due to 1 previous error; 1 warning emitted',
        ],
      ],
    ),
    shows: /E0597|could not compile/,
    kind: 'build-compile-error',
  },
  {
    name: 'terraform, a right that is missing',
    text: tell(
      bare,
      [
        'aws_s3_bucket.logs: Refreshing state... [id=logs-#]',
        'aws_iam_role.app: Refreshing state... [id=app-#]',
        'module.errors.aws_sns_topic.errors: Creation complete after 1s [id=arn#]',
        'aws_instance.web[#]: Still creating... [10s elapsed]',
      ],
      50,
      [
        [
          50,
          'Error: creating EC2 Instance: UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ec2:RunInstances',
          '  with aws_instance.web[0],',
          '  on main.tf line 12, in resource "aws_instance" "web":',
        ],
      ],
    ),
    shows: /UnauthorizedOperation/,
    kind: 'access-refused',
  },
  {
    name: 'a build server whose test fails, with much talk of errors before',
    text: tell(
      (at) => `[2025-05-12T08:00:${String(at % 60).padStart(2, '0')}.100Z] `,
      [
        '[INFO] Running com.shop.ErrorPageTest',
        '[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.# s - in com.shop.ErrorPageTest',
        '[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/a-#.pom',
        '[WARNING] The POM for com.a:b:jar:1.# is missing, no dependency information available',
        'New: "Checking out Revision # as main..."',
      ],
      90,
      [
        [
          90,
          '[ERROR] Tests run: 8, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.4 s <<< FAILURE! - in com.shop.CartTest',
          '[ERROR] com.shop.CartTest.addsTax  Time elapsed: 0.1 s  <<< FAILURE!',
          'java.lang.AssertionError: expected:<119> but was:<100>',
          '[INFO] Results:',
          '[ERROR] Failures:',
          '[ERROR]   CartTest.addsTax:41 expected:<119> but was:<100>',
          '[ERROR] Tests run: 412, Failures: 1, Errors: 0, Skipped: 3',
          '[INFO] BUILD FAILURE',
          '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-surefire-plugin:2.22.2:test (default-test) on project shop: There are test failures.',
          '[ERROR] See http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException',
          '[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/CouldNotCreateTheReport',
          'script returned exit code 1',
          'Finished: FAILURE',
        ],
      ],
    ),
    shows: /CartTest/,
    kind: 'build-test-failed',
  },
  {
    name: 'a workflow whose runner has no disk left',
    text: tell(
      iso,
      [
        '##[group]Run actions/checkout@v4',
        '##[endgroup]',
        'Syncing repository: shop/web#',
        'git version 2.4#',
        '[command]/usr/bin/git config --local --name-only --get-regexp core.sshCommand',
      ],
      60,
      [
        [
          60,
          '#12 [build 7/9] RUN npm run build',
          '#12 9.112 Error: ENOSPC: no space left on device, write',
          '#12 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1',
          '##[error]buildx failed with: ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 1',
          '##[error]Process completed with exit code 1.',
        ],
      ],
    ),
    shows: /no space left/,
    kind: 'disk-full',
  },
];
