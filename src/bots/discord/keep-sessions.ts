import { type IShardingStrategy, type SessionInfo, SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * Keeps a connection's session where discord.js can not lose it too early: its handler of RESUMED
 * reads the session that an "invalid session" right behind it has just taken away, which ends the
 * process (discord.js 14.28).
 */
export function keepSessions(manager: Manager): IShardingStrategy {
  const sessions = new Map<number, SessionInfo>();
  const { updateSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = (shard) => sessions.get(shard) ?? null;
  manager.options.updateSessionInfo = async (shard, session) => {
    if (session === null) {
      sessions.delete(shard);
      return;
    }
    sessions.set(shard, session);
    await updateSessionInfo(shard, session);
  };
  return new SimpleShardingStrategy(manager);
}
