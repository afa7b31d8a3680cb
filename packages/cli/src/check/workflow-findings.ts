/** What is wrong with how workflows call our actions, and with what else they trust; pure. */
import type { PermissionSet } from "@octoacme/rehearsal/runner/types.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { exampleVersion, renderTag, showPattern } from "@octoacme/shared/release/version.ts";
import { suggest } from "@octoacme/shared/text/suggestion.ts";
import { matchesFilters } from "../ci/workflow-starts.ts";
import { checkDispatches } from "./dispatch-findings.ts";
import type { Finding, Place } from "./finding.ts";
import { checkVerdicts } from "./trust-findings.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";

/** What can be called of ours: its inputs, and the permissions that its job needs. */
export interface Callable {
	readonly inputs: readonly { readonly name: string; readonly required: boolean }[];
	readonly permissions: PermissionSet;
}

export interface Shipped {
	/** By name, such as `preflight`. */
	readonly actions: Readonly<Record<string, Callable>>;
	/** By file name, such as `ship.yml`. */
	readonly workflows: Readonly<Record<string, Callable>>;
}

const OWN_ACTION = /^octoacme\/(?:release(?:-actions)?\/actions\/)?([a-z-]+)@(.+)$/;
const OWN_WORKFLOW = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/([A-Za-z0-9_.-]+)@(.+)$/;

/** The name of ours that a call uses, such as `deploy` or `ship.yml`; undefined for anybody else's. */
export function nameOwn(call: Pick<Call, "uses">, shipped: Shipped): string | undefined {
	return findOwn(call, shipped)?.name;
}

/** Which of ours a `uses` names; null for anybody else's. */
function findOwn(
	call: Pick<Call, "uses">,
	shipped: Shipped,
): { readonly name: string; readonly callable: Callable | undefined } | null {
	const [, workflow] = OWN_WORKFLOW.exec(call.uses) ?? [];
	if (workflow !== undefined) return { name: workflow, callable: shipped.workflows[workflow] };
	const [, action] = OWN_ACTION.exec(call.uses) ?? [];
	return action === undefined ? null : { name: action, callable: shipped.actions[action] };
}

/** Every call of every workflow, and what the workflows together leave out. */
export function checkWorkflows(
	workflows: readonly ReadWorkflow[],
	shipped: Shipped,
	policies: readonly Policy[],
): readonly Finding[] {
	const releases = workflows.filter(({ calls }) => calls.some((call) => findOwn(call, shipped) !== null));
	return [
		...workflows.flatMap((workflow) => [
			...workflow.calls
				.filter((call) => releases.includes(workflow) || findOwn(call, shipped) !== null)
				.flatMap((call) => checkCall(workflow, call, shipped)),
			...noteAdvisory(workflow, shipped),
		]),
		...(releases.length === 0
			? [
					finding(
						"warning",
						{ file: ".github/workflows", line: null, column: null },
						"No workflow calls our actions: pushing a tag releases nothing.",
						"`octoacme-release init` writes one.",
					),
				]
			: checkTriggers(releases, policies)),
		...checkDispatches(workflows, (call) => nameOwn(call, shipped), policies),
		...checkVerdicts(workflows, (call) => nameOwn(call, shipped)),
	];
}

/** One note for a workflow, however many of its calls only report. */
function noteAdvisory(workflow: ReadWorkflow, shipped: Shipped): readonly Finding[] {
	const advisory = workflow.calls.flatMap((call) => {
		const own = findOwn(call, shipped);
		const input = call.inputs.find(({ name, value }) => name === "mode" && value === "advisory");
		return own === null || input === undefined ? [] : [{ name: own.name, place: input.place }];
	});
	const [first] = advisory;
	if (first === undefined) return [];
	const names = [...new Set(advisory.map(({ name }) => name))];
	return [
		finding(
			"note",
			first.place,
			names.length === 1
				? `${names[0]} runs in advisory mode: it reports and blocks nothing.`
				: `${names.join(", ")} run in advisory mode: they report and block nothing.`,
			"Set `mode: enforce` when the reports are as you want them.",
		),
	];
}

function finding(severity: Finding["severity"], place: Place, what: string, fix: string): Finding {
	return { severity, about: "workflow", ...place, what, fix };
}

function checkCall(workflow: ReadWorkflow, call: Call, shipped: Shipped): readonly Finding[] {
	const own = findOwn(call, shipped);
	if (own === null) return checkForeign(call);
	const { name, callable } = own;
	const known = call.kind === "workflow" ? shipped.workflows : shipped.actions;
	if (callable === undefined) {
		const near = suggest(name, Object.keys(known));
		return [
			finding(
				"error",
				call.place,
				`There is no ${name} of ours to call.`,
				near === undefined ? `Known are ${Object.keys(known).join(", ")}.` : `Did you mean ${near}?`,
			),
		];
	}
	const names = callable.inputs.map((input) => input.name);
	const given = call.inputs.map((input) => input.name);
	return [
		...call.inputs
			.filter((input) => !names.includes(input.name))
			.map((input) => {
				const near = suggest(input.name, names);
				return finding(
					call.kind === "workflow" ? "error" : "warning",
					input.place,
					`${name} has no input ${input.name}${call.kind === "workflow" ? ": GitHub refuses the file" : ": GitHub passes it over with a warning"}.`,
					near === undefined ? `Its inputs are ${names.join(", ")}.` : `Did you mean ${near}?`,
				);
			}),
		...callable.inputs
			.filter((input) => input.required && !given.includes(input.name))
			.map((input) =>
				finding(
					"error",
					call.place,
					`${name} needs the input ${input.name}.`,
					`Add \`${input.name}:\` under \`with:\`.`,
				),
			),
		...checkPermissions(call, name, callable),
		...(workflow.events.includes("pull_request_target")
			? [
					finding(
						"error",
						call.place,
						`${name} is called on pull_request_target, where a stranger's code meets your secrets; it refuses.`,
						"Release on pushed tags, or by workflow_dispatch.",
					),
				]
			: []),
	];
}

/** Our own are released with immutable tags; somebody else's tag may be moved to other code at any time. */
function checkForeign(call: Call): readonly Finding[] {
	// `./` and `$/` name a path in the same commit.
	if (/^(?:\.\/|\$\/|docker:\/\/)/.test(call.uses)) return [];
	const ref = call.uses.slice(call.uses.lastIndexOf("@") + 1);
	if (/^[0-9a-f]{40}$/.test(ref)) return [];
	return [
		finding(
			"warning",
			call.place,
			`${call.uses} is not pinned: whoever moves ${call.uses.includes("@") ? ref : "its branch"} runs code in your release.`,
			"Name the full commit SHA, with the version as a comment.",
		),
	];
}

function checkPermissions(call: Call, name: string, callable: Callable): readonly Finding[] {
	const { permissions } = call;
	const needed = Object.entries(callable.permissions);
	if (permissions === null)
		return [
			finding(
				"warning",
				call.place,
				`The job ${call.job} names no permissions: what ${name} may do depends on a setting of the repository.`,
				`Add permissions: { ${needed.map(([scope, level]) => `${scope}: ${level}`).join(", ")} }.`,
			),
		];
	const missing = needed.filter(([scope, level]) => permissions[scope] !== "write" && permissions[scope] !== level);
	if (missing.length === 0) return [];
	const lines = missing.map(([scope, level]) => `${scope}: ${level}`).join(", ");
	return [
		finding(
			call.kind === "workflow" ? "error" : "warning",
			call.place,
			call.kind === "workflow"
				? `The job ${call.job} grants less than ${name} asks for (${lines}): GitHub does not start the run.`
				: `The job ${call.job} lacks ${lines}: ${name} could not read or write that, and what cannot be read does not count as met.`,
			`Add to the job's permissions: ${lines}.`,
		),
	];
}

/** Whether a tag of the policy's pattern starts a workflow that releases. */
function checkTriggers(releases: readonly ReadWorkflow[], policies: readonly Policy[]): readonly Finding[] {
	const isStarted = releases.some(({ events }) =>
		events.some((event) => ["release", "workflow_dispatch", "create"].includes(event)),
	);
	return policies.flatMap((policy) => {
		const tag = renderTag(policy.tag, exampleVersion(policy.tag));
		if (releases.some(({ tagFilters }) => matchesFilters(tagFilters ?? [], tag))) return [];
		return [
			finding(
				isStarted ? "note" : "warning",
				{ file: releases[0]!.path, line: null, column: null },
				`No workflow that releases is started by a pushed tag such as ${tag}, which the policy's pattern ${showPattern(policy.tag)} asks for.`,
				`Add "${renderTag(policy.tag, "[0-9]*")}" to \`on.push.tags\`.`,
			),
		];
	});
}
