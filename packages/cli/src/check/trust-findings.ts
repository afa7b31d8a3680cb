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
	return workflows.flatMap(({ calls }) => {
		const preflight = calls.find((call) => nameOf(call) === "preflight" && !isGiven(call, "dry-run"));
		if (preflight === undefined) return [];
		return calls.filter((call) => nameOf(call) === "deploy" && takesVerdict(call)).map((call) => warn(call, preflight));
	});
}

function takesVerdict(call: Call): boolean {
	const operation = call.inputs.find(({ name }) => name === "operation")?.value ?? "deploy";
	const isChange = operation === "deploy" || operation === "begin" || operation.includes("${{");
	return isChange && !["verdict", "dry-run", "require-preflight"].some((name) => isGiven(call, name));
}

function isGiven(call: Call, name: string): boolean {
	return call.inputs.some((input) => input.name === name);
}

function warn(call: Call, preflight: Call): Finding {
	const isOneJob = call.job === preflight.job;
	const handed = isOneJob ? "steps.preflight.outputs.verdict" : `needs.${preflight.job}.outputs.verdict`;
	return report("warning", call, {
		what: "deploy does not take the verdict that preflight gives in this workflow: it believes one that another token with `checks: write` posted while a run of this file is at work.",
		fix: `Add \`verdict: \${{ ${handed} }}\` under \`with:\`${isOneJob ? "" : `, and \`verdict: \${{ steps.preflight.outputs.verdict }}\` to the outputs of the job ${preflight.job}`}, with the id of the preflight step.`,
	});
}

function report(
	severity: Finding["severity"],
	{ place }: Pick<Call, "place">,
	{ what, fix }: Pick<Finding, "what" | "fix">,
): Finding {
	return { severity, about: "workflow", ...place, what, fix };
}
