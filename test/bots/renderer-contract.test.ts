import { describeRenderer } from '../contracts/renderer-contract.ts';
import { renderPlainly } from '../helpers/render-plainly.ts';

describeRenderer('the tests, the simplest there is', renderPlainly);
