/** CI: the required checks passed on exactly the commit under release. */

import { count, listFirst } from "../text/plural.ts";
import {
	type CheckStanding,
	describePlace,
	judgeCheck,
	judgeReported,
	selectForeignChecks,
	selectStrongest,
} from "./checks.ts";
import { type Requirement, unreadable } from "./requirement.ts";

export const ci: Requirement = {
	id: "ci",
	title: "CI passes",
	guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
	why: "What was never built and tested at this commit is not known to work.",
	wants: ["checks", "runId"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { policy, rule }) => {
		if (!facts.checks.ok) return unreadable("The commit's checks", facts.checks.failure);
		const checks = selectForeignChecks(facts.checks.value, facts.runId);
		const required = policy.checks;
		if (required !== undefined && required.length === 0)
			return {
				verdict: "fail",
				explanation: "The policy's list of checks is empty: zero checks prove nothing.",
				evidence: [],
				remedy: { what: "Name at least one check under `checks:` in the policy, or remove the key." },
			};
		const standings: { readonly name: string; readonly standing: CheckStanding }[] =
			required === undefined
				? // Jobs that a condition skipped are part of most workflows, and those of the release itself wait for this
					// verdict; they neither count for nor against.
					selectStrongest(
						checks.filter(
							({ conclusion, ofRelease, posted }) =>
								!(posted === true && conclusion === "success") &&
								conclusion !== "skipped" &&
								conclusion !== "neutral" &&
								ofRelease === undefined,
						),
					).map((check) => ({ name: check.name, standing: judgeReported(check, "fail") }))
				: required.map((check) => ({ name: check.name, standing: judgeCheck(check, checks) }));
		const evidence = standings.flatMap(({ standing }) =>
			standing.state === "never-reported" ? [] : [{ label: standing.check.name, url: standing.check.url }],
		);
		if (standings.length === 0)
			return {
				verdict: "fail",
				explanation: `No check has ever reported on ${facts.release.sha.slice(0, 7)}.`,
				evidence,
				remedy: { who: rule.role, what: "Run CI on this commit (a workflow on `push` to the branch or the tag)." },
			};
		const never = standings.filter(({ standing }) => standing.state === "never-reported");
		const failed = standings.flatMap(({ name, standing }) =>
			standing.state === "failed" ? [`${name} ${standing.why}`] : [],
		);
		const running = standings.filter(({ standing }) => standing.state === "running").map(({ name }) => name);
		if (failed.length > 0 || never.length > 0) {
			const missing = never.map(({ name, standing }) => {
				const impostors = standing.state === "never-reported" ? standing.impostors : [];
				const others = impostors.map(({ app, workflow, posted }) =>
					posted === true ? "a workflow through the API, which proves nothing" : (workflow ?? app),
				);
				return `${name} was never reported${others.length === 0 ? "" : ` by the app and workflow that the policy names (only by ${listFirst([...new Set(others)].sort())})`}`;
			});
			return {
				verdict: "fail",
				explanation: `${listFirst([...failed.sort(), ...missing.sort()])}.`,
				evidence,
				remedy: {
					who: rule.role,
					what: "Mend the build and tag the mended commit, or run the missing check on this one.",
				},
			};
		}
		if (running.length > 0)
			return {
				verdict: "pending",
				explanation: `${listFirst(running.sort())} ${running.length === 1 ? "is" : "are"} still running.`,
				evidence,
				remedy: { who: rule.role, what: "Wait until the checks end, then run preflight again." },
			};
		const passed = standings.flatMap(({ standing }) => (standing.state === "passed" ? [standing.check] : []));
		return {
			verdict: "pass",
			explanation: `${count(standings.length, "check")} passed ${describePlace(passed)}.`,
			evidence,
		};
	},
};
