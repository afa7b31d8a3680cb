/** Smoke tests: probes are prepared for production, and none failed for this commit where it already runs. */

import {
	type DeploymentFact,
	type DeploymentStatusFact,
	isQuarantining,
	latestStatus,
	orderStatuses,
} from "../release/deployment.ts";
import { isProduction } from "../release/production.ts";
import { count, listFirst } from "../text/plural.ts";
import { readSections } from "./document-text.ts";
import { type Requirement, readTextSetting, unreadable } from "./requirement.ts";

/** Where a manifest of tests lies unless `settings.file` says otherwise. */
export const SMOKE_FILE = "docs/smoke-tests.md";

export const smokeTests: Requirement = {
	id: "smoke-tests",
	title: "Smoke tests prepared",
	guide: { line: 22, text: "Smoke tests prepared" },
	why: "A deployment that nothing looks at is finished only in name.",
	wants: ["deployments", "files"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { policy, rule }) => {
		const staged = policy.environments.filter((environment) => !isProduction(environment));
		const production = policy.environments.filter(isProduction);
		const probes = production.flatMap(({ smoke }) => smoke);
		const path = readTextSetting(rule, "file", SMOKE_FILE);
		const file = facts.files[path];
		const listed = file?.ok && file.value !== null ? countListed(file.value) : 0;
		const mustRun = rule.settings["require-run"] === true;
		if (facts.deployments.ok) {
			const here = facts.deployments.value.filter(
				({ sha, payload, environment }) =>
					sha === facts.release.sha &&
					payload !== null &&
					payload.service === (policy.service ?? null) &&
					staged.some(({ name }) => name === environment),
			);
			const latest = [...here].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id)[0];
			const status = latest === undefined ? undefined : findFailure(latest);
			if (latest !== undefined && status !== undefined)
				return {
					verdict: "fail",
					explanation: `This commit failed on ${latest.environment}: ${status.description || status.state}.`,
					evidence: [],
					remedy: {
						who: rule.role,
						what: `Find out what failed on ${latest.environment} and release a fixed commit.`,
					},
				};
			if (mustRun && !here.some((deployment) => deployment.statuses.some(({ state }) => state === "success")))
				return {
					verdict: "pending",
					explanation: `The smoke tests have not passed for this commit on ${listFirst(staged.map(({ name }) => name)) || "any stage"}.`,
					evidence: [],
					remedy: { who: rule.role, what: "Deploy this commit to the stage first." },
				};
		} else if (mustRun) return unreadable("The deployments", facts.deployments.failure);
		if (probes.length > 0)
			return {
				verdict: "pass",
				explanation: `${count(probes.length, "probe")} for production: ${listFirst(probes.map(({ name }) => name))}.`,
				evidence: [],
			};
		if (listed > 0)
			return {
				verdict: "pass",
				explanation: `${count(listed, "test")} in ${path}.`,
				evidence: [{ label: path, url: "" }],
			};
		if (file !== undefined && !file.ok) return unreadable(`The file ${path}`, file.failure);
		return {
			verdict: "pending",
			explanation: `No probe under \`smoke:\` of production, and no test in ${path}: zero tests prove nothing.`,
			evidence: [],
			remedy: {
				who: rule.role,
				what: "Add at least one probe under `environments[].smoke` in the policy, or sign what will be tested by hand.",
			},
		};
	},
};

/**
 * The status that says why a deployment failed; undefined: it did not. A rollback of one target is an `inactive` status, which
 * another may follow.
 */
function findFailure(deployment: DeploymentFact): DeploymentStatusFact | undefined {
	const latest = latestStatus(deployment);
	if (latest?.state === "failure" || latest?.state === "error") return latest;
	if (!isQuarantining(deployment, null)) return undefined;
	return orderStatuses(deployment.statuses).findLast(({ description }) => description.startsWith("rolled back"));
}

/** List items of the manifest that say something. */
function countListed(markdown: string): number {
	return (
		[...readSections(markdown).values()].join("\n").match(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S.{5,}$/gm)?.length ?? 0
	);
}
