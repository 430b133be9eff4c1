import type { KindPhrases } from '../telling.ts';
import { internet } from './kinds/internet.ts';
import { machines } from './kinds/machines.ts';
import { programs } from './kinds/programs.ts';
import { security } from './kinds/security.ts';

export const kinds: KindPhrases = { ...security, ...internet, ...machines, ...programs };
