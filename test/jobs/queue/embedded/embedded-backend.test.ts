import { describeQueueContract } from '../../../contracts/queue-contract.ts';
import { describeStoreContract } from '../../../contracts/store-contract.ts';
import { createEmbeddedHarness } from './embedded-harness.ts';

describeQueueContract('the embedded backend', createEmbeddedHarness);
describeStoreContract('the embedded backend', createEmbeddedHarness);
