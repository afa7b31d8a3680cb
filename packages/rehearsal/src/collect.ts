/** Gathers what a rehearsal left on the local GitHub: issues, releases and the count of requests. */
import { type Journal, renderJournal } from "@octoacme/local-github/journal.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { orderChain } from "@octoacme/shared/record/chain.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { parseDeploymentPayload } from "@octoacme/shared/release/deployment.ts";
import type { RehearsalDocument, RehearsalReport, RehearsedEnvironment } from "./report/model.ts";

/** The GitHub Release of a tag and the issues of our own that name it. */
export function listDocuments(github: LocalGitHub, tag: string): RehearsalDocument[] {
	const releases = github.state.releases
		.filter((release) => release.tag === tag)
		.map(
			(release): RehearsalDocument => ({
				kind: "release",
				path: `releases/tag/${release.tag}`,
				title: release.name ?? release.tag,
				state: release.draft ? "draft" : "published",
				markdown: release.body ?? "",
			}),
		);
	const issues = github.people.issues
		.filter((issue) => issue.pull === null && (issue.title.includes(tag) || (issue.body ?? "").includes(tag)))
		.map((issue): RehearsalDocument => {
			const comments = github.people.comments.filter((comment) => comment.issueNumber === issue.number);
			const talk = comments.map((comment) => `\n\n---\n\n**${comment.author}**\n\n${comment.body}`).join("");
			return {
				kind: "issue",
				path: `issues/${issue.number}`,
				title: `#${issue.number} ${issue.title}`,
				state: issue.state,
				markdown: `${issue.body ?? ""}${talk}`,
			};
		});
	return [...releases, ...issues];
}

/** The release that each environment runs, by its tag: the newest deployment there whose last status is a success. */
export function listRunning(github: LocalGitHub): ReadonlyMap<string, string> {
	return new Map(
		github.state.deployments
			.filter(({ statuses }) => statuses.at(-1)?.state === "success")
			.map(({ environment, payload, sha }) => [environment, parseDeploymentPayload(payload)?.tag ?? sha.slice(0, 7)]),
	);
}

/** Every environment that had a deployment, with what ran there before and what runs there now. */
export function compareRunning(
	github: LocalGitHub,
	before: ReadonlyMap<string, string>,
): readonly RehearsedEnvironment[] {
	const now = listRunning(github);
	return [...new Set(github.state.deployments.map(({ environment }) => environment))].map((name) => ({
		name,
		before: before.get(name) ?? null,
		now: now.get(name) ?? null,
	}));
}

/** The entries of the release record that the actions left on a commit, in the order of their links. */
export function listRecord(github: LocalGitHub, sha: string): readonly RecordEntry[] {
	return orderChain(
		github.state.checks.flatMap((check) => {
			const decoded = check.sha === sha && check.name.startsWith("octoacme/") ? decodeRecord(check.output.text) : null;
			return decoded?.ok ? [decoded.entry] : [];
		}),
	);
}

/** How many, how many were not as GitHub's schemas want them, and whose. */
export function describeRequests(journal: Journal): RehearsalReport["requests"] {
	const byAction: Record<string, number> = {};
	for (const entry of journal.entries) byAction[entry.token ?? "nobody"] = (byAction[entry.token ?? "nobody"] ?? 0) + 1;
	return {
		total: journal.entries.length,
		invalid: journal.entries.filter((entry) => entry.violations.length > 0).length,
		byAction,
	};
}

/** The requests that were not valid, for a person to look into. */
export function renderViolations(journal: Journal): string {
	return renderJournal(journal.entries.filter((entry) => entry.violations.length > 0));
}
