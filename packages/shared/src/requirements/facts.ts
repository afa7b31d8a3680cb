/** Everything that preflight judges, as plain data: whoever doubts a verdict can judge the same facts again. */
import type { OverdueReview } from "../incident/review.ts";
import type { DeploymentFact } from "../release/deployment.ts";
import type { TagFact } from "../release/identity.ts";
import type { PullRequest } from "../release/pull-request.ts";
import type { Fact, ReleaseType, Versioning } from "../vocabulary.ts";

export interface CommitFact {
	readonly sha: string;
	readonly parents: readonly string[];
	/** Of its files; absent in records of earlier versions. */
	readonly tree?: string;
	/** Name as written, and ISO instants; absent in records of earlier versions. */
	readonly author?: string;
	readonly authoredAt?: string;
	readonly date?: string;
	readonly message: string;
	/** Login that a signature verified by GitHub proves; null: nobody proved it, or nothing in the policy asks for it. */
	readonly madeBy: string | null;
	/** Proved by its own paths: it changes no file of the service. */
	readonly foreign?: true;
}

export interface RangeFact {
	/** Commits since the previous release, oldest first; all of the history for a first release. */
	readonly commits: readonly CommitFact[];
	/** Changed paths, old and new name of what was moved. */
	readonly paths: readonly string[];
	/** Why not every path is known; then nothing is proved absent. */
	readonly incomplete?: string;
}

export interface CheckFact {
	readonly kind: "check-run" | "status";
	readonly name: string;
	/** Slug of the app; for a status, the login of who posted it, without `[bot]`. */
	readonly app: string;
	readonly workflow: string | null;
	readonly runId: string | null;
	/** A job of a run in which our own actions report: it may be red only because preflight still waits. */
	readonly ofRelease?: true;
	/** Posted by API under the Actions app, and no job of a run: any workflow with `checks: write` or `statuses: write` can do that. */
	readonly posted?: true;
	/** Of a workflow run whose jobs were not read, because the commit has many; `posted` is set as well. */
	readonly unread?: true;
	/** A status by an account that is no app: anybody with push access can post one under any name. */
	readonly person?: true;
	/** The commit with the same files that it reported on; absent: the release's own. */
	readonly twin?: string;
	/** `queued`, `in_progress`, `completed`, … */
	readonly status: string;
	/** `success`, `failure`, …; null until completed. */
	readonly conclusion: string | null;
	readonly externalId: string;
	readonly url: string;
}

interface AnalysisFact {
	readonly tool: string;
	readonly category: string;
	readonly error: string;
	readonly rules: number;
}

interface AlertFact {
	readonly number: number;
	readonly title: string;
	readonly severity: string;
	readonly tool: string;
	readonly url: string;
}

export interface DependencyFact {
	readonly change: "added" | "removed";
	readonly name: string;
	readonly version: string;
	readonly license: string | null;
	readonly vulnerabilities: readonly {
		readonly severity: string;
		readonly id: string;
		readonly title: string;
		readonly url: string;
	}[];
}

export interface ReleaseDocumentFact {
	readonly draft: boolean;
	/** The commit that a draft is for; the branch it names where it is bound to no commit. */
	readonly target: string;
	readonly body: string;
	readonly url: string;
}

interface MilestoneFact {
	readonly title: string;
	readonly openItems: number;
	readonly closedItems: number;
	readonly url: string;
}

interface ApprovalFact {
	readonly user: string;
	readonly state: string;
	readonly environments: readonly string[];
	readonly comment: string;
}

export interface CommentFact {
	readonly id: number;
	readonly url: string;
	readonly author: string;
	readonly authorIsBot: boolean;
	readonly app: string | null;
	readonly createdAt: string;
	readonly edited: boolean;
	readonly body: string;
}

/** A `/revoke` that an earlier preflight accepted: it holds although its comment may be gone by now. */
export interface RevokeFact {
	readonly requirement: string;
	readonly by: string;
	/** ISO instant of the comment. */
	readonly at: string;
	/** The comment's id. */
	readonly comment: number;
}

export interface PersonFact {
	readonly permission: Fact<"none" | "read" | "triage" | "write" | "maintain" | "admin">;
	/** By `organization/team`. */
	readonly teams: Readonly<Record<string, Fact<boolean>>>;
}

export interface DebtFact {
	readonly number: number;
	readonly url: string;
	readonly requirement: string;
	/** The release that left it open. */
	readonly version: string;
	/** `YYYY-MM-DD` */
	readonly due: string;
}

/** What happened between the commit that was signed and the one that is released. */
export interface SinceFact {
	readonly sameTree: boolean;
	/** Whether the signed commit is in the release's history. */
	readonly isAncestor: boolean;
	/** Commits since, with the paths each touches; null: not looked up, for they only explain. */
	readonly commits: readonly { readonly sha: string; readonly paths: readonly string[] | null }[];
	/** Paths that differ between the two commits: what decides. */
	readonly paths: readonly string[];
	/** Why not every path is known; then nothing is proved untouched. */
	readonly incomplete?: string;
}

/** A report that a job of this run left in the evidence folder, as parsed JSON. */
export type ReportFact = Fact<unknown>;

export interface PreflightFacts {
	/** ISO instant. */
	readonly now: string;
	/** The run that preflight is part of: its own jobs prove nothing. */
	readonly runId: string;
	readonly release: {
		readonly version: string;
		readonly tag: string;
		readonly sha: string;
		readonly type: ReleaseType;
		readonly prerelease: boolean;
		/** Absent for semver. */
		readonly versioning?: Exclude<Versioning, "semver">;
		readonly previous: { readonly version: string; readonly tag: string; readonly sha: string } | null;
		/** Tags since the previous release that were never released: what they hold is judged with this one. */
		readonly unreleased?: readonly string[];
		/** Releases since then that were deployed, and whose tags are gone or point at other commits. */
		readonly untagged?: readonly string[];
	};
	/** Other commits whose tree is the release's: what was proved of one was proved of the same files. */
	readonly twins: readonly string[];
	readonly tags: readonly TagFact[];
	/** Branches of the policy's patterns that hold the commit. */
	readonly branches: Fact<readonly string[]>;
	/** Absent in records of earlier versions. */
	readonly defaultBranch?: string;
	readonly range: Fact<RangeFact>;
	readonly pulls: Fact<readonly PullRequest[]>;
	readonly milestone: Fact<MilestoneFact | null>;
	readonly checks: Fact<readonly CheckFact[]>;
	readonly analyses: Fact<readonly AnalysisFact[]>;
	readonly codeAlerts: Fact<readonly AlertFact[]>;
	/** Null for a first release: there is nothing to compare with. */
	readonly dependencies: Fact<readonly DependencyFact[] | null>;
	readonly dependencyAlerts: Fact<readonly AlertFact[]>;
	/** Releases of the tag, drafts among them where the token may see drafts. */
	readonly documents: Fact<readonly ReleaseDocumentFact[]>;
	/** Files at the commit, by path; null: not there. */
	readonly files: Readonly<Record<string, Fact<string | null>>>;
	/** By requirement. */
	readonly reports: Readonly<Record<string, ReportFact>>;
	readonly deployments: Fact<readonly DeploymentFact[]>;
	readonly approvals: Fact<readonly ApprovalFact[]>;
	readonly comments: Fact<readonly CommentFact[]>;
	/** Accepted by earlier preflights of the release, at most one for a requirement; absent in records of earlier versions. */
	readonly revokes?: readonly RevokeFact[];
	/** By lower-case login: everybody who signed something. */
	readonly people: Readonly<Record<string, PersonFact>>;
	/** By signed commit. */
	readonly since: Readonly<Record<string, Fact<SinceFact>>>;
	/** Open debts of earlier hotfixes. */
	readonly debts: Fact<readonly DebtFact[]>;
	/** Post-incident reviews and action items of them whose day is over. */
	readonly overdueReviews: Fact<readonly OverdueReview[]>;
}
