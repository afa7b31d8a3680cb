/** What the local GitHub makes of sentences of GitHub's description. */

interface Sentences {
	/** Where the sentences stand, as in `sentences.ts`. */
	readonly places: readonly string[];
	readonly sentences: readonly string[];
}

export type Rule = Sentences &
	(
		| {
				readonly status: "modelled";
				/** Title of the test that shows it: in `test/`, or a scenario of `contract/`. */
				readonly test: string;
		  }
		| {
				/** `not reachable`: nothing that the local GitHub holds or is asked could meet the rule. */
				readonly status: "not modelled" | "not reachable";
				readonly reason: string;
		  }
	);

export type RuleStatus = Rule["status"];
