/** What the sample shop's GitHub knew before the rehearsal: its people, merged pull requests, earlier releases and scans. */
import { seedPullRequest, seedReview, seedUser } from "@octoacme/local-github/seed.ts";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { PEOPLE, type ShopHistory } from "./history.ts";

const ROLES: Readonly<Record<string, "admin" | "maintain" | "write">> = {
	"rita-release": "admin",
	"paul-product": "maintain",
	"olga-oncall": "maintain",
	"sam-security": "maintain",
};

/** Everything before the first of the two releases. */
export function seedShop(github: LocalGitHub, history: ShopHistory): void {
	for (const person of Object.values(PEOPLE))
		seedUser(github.people, { login: person.login, name: person.name, role: ROLES[person.login] ?? "write" });
	for (const pull of history.pulls) {
		const mergedAt = pull.mergedAt.toISOString();
		const base = github.git.commit(pull.mergeSha)!.parents[0]!;
		seedPullRequest(github.people, {
			number: pull.number,
			title: pull.title,
			body: pull.body,
			author: pull.author,
			labels: [...pull.labels],
			createdAt: new Date(pull.mergedAt.getTime() - 86_400_000).toISOString(),
			pull: {
				head: { ref: `pull-${pull.number}`, sha: pull.headSha, repository: "octoacme/shop" },
				base: { ref: "main", sha: base, repository: "octoacme/shop" },
				mergedAt,
				mergedBy: PEOPLE.rita.login,
				mergeSha: pull.mergeSha,
			},
		});
		for (const approver of pull.approvers)
			if (approver !== pull.author)
				seedReview(github.people, {
					pullNumber: pull.number,
					author: approver,
					state: "APPROVED",
					submittedAt: mergedAt,
				});
	}
	for (const tag of ["v1.0.0", "v1.1.0", "v1.1.1"] as const) seedRelease(github, tag, history.tags[tag]);
	for (const environment of ["staging", "production"])
		seedDeployment(github, { environment, tag: "v1.1.1", sha: history.tags["v1.1.1"] });
}

function seedRelease(github: LocalGitHub, tag: string, sha: string): void {
	const at = github.git.commit(sha)!.committedAt;
	const id = github.nextId();
	github.state.releases.push({
		id,
		tag,
		target: sha,
		name: tag,
		body: `Release ${tag}`,
		draft: false,
		prerelease: false,
		immutable: false,
		author: PEOPLE.rita.login,
		createdAt: at,
		publishedAt: at,
		assets: [],
	});
	github.state.latestReleaseId = id;
}

/** An earlier release that was deployed by the actions and, unless `verified` is false, verified. */
export function seedDeployment(
	github: LocalGitHub,
	deployed: { readonly environment: string; readonly tag: string; readonly sha: string; readonly verified?: boolean },
): void {
	const { environment, tag, sha, verified = true } = deployed;
	const at = github.git.commit(sha)!.committedAt;
	const version = tag.slice(1);
	const status = (state: "in_progress" | "success", description: string) => ({
		id: github.nextId(),
		state,
		description,
		environment,
		targetUrl: "",
		environmentUrl: "",
		creator: "github-actions[bot]",
		createdAt: at,
	});
	github.state.deployments.push({
		id: github.nextId(),
		sha,
		ref: sha,
		task: "deploy",
		environment,
		description: `${tag} to ${environment}`,
		payload: {
			schemaVersion: 1,
			key: `-/${environment}/${version}/1`,
			kind: "deploy",
			service: null,
			version,
			tag,
			sha,
			environment,
			runId: "1",
			runAttempt: 1,
			actor: PEOPLE.rita.login,
			policyDigest: "sha256:earlier",
			artifactDigest: null,
			previous: null,
		},
		transient: false,
		production: environment === "production",
		creator: "github-actions[bot]",
		createdAt: at,
		updatedAt: at,
		statuses: [
			status("in_progress", "deploying"),
			status("success", "deployed"),
			...(verified ? [status("success", `verified: ${tag} is healthy`)] : []),
		],
	});
}

/** What the security workflows uploaded for a commit: two analyses without findings. */
export function seedScans(github: LocalGitHub, sha: string): void {
	const at = github.now().toISOString();
	for (const [tool, category] of [
		["CodeQL", "sast"],
		["ZAP", "dast"],
	] as const)
		github.state.analyses.push({
			id: github.nextId(),
			ref: "refs/heads/main",
			sha,
			tool,
			category,
			error: "",
			results: 0,
			rules: 120,
			createdAt: at,
		});
}
