import { createRandom } from '../../data/random.ts';
