/** A check run of a certain name as evidence of a requirement; what it means when it is missing is the requirement's own affair. */
import type { RequirementPolicy } from "../policy/policy.ts";
import { describePlace, judgeCheck, selectForeignChecks } from "./checks.ts";
import type { PreflightFacts } from "./facts.ts";
import { type MachineVerdict, readTextSetting, unreadable } from "./requirement.ts";

/** The verdict of the check that `settings.check` (else `fallback`) names; undefined when it never reported on the commit. */
export function judgeCheckEvidence(
	facts: Pick<PreflightFacts, "checks" | "runId">,
	rule: RequirementPolicy,
	fallback: string,
): MachineVerdict | undefined {
	if (!facts.checks.ok) return unreadable("The commit's checks", facts.checks.failure);
	const name = readTextSetting(rule, "check", fallback);
	const workflow = readTextSetting(rule, "workflow", "");
	const standing = judgeCheck(
		{
			name,
			app: readTextSetting(rule, "app", "github-actions"),
			skipped: "fail",
			...(workflow === "" ? {} : { workflow }),
		},
		selectForeignChecks(facts.checks.value, facts.runId),
	);
	if (standing.state === "never-reported") return undefined;
	const evidence = [{ label: name, url: standing.check.url }];
	if (standing.state === "failed")
		return {
			verdict: "fail",
			explanation: `The check ${name} ${standing.why}.`,
			evidence,
			remedy: { who: rule.role, what: `Mend what ${name} found, and tag the mended commit.` },
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
