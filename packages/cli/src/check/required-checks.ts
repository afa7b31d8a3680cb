/** Whether each check that the policy requires is one that the workflows report on a released commit; pure. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { RequiredCheck } from "@octoacme/shared/policy/schema.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";
import type { ReportedChecks } from "../ci/reported-checks.ts";
import type { Finding } from "./finding.ts";
import type { Locate } from "./policy-findings.ts";

/** `listFor`: what reports on a release of the policy. `paths`: every workflow file of the repository. A check that never reports is waited for until somebody looks. */
export function checkRequiredChecks(
	policies: readonly Policy[],
	listFor: (policy: Policy) => ReportedChecks,
	paths: readonly string[],
	locate: Locate,
): readonly Finding[] {
	const found = policies.flatMap((policy) => {
		const { checks, origin, service } = policy;
		if (origin.kind !== "file") return [];
		const reports = listFor(policy);
		return (checks ?? []).flatMap((check, index): readonly Finding[] => {
			// Other apps report what no file of the repository says.
			if (check.app !== "github-actions") return [];
			const gap = findGap(check, reports, paths);
			if (gap === null) return [];
			const own = service === undefined ? [] : ["services", service];
			const place = locate([...own, "checks", index]);
			return [{ about: "policy", ...(place.line === null ? locate(["checks", index]) : place), ...gap }];
		});
	});
	return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}

type Gap = Pick<Finding, "severity" | "what" | "fix">;

function findGap(
	{ name, workflow, skipped }: RequiredCheck,
	reports: ReportedChecks,
	paths: readonly string[],
): Gap | null {
	if (workflow !== undefined && !paths.includes(workflow))
		return {
			severity: "error",
			what: `The check ${name} is to come from ${workflow}, which does not exist.`,
			fix: "Correct `checks` in the policy.",
		};
	const isOfIt = (one: { readonly workflow: string }) => workflow === undefined || one.workflow === workflow;
	const isNamed = (one: { readonly name: string; readonly workflow: string }) => isOfIt(one) && one.name === name;
	// Whether the branch has a merge queue is no fact of the files.
	if ([...reports.always, ...reports.queued].some(isNamed)) return null;
	const sometimes = reports.sometimes.filter(isNamed);
	const [first] = sometimes;
	if (first !== undefined) {
		// A skipped job reports, and the policy may let that pass.
		if (
			skipped === "pass" &&
			sometimes.some(({ why }) => /^(?:needs|never runs|runs only (?:where|when another))/.test(why))
		)
			return null;
		return {
			severity: "warning",
			what: `The check ${name} does not report on every released commit: its job in ${first.workflow} ${first.why}.`,
			fix: "Require a check that reports on each push to the default branch, or let the job run there.",
		};
	}
	if (reports.open.some(isOfIt)) return null;
	const known = [...new Set(reports.always.filter(isOfIt).map((one) => one.name))];
	return {
		severity: "warning",
		what: `${workflow ?? "No workflow"} has ${workflow === undefined ? "a" : "no"} job that reports as ${name}: the check would never report.`,
		fix: known.length === 0 ? "Correct `checks` in the policy." : `What reports is ${listFirst(known, 8)}.`,
	};
}
