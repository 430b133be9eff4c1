import type { Conversation } from '../bots/conversation-port.ts';

const refuse = () => Promise.reject(new Error('a bot that is only checked takes no events'));
/** The conversation of a bot that is only checked, and takes no events. */
export const NOBODY: Conversation = {
  receive: refuse,
  receivePair: refuse,
  receivePasted: refuse,
  press: refuse,
  ask: refuse,
  isAboutReport: refuse,
  latest: refuse,
  compare: refuse,
  change: refuse,
  welcome: refuse,
  baselines: refuse,
  baselineNames: refuse,
  mutes: refuse,
  help: () => ({ kind: 'text', title: '', sections: [] }),
  areYouSureToForget: refuse,
  forgetOwn: refuse,
  status: refuse,
  home: refuse,
  forget: refuse,
};
