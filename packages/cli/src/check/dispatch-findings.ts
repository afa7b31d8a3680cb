/** What people on call could not do: no workflow to start by hand for a rollback, a hold, a sign-off or a closed window; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Finding } from "./finding.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";

/** The name of ours that a call uses, such as `deploy` or `ship.yml`; undefined for anybody else's. */
type NameOf = (call: Call) => string | undefined;

const FOLDER = ".github/workflows";

/** One warning for each that is missing; none in a repository that neither deploys nor judges with our actions. */
export function checkDispatches(
	workflows: readonly ReadWorkflow[],
	nameOf: NameOf,
	policies: readonly Policy[],
): readonly Finding[] {
	const startedBy = (event: string) =>
		workflows.filter(({ events }) => events.includes(event)).flatMap((workflow) => listReached(workflow, workflows));
	const all = workflows.flatMap(({ calls }) => calls);
	const isDeploy = (call: Call) => isShip(nameOf(call)) || (nameOf(call) === "deploy" && !isHoldOperation(call));
	const isJudged = (call: Call) => isShip(nameOf(call)) || (nameOf(call) === "preflight" && !hasInput(call, "dry-run"));
	const isRollback = (call: Call) =>
		["rollback.yml", "rollback-oidc.yml"].includes(nameOf(call) ?? "") ||
		(nameOf(call) === "rollback" && !hasInput(call, "drill"));
	const isHold = (call: Call) => nameOf(call) === "hold.yml" || (nameOf(call) === "deploy" && isHoldOperation(call));
	const isSignoff = (call: Call) => nameOf(call) === "signoff.yml" || nameOf(call) === "preflight";
	const findings: Finding[] = [];
	const warn = (name: string, what: string, fix: string) =>
		findings.push({ severity: "warning", about: "workflow", file: name, line: null, column: null, what, fix });
	if (all.some(isDeploy)) {
		const dispatched = startedBy("workflow_dispatch");
		if (!dispatched.some(isRollback))
			warn(
				`${FOLDER}/rollback.yml`,
				"No workflow rolls back by hand: when production is broken there is no button to press.",
				"`octoacme-release init` writes rollback.yml, or copy examples/rollback.yml; it must be on the default branch.",
			);
		// Without any rollback nothing is quarantined, and the warning above says what to add.
		else if (!dispatched.some((call) => isRollback(call) && hasInput(call, "lift-quarantine")))
			warn(
				workflows.find(({ calls }) => calls.some(isRollback))?.path ?? `${FOLDER}/rollback.yml`,
				"No workflow lets a release return by hand: what was rolled back stays out, even when something else was at fault.",
				"Add `lift-quarantine` to the inputs of the workflow that rolls back and pass it on, as examples/rollback.yml does, to rollback.yml at a version that has this input: GitHub does not run a workflow that passes one it does not have.",
			);
		if (!dispatched.some(isHold))
			warn(
				`${FOLDER}/hold.yml`,
				"No workflow holds deploys by hand, and a hold that exists could not be ended.",
				"`octoacme-release init` writes hold.yml, or copy examples/hold.yml; it must be on the default branch.",
			);
		const glass = policies.flatMap(({ environments }) => environments).find((one) => one["break-glass"] !== undefined);
		const place = workflows.find(({ calls }) => calls.some(isDeploy))?.path ?? FOLDER;
		if (glass !== undefined && !dispatched.some((call) => isDeploy(call) && hasInput(call, "break-glass-reason")))
			warn(
				place,
				`${glass.name} has a break-glass role, but no workflow that can be started by hand passes break-glass-reason.`,
				"Add `workflow_dispatch` with the input break-glass-reason and pass it on, as `octoacme-release init` writes it.",
			);
	}
	if (all.some(isJudged) && !startedBy("issue_comment").some(isSignoff))
		warn(
			`${FOLDER}/signoff.yml`,
			"No workflow reads signatures: a release that waits for people does not go on when they sign.",
			"`octoacme-release init` writes signoff.yml, or copy examples/signoff.yml; it must be on the default branch.",
		);
	return findings;
}

function isShip(name: string | undefined): boolean {
	return name === "ship.yml" || name === "ship-oidc.yml";
}

/** A deploy step that holds deploys or lets them go on; `begin` and `finish` deploy. */
function isHoldOperation(call: Call): boolean {
	return call.inputs.some(
		({ name, value }) => name === "operation" && !["", "deploy", "begin", "finish"].includes(value),
	);
}

/** The calls of a workflow, and those of the workflows of this repository that it calls. */
function listReached(workflow: ReadWorkflow, workflows: readonly ReadWorkflow[]): readonly Call[] {
	const called = workflow.localCalls.map(({ uses }) => uses.toString().replace(/^\.\//, ""));
	return [workflow, ...workflows.filter(({ path }) => called.includes(path))].flatMap(({ calls }) => calls);
}

/** `false` written out is as good as absent. */
function hasInput(call: Call, wanted: string): boolean {
	return call.inputs.some(({ name, value }) => name === wanted && value !== "" && value !== "false");
}
