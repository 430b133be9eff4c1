import type { Wording } from '../../jobs/wording.ts';
import { wordingIn } from './wording.ts';

/** All that the handlers say, in English. */
export const english: Wording = wordingIn('en');
