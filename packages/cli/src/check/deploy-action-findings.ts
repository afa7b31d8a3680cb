/** What is wrong with how a team's own deploy action is called: a token that never arrives, a file that is missing, waves; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Finding, Place } from "./finding.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";
import type { Shipped } from "./workflow-findings.ts";

const ACTION = ".github/actions/release-deploy";

interface DeployActionFacts {
	readonly workflows: readonly ReadWorkflow[];
	readonly policies: readonly Policy[];
	/** Paths of the repository. */
	readonly files: readonly string[];
	readonly workflowsOfOurs: Shipped["workflows"];
}

/** Findings of every call of a reusable workflow of ours. */
export function checkDeployActions(facts: DeployActionFacts): readonly Finding[] {
	const calls = facts.workflows.flatMap((workflow) => workflow.calls).filter(({ kind }) => kind === "workflow");
	return calls.flatMap((call) => [...findUnusedToken(call, facts), ...findActionFaults(call, facts)]);
}

/** The file of ours that a call names; undefined for anybody else's. */
function nameWorkflow(call: Call): string | undefined {
	return /^octoacme\/release(?:-actions)?\/\.github\/workflows\/([A-Za-z0-9_.-]+)@/.exec(call.uses)?.[1];
}

/** A called job has the permissions that its own file lists, whatever the caller grants. */
function findUnusedToken(call: Call, { workflowsOfOurs }: DeployActionFacts): readonly Finding[] {
	const name = nameWorkflow(call);
	const callable = name === undefined ? undefined : workflowsOfOurs[name];
	if (name === undefined || callable === undefined) return [];
	if (call.permissions?.["id-token"] !== "write" || callable.permissions["id-token"] !== undefined) return [];
	const sibling = name.replace(/\.yml$/, "-oidc.yml");
	return [
		warn(
			call.place,
			`The job ${call.job} grants id-token: write to ${name}, whose jobs do not ask for it: the token never arrives.`,
			workflowsOfOurs[sibling] === undefined
				? "Remove `id-token: write` from the job's permissions."
				: `Call ${sibling} with \`deploy-with: action\`, or remove \`id-token: write\` from the job's permissions.`,
		),
	];
}

function findActionFaults(call: Call, { files, policies }: DeployActionFacts): readonly Finding[] {
	const name = nameWorkflow(call);
	const input = call.inputs.find((one) => one.name === "deploy-with");
	if (name === undefined || input === undefined || input.value.includes("${{")) return [];
	if (input.value !== "action" && input.value !== "command")
		return [
			error(
				input.place,
				`deploy-with is ${JSON.stringify(input.value)}; expected command or action.`,
				"`action` runs your own composite action, `command` the policy's command.",
			),
		];
	if (input.value === "command") return [];
	const findings: Finding[] = [];
	if (!["action.yml", "action.yaml"].some((file) => files.includes(`${ACTION}/${file}`)))
		findings.push(
			error(
				input.place,
				`deploy-with is action, and there is no ${ACTION}/action.yml.`,
				"Add it to the default branch; docs/adopting.md shows one to start from.",
			),
		);
	for (const environment of policies.flatMap(({ environments }) => environments))
		if (environment.waves.some((percent) => percent < 100))
			findings.push(
				error(
					input.place,
					`${environment.name} is deployed in waves, and ${name} runs your deploy action once: the first wave would be the last.`,
					"Remove `waves` from the environment, or use `begin` and `finish` in a workflow of your own, a pair for each wave.",
				),
			);
	return findings;
}

const warn = (place: Place, what: string, fix: string): Finding => ({
	severity: "warning",
	about: "workflow",
	...place,
	what,
	fix,
});
const error = (place: Place, what: string, fix: string): Finding => ({ ...warn(place, what, fix), severity: "error" });
