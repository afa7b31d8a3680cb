/** What is killed and failed: the main path of every action, its failure paths, and the two halves of a deployment by own steps. */
import type { Fixture, Step } from "./fixture.ts";
import type { PolicyOptions } from "./policy.ts";

export interface Scenario {
	readonly name: string;
	/** The step that is disturbed. */
	readonly step: Step;
	/** What ran before it, undisturbed. */
	readonly before: readonly Step[];
	/** The rest of the chain, run after it. */
	readonly after: readonly Step[];
	/** What a new run does instead of the step alone. */
	readonly newRun?: readonly Step[];
	readonly policy?: PolicyOptions;
	/** Set before everything. */
	readonly healthy?: boolean;
	/** Called once, after `before`. */
	readonly prepare?: (fixture: Fixture) => void;
	/** Called before each run of the step. */
	readonly arm?: (fixture: Fixture) => void;
}

const NOTES: Step = { action: "release-notes" };
const PREFLIGHT: Step = { action: "preflight" };
const DEPLOY: Step = { action: "deploy" };
const VERIFY: Step = { action: "verify" };
const PUBLISH: Step = { action: "release-notes", inputs: { phase: "publish" } };
const ANNOUNCE: Step = { action: "announce" };
const ROLLBACK: Step = { action: "rollback" };
const BEGIN: Step = { action: "deploy", inputs: { operation: "begin" } };
const finish = (outcome: string): Step => ({ action: "deploy", inputs: { operation: "finish", outcome } });
const ROLLBACK_BEGIN: Step = { action: "rollback", inputs: { operation: "begin", reason: "error rate 7 %" } };
const finishRollback = (outcome: string): Step => ({ action: "rollback", inputs: { operation: "finish", outcome } });
const CHAIN = [NOTES, PREFLIGHT, DEPLOY, VERIFY, PUBLISH, ANNOUNCE] as const;

/** The part of the chain that stands at a place: what is before it, the step, what is after it. */
function inChain(place: number): Pick<Scenario, "step" | "before" | "after"> {
	return { before: CHAIN.slice(0, place), step: CHAIN[place]!, after: CHAIN.slice(place + 1) };
}

const DEPLOYED = CHAIN.slice(0, 4);
const failing: Pick<Scenario, "arm"> = { arm: (fixture) => fixture.steer("fail", "") };
const ownSteps = { policy: { command: null } } as const;
const deployedByHand = (fixture: Fixture) => fixture.steer("running", "1.1.0");
const broughtBackByHand = (fixture: Fixture) => fixture.steer("running", "1.0.0");
const refusing = (path: RegExp): Pick<Scenario, "arm"> => ({
	arm: (fixture) => {
		fixture.answerChannel = (asked) => (path.test(asked) ? 404 : 202);
	},
});
const unverify = ({ github }: Fixture) => {
	for (const { statuses } of github.state.deployments)
		for (const status of statuses) status.description = status.description.replace(/^verified: healthy/, "seen");
};

export const SCENARIOS: readonly Scenario[] = [
	{ name: "notes", ...inChain(0) },
	{ name: "preflight", ...inChain(1) },
	{ name: "deploy", ...inChain(2) },
	{ name: "verify", ...inChain(3) },
	{ name: "publish", ...inChain(4) },
	{ name: "announce", ...inChain(5) },
	{ name: "rollback", before: DEPLOYED, step: ROLLBACK, after: [], healthy: false },
	{
		name: "rollback after publish",
		before: [...DEPLOYED, PUBLISH, ANNOUNCE],
		step: ROLLBACK,
		after: [],
	},
	{
		name: "begin",
		before: [NOTES, PREFLIGHT],
		step: BEGIN,
		after: [finish("success"), VERIFY],
		...ownSteps,
		prepare: deployedByHand,
	},
	{
		name: "finish",
		before: [NOTES, PREFLIGHT, BEGIN],
		step: finish("success"),
		after: [VERIFY, PUBLISH],
		newRun: [BEGIN, finish("success")],
		...ownSteps,
		prepare: deployedByHand,
	},
	{
		name: "finish after failed steps",
		before: [NOTES, PREFLIGHT, BEGIN],
		step: finish("failure"),
		after: [],
		newRun: [BEGIN, finish("failure")],
		...ownSteps,
	},
	{
		name: "rollback begin",
		before: DEPLOYED,
		step: ROLLBACK_BEGIN,
		after: [finishRollback("success")],
		healthy: false,
		prepare: broughtBackByHand,
	},
	{
		name: "rollback finish",
		before: [...DEPLOYED, ROLLBACK_BEGIN],
		step: finishRollback("success"),
		after: [],
		newRun: [ROLLBACK_BEGIN, finishRollback("success")],
		healthy: false,
		prepare: broughtBackByHand,
	},
	{
		name: "rollback finish after failed steps",
		before: [...DEPLOYED, ROLLBACK_BEGIN],
		step: finishRollback("failure"),
		after: [],
		newRun: [ROLLBACK_BEGIN, finishRollback("failure")],
		healthy: false,
	},
	{
		name: "preflight says no-go",
		before: [NOTES],
		step: PREFLIGHT,
		after: [DEPLOY],
		prepare: ({ github }) => {
			for (const check of github.state.checks) if (check.name === "test") check.conclusion = "failure";
		},
	},
	{ name: "the deploy command fails", before: [NOTES, PREFLIGHT], step: DEPLOY, after: [], ...failing },
	{
		name: "the smoke test fails",
		before: [NOTES, PREFLIGHT],
		step: DEPLOY,
		after: [],
		policy: { command: "./deploy.sh && printf 1.0.0 > ../running" },
	},
	{ name: "deploy without preflight", before: [NOTES], step: DEPLOY, after: [PREFLIGHT, DEPLOY] },
	{ name: "unhealthy", before: [NOTES, PREFLIGHT, DEPLOY], step: VERIFY, after: [ROLLBACK], healthy: false },
	{ name: "publish before verify", before: [NOTES, PREFLIGHT, DEPLOY], step: PUBLISH, after: [VERIFY, PUBLISH] },
	{
		name: "the rollback command fails",
		before: DEPLOYED,
		step: ROLLBACK,
		after: [],
		healthy: false,
		...failing,
	},
	{
		name: "nothing to go back to",
		before: DEPLOYED,
		step: ROLLBACK,
		after: [],
		healthy: false,
		prepare: unverify,
	},
	{ name: "rollback, channels down", before: DEPLOYED, step: ROLLBACK, after: [], healthy: false, ...refusing(/./) },
	{
		name: "announce, one channel down",
		before: [...DEPLOYED, PUBLISH],
		step: ANNOUNCE,
		after: [],
		...refusing(/^\/hook/),
	},
	{
		name: "hold",
		before: [],
		step: { action: "deploy", inputs: { operation: "lock", "lock-reason": "audit" } },
		after: [{ action: "deploy", inputs: { operation: "unlock", "lock-reason": "done" } }],
	},
];
