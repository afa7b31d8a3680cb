/** The facts of the decision and the record, out of what was read; pure. */
import type { CodeScanningAnalysis, DependencyChange, SecurityAlert } from "@octoacme/shared/github/alerts.ts";
import type { ReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import type { Release } from "@octoacme/shared/github/releases.ts";
import { readData } from "@octoacme/shared/notes/body.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import { parseTag } from "@octoacme/shared/release/version.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { type Fact, mapFact } from "@octoacme/shared/vocabulary.ts";
import { parseDebts, readOverdueReviews } from "./debts.ts";

/** What was read, as it was answered. What the facts hold unchanged is a fact already. */
interface PreflightReads
	extends Pick<
		PreflightFacts,
		| "runId"
		| "twins"
		| "branches"
		| "range"
		| "pulls"
		| "checks"
		| "files"
		| "reports"
		| "deployments"
		| "approvals"
		| "comments"
		| "people"
		| "since"
	> {
	readonly revokes: NonNullable<PreflightFacts["revokes"]>;
	/** Milliseconds. */
	readonly now: number;
	readonly identity: ReleaseIdentity;
	readonly unreleased: readonly string[];
	readonly untagged: readonly string[];
	/** Of the repository, the policy's and others. */
	readonly tags: PreflightFacts["tags"];
	readonly tagPattern: string;
	/** Whether the policy deploys anywhere. */
	readonly hasEnvironments: boolean;
	readonly overview: Pick<ReleaseOverview, "defaultBranch" | "milestones" | "debtIssues" | "reviewIssues">;
	readonly analyses: Fact<readonly CodeScanningAnalysis[]>;
	readonly codeAlerts: Fact<readonly SecurityAlert[]>;
	readonly dependencies: Fact<readonly DependencyChange[] | null>;
	readonly dependencyAlerts: Fact<readonly SecurityAlert[]>;
	readonly documents: Fact<readonly Release[]>;
}

const DAY_MS = 86_400_000;

export function composeFacts(reads: PreflightReads): PreflightFacts {
	const { identity, overview, deployments } = reads;
	// Waivers, debts, reviews and studies are dated by the day: within a day the same facts are the same.
	const today = new Date(Math.floor(reads.now / DAY_MS) * DAY_MS);
	return {
		now: today.toISOString(),
		runId: reads.runId,
		release: describeRelease(reads),
		twins: reads.twins,
		tags: reads.tags
			.filter(({ name }) => parseTag(name, reads.tagPattern) !== undefined)
			.map(({ name, sha: at }) => ({ name, sha: at }))
			.sort((a, b) => a.name.localeCompare(b.name)),
		branches: reads.branches,
		defaultBranch: overview.defaultBranch,
		// Which release came before cannot be known without them, and neither can what is in this one.
		range: reads.hasEnvironments && !deployments.ok ? deployments : reads.range,
		pulls: reads.pulls,
		milestone: mapFact(
			overview.milestones,
			(milestones) =>
				milestones.find(({ title }) => [identity.tag, identity.version, `v${identity.version}`].includes(title)) ??
				null,
		),
		checks: reads.checks,
		...describeSecurity(reads),
		documents: mapFact(reads.documents, (all) =>
			all
				.filter(({ tag }) => tag === identity.tag)
				// GitHub publishes a draft that a person made at its tag, whatever branch it names.
				.map(({ draft, commit, target, body, url }) => ({
					draft,
					target: commit ?? (readData(body) === undefined ? identity.sha : target),
					body,
					url,
				})),
		),
		files: reads.files,
		reports: reads.reports,
		deployments,
		approvals: reads.approvals,
		comments: reads.comments,
		revokes: reads.revokes,
		people: reads.people,
		since: reads.since,
		debts: mapFact(overview.debtIssues, (issues) => parseDebts(issues.filter(({ own }) => own))),
		overdueReviews: mapFact(overview.reviewIssues, (issues) => readOverdueReviews(issues, today.getTime())),
	};
}

function describeRelease({ identity, unreleased, untagged }: PreflightReads): PreflightFacts["release"] {
	return {
		version: identity.version,
		tag: identity.tag,
		sha: identity.sha,
		type: identity.type,
		prerelease: identity.prerelease,
		...(identity.versioning === undefined ? {} : { versioning: identity.versioning }),
		previous: identity.previous ?? null,
		...(unreleased.length === 0 ? {} : { unreleased }),
		...(untagged.length === 0 ? {} : { untagged }),
	};
}

function describeSecurity(
	reads: PreflightReads,
): Pick<PreflightFacts, "analyses" | "codeAlerts" | "dependencies" | "dependencyAlerts"> {
	const toAlert = ({ number, title, severity, tool, url }: SecurityAlert) => ({ number, title, severity, tool, url });
	return {
		analyses: mapFact(reads.analyses, (all) =>
			all.map(({ tool, category, error, rules }) => ({ tool, category, error, rules })),
		),
		codeAlerts: mapFact(reads.codeAlerts, (all) => all.map(toAlert)),
		dependencies: mapFact(reads.dependencies, (all) =>
			all === null ? null : all.map(({ manifest: _manifest, ...dependency }) => dependency),
		),
		dependencyAlerts: mapFact(reads.dependencyAlerts, (all) => all.map(toAlert)),
	};
}
