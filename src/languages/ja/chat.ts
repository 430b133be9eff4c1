import type { Chat } from '../chat.ts';
import { labels, spokenNumber, suggested } from './buttons.ts';
import { discord } from './discord.ts';
import { explanation, forgetting, notices } from './explanation.ts';
import { normal } from './normal.ts';
import { problems, refusals } from './problems.ts';
import { files, report } from './report.ts';
import { slack } from './slack.ts';
import { texts } from './texts.ts';

export const chat: Chat = {
  ...{ labels, suggested, spokenNumber },
  ...{
    report,
    files,
    explanation,
    notices,
    forgetting,
    normal,
    problems,
    refusals,
    texts,
    slack,
    discord,
  },
};
