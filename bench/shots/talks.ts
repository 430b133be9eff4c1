import { aShopLog } from '../../test/helpers/a-shop-log.ts';
import { shownLogs, wrongFiles } from './logs/shown-logs.ts';
import type { Room } from './room.ts';

/** A conversation, and what its picture is called. */
export interface Talk {
  shows: string;
  hold(room: Room): Promise<unknown>;
}

/** All that a person may do with the bot: the logs and their first number, then everything around. */
export function talks(): Talk[] {
  const logs = shownLogs();
  const logOf = (shows: string) => {
    const log = logs.find((one) => one.shows === shows);
    if (log === undefined) throw new Error(`there is no log ${shows}`);
    return log;
  };
  const [sample, snippet] = [logOf('hdfs-sample'), logOf('snippet')];
  return [
    ...logs.map((file) => ({
      shows: file.shows,
      async hold(room: Room) {
        await room.drop(file);
        await room.press('1');
      },
    })),
    { shows: 'help', hold: (room) => room.command('help') },
    { shows: 'status', hold: (room) => room.command('status') },
    {
      shows: 'wrong-files',
      async hold(room) {
        for (const file of wrongFiles()) await room.drop(file);
      },
    },
    {
      shows: 'questions',
      async hold(room) {
        await room.drop(sample);
        await room.press('1');
        await room.press('👎');
        await room.ask('which is the worst?');
        await room.ask('thanks!');
      },
    },
    {
      shows: 'compare',
      async hold(room) {
        for (const [fileName, day] of [
          ['yesterday.log', 3],
          ['today.log', 4],
        ] as const) {
          const is = day === 3 ? { backup: true } : { failing: true, slow: true };
          const content = aShopLog({ day, hours: 3 * (day - 1), ...is });
          await room.drop({ shows: 'compare', fileName, content });
        }
        await room.command('compare');
        await room.press('3');
      },
    },
    {
      shows: 'set-normal',
      async hold(room) {
        await room.drop(sample);
        await room.press('Full list');
        await room.press('Use as normal');
        await room.drop({ ...sample, fileName: 'today.log_structured.csv' });
        await room.command('baseline list');
      },
    },
    {
      shows: 'expected-and-muted',
      async hold(room) {
        await room.drop(snippet);
        await room.press('1');
        await room.press('This is expected');
        await room.drop({ ...snippet, fileName: 'later.txt' });
        await room.command('muted');
        await room.command('latest');
      },
    },
  ];
}
