/** A check run of a certain name as evidence of a requirement; what it means when it is missing is the requirement's own affair. */
import type { RequirementPolicy } from "../policy/policy.ts";
import type { RequiredCheck } from "../policy/schema.ts";
import { describePlace, judgeCheck, selectForeignChecks } from "./checks.ts";
import type { PreflightFacts } from "./facts.ts";
import { type MachineVerdict, readTextSetting, unreadable } from "./requirement.ts";

/** The check that `settings.check` (else `fallback`) names, and where it must come from; undefined: it names none. */
export function readNamedCheck(rule: RequirementPolicy, fallback: string): RequiredCheck | undefined {
	const name = readTextSetting(rule, "check", fallback);
	const workflow = readTextSetting(rule, "workflow", "");
	if (name === "") return undefined;
	return {
		name,
		app: readTextSetting(rule, "app", "github-actions"),
		skipped: "fail",
		...(workflow === "" ? {} : { workflow }),
	};
}

/** The verdict of the check that `settings.check` (else `fallback`) names; undefined when it never reported on the commit. */
export function judgeCheckEvidence(
	facts: Pick<PreflightFacts, "checks" | "runId">,
	rule: RequirementPolicy,
	fallback: string,
): MachineVerdict | undefined {
	if (!facts.checks.ok) return unreadable("The commit's checks", facts.checks.failure);
	const named = readNamedCheck(rule, fallback);
	if (named === undefined) return undefined;
	const { name } = named;
	const standing = judgeCheck(named, selectForeignChecks(facts.checks.value, facts.runId));
	if (standing.state === "never-reported") return undefined;
	const evidence = [{ label: name, url: standing.check.url }];
	if (standing.state === "failed")
		return {
			verdict: "fail",
			explanation: `The check ${name} ${standing.why}.`,
			evidence,
			remedy: { who: rule.role, what: `Fix what ${name} found, and tag the fixed commit.` },
		};
	if (standing.state === "running")
		return {
			verdict: "pending",
			explanation: `The check ${name} is still running.`,
			evidence,
			remedy: { who: rule.role, what: "Wait until it ends, then run preflight again." },
		};
	return { verdict: "pass", explanation: `The check ${name} passed ${describePlace([standing.check])}.`, evidence };
}
