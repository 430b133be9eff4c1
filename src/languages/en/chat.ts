import { labels, spokenNumber, suggested } from './buttons.ts';
import { discord } from './discord.ts';
import { explanation, forgetting, notices } from './explanation.ts';
import { normal } from './normal.ts';
import { problems, refusals } from './problems.ts';
import { files, report } from './report.ts';
import { slack } from './slack.ts';
import { texts } from './texts.ts';

/** All that the bot says around what it found, in English. Its type is what every language has to say. */
export const chat = {
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
