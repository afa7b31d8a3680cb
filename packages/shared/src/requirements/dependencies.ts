/** Dependencies: what the release adds has no blocking vulnerability and no denied licence, and no blocking alert is open. */

import type { RequirementPolicy } from "../policy/policy.ts";
import { count, listFirst } from "../text/plural.ts";
import type { DependencyFact, PreflightFacts } from "./facts.ts";
import { describeUnclearLicences, judgeLicence, listUnclearLicences } from "./licences.ts";
import { type MachineVerdict, type Requirement, readListSetting, readTextSetting, unreadable } from "./requirement.ts";
import { isBlocking } from "./severity.ts";

export const dependencies: Requirement = {
	id: "dependencies",
	title: "Dependency checks",
	guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
	why: "Most of what is shipped was written by others.",
	wants: ["dependencies", "dependencyAlerts"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		if (!facts.dependencies.ok) return unreadable("The dependency comparison", facts.dependencies.failure);
		const added = listAdded(facts.dependencies.value ?? []);
		return refuseUnclear(judgeDependencies(facts, rule, added), added.length, rule);
	},
};

function judgeDependencies(
	facts: PreflightFacts,
	rule: RequirementPolicy,
	added: ReturnType<typeof listAdded>,
): MachineVerdict {
	const isFirst = facts.dependencies.ok && facts.dependencies.value === null;
	const denied = readListSetting(rule, "deny-licenses", []);
	const judged = added.map((dependency) => ({ ...dependency, verdict: judgeLicence(dependency.license, denied) }));
	const vulnerable = listVulnerable(added, rule);
	const refused = [
		...vulnerable.map(({ what }) => what),
		...judged.flatMap(({ name, license, moved, verdict }) =>
			verdict === "denied" ? [`${name} (licence ${license}${moved})`] : [],
		),
	].sort();
	if (refused.length > 0)
		return {
			verdict: "fail",
			explanation: `The release adds ${listFirst(refused)}.`,
			evidence: vulnerable.map(({ id, url }) => ({ label: id, url })),
			remedy: { who: rule.role, what: "Update or remove these dependencies." },
		};
	const usesAlerts = readTextSetting(rule, "dependabot", "on") !== "off";
	if (usesAlerts && !facts.dependencyAlerts.ok) return describeUnreadAlerts(facts.dependencyAlerts.failure, rule.role);
	const alerts =
		usesAlerts && facts.dependencyAlerts.ok
			? facts.dependencyAlerts.value.filter(({ severity }) => isBlocking(rule, severity))
			: [];
	if (alerts.length > 0)
		return {
			verdict: "fail",
			explanation: `${count(alerts.length, "open Dependabot alert")} that block${alerts.length === 1 ? "s" : ""}: ${listFirst(alerts.map(({ tool, title }) => `${tool}: ${title}`).sort())}.`,
			evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
			remedy: { who: rule.role, what: "Update these dependencies, or dismiss the alerts with a reason." },
		};
	if (isFirst && !usesAlerts)
		return {
			verdict: "fail",
			explanation:
				"A first release has nothing to compare with, and Dependabot alerts are switched off: nothing was checked.",
			evidence: [],
			remedy: { who: rule.role, what: "Switch Dependabot alerts on for the first release." },
		};
	return {
		verdict: "pass",
		explanation: `${isFirst ? "First release" : `${count(added.length, "dependency").replace("dependencys", "dependencies")} added, none with a blocking vulnerability`}${usesAlerts ? "; no blocking Dependabot alert open" : ""}.${describeUnknown(judged)}`,
		evidence: [],
	};
}

function listVulnerable(added: ReturnType<typeof listAdded>, rule: RequirementPolicy) {
	return added.flatMap(({ name, version, moved, vulnerabilities }) =>
		vulnerabilities
			.filter(({ severity }) => isBlocking(rule, severity))
			.map(({ severity, id, url }) => ({ id, url, what: `${name} ${version} (${severity}, ${id}${moved})` })),
	);
}

/** A lock file that moved removes and adds the same: it is judged like all that the release adds, and said to be the same as before. */
function listAdded(
	changes: readonly DependencyFact[],
): readonly (DependencyFact & { readonly moved: "" | ", moved from another file" })[] {
	const keyOf = ({ name, version }: DependencyFact) => JSON.stringify([name, version]);
	const removed = new Set(changes.filter(({ change }) => change === "removed").map(keyOf));
	return changes
		.filter(({ change }) => change === "added")
		.map((added) => ({ ...added, moved: removed.has(keyOf(added)) ? ", moved from another file" : "" }));
}

function describeUnreadAlerts(failure: Parameters<typeof unreadable>[1], role: string): MachineVerdict {
	const judgement = unreadable("Dependabot alerts", failure);
	if (failure.kind !== "disabled") return judgement;
	return {
		...judgement,
		remedy: {
			who: role,
			what: "Switch Dependabot alerts on, or set `requirements.dependencies.settings.dependabot: off` in the policy when another tool watches.",
		},
	};
}

/** What `deny-licenses` may mean is not known, so no added dependency passes by it; whatever else is wrong is named with it. */
function refuseUnclear(judged: MachineVerdict, added: number, rule: RequirementPolicy): MachineVerdict {
	const unclear = listUnclearLicences(readListSetting(rule, "deny-licenses", []));
	if (unclear.length === 0 || added === 0) return judged;
	const also = judged.verdict === "pass" ? undefined : judged;
	return {
		...judged,
		verdict: also?.verdict ?? "fail",
		explanation: [also?.explanation, describeUnclearLicences(unclear)].filter((text) => text !== undefined).join(" "),
		remedy: {
			...also?.remedy,
			who: also?.remedy?.who ?? rule.role,
			what: [
				also?.remedy?.what,
				"In `requirements.dependencies.settings.deny-licenses` of the policy, name each licence by its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
			]
				.filter((text) => text !== undefined)
				.join(" "),
		},
	};
}

/** Named, and no reason to block: GitHub knows no licence of many packages that have one. */
function describeUnknown(
	judged: readonly { readonly name: string; readonly version: string; readonly verdict: string }[],
): string {
	const unknown = judged.filter(({ verdict }) => verdict === "unknown");
	if (unknown.length === 0) return "";
	const names = listFirst(unknown.map(({ name, version }) => `${name} ${version}`).sort());
	return ` GitHub knows no licence of ${names}: check ${unknown.length === 1 ? "it" : "them"} against \`deny-licenses\`.`;
}
