/** Reports that a job of this run left in the evidence folder: bound to the commit by the `sha` they name. */
import type { PreflightFacts } from "./facts.ts";

export type Report =
	| { readonly state: "none" }
	| { readonly state: "bad"; readonly why: string }
	/** `place` names the commit in words: of this commit, at this commit. */
	| { readonly state: "read"; readonly data: Readonly<Record<string, unknown>>; readonly place: string };

/** The report of a requirement; one of a commit with other files, or without a commit, proves nothing and is refused. */
export function readReport(facts: Pick<PreflightFacts, "reports" | "release" | "twins">, requirement: string): Report {
	const fact = facts.reports[requirement];
	if (fact === undefined) return { state: "none" };
	const file = `${requirement}.json`;
	if (!fact.ok) return { state: "bad", why: `The report ${file} cannot be used: ${fact.failure.message}` };
	const data = fact.value;
	if (typeof data !== "object" || data === null || Array.isArray(data))
		return { state: "bad", why: `The report ${file} is no JSON object with a \`sha\`.` };
	const { sha } = data as { sha?: unknown };
	const isSame = typeof sha === "string" && (sha === facts.release.sha || facts.twins.includes(sha));
	if (!isSame)
		return {
			state: "bad",
			why: `The report ${file} is for ${typeof sha === "string" ? `commit ${sha.slice(0, 12)}` : "no commit"}, the release is ${facts.release.sha.slice(0, 7)}.`,
		};
	const place =
		sha === facts.release.sha ? "this commit" : `${String(sha).slice(0, 7)}, whose files are the same as this commit's`;
	return { state: "read", data: data as Record<string, unknown>, place };
}
