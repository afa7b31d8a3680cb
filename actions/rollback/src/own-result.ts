/** What rollback adds to the result's envelope, where an operation has nothing to say. */
export const NOTHING_OWN = {
	seen: "",
	bad: null,
	target: null,
	incident: null,
	incidentNumber: null,
	reviewNumber: null,
	recoveryMs: null,
	steps: [],
	problems: [],
} as const;
