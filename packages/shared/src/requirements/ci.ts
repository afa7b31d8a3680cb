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
import type { CheckFact } from "./facts.ts";
import { type MachineVerdict, type Requirement, unreadable } from "./requirement.ts";

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
		const required = policy.checks;
		if (required !== undefined && required.length === 0)
			return {
				verdict: "fail",
				explanation: "The policy's list of checks is empty: zero checks prove nothing.",
				evidence: [],
				remedy: { what: "Name at least one check under `checks:` in the policy, or remove the key." },
			};
		const checks = selectForeignChecks(facts.checks.value, facts.runId);
		const judged: readonly JudgedCheck[] =
			required === undefined
				? judgeAll(checks)
				: required.map((check) => ({ name: check.name, standing: judgeCheck(check, checks) }));
		const persons = required === undefined && judged.length === 0 ? listPersons(checks) : [];
		const verdict =
			persons.length > 0 ? refusePersons(persons, rule.role) : judgeStandings(judged, facts.release.sha, rule.role);
		const evidence = judged.flatMap(({ standing }) =>
			standing.state === "never-reported" ? [] : [{ label: standing.check.name, url: standing.check.url }],
		);
		return { ...verdict, evidence };
	},
};

interface JudgedCheck {
	readonly name: string;
	readonly standing: CheckStanding;
}

/**
 * Every check that reported. Jobs that a condition skipped are part of most workflows, and those of the release itself wait for this
 * verdict; they neither count for nor against. What anybody with push access can post counts against the release alone.
 */
function judgeAll(checks: readonly CheckFact[]): readonly JudgedCheck[] {
	const counting = checks.filter(
		({ conclusion, ofRelease, posted, person }) =>
			!((posted === true || person === true) && conclusion === "success") &&
			conclusion !== "skipped" &&
			conclusion !== "neutral" &&
			ofRelease === undefined,
	);
	return selectStrongest(counting).map((check) => ({ name: check.name, standing: judgeReported(check, "fail") }));
}

function listPersons(checks: readonly CheckFact[]): readonly CheckFact[] {
	return checks.filter(({ person }) => person === true);
}

function refusePersons(statuses: readonly CheckFact[], who: string): Omit<MachineVerdict, "evidence"> {
	const names = statuses.map(({ name, app }) => `${name} by ${app}`);
	return {
		verdict: "fail",
		explanation: `Only statuses that anybody with push access can post have reported: ${listFirst(names.sort())}.`,
		remedy: { who, what: "Run CI on this commit, or name the status under `checks` with the account that posts it." },
	};
}

function judgeStandings(judged: readonly JudgedCheck[], sha: string, who: string): Omit<MachineVerdict, "evidence"> {
	if (judged.length === 0)
		return {
			verdict: "fail",
			explanation: `No check has ever reported on ${sha.slice(0, 7)}.`,
			remedy: { who, what: "Run CI on this commit (a workflow on `push` to the branch or the tag)." },
		};
	const failed = judged.flatMap(({ name, standing }) =>
		standing.state === "failed" ? [`${name} ${standing.why}`] : [],
	);
	const missing = judged.flatMap(({ name, standing }) =>
		standing.state === "never-reported" ? [describeMissing(name, standing.impostors)] : [],
	);
	if (failed.length > 0 || missing.length > 0)
		return {
			verdict: "fail",
			explanation: `${listFirst([...failed.sort(), ...missing.sort()])}.`,
			remedy: { who, what: describeCiRemedy(judged) },
		};
	const running = judged.filter(({ standing }) => standing.state === "running").map(({ name }) => name);
	if (running.length > 0)
		return {
			verdict: "pending",
			explanation: `${listFirst(running.sort())} ${running.length === 1 ? "is" : "are"} still running.`,
			remedy: { who, what: "Wait until the checks end, then run preflight again." },
		};
	const passed = judged.flatMap(({ standing }) => (standing.state === "passed" ? [standing.check] : []));
	return { verdict: "pass", explanation: `${count(judged.length, "check")} passed ${describePlace(passed)}.` };
}

/** What a workflow posts with its own token never counts, so running it again cannot help. */
function describeCiRemedy(judged: readonly JudgedCheck[]): string {
	const isPostedOnly = ({ standing }: JudgedCheck) =>
		standing.state === "never-reported" &&
		standing.impostors.some(({ posted, unread }) => posted === true && unread === undefined);
	const posted = judged.filter(isPostedOnly).map(({ name }) => name);
	const others = judged.filter(({ standing }) => standing.state === "failed" || standing.state === "never-reported");
	const isCancelled = ({ standing }: JudgedCheck) =>
		standing.state === "failed" && standing.check.conclusion === "cancelled";
	const cancelled = judged.filter(isCancelled).map(({ name }) => name);
	const again = `Run the cancelled run of ${listFirst(cancelled.sort())} again (Re-run failed jobs): its last attempt counts.`;
	const build = "Fix the build and tag the fixed commit, or run the missing check on this one.";
	const source = `For ${listFirst(posted.sort())}, name the job itself under \`checks\`, or post it with an app of your own and name that app.`;
	return [
		...(cancelled.length > 0 ? [again] : []),
		...(others.length > posted.length + cancelled.length ? [build] : []),
		...(posted.length > 0 ? [source] : []),
	].join(" ");
}

/** `others`: checks of that name which the policy does not mean. */
function describeMissing(name: string, others: readonly CheckFact[]): string {
	const places = others.map(({ app, workflow, posted, unread }) => {
		if (unread === true) return "a run that preflight did not read, as the commit has more than 30";
		return posted === true ? "a workflow through the API, which proves nothing" : (workflow ?? app);
	});
	const only = listFirst([...new Set(places)].sort());
	return `${name} was never reported${places.length === 0 ? "" : ` by the app and workflow that the policy names (only by ${only})`}`;
}
