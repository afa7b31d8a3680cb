/** What workflows choose and hand on that decides what is believed: other policies, and the verdict that deploy takes; pure. */
import type { AllowedPolicies } from "@octoacme/shared/policy/allowed-policies.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { POLICY_PATH, POLICY_REF } from "@octoacme/shared/vocabulary.ts";
import type { Finding } from "./finding.ts";
import type { Call, ReadWorkflow } from "./workflow-calls.ts";

/** The name of ours that a call uses, such as `deploy` or `ship.yml`; undefined for anybody else's. */
type NameOf = (call: Call) => string | undefined;
type Input = Call["inputs"][number];

const STANDARD = ".github/release-policy.yml";

/** `allowed`: what the standard policy of this folder lists; null where there is no such file. */
export function checkPolicyChoices(
	workflows: readonly ReadWorkflow[],
	nameOf: NameOf,
	allowed: AllowedPolicies | null,
): readonly Finding[] {
	const { files, refs } = allowed?.ok === true ? allowed : { files: [], refs: [] };
	return workflows
		.flatMap(({ calls }) => calls)
		.filter((call) => nameOf(call) !== undefined)
		.flatMap(({ inputs }) => inputs)
		.filter(({ value }) => value !== "" && !value.includes("${{"))
		.flatMap((input): readonly Finding[] => {
			if (input.name === "policy-file") return checkFile(input, files);
			return input.name === "policy-ref" ? checkRef(input, refs) : [];
		});
}

function checkFile(input: Input, listed: readonly string[]): readonly Finding[] {
	const path = input.value.replace(/^(?:\.\/)+/, "");
	if (path === STANDARD || listed.includes(path)) return [];
	if (!POLICY_PATH.pattern.test(path)) return [refuseForm(input, POLICY_PATH.expected)];
	return [
		report("error", input, {
			what: `policy-file is ${quoteValue(input.value)}, which ${STANDARD} does not list: the run fails (invalid-policy).`,
			fix: `Add \`policy-files: [${path}]\` to ${STANDARD}, on the default branch.`,
		}),
	];
}

function checkRef(input: Input, listed: readonly string[]): readonly Finding[] {
	if (listed.includes(input.value)) return [];
	if (!POLICY_REF.pattern.test(input.value)) return [refuseForm(input, POLICY_REF.expected)];
	return [
		report("warning", input, {
			what: `policy-ref is ${quoteValue(input.value)}, which ${STANDARD} does not list: unless it is the default branch, the run fails (invalid-policy).`,
			fix: `Add \`policy-refs: [${input.value}]\` to ${STANDARD}, on the default branch.`,
		}),
	];
}

function refuseForm(input: Input, expected: string): Finding {
	return report("error", input, {
		what: `${input.name} is ${quoteValue(input.value)}; expected ${expected}.`,
		fix: `Correct it, or leave \`${input.name}\` out for ${STANDARD} of the default branch.`,
	});
}

/** Deploy steps beside a preflight of the same workflow that do not take its verdict: they believe any verdict of the workflow. */
export function checkVerdicts(workflows: readonly ReadWorkflow[], nameOf: NameOf): readonly Finding[] {
	return workflows.flatMap((workflow) => {
		const preflights = workflow.calls.filter(
			(call) => nameOf(call) === "preflight" && readFlag(call, "dry-run") !== true,
		);
		if (preflights.length === 0) return [];
		return workflow.calls
			.filter((call) => nameOf(call) === "deploy" && lacksVerdict(call))
			.map((call) => warn(call, findPreflight(call, preflights, workflow), workflow));
	});
}

/** Whether it may change the environment on a verdict that it was not given. */
function lacksVerdict(call: Call): boolean {
	const operation = readInput(call, "operation");
	const isChange = ["", "deploy", "begin"].includes(operation) || operation.includes("${{");
	if (!isChange || readInput(call, "verdict") !== "") return false;
	return readFlag(call, "dry-run") !== true && readFlag(call, "require-preflight") !== false;
}

/** Empty where the input is not written. */
function readInput(call: Call, name: string): string {
	return call.inputs.find((input) => input.name === name)?.value.trim() ?? "";
}

/** Null where the input is not written, or is an expression that only the run knows. */
function readFlag(call: Call, name: string): boolean | null {
	const value = readInput(call, name).toLowerCase();
	return value === "true" || value === "false" ? value === "true" : null;
}

/** The preflight whose verdict the deploy can take: of its service, and of its job or one that it needs; undefined when in doubt. */
function findPreflight(call: Call, preflights: readonly Call[], { calls, jobs }: ReadWorkflow): Call | undefined {
	const service = readInput(call, "service");
	const needs = listNeeds(call, jobs);
	const ofService = preflights.filter((preflight) => {
		const other = readInput(preflight, "service");
		return other === service || other.includes("${{") || service.includes("${{");
	});
	const inReach = ofService.filter(
		(preflight) =>
			needs.includes(preflight.job) || (preflight.job === call.job && calls.indexOf(preflight) < calls.indexOf(call)),
	);
	const near = inReach.length > 0 ? inReach : ofService.filter(({ job }) => job !== call.job);
	const exact = near.filter((preflight) => readInput(preflight, "service") === service);
	const left = exact.length > 0 ? exact : near;
	return left.length === 1 ? left[0] : undefined;
}

function listNeeds(call: Call, jobs: ReadWorkflow["jobs"]): readonly string[] {
	return jobs.find(({ id }) => id === call.job)?.needs ?? [];
}

function warn(call: Call, preflight: Call | undefined, { jobs }: ReadWorkflow): Finding {
	return report("warning", call, {
		what: "deploy does not take the verdict that preflight gives in this workflow: it believes one that another token with `checks: write` posted while a run of this file is at work.",
		fix: preflight === undefined ? ADVICE : advise(call, preflight, listNeeds(call, jobs)),
	});
}

const ADVICE =
	"Add `verdict` under `with:`, with the output `verdict` of the preflight that decides on this deploy; its job must be one that this job needs.";

function advise(call: Call, { job }: Call, needs: readonly string[]): string {
	if (call.job === job)
		return "Add `verdict: ${{ steps.preflight.outputs.verdict }}` under `with:`, with the id of the preflight step.";
	const need = needs.includes(job) ? "" : `, \`${job}\` to the \`needs\` of the job ${call.job}`;
	return `Add \`verdict: \${{ needs.${job}.outputs.verdict }}\` under \`with:\`${need}, and \`verdict: \${{ steps.preflight.outputs.verdict }}\` to the outputs of the job ${job}, with the id of the preflight step.`;
}

function report(
	severity: Finding["severity"],
	{ place }: Pick<Call, "place">,
	{ what, fix }: Pick<Finding, "what" | "fix">,
): Finding {
	return { severity, about: "workflow", ...place, what, fix };
}
