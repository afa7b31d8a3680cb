/** The report of a preflight: headline, summary sections and the JSON result. */
import { nameRelease, type PhaseResult } from "@octoacme/shared/phase/result.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import type { Decided } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import {
	codeBlock,
	details,
	escapeMarkdown,
	inlineCode,
	link,
	renderSentence,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { nameNextSteps, renderFindings, renderMatrix, renderNextSteps, renderOutcomes, renderTally } from "./matrix.ts";
import { listMissing, listPermissions, renderPermissions } from "./permission-block.ts";
import { REASONS } from "./reasons.ts";

export interface Report {
	readonly decided: Decided;
	readonly facts: PreflightFacts;
	readonly identity: ReleaseIdentity;
	readonly policy: Policy;
	readonly repositoryUrl: string;
	readonly dryRun: boolean;
	readonly releaseIssue: boolean;
	readonly continues: boolean;
}

const SIGNS = { go: "🟢 Go", "no-go": "🔴 No-go", pending: "🟡 Pending" } as const;

/** One line: the verdict, the release, and how the matrix stands. */
export function describeDecision(report: Pick<Report, "decided" | "identity">): string {
	return `${SIGNS[report.decided.decision]} for ${report.identity.tag}: ${renderTally(report.decided.tally)}`;
}

/** Whether the step ends red under `mode: enforce`. */
export function isNegative({ decided }: Pick<Report, "decided">): boolean {
	return decided.decision !== "go";
}

/** The `permissions:` lines that GitHub refused something for. */
export function listMissingPermissions(report: Pick<Report, "decided" | "facts">): readonly string[] {
	const { facts } = report;
	const reads = [
		facts.range,
		facts.pulls,
		facts.checks,
		facts.comments,
		facts.debts,
		facts.overdueReviews,
		facts.milestone,
		facts.branches,
		facts.deployments,
		facts.documents,
	];
	return listMissing([
		...report.decided.rows.map(({ permission }) => permission),
		...reads.map((read) => (read.ok ? undefined : read.failure.permission)),
	]);
}

/** The summary's sections, in the order a release manager reads. */
export function renderReport(report: Report, issueUrl: string | null): readonly SummarySection[] {
	const { decided, policy } = report;
	const findings = renderFindings(decided);
	const steps = renderNextSteps(
		decided.rows,
		policy,
		issueUrl === null ? "the release issue" : link("the release issue", issueUrl),
	);
	const outcomes = renderOutcomes(decided.outcomes);
	const missing = listMissingPermissions(report);
	return [
		{ heading: describeDecision(report), body: `${renderNext(decided)}${renderIdentity(report, issueUrl)}` },
		...(missing.length === 0
			? []
			: [
					{
						heading: "What the token may not read",
						body: `> [!CAUTION]\n> GitHub refused to show something. What cannot be read does not count as met.\n\nAdd to the job:\n\n${codeBlock(["permissions:", ...missing.map((line) => `  ${line}`)].join("\n"), "yaml")}`,
					},
				]),
		...(findings === "" ? [] : [{ heading: "What speaks against it", body: findings }]),
		...(steps === "" ? [] : [{ heading: nameNextSteps(decided), body: steps }]),
		{ heading: "The matrix", body: renderMatrix(decided.rows, `${report.repositoryUrl}/blob/${report.identity.sha}`) },
		...(outcomes === "" ? [] : [{ heading: "Signatures and commands", body: outcomes }]),
		{ heading: null, body: renderFinePrint(report) },
	];
}

/** What follows from a decision that holds the release up; a go needs no word. */
function renderNext({ decision, reason }: Decided): string {
	if (decision === "go") return "";
	const { remedy } = REASONS.find(({ code }) => code === reason)!;
	return `Nothing is deployed before a go. **Next:** ${renderSentence(remedy)}\n\n`;
}

function renderIdentity(report: Report, issueUrl: string | null): string {
	const { identity, facts, decided, policy, repositoryUrl } = report;
	const commit = (sha: string) => `[${inlineCode(sha.slice(0, 7))}](${repositoryUrl}/commit/${sha})`;
	const kinds = Object.entries(decided.changes)
		.filter(([, finding]) => finding.state !== "absent")
		.map(([kind, finding]) => (finding.state === "unknown" ? `${kind} not known` : kind));
	const commits = facts.range.ok ? count(facts.range.value.commits.length, "commit") : "commits not known";
	const since =
		identity.previous === undefined
			? ", first release"
			: ` since ${link(identity.previous.tag, `${repositoryUrl}/compare/${identity.previous.sha}...${identity.sha}`)}`;
	return table(
		["Release", "Commit", "Type", "Changes", "Decided because"],
		[
			[
				`**${escapeMarkdown(identity.tag)}**${policy.service === undefined ? "" : ` of ${escapeMarkdown(policy.service)}`}${issueUrl === null ? "" : `<br>${link("release issue", issueUrl)}`}`,
				commit(identity.sha),
				`${identity.type}${identity.prerelease ? ", prerelease" : ""}`,
				`${commits}${since}${kinds.length === 0 ? "" : `<br>${kinds.join(", ")}`}`,
				inlineCode(decided.reason),
			],
		],
	);
}

function renderFinePrint(report: Report): string {
	const { policy } = report;
	const origin =
		policy.origin.kind === "standard"
			? "the standard policy (no policy file)"
			: `${inlineCode(policy.origin.path)} at ${inlineCode(policy.origin.sha.slice(0, 7))} (${escapeMarkdown(policy.origin.ref)})${(policy.origin.bases ?? []).map(({ source, sha }) => `, over ${inlineCode(source)} at ${inlineCode(sha.slice(0, 7))}`).join("")}`;
	const permissions = renderPermissions(
		listPermissions(policy, {
			dryRun: report.dryRun,
			releaseIssue: report.releaseIssue,
			continues: report.continues,
		}),
	);
	return [
		details("The permissions that this policy needs", codeBlock(permissions, "yaml")),
		"",
		`Judged by ${origin}, digest ${inlineCode(policy.digest.slice(0, 19))}.${report.dryRun ? " Dry run: nothing was written." : ""}`,
	].join("\n");
}

/** The output `result`. */
export function renderResult(
	report: Report,
	issue: { readonly number: number; readonly url: string } | null,
	requests: number,
): PhaseResult {
	const { decided, identity, policy } = report;
	return {
		schemaVersion: 1,
		action: "preflight",
		decision: decided.decision,
		reason: decided.reason,
		explanation: describeDecision(report),
		release: nameRelease(identity),
		environment: null,
		service: policy.service ?? null,
		policyDigest: policy.digest,
		dryRun: report.dryRun,
		requests,
		prerelease: identity.prerelease,
		previous: identity.previous ?? null,
		reasons: decided.reasons.slice(0, 50),
		tally: decided.tally,
		requirements: decided.rows.map(({ id, verdict, explanation, remedy, signedBy, until }) => ({
			id,
			verdict,
			explanation,
			remedy,
			signedBy,
			until,
		})),
		findings: decided.findings,
		missingPermissions: listMissingPermissions(report),
		issue,
	};
}
