/** Judges whether notes may stand for a release of their type; what is missing is named by commit. */
import { auditType, type ReleaseIdentity } from "../release/identity.ts";
import type { BuiltNotes } from "./document.ts";

export interface GateFinding {
	readonly code:
		| "unexplained-commits"
		| "range-incomplete"
		| "no-changes"
		| "migration-steps-missing"
		| "breaking-without-migration"
		| "type-mismatch";
	readonly severity: "failure" | "warning";
	readonly sha: string | null;
	readonly message: string;
}

/**
 * Failures first, the worst before. `ownMigration`: a person filled in the migration steps of the release itself,
 * which stands for all changes that have none. `askType`: whether the policy asks that the number agrees with the changes (row
 * `release-type` of preflight); where it does not, or somebody waived it, a disagreement only warns.
 */
export function judgeNotes(
	built: BuiltNotes,
	identity: Pick<ReleaseIdentity, "type" | "version" | "versioning">,
	ownMigration: boolean,
	askType = true,
): readonly GateFinding[] {
	const { document, hidden, ledger } = built;
	const findings: GateFinding[] = [];
	if (document.incomplete !== null)
		findings.push({ code: "range-incomplete", severity: "failure", sha: null, message: document.incomplete });
	for (const sha of ledger.unexplained)
		findings.push({
			code: "unexplained-commits",
			severity: "failure",
			sha,
			message: `Commit ${sha.slice(0, 7)} is in the range and neither shown, grouped, hidden, reverted nor backported.`,
		});
	if (ledger.commits === 0 && document.incomplete === null)
		findings.push({
			code: "no-changes",
			severity: "warning",
			sha: document.sha,
			message: `There is no commit between ${document.previous?.tag ?? "the beginning"} and ${document.tag}.`,
		});
	if (!ownMigration) {
		for (const migration of document.migrations)
			if (migration.steps === null)
				findings.push({
					code: "breaking-without-migration",
					severity: "failure",
					sha: migration.sha,
					message: `${migration.sha.slice(0, 7)} "${migration.title}" breaks something and has no migration steps.`,
				});
		if (document.type === "major" && countsFromFullRelease(document.previous) && document.migrations.length === 0)
			findings.push({
				code: "migration-steps-missing",
				severity: "failure",
				sha: document.sha,
				message: `${document.version} is a major release (commit ${document.sha.slice(0, 7)}) and nobody wrote migration steps.`,
			});
	}
	const shown = document.sections.flatMap(({ changes }) => changes);
	for (const finding of auditType(identity, [...shown, ...hidden]))
		findings.push({
			code: "type-mismatch",
			severity: askType ? finding.severity : "warning",
			sha: finding.sha,
			message: finding.message,
		});
	return [
		...findings.filter(({ severity }) => severity === "failure"),
		...findings.filter(({ severity }) => severity === "warning"),
	];
}

/** A later prerelease of a major is judged by its own range; its first one and the release itself by the major. */
function countsFromFullRelease(previous: BuiltNotes["document"]["previous"]): boolean {
	return previous !== null && previous.prerelease !== true;
}

/** What the record says of the notes; the first failure is the reason. */
export function concludeGate(findings: readonly Pick<GateFinding, "code" | "severity">[]): {
	readonly decision: "complete" | "incomplete";
	readonly reason: GateFinding["code"] | "accounted";
} {
	const failure = findings.find(({ severity }) => severity === "failure");
	return failure === undefined
		? { decision: "complete", reason: "accounted" }
		: { decision: "incomplete", reason: failure.code };
}
