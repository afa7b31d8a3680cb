/** What the release issue asks people to sign, and who in the sample shop does. */
import { seedComment } from "@octoacme/local-github/seed.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { PEOPLE } from "./history.ts";

/** Who signs for a requirement in the sample shop. */
const SIGNERS: Readonly<Record<string, string>> = {
	acceptance: PEOPLE.paul.login,
	"release-notes": PEOPLE.paul.login,
	"security-review": PEOPLE.sam.login,
	"ux-review": PEOPLE.uma.login,
	accessibility: PEOPLE.uma.login,
	performance: PEOPLE.ben.login,
	"support-docs": PEOPLE.ana.login,
	"support-briefing": PEOPLE.sara.login,
	"rollback-plan": PEOPLE.rita.login,
	"smoke-tests": PEOPLE.quinn.login,
	monitoring: PEOPLE.olga.login,
};

export interface OpenSignature {
	readonly issueNumber: number;
	readonly requirement: string;
	readonly signer: string;
	/** The comment that signs it. */
	readonly line: string;
}

/** The newest open release issue. */
export function findReleaseIssue(github: LocalGitHub): LocalGitHub["people"]["issues"][number] | undefined {
	return github.people.issues.findLast(
		(entry) => entry.pull === null && entry.state === "open" && (entry.body ?? "").startsWith("<!-- octoacme:release:"),
	);
}

/** What the release issue asks for of this commit, that somebody of the shop signs and has not signed. */
export function listOpenSignatures(github: LocalGitHub, sha: string): readonly OpenSignature[] {
	const { people } = github;
	const issue = findReleaseIssue(github);
	if (issue === undefined) return [];
	const asked = [
		...new Set(
			[...(issue.body ?? "").matchAll(/\/signoff ([a-z-]+) ([0-9a-f]{40})/g)]
				.filter(([, , of]) => of === sha)
				.map(([, requirement]) => requirement!),
		),
	];
	const signed = new Set(
		people.comments
			.filter((comment) => comment.issueNumber === issue.number)
			.flatMap((comment) => /^\/signoff ([a-z-]+) /.exec(comment.body)?.[1] ?? []),
	);
	return asked
		.filter((requirement) => SIGNERS[requirement] !== undefined && !signed.has(requirement))
		.map((requirement) => ({
			issueNumber: issue.number,
			requirement,
			signer: SIGNERS[requirement]!,
			line: `/signoff ${requirement} ${sha}`,
		}));
}

/** The signer pastes the line. */
export function sign(github: LocalGitHub, signature: OpenSignature, at: Date): ReturnType<typeof seedComment> {
	return seedComment(github.people, {
		issueNumber: signature.issueNumber,
		author: signature.signer,
		body: signature.line,
		createdAt: at.toISOString(),
		updatedAt: at.toISOString(),
	});
}
