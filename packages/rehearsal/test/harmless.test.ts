/** A rehearsal of a repository runs none of that repository's own steps, scripts or actions unless it is asked to. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rehearseRepository } from "@octoacme/rehearsal/rehearse-repository.ts";
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
