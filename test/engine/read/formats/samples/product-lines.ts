import type { LineSample } from './lines.ts';

/** Lines of databases, switches, hypervisors, games and management tools, all invented. */
export const PRODUCT_LINES: readonly LineSample[] = [
  {
    format: 'an SQL Server error log',
    lines: [
      '2025-03-14 08:00:00.12 Server      The listener is ready',
      '2025-03-14 08:00:01.34 spid51s     Starting up database 7',
    ],
    time: '2025-03-14T08:00:01.340Z',
    level: '',
    event: 'Starting up database 7',
    fields: 'service=spid51s',
    nearMiss: '2025-03-14 08:00:01.34 spid51s Starting up database 7',
  },
  {
    format: 'a Db2 diagnostic log',
    lines: [
      '2025-03-14-08.00.00.123456+000 I12345E500          LEVEL: Warning',
      'PID     : 1234                 TID : 140',
      'FUNCTION: buffer pools, sqlbFull, probe:820',
      'MESSAGE : The table space is full.',
      '2025-03-14-08.00.01.123456+000 I12346E500          LEVEL: Error (OS)',
      'PID     : 1234                 TID : 141',
      'MESSAGE : The disk is full.',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'MESSAGE : The disk is full.\nPID     : 1234                 TID : 141',
    fields: '',
    nearMiss: '2025-03-14-08.00.01.123456+000 Error in table space 7',
  },
  {
    format: 'a TeamSpeak log',
    lines: [
      '2025-03-14 08:00:00.123456|INFO    |VirtualServerBase|1  |client 7 connected',
      '2025-03-14 08:00:01.123456|ERROR   |SQL           |   |query 8 failed',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'query 8 failed',
    fields: 'service=SQL',
    nearMiss: '2025-03-14 08:00:01.123456|ERROR|SQL|query 8 failed',
  },
  {
    format: 'a ProCurve switch log',
    lines: [
      'I 03/14/25 08:00:00 00076 ports: port 5 is on-line',
      'M 03/14/25 08:00:01 00419 chassis: fan 2 failed',
    ],
    time: '2025-03-14T08:00:01.000Z',
    level: 'error',
    event: 'fan 2 failed',
    fields: 'service=chassis',
    nearMiss: 'M 03/14/25 08:00:01 chassis: fan 2 failed',
  },
  {
    format: 'a VMware kernel log',
    lines: [
      '2025-03-14T08:00:00.123Z cpu3:2097)ScsiDeviceIO: command 7 failed',
      '2025-03-14T08:00:01.123Z cpu4:2098 opID=ab12)WARNING: NMP: path 8 is gone',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'warning',
    event: 'NMP: path 8 is gone',
    fields: '',
    nearMiss: '2025-03-14T08:00:01.123Z cpu4 WARNING: NMP: path 8 is gone',
  },
  {
    format: 'a Factorio log',
    lines: [
      '   0.123 2025-03-14 08:00:00; Factorio 1.1.80',
      '   1.234 Info ServerMultiplayerManager.cpp:12: player 7 joined',
      '  12.345 Error Map.cpp:34: chunk 8 is broken',
    ],
    time: '1970-01-01T00:00:12.345Z',
    level: 'error',
    event: 'chunk 8 is broken',
    fields: '',
    nearMiss: '  12.345 chunk 8 is broken',
  },
  {
    format: 'a CMTrace log (Configuration Manager)',
    lines: [
      '<![LOG[policy 7 arrived]LOG]!><time="09:00:00.123-60" date="03-14-2025" component="PolicyAgent" context="" type="1" thread="13" file="policy.cpp:7">',
      '<![LOG[install of 8 failed]LOG]!><time="09:00:01.123-60" date="03-14-2025" component="AppEnforce" context="" type="3" thread="12" file="app.cpp:12">',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'error',
    event: 'install of 8 failed',
    fields: 'component=AppEnforce thread=12',
    nearMiss: '<![LOG[install of 8 failed]LOG]!><time="09:00:01" component="AppEnforce" type="3">',
  },
  {
    format: 'an application log (level, time, text)',
    lines: [
      'I250314 08:00:00.123456 123 server/node.go:456 ⋮ [n1,client=192.0.2.7:4711] 12  the node is ready',
      'W250314 08:00:01.123456 124 kv/store.go:99 ⋮ [n1] 13  the heartbeat is slow',
    ],
    time: '2025-03-14T08:00:01.123Z',
    level: 'warning',
    event: 'the heartbeat is slow',
    fields: 'thread=124',
    nearMiss: 'W250314 08:00:01.123456 the heartbeat is slow',
  },
  {
    format: 'the output of Cloud Foundry',
    lines: [
      '2025-03-14T08:00:00.12+0000 [APP/PROC/WEB/0] OUT order 7 was paid',
      '2025-03-14T08:00:01.12+0000 [APP/PROC/WEB/0] ERR the card was refused',
    ],
    time: '2025-03-14T08:00:01.120Z',
    level: '',
    event: 'the card was refused',
    fields: 'service=APP/PROC/WEB/0',
    nearMiss: '2025-03-14T08:00:01.12+0000 [web] the card was refused',
  },
  ...(
    [
      // What frameworks write by default, most of them in this order.
      [
        '2025-03-14 08:00:01,123 ERROR [com.shop.Orders] (executor-1) card refused',
        '.123',
        'thread=executor-1 component=com.shop.Orders',
      ],
      [
        '2025-03-14 08:00:01.123 | ERROR    | shop.orders:pay:12 - card refused',
        '.123',
        'component=shop.orders',
      ],
      [
        '2025-03-14 08:00:01,123 ERROR [qtp12-34] Orders:123 - card refused',
        '.123',
        'thread=qtp12-34 component=Orders',
      ],
      [
        '2025-03-14 08:00:01,123 [12] ERROR Shop.Orders [(null)] - card refused',
        '.123',
        'pid=12 component=Shop.Orders',
      ],
      [
        '[2025-03-14 08:00:01.123] ERROR (shop/1234 on web1): card refused',
        '.123',
        'pid=1234 component=shop',
      ],
      ['2025-03-14 08:00:01, Error                 CBS    card refused', '.000', 'component=CBS'],
      ['[2025-03-14][08:00:01][ERROR] card refused', '.000', ''],
      ['2025/03/14 - 08:00:01 ERROR card refused', '.000', ''],
      ['L 14/03/2025 - 08:00:01: ERROR: card refused', '.000', ''],
      ['2025-03-14T08:00:01.123Z shopd: error: card refused', '.123', 'component=shopd'],
    ] as const
  ).map(([line, fraction, fields]) => ({
    format: 'an application log (time, level, text)',
    lines: [line.replace('08:00:01', '08:00:00'), line],
    time: `2025-03-14T08:00:01${fraction}Z`,
    level: 'error',
    event: 'card refused',
    fields,
    nearMiss: 'card refused',
  })),
  {
    format: 'an application log (time, level, text)',
    lines: ['8:00AM INF order paid', '8:01PM ERR card refused'],
    time: '1970-01-01T20:01:00.000Z',
    level: 'error',
    event: 'card refused',
    fields: '',
    nearMiss: '8:01 card refused',
  },
];
