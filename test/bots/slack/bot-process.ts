/** A process with nothing but the bot: it ends when nothing is left of it. Argument: the API's address. */
import { createSlackBot } from '../../../src/bots/slack/bot.ts';

const bot = createSlackBot({
  settings: {
    botToken: 'xoxb-fake-bot-token',
    appToken: 'xapp-fake-app-token',
    apiUrl: process.argv[2] ?? '',
  },
  conversation: {
    receive: async () => {},
    receivePair: async () => {},
    receivePasted: async () => {},
    press: async () => {},
    ask: async () => {},
    isAboutReport: async () => false,
    latest: async () => {},
    compare: async () => {},
    change: async () => {},
    welcome: async () => {},
    baselines: async () => ({ kind: 'text', title: 'Normal', sections: [] }),
    baselineNames: async () => [],
    mutes: async () => ({ kind: 'text', title: 'Expected', sections: [] }),
    help: () => ({ kind: 'text', title: 'Help', sections: [] }),
    areYouSureToForget: async () => ({ kind: 'notice', text: 'Shall I?' }),
    forgetOwn: async () => ({ kind: 'notice', text: 'Done.' }),
    status: async () => ({ kind: 'text', title: 'Status', sections: [] }),
    home: async () => ({ kind: 'text', title: 'Home', sections: [] }),
    forget: async () => {},
  },
  log: { debug() {}, info() {}, warn() {}, error() {} },
});
process.once('SIGTERM', () => void bot.stop());
await bot.start();
