import { bare, clock, type Incident, syslog, tell } from './incident.ts';

/** Troubles of sites and of programs that serve people. */
export const SITES: Incident[] = [
  {
    name: 'a site whose database lacks a column',
    shows: /ProgrammingError|Internal Server Error|UndefinedColumn/,
    kind: 'database-missing-thing',
    text: tell(
      (at) => `[12/May/2025 ${clock(at)}] `,
      [
        'INFO [django.server:187] "GET /api/orders/#/ HTTP/1.1" 200 #',
        'INFO [django.server:187] "GET /static/js/app.js HTTP/1.1" 304 0',
        'INFO [shop.tasks:41] sent receipt for order #',
        'WARNING [django.request:241] Not Found: /favicon.ico',
        'INFO [django.server:187] "POST /api/cart/ HTTP/1.1" 201 #',
        'DEBUG [shop.errors:12] error handler installed for view orders',
      ],
      140,
      [
        [
          70,
          'ERROR [django.request:241] Internal Server Error: /api/invoices/',
          '~Traceback (most recent call last):',
          '~  File "/usr/lib/python3.11/site-packages/django/db/backends/utils.py", line 89, in _execute',
          '~    return self.cursor.execute(sql, params)',
          '~psycopg2.errors.UndefinedColumn: column shop_invoice.vat_rate does not exist',
          '~LINE 1: SELECT "shop_invoice"."id", "shop_invoice"."vat_rate" FROM',
          '~',
          '~The above exception was the direct cause of the following exception:',
          '~',
          '~Traceback (most recent call last):',
          '~  File "/srv/shop/views.py", line 212, in list',
          '~    return Response(self.get_queryset())',
          '~django.db.utils.ProgrammingError: column shop_invoice.vat_rate does not exist',
        ],
        [
          82,
          'ERROR [django.request:241] Internal Server Error: /api/invoices/',
          '~Traceback (most recent call last):',
          '~  File "/srv/shop/views.py", line 212, in list',
          '~django.db.utils.ProgrammingError: column shop_invoice.vat_rate does not exist',
        ],
        [
          95,
          'ERROR [django.request:241] Internal Server Error: /api/invoices/',
          '~Traceback (most recent call last):',
          '~  File "/srv/shop/views.py", line 212, in list',
          '~django.db.utils.ProgrammingError: column shop_invoice.vat_rate does not exist',
        ],
      ],
    ),
  },
  {
    name: 'a shop whose store of sessions refuses it',
    shows: /CannotConnectError|Error connecting to Redis|Connection refused/,
    kind: 'database-unreachable',
    text: tell(
      (at) => `I, [2025-05-12T${clock(at)}.${100 + at} #2211]  INFO -- : `,
      [
        '[a1#] Started GET "/products/#" for 10.0.0.4 at 2025-05-12',
        '[a1#] Processing by ProductsController#show as HTML',
        '[a1#] Completed 200 OK in #ms (Views: 12.1ms | ActiveRecord: 4.2ms)',
        '[a1#] Rendered products/_failed_payment_hint.html.erb (Duration: 0.3ms)',
      ],
      120,
      [
        [
          60,
          '[b2] Completed 500 Internal Server Error in 5012ms (ActiveRecord: 0.4ms)',
          '[b2] Redis::CannotConnectError (Error connecting to Redis on cache:6379 (Errno::ECONNREFUSED)):',
          "[b2] app/models/basket.rb:31:in `load'",
          "[b2] app/controllers/baskets_controller.rb:8:in `show'",
        ],
        [
          75,
          '[b3] Completed 500 Internal Server Error in 5009ms (ActiveRecord: 0.4ms)',
          '[b3] Redis::CannotConnectError (Error connecting to Redis on cache:6379 (Errno::ECONNREFUSED)):',
        ],
        [
          90,
          '[b4] Completed 500 Internal Server Error in 5010ms (ActiveRecord: 0.4ms)',
          '[b4] Redis::CannotConnectError (Error connecting to Redis on cache:6379 (Errno::ECONNREFUSED)):',
        ],
      ],
    ),
  },
  {
    name: 'a program whose port is taken',
    shows: /Port 8080|already in use|Web server failed to start|\*{9}|LoggingFailure/,
    kind: 'port-in-use',
    text: tell(
      (at) => `2025-05-12T${clock(at)}.${100 + at}+02:00 `,
      [
        ' INFO 812 --- [           main] o.s.b.w.e.tomcat.TomcatWebServer         : Tomcat initialized with port # (http)',
        ' INFO 812 --- [           main] o.hibernate.jpa.internal.util.LogHelper  : HHH000204: Processing PersistenceUnitInfo [name: default]',
        ' WARN 812 --- [           main] JpaBaseConfiguration$JpaWebConfiguration : spring.jpa.open-in-view is enabled by default. Therefore, database queries may be performed during view rendering.',
        ' INFO 812 --- [           main] c.e.shop.ErrorReportConfig               : error reporting enabled, 0 errors pending',
        ' INFO 812 --- [           main] o.s.d.r.c.RepositoryConfigurationDelegate : Finished Spring Data repository scanning in # ms. Found 14 JPA repository interfaces.',
      ],
      45,
      [
        [
          45,
          " WARN 812 --- [           main] ConfigServletWebServerApplicationContext : Exception encountered during context initialization - cancelling refresh attempt: org.springframework.context.ApplicationContextException: Failed to start bean 'webServerStartStop'",
          " INFO 812 --- [           main] j.LocalContainerEntityManagerFactoryBean : Closing JPA EntityManagerFactory for persistence unit 'default'",
          ' INFO 812 --- [           main] com.zaxxer.hikari.HikariDataSource       : HikariPool-1 - Shutdown completed.',
          'ERROR 812 --- [           main] o.s.b.d.LoggingFailureAnalysisReporter   : ',
          '~',
          '~***************************',
          '~APPLICATION FAILED TO START',
          '~***************************',
          '~',
          '~Description:',
          '~',
          '~Web server failed to start. Port 8080 was already in use.',
          '~',
          '~Action:',
          '~',
          "~Identify and stop the process that's listening on port 8080 or configure this application to listen on another port.",
        ],
      ],
    ),
  },
  {
    name: 'a site that its own database does not let in',
    shows: /Login failed|SqlException|EntityFrameworkCore/,
    kind: 'program-not-let-in',
    text: tell(
      bare,
      [
        'info: Microsoft.AspNetCore.Hosting.Diagnostics[2]',
        '      Request finished HTTP/1.1 GET http://shop/api/orders/# - 200 - application/json #ms',
        'info: Shop.Errors.ErrorController[0]',
        '      Error page warmed up',
        'warn: Microsoft.EntityFrameworkCore.Model.Validation[10400]',
        '      Sensitive data logging is enabled.',
      ],
      120,
      [
        [
          80,
          'fail: Microsoft.EntityFrameworkCore.Database.Connection[20004]',
          "      An error occurred using the connection to database 'shop' on server 'sql1'.",
          'fail: Microsoft.EntityFrameworkCore.Query[10100]',
          "      An exception occurred while iterating over the results of a query for context type 'Shop.Data.ShopContext'.",
          "      Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user 'shop_app'.",
          '         at Microsoft.Data.SqlClient.SqlInternalConnection.OnError(SqlException exception)',
        ],
        [
          90,
          'fail: Microsoft.EntityFrameworkCore.Query[10100]',
          "      An exception occurred while iterating over the results of a query for context type 'Shop.Data.ShopContext'.",
          "      Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user 'shop_app'.",
          '         at Microsoft.Data.SqlClient.SqlInternalConnection.OnError(SqlException exception)',
        ],
      ],
    ),
  },
  {
    name: 'a balancer of load without a server left',
    shows: /is DOWN|no server available/,
    kind: 'web-gateway-failed',
    text: tell(
      syslog('lb1'),
      [
        'haproxy[911]: 10.0.0.#:4#1 [12/May/2025:09:00:00.123] https~ shop/app1 0/0/1/#/31 200 # - - ---- 12/12/3/2/0 0/0 "GET /p/# HTTP/1.1"',
        'haproxy[911]: 10.0.0.#:4#2 [12/May/2025:09:00:01.123] https~ shop/app2 0/0/1/#/31 200 # - - ---- 12/12/3/2/0 0/0 "GET /error-codes.html HTTP/1.1"',
        'haproxy[911]: 10.0.0.#:4#3 [12/May/2025:09:00:02.123] https~ shop/app1 0/0/1/#/31 304 # - - ---- 12/12/3/2/0 0/0 "GET /s.css HTTP/1.1"',
      ],
      150,
      [
        [
          80,
          'haproxy[911]: Server shop/app1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 1 active and 0 backup servers left. 12 sessions active, 0 requeued, 0 remaining in queue.',
        ],
        [
          90,
          'haproxy[911]: Server shop/app2 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms. 0 active and 0 backup servers left. 14 sessions active, 0 requeued, 0 remaining in queue.',
          'haproxy[911]: backend shop has no server available!',
          'haproxy[911]: 10.0.0.9:41222 [12/May/2025:09:01:01.123] https~ shop/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 14/14/0/0/0 0/0 "GET /p/812 HTTP/1.1"',
          'haproxy[911]: 10.0.0.8:41223 [12/May/2025:09:01:01.223] https~ shop/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 14/14/0/0/0 0/0 "GET /p/813 HTTP/1.1"',
        ],
      ],
    ),
  },
  {
    name: 'a sign-in service that gets no connection to its database',
    shows: /Acquisition timeout|AgroalPool|Unable to acquire|acquire/i,
    kind: 'database-unreachable',
    text: tell(
      (at) => `2025-05-12 ${clock(at)},${100 + at} `,
      [
        'INFO  [org.keycloak.events] (executor-thread-#) type=LOGIN, realmId=shop, clientId=web, userId=u#, ipAddress=10.0.0.4',
        'WARN  [org.keycloak.events] (executor-thread-#) type=LOGIN_ERROR, realmId=shop, clientId=web, userId=u#, ipAddress=10.0.0.9, error=invalid_user_credentials',
        'INFO  [org.infinispan.CLUSTER] (jgroups-#) ISPN000094: Received new cluster view',
        'DEBUG [org.keycloak.services.error] (executor-thread-#) no error',
      ],
      110,
      [
        [
          80,
          "WARN  [io.agroal.pool] (agroal-11) Datasource '<default>': Acquisition timeout while waiting for new connection",
          'ERROR [org.keycloak.services.error.KeycloakErrorHandler] (executor-thread-12) Uncaught server error: java.lang.RuntimeException: org.hibernate.exception.GenericJDBCException: Unable to acquire JDBC Connection [Acquisition timeout while waiting for new connection]',
        ],
        [
          90,
          'ERROR [org.keycloak.services.error.KeycloakErrorHandler] (executor-thread-13) Uncaught server error: java.lang.RuntimeException: org.hibernate.exception.GenericJDBCException: Unable to acquire JDBC Connection [Acquisition timeout while waiting for new connection]',
        ],
      ],
    ),
  },
  {
    name: 'a site whose workers stand still and are killed',
    shows: /WORKER TIMEOUT|SIGKILL|was sent/,
    kind: 'program-out-of-memory',
    text: tell(
      (at) => `[2025-05-12 ${clock(at)} +0000] [${31 + (at % 4)}] `,
      [
        '[INFO] GET /api/items/# 200',
        '[INFO] Booting worker with pid: #',
        '[DEBUG] Closing connection. ',
        '[INFO] GET /errors/summary 200',
        '[INFO] POST /api/login 401',
      ],
      120,
      [
        [
          70,
          '[CRITICAL] WORKER TIMEOUT (pid:4122)',
          '[ERROR] Worker (pid:4122) was sent SIGKILL! Perhaps out of memory?',
          '[INFO] Booting worker with pid: 4188',
        ],
        [
          84,
          '[CRITICAL] WORKER TIMEOUT (pid:4188)',
          '[ERROR] Worker (pid:4188) was sent SIGKILL! Perhaps out of memory?',
          '[INFO] Booting worker with pid: 4191',
        ],
        [
          95,
          '[CRITICAL] WORKER TIMEOUT (pid:4191)',
          '[ERROR] Worker (pid:4191) was sent SIGKILL! Perhaps out of memory?',
        ],
      ],
    ),
  },
];
