/** Release type: the number says what the changes that are still in the release and of this service say. */
import { auditType } from "../release/identity.ts";
import { count, listFirst } from "../text/plural.ts";
import { listReleasedChanges } from "./released-changes.ts";
import { type Requirement, unreadable } from "./requirement.ts";

export const releaseType: Requirement = {
	id: "release-type",
	title: "Release type agrees with the changes",
	guide: { line: 9, text: "Major: significant functionality or breaking changes" },
	why: "A breaking change in a patch reaches customers who were promised none.",
	wants: ["range", "pulls"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { policy }) => {
		if (!facts.range.ok) return unreadable("The release's commits", facts.range.failure);
		if (!facts.pulls.ok) return unreadable("The release's pull requests", facts.pulls.failure);
		const { version, type } = facts.release;
		const changes = listReleasedChanges(facts, policy);
		const findings = auditType(facts.release, changes);
		const against = findings.filter(({ severity }) => severity === "failure");
		const links = new Map(changes.map(({ sha, pullRequest }) => [sha, pullRequest]));
		const evidence = findings.slice(0, 10).map(({ sha }) => {
			const pull = links.get(sha);
			return pull == null ? { label: sha.slice(0, 7), url: "" } : { label: `#${pull.number}`, url: pull.url };
		});
		if (against.length > 0)
			return {
				verdict: "fail",
				explanation: listFirst(against.map(({ message }) => message)),
				evidence,
				remedy: {
					who: "release-manager",
					what: "Tag the commit with the number that the changes ask for, or revert the change and tag the revert.",
				},
			};
		return {
			verdict: "pass",
			explanation: `${version} is a ${type}; of ${count(changes.length, "change")} none ${findings.length === 0 ? "says otherwise" : "breaks anything"}.`,
			evidence,
		};
	},
};
