/** Which release another one follows: preflight, the notes, deploy and rollback are asked on the same histories, as built bundles. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ActionRun } from "./harness/action.ts";
import { seedDeployment } from "./harness/deployments.ts";
import { openReleaseSite, type ReleaseSite } from "./harness/release-site.ts";
import type { Repository } from "./harness/repository.ts";

const bare = mkdtempSync(join(tmpdir(), "previous-"));
afterAll(() => rmSync(bare, { recursive: true, force: true }));

const PERMISSIONS = {
	actions: "read",
	checks: "write",
	contents: "write",
	deployments: "write",
	issues: "write",
	"pull-requests": "read",
	"security-events": "read",
	statuses: "read",
	"vulnerability-alerts": "read",
} as const;

const ENVIRONMENT = `environments:
  - name: production
    deploy: { run: "true" }
    smoke: [{ type: http, name: health, url: "https://shop.example.com/health" }]
`;

interface History {
	readonly policy?: string;
	readonly make: (repository: Repository) => void;
	readonly tag: string;
	readonly service?: string;
	readonly previous: string;
	readonly type: string;
}

/** Commits and tags, one after the other. */
function release(repository: Repository, ...tags: readonly string[]): void {
	for (const tag of tags) {
		repository.commit(`fix: what ${tag} holds`);
		repository.git("tag", tag);
	}
}

const HISTORIES: Readonly<Record<string, History>> = {
	"a line that was never merged back": {
		make: (repository) => {
			release(repository, "v8.3.0");
			repository.commit("feat: in 8.4");
			repository.git("checkout", "-q", "-b", "8.4.x");
			release(repository, "v8.4.0", "v8.4.1");
			repository.git("checkout", "-q", "main");
			release(repository, "v9.0.0");
		},
		tag: "v9.0.0",
		previous: "8.4.1",
		type: "major",
	},
	"more than a dozen patches of another line": {
		make: (repository) => {
			release(repository, "v1.0.0");
			repository.git("checkout", "-q", "-b", "1.0.x");
			release(repository, ...Array.from({ length: 14 }, (_, index) => `v1.0.${index + 1}`));
			repository.git("checkout", "-q", "main");
			release(repository, "v1.1.0");
		},
		tag: "v1.1.0",
		previous: "1.0.0",
		type: "minor",
	},
	"a long maintenance line, with the next minor beside it": {
		make: (repository) => {
			release(repository, "v1.0.0");
			repository.git("checkout", "-q", "-b", "1.0.x");
			repository.git("checkout", "-q", "main");
			release(repository, "v1.1.0", "v2.0.0");
			repository.git("checkout", "-q", "1.0.x");
			release(repository, ...Array.from({ length: 15 }, (_, index) => `v1.0.${index + 1}`));
		},
		tag: "v1.0.15",
		previous: "1.0.14",
		type: "patch",
	},
	"prereleases, and tags of another form in between": {
		make: (repository) =>
			release(repository, "v1.0.0", "nightly-1", "v1.1.0-rc.1", "web-v9.9.9", "v1.1.0-rc.2", "v1.1", "v1.1.0"),
		tag: "v1.1.0",
		previous: "1.0.0",
		type: "minor",
	},
	"versions of PEP 440": {
		policy: "versioning: pep440\n",
		make: (repository) => release(repository, "v1.9", "v1.10rc1", "v1.10", "v1.11.dev1", "v1.11rc1", "v1.11"),
		tag: "v1.11",
		previous: "1.10",
		type: "minor",
	},
	"calendar versions": {
		policy: "versioning: calver\ncalver: YYYY.0M.MICRO\n",
		make: (repository) => release(repository, "v2026.08.9", "v2026.08.10-rc.1", "v2026.08.10"),
		tag: "v2026.08.10",
		previous: "2026.08.9",
		type: "patch",
	},
	"tags of several services on one commit": {
		policy: `services:
  api: { paths: ["**"], tag: "v{version}" }
  web: { paths: ["web/**"], tag: "web-v{version}" }
`,
		make: (repository) => {
			release(repository, "v1.0.0");
			repository.git("tag", "web-v3.0.0");
			repository.commit("fix: more");
			for (const tag of ["web-v3.1.0", "v1.0.1", "web-v4.0.0"]) repository.git("tag", tag);
		},
		tag: "v1.0.1",
		service: "api",
		previous: "1.0.0",
		type: "patch",
	},
};

async function openSite({ make, policy = "" }: History): Promise<ReleaseSite> {
	const site = await openReleaseSite();
	site.repository.commit("chore: begin", {
		".github/release-policy.yml": `version: 1\nbranches: [main, "*.x"]\n${policy}${ENVIRONMENT}`,
	});
	make(site.repository);
	return site;
}

describe("the previous release", () => {
	it.each(Object.entries(HISTORIES))(
		"is the same for every action: %s",
		async (_, history) => {
			const { tag, previous, type, service } = history;
			await using site = await openSite(history);
			const { github, repository } = site;
			const sha = repository.git("rev-parse", `${tag}^{commit}`);
			const token = github.issueToken({ permissions: PERMISSIONS });
			const ask = async (action: ActionRun["action"], inputs: Readonly<Record<string, string>> = {}, more = {}) => {
				const given = { "dry-run": "true", mode: "advisory", ...(service === undefined ? {} : { service }), ...inputs };
				const run = { action, ref: `refs/tags/${tag}`, sha, token, inputs: given, ...more };
				const { outputs, log } = await site.run(run);
				if (outputs["decision"] === undefined) throw new Error(log);
				return outputs;
			};
			for (const workspace of [repository.folder, bare]) {
				const expected = { "previous-version": previous, "release-type": type };
				expect(await ask("preflight", {}, { workspace }), `preflight in ${workspace}`).toMatchObject(expected);
				expect(await ask("release-notes", {}, { workspace }), `notes in ${workspace}`).toMatchObject(expected);
			}
			expect(await ask("deploy", { environment: "production", "require-preflight": "false" })).toMatchObject({
				"release-type": type,
			});
			// Both were deployed and verified, one after the other: now the deployments say the same as the tags did.
			const statuses = [["success", "verified: healthy"]] as const;
			const at = { environment: "production", statuses };
			const before = repository.git("rev-parse", `v${previous}^{commit}`);
			const first = seedDeployment(github, { ...at, sha: before, version: previous });
			const second = seedDeployment(github, {
				...at,
				sha,
				version: tag.slice(1),
				previous: { version: previous, sha: before, deploymentId: first.id },
			});
			for (const { payload } of [first, second]) Object.assign(payload as object, { service: service ?? null });
			expect(await ask("rollback", { environment: "production", reason: "errors" })).toMatchObject({
				"target-version": previous,
				"release-type": type,
			});
			expect(await ask("preflight")).toMatchObject({ "previous-version": previous, "release-type": type });
		},
		240_000,
	);
});
