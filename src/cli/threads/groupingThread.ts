import { parentPort } from 'node:worker_threads';
import { runSteps } from '../../base/steps/runSteps.ts';
import { type GroupingPart, runGroupingPart } from '../../core/affinity/parts/groupingPart.ts';

// A thread that answers the parts it is sent, one after the other.
parentPort?.on('message', (part: GroupingPart) => {
  parentPort?.postMessage(runSteps(runGroupingPart(part)));
});
