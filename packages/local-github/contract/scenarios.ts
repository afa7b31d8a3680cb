/** Every scenario of the contract, in the order in which they run. */
import { DELIVERY_SCENARIOS } from "./delivery.ts";
import { GIT_SCENARIOS } from "./git.ts";
import { ISSUE_SCENARIOS } from "./issues.ts";
import { RELEASE_SCENARIOS } from "./releases.ts";
import type { Scenario } from "./scenario.ts";

export const SCENARIOS: readonly Scenario[] = [
	...GIT_SCENARIOS,
	...RELEASE_SCENARIOS,
	...ISSUE_SCENARIOS,
	...DELIVERY_SCENARIOS,
];
