/** What a rehearsal can reach: no network where the machine can, nothing of the team's unless it is asked, nothing left behind. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";
import { Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { listRealCommands } from "../src/rehearse/real-commands.ts";

requireCurrentBundles("packages/cli");

const repositories = new Repositories();
afterAll(() => repositories.remove());
const touched = join(repositories.folder, "published");
const canSeal =
	process.platform === "linux" &&
	spawnSync("unshare", ["--map-root-user", "--net", "sh", "-c", "ip link set lo up"]).status === 0;

const OWN = `on: { push: { tags: ["v*"] } }
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - run: touch ${touched}
      - run: |
          echo "interfaces: $(ls /sys/class/net 2>/dev/null | tr '\\n' ' ')"
          echo "home: $HOME token: \${GITHUB_TOKEN:-none}\${GH_TOKEN:-none}\${NPM_TOKEN:-none} agent: \${SSH_AUTH_SOCK:-none}"
`;

function makeOwn(name: string): string {
	return repositories.make(name, [{ message: "feat: first", files: { ".github/workflows/release.yml": OWN } }]);
}

const SECRETS = { GITHUB_TOKEN: "t1", GH_TOKEN: "t2", NPM_TOKEN: "t3", SSH_AUTH_SOCK: "/tmp/agent", KUBECONFIG: "/k" };

describe("a rehearsal of a repository with a release of its own", () => {
	it("runs nothing of it, judges nothing, and has no network where the machine can do without", async () => {
		const cwd = makeOwn("own");
		const ran = await runCommandLine(["rehearse", "--tag", "v1.0.0", "--json"], { cwd, env: SECRETS });
		expect(existsSync(touched)).toBe(false);
		expect(ran.exit).toBe(1);
		const report = JSON.parse(ran.out) as { good: boolean; network: string; releases: { outcome: string }[] };
		expect(report).toMatchObject({ good: false, network: canSeal ? "loopback" : "open" });
		expect(report.releases[0]?.outcome).toContain("Nothing was judged");
	});

	it("names what --real-commands runs before it does, and gives it none of the person's credentials", async () => {
		const cwd = makeOwn("real");
		const ran = await runCommandLine(["rehearse", "--tag", "v1.0.0", "--real-commands", "--verbose"], {
			cwd,
			env: SECRETS,
		});
		expect(existsSync(touched)).toBe(true);
		expect(ran.err).toContain(`.github/workflows/release.yml, job publish: touch ${touched}`);
		expect(ran.out).toContain("token: nonenonenone agent: none");
		expect(ran.out).not.toContain(`home: ${cwd} `);
		if (canSeal) expect(ran.out).toContain("No network: nothing but this machine's loopback");
	});

	it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("leaves nothing behind when %s ends it", async (name) => {
		const cwd = makeOwn(name.toLowerCase());
		const temporary = join(repositories.folder, `${name}-tmp`);
		mkdirSync(temporary);
		let isSent = false;
		const ran = await runCommandLine(["rehearse"], {
			cwd,
			env: { TMPDIR: temporary },
			onOutput: (text, signal) => {
				if (isSent || !text.includes("CI ran on")) return;
				isSent = true;
				signal(name);
			},
		});
		expect(ran.exit).toBe(1);
		expect(ran.err).toContain("The rehearsal was interrupted");
		expect(readdirSync(temporary)).toEqual([]);
	});
});

describe("the list of real commands", () => {
	const files: Readonly<Record<string, string>> = {
		"release.yml": `jobs:
  a: { steps: [{ run: "npm publish" }, { uses: ./act }, { uses: other/action@v1 }] }
  b: { uses: ./called.yml }
  c: { uses: octoacme/release-actions/.github/workflows/ship.yml@v1 }
`,
		"called.yml": 'jobs: { inner: { steps: [{ run: "make\\nmake install" }] }, again: { uses: ./called.yml } }',
		"policy.yml": `environments: [{ name: production, deploy: { run: ./deploy.sh }, backup: { run: dump, check: read } }]
services: { web: { paths: [a], environments: [{ name: p, smoke: [{ type: command, name: s, run: ./smoke }] }] } }
`,
	};
	const list = (workflow: string | undefined) => listRealCommands(workflow, "policy.yml", (path) => files[path]);

	it("names steps, local actions, called workflows and the policy's commands, wherever they stand", () => {
		expect(list("release.yml")).toEqual([
			"release.yml, job a: npm publish",
			"job a: the action act",
			"called.yml, job inner: make …",
			"policy.yml, environments[0].deploy.run: ./deploy.sh",
			"policy.yml, environments[0].backup.run: dump",
			"policy.yml, environments[0].backup.check: read",
			"policy.yml, services.web.environments[0].smoke[0].run: ./smoke",
		]);
	});
	it("is empty where there is nothing, or nothing that can be read", () => {
		expect(listRealCommands(undefined, "none.yml", () => undefined)).toEqual([]);
		expect(listRealCommands("a", "b", () => "x: *y\n: [")).toEqual([]);
	});
});
