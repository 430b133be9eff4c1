import type { Samples } from '../samples.ts';

export const GAME_SERVER_SAMPLES: Samples = {
  'game-mods-not-loaded': {
    fits: [
      'Failed to create mod instance. ModID: <*>',
      'Failed to complete lifecycle event CONSTRUCT, <*> errors found',
      'net.minecraftforge.fml.LoadingFailedException: Loading errors encountered',
    ],
    misses: ['All mods loaded'],
  },
  'game-behind-time': {
    fits: [
      "Can't keep up! Did the system time change? Running 5200ms behind, skipping 104 tick(s)",
      { level: 'warning', template: 'Server tick exceeded the limit by 900 ms' },
      'hitch warning: frame time of 180 milliseconds',
    ],
    misses: ['server tick rate set to <*>'],
  },
  'game-server-hung': {
    fits: [
      'Preparing crash report with UUID <*>',
      {
        level: 'error',
        template: 'This crash report has been saved to: /srv/game/crash-reports/<*>',
      },
      { level: 'error', template: 'Ticking block entity' },
      'Considering it to be crashed, server will forcibly shutdown.',
    ],
    misses: ['old crash reports deleted'],
  },
  'game-mod-wrong-side': {
    fits: [
      'Attempted to load class net/minecraft/client/gui/Screen for invalid dist DEDICATED_SERVER',
      'Cannot load class net.minecraft.class_437 in environment type SERVER',
      { level: 'error', template: 'mod <*> is only for the client and can not run here' },
    ],
    misses: ['mod list sent to client'],
  },
  'game-mod-missing': {
    fits: [
      'Missing or unsupported mandatory dependencies:',
      'Could not load plugin: UnknownDependencyException: Unknown dependency Vault',
      "Mod 'Better Farms' requires version 2 or later of 'farmlib', which is missing!",
    ],
    misses: [{ level: 'info', template: '<*> mods loaded, no missing mods' }],
  },
  'game-plugin-failed': {
    fits: [
      'Error occurred while enabling Shops v2.1 (Is it up to date?)',
      "Could not load 'plugins/Farms.jar' in folder 'plugins'",
      {
        level: 'error',
        template: 'Plugin Farms v2 failed to enable',
      },
      'Mixin apply for mod farmlib failed',
    ],
    misses: ['[Shops] Enabling Shops v2.1'],
  },
  'game-world-not-saved': {
    fits: [
      { level: 'error', template: 'Failed to save chunk [12, -4]' },
      "Couldn't load chunk from region file, it is truncated",
      'Failed to store player data for <*>',
    ],
    misses: ['Saved the world'],
  },
  'game-player-not-let-in': {
    fits: [
      'Disconnecting <*>: You are not white-listed on this server!',
      { level: 'error', template: "Username 'miner' tried to join with an invalid session" },
      'Failed to verify username!',
    ],
    misses: ['miner joined the game'],
  },
  'game-player-thrown-out': {
    fits: [
      'Kicked miner for floating too long!',
      'miner was kicked from the game',
      'Banned player griefer: broke the rules',
    ],
    misses: ['miner lost connection: Disconnected'],
  },
  'game-offline-mode': {
    fits: [
      'While this makes the game possible to play without internet access, it will allow hackers to connect with any username they choose.',
      'The server will make no attempt to authenticate usernames. Beware.',
      'online-mode is set to false',
    ],
    misses: ['server is running in online mode'],
  },
  'game-player-came-or-went': {
    fits: ['miner joined the game', 'miner left the game', 'Saving chunks for level world'],
    misses: ['miner lost connection: Timed out'],
  },
};
