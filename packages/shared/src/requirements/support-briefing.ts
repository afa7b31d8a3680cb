/** Briefing of support: no machine can tell; the support lead (or a deputy in the role) says so. */
import type { Requirement } from "./requirement.ts";

export const supportBriefing: Requirement = {
	id: "support-briefing",
	title: "Customer Support Lead briefed",
	guide: { line: 20, text: "Customer Support Lead briefed on new features and known issues" },
	why: "Support answers the first customers; they must not learn of a change from them.",
	wants: ["comments"],
	signatureOnly: true,
	excludesAuthors: false,
	judge: (_facts, { rule }) => ({
		verdict: "pending",
		explanation: "Only the support lead can say that support was briefed.",
		evidence: [],
		remedy: { who: rule.role, what: "Read the notes and known issues, then sign." },
	}),
};
