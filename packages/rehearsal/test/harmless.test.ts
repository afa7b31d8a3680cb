/** A rehearsal of a repository runs none of that repository's own steps, scripts or actions unless it is asked to. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rehearseRepository } from "@octoacme/rehearsal/rehearse-repository.ts";
import { keepHarmless } from "@octoacme/rehearsal/runner/team-steps.ts";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "harmless-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeRepository(name: string, files: Readonly<Record<string, string>>): string {
	const root = join(folder, name);
	mkdirSync(root);
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: root });
	git("init", "--quiet", "--initial-branch=main");
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	git("add", "--all");
	git("commit", "--quiet", "-m", "feat: first (#1)");
	return root;
}

async function rehearse(name: string, files: Readonly<Record<string, string>>, realCommands = false) {
	const work = join(folder, `${name}-work`);
	mkdirSync(work);
	const report = await rehearseRepository({
		folder: work,
		now: () => new Date("2026-03-02T10:00:00Z"),
		write: () => {},
		onProgress: () => {},
		repository: makeRepository(name, files),
		tag: "v1.0.0",
		workflow: ".github/workflows/release.yml",
		realCommands,
	});
	return report.releases[0]!;
}

const touch = (name: string) => join(folder, `touched-${name}`);
const OWN = (name: string) => `on: { push: { tags: ["v*"] } }
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: touch ${touch(name)}
      - uses: ./act
      - uses: somebody/else@v3
        with: { key: value }
      - { if: failure(), run: "echo never" }
`;
const ACTION = (name: string) =>
	`runs:\n  using: composite\n  steps: [{ shell: bash, run: touch ${touch(name)}-action }]\n`;

describe("a rehearsal of a repository", () => {
	it("runs no step, script or action of its own, says so step by step, and judges nothing that was not asked", async () => {
		const files = { ".github/workflows/release.yml": OWN("a"), "act/action.yml": ACTION("a") };
		const release = await rehearse("a", files);
		expect(existsSync(touch("a"))).toBe(false);
		expect(existsSync(`${touch("a")}-action`)).toBe(false);
		expect(release.good).toBe(false);
		expect(release.outcome).toContain("Nothing was judged");
		expect(release.outcome).not.toContain("would go out");
		const steps = release.runs[0]!.jobs[0]!.steps;
		expect(steps.map(({ log }) => log[0])).toEqual([
			expect.stringContaining("Checked out"),
			"Not run in this rehearsal:",
			expect.stringContaining("##[group]Run touch"),
			"Not run in this rehearsal: the action somebody/else@v3.",
			undefined,
		]);
		expect(steps[1]!.log[1]).toContain("touch");
		expect(steps[2]!.log[1]).toBe("Not run in this rehearsal:");
	});

	it("follows no input of ours that leads to a real command", async () => {
		const release = await rehearse("b", {
			".github/workflows/release.yml": `on: { push: { tags: ["v*"] } }
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions: { contents: read, deployments: write, checks: write }
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
      - uses: octoacme/release-actions/actions/deploy@v1
        with: { environment: staging, command: "touch ${touch("b")}", require-preflight: false }
`,
		});
		expect(existsSync(touch("b"))).toBe(false);
		expect(release.runs[0]!.jobs[0]!.steps.flatMap(({ log }) => log)).toContain(
			"Not followed in this rehearsal: the input command.",
		);
	});

	it.each([
		["a program through NODE_OPTIONS", { NODE_OPTIONS: "--require $GITHUB_WORKSPACE/evil.cjs" }],
		["a program through PATH", { PATH: "$GITHUB_WORKSPACE/bin:/usr/local/bin:/usr/bin:/bin" }],
	])("lets no variable of the workflow lead an action of ours to %s", async (what, env) => {
		const name = what.replaceAll(/\W+/g, "-");
		const evil = `#!/bin/sh\ntouch ${touch(name)}\n`;
		const workspace = join(folder, `${name}-evil`);
		mkdirSync(join(workspace, "bin"), { recursive: true });
		writeFileSync(join(workspace, "evil.cjs"), `require("node:fs").writeFileSync(${JSON.stringify(touch(name))}, "")`);
		for (const program of ["evil", "bin/git", "bin/bash", "bin/node"])
			writeFileSync(join(workspace, program), evil, { mode: 0o755 });
		const written = Object.entries(env).map(([key, value]) => {
			const text = value.replaceAll("$GITHUB_WORKSPACE", workspace).replaceAll("$EVIL", join(workspace, "evil"));
			return `${key}: ${JSON.stringify(text)}`;
		});
		const step = (more: string) =>
			`      - uses: octoacme/release-actions/actions/deploy@v1\n        with: { environment: staging, require-preflight: false }\n${more}`;
		const release = await rehearse(name, {
			".github/workflows/release.yml": `on: { push: { tags: ["v*"] } }
jobs:
  whole:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, checks: write }
    env: { ${written.join(", ")} }
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
${step("")}
  one:
    runs-on: ubuntu-latest
    permissions: { contents: write, deployments: write, checks: write }
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
${step(`        env: { ${written.join(", ")} }\n`)}
`,
			".github/release-policy.yml": `version: 1\nenvironments: [{ name: staging, deploy: { run: "true" } }]\n`,
		});
		expect(existsSync(touch(name))).toBe(false);
		expect(release.runs[0]!.jobs).toHaveLength(2);
	});

	it.each(["GIT_CONFIG_COUNT", "GIT_SSH_COMMAND", "BASH_ENV", "LD_PRELOAD", "INPUT_COMMAND", "HTTPS_PROXY", "HOME"])(
		"keeps the workflow's %s from an action of ours, and nothing from what runs because it was asked to",
		(name) => {
			const policy = { mayRun: () => true, withheldInputs: [] };
			expect(keepHarmless({ [name]: "x", TZ: "UTC" }, true, policy)).toEqual({ TZ: "UTC" });
			expect(keepHarmless({ [name]: "x" }, false, policy)).toEqual({ [name]: "x" });
			expect(keepHarmless({ [name]: "x" }, true, undefined)).toEqual({ [name]: "x" });
		},
	);

	it("runs no container, no service, no called workflow and no job of another machine, and ends well where GitHub would go on", async () => {
		const name = "machines";
		const files = {
			".github/workflows/release.yml": `on: { push: { tags: ["v*"] } }
defaults: { run: { shell: "sh -c 'touch ${touch(name)}; sh {0}'" } }
jobs:
  container:
    runs-on: ubuntu-latest
    container: { image: "node:24", volumes: ["/:/host"] }
    services: { db: { image: postgres } }
    steps:
      - uses: actions/checkout@v4
      - run: touch ${touch(name)}
      - { uses: "docker://alpine:3", with: { args: "touch ${touch(name)}" } }
      - uses: ./image
      - uses: ./script
  windows:
    runs-on: windows-latest
    steps: [{ shell: pwsh, run: "New-Item ${touch(name)}" }]
  strangers: { uses: "somebody/workflows/.github/workflows/publish.yml@v1", secrets: inherit }
  called: { uses: ./.github/workflows/called.yml }
  last:
    needs: [container, windows, strangers, called]
    runs-on: ubuntu-latest
    steps: [{ shell: "touch ${touch(name)} {0}", run: "true" }]
`,
			".github/workflows/called.yml": `on: workflow_call
jobs: { inner: { runs-on: ubuntu-latest, steps: [{ run: "touch ${touch(name)}" }] } }
`,
			"image/action.yml": `name: i\ndescription: i\nruns: { using: docker, image: Dockerfile }\n`,
			"image/Dockerfile": "FROM scratch\n",
			"script/action.yml": `name: s\ndescription: s\nruns: { using: node24, main: main.js }\n`,
			"script/main.js": `require("node:fs").writeFileSync(${JSON.stringify(touch(name))}, "")`,
		};
		const release = await rehearse(name, files);
		expect(existsSync(touch(name))).toBe(false);
		expect(release.runs[0]!.jobs.map(({ key, conclusion }) => `${key}: ${conclusion}`).sort()).toEqual([
			"called / inner: success",
			"container: success",
			"last: success",
			"strangers: success",
			"windows: success",
		]);
		const log = release.runs[0]!.jobs.flatMap(({ steps }) => steps.flatMap((step) => step.log)).join("\n");
		for (const said of [
			"the action docker://alpine:3.",
			"the action ./image.",
			"the action ./script.",
			"the workflow somebody/workflows/.github/workflows/publish.yml@v1.",
		])
			expect(log).toContain(`Not run in this rehearsal: ${said}`);
	});

	it("runs no step of an action that a path outside the workspace leads to", async () => {
		const name = "outside";
		mkdirSync(join(folder, "elsewhere"));
		writeFileSync(join(folder, "elsewhere/action.yml"), `name: e\ndescription: e\n${ACTION(name)}`);
		const up = "../".repeat(12);
		await rehearse(name, {
			".github/workflows/release.yml": `on: { push: { tags: ["v*"] } }
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{ uses: actions/checkout@v4 }, { uses: "./${up}${join(folder, "elsewhere").slice(1)}" }]
`,
		});
		expect(existsSync(`${touch(name)}-action`)).toBe(false);
	});

	it("changes nothing of the repository that GIT_DIR names, and runs none of the user's hooks", async () => {
		const root = makeRepository("hooked", { "a.txt": "a" });
		const hooks = join(folder, "hooks");
		mkdirSync(join(hooks, "hooks"), { recursive: true });
		for (const hook of ["post-checkout", "reference-transaction", "pre-receive"])
			writeFileSync(join(hooks, "hooks", hook), `#!/bin/sh\ntouch ${touch("hooked")}\n`, { mode: 0o755 });
		const home = join(folder, "home");
		mkdirSync(home);
		writeFileSync(
			join(home, ".gitconfig"),
			`[init]\n\ttemplateDir = ${hooks}\n[core]\n\thooksPath = ${join(hooks, "hooks")}\n`,
		);
		const refs = () => execFileSync("git", ["for-each-ref"], { cwd: root, encoding: "utf8" });
		const before = refs();
		const kept = { HOME: process.env["HOME"], GIT_DIR: process.env["GIT_DIR"] };
		process.env["HOME"] = home;
		process.env["GIT_DIR"] = join(root, ".git");
		try {
			const work = join(folder, "hooked-work");
			mkdirSync(work);
			const edge = { now: () => new Date(), write: () => {}, onProgress: () => {} };
			await rehearseRepository({ ...edge, folder: work, repository: root, tag: "v9.9.9" });
		} finally {
			for (const [key, value] of Object.entries(kept))
				if (value === undefined) delete process.env[key];
				else process.env[key] = value;
		}
		expect(refs()).toBe(before);
		expect(existsSync(touch("hooked"))).toBe(false);
	}, 60_000);

	it("runs them where it is asked to, without the person's home and container engine", async () => {
		const file = `on: { push: { tags: ["v*"] } }
jobs:
  publish:
    runs-on: ubuntu-latest
    steps: [{ run: 'touch ${touch("c")}; echo "home=$HOME docker=$DOCKER_HOST agent=\${SSH_AUTH_SOCK:-none} token=\${NPM_TOKEN:-none}"' }]
`;
		const release = await rehearse("c", { ".github/workflows/release.yml": file }, true);
		expect(existsSync(touch("c"))).toBe(true);
		const log = release.runs[0]!.jobs[0]!.steps.flatMap((step) => step.log).join("\n");
		expect(log).toContain("docker=unix:///nonexistent/docker.sock agent=none token=none");
		expect(log).not.toContain(`home=${process.env["HOME"]} `);
	});
});
