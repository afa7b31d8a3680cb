/** What users pin and run is what was built, and what builds it is pinned: workflows, the npm package, bots. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { renderOverview } from "../packages/cli/src/help.ts";
import { decideInvocation, readOwnPackage } from "../packages/cli/src/own-package.ts";
import { type CliManifest, decideCliManifest } from "../scripts/cli-manifest.ts";
import { renderSetup, renderSource } from "../scripts/command-line-setup.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

interface Job {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly steps: readonly {
		readonly uses?: string;
		readonly run?: string;
		readonly with?: Readonly<Record<string, unknown>>;
	}[];
}

const workflows = readdirSync(join(ROOT, ".github/workflows")).map((name) => {
	const text = read(`.github/workflows/${name}`);
	return { name, text, jobs: (parse(text) as { jobs: Readonly<Record<string, Job>> }).jobs };
});

describe("the workflows of this repository", () => {
	it.each(workflows)("$name names other people's actions by a full commit and the version it is", ({ text }) => {
		const uses = text
			.split("\n")
			.filter((line) => /^\s*(- )?uses:/.test(line) && !/uses: (octoacme\/release-actions\/|\.\/)/.test(line));
		expect(uses.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+( # zizmor: .+)?$/.test(line))).toEqual(
			[],
		);
	});

	it.each(workflows)("$name pins one version of each action", ({ name }) => {
		const pins = new Map<string, Set<string>>();
		for (const { text } of workflows)
			for (const [, action, pin] of text.matchAll(/uses: ([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40})/g))
				pins.set(action!, (pins.get(action!) ?? new Set()).add(pin!));
		expect(
			[...pins].filter(([, found]) => found.size > 1),
			name,
		).toEqual([]);
	});

	it("analyze each change and the repository, and nothing of it can write", () => {
		for (const name of ["codeql.yml", "scorecard.yml"]) {
			const { jobs, text } = workflows.find((workflow) => workflow.name === name)!;
			expect(text).toContain("\npermissions: {}\n");
			for (const job of Object.values(jobs)) {
				const writes = Object.entries(job.permissions ?? {}).filter(([, level]) => level === "write");
				expect(
					writes.map(([scope]) => scope).filter((scope) => !["security-events", "id-token"].includes(scope)),
				).toEqual([]);
			}
		}
	});
});

describe("the release workflow", () => {
	const { jobs } = workflows.find(({ name }) => name === "release.yml")!;
	const checkouts = Object.entries(jobs).flatMap(([job, { steps }]) =>
		steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")).map((step) => ({ job, ref: step.with?.["ref"] })),
	);

	it("resolves the tag once, and every later job runs that commit", () => {
		expect(checkouts.length).toBeGreaterThan(5);
		for (const { job, ref } of checkouts)
			expect(ref, job).toBe(
				job === "build" ? "refs/tags/${{ inputs.tag || github.ref_name }}" : "${{ needs.build.outputs.sha }}",
			);
	});

	it("runs no code of ours where it can sign or publish to npm", () => {
		const signing = Object.entries(jobs).filter(([, job]) => job.permissions?.["id-token"] === "write");
		expect(signing.map(([name]) => name).sort()).toEqual(["attest", "npm"]);
		for (const [name, { steps }] of signing)
			for (const { uses, run } of steps) {
				expect(uses ?? "", name).not.toMatch(/^(actions\/checkout@|\.\/)/);
				expect(run ?? "", name).not.toMatch(/\bnode |npm (ci|install|run)|npx /);
			}
	});

	it("builds with the Node of the runner's setup, not with one that a package brings", () => {
		const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
		expect(scripts.join("\n")).toContain("node scripts/build.ts");
		expect(scripts.filter((run) => /^\s*(npm (run|exec|test)|npx) /m.test(run))).toEqual([]);
		for (const { steps } of Object.values(jobs))
			if (steps.some(({ run }) => /(^|\s)node /.test(run ?? "")))
				expect(steps.some(({ uses }) => uses?.startsWith("actions/setup-node@"))).toBe(true);
	});

	it("installs packages without their scripts", () => {
		for (const { steps } of Object.values(jobs))
			for (const { run } of steps) if (run?.includes("npm ci")) expect(run).toBe("npm ci --ignore-scripts");
	});
});

describe("updates", () => {
	it("come from a bot for packages and actions, a week after they were published", () => {
		const { updates } = parse(read(".github/dependabot.yml")) as {
			updates: { "package-ecosystem": string; cooldown?: { "default-days"?: number } }[];
		};
		expect(updates.map((update) => update["package-ecosystem"]).sort()).toEqual(["github-actions", "npm"]);
		for (const update of updates) expect(update.cooldown?.["default-days"]).toBeGreaterThanOrEqual(7);
	});
});

describe("the npm package", () => {
	const folder = mkdtempSync(join(tmpdir(), "pack-cli-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("has the release's version, names its repository, and runs nothing when it is installed", () => {
		const manifest = JSON.parse(read("packages/cli/package.json")) as CliManifest;
		expect(
			decideCliManifest({ ...manifest, private: false }, "1.4.0", "https://github.com/octoacme/release-actions"),
		).toEqual({
			name: "@octoacme/release",
			version: "1.4.0",
			description: manifest.description,
			license: "MIT",
			type: "module",
			repository: {
				type: "git",
				url: "git+https://github.com/octoacme/release-actions.git",
				directory: "packages/cli",
			},
			homepage: "https://github.com/octoacme/release-actions/tree/v1.4.0/packages/cli",
			bin: { "octoacme-release": "dist/index.js" },
			files: ["dist", "assets"],
			engines: { node: ">=20" },
		});
	});

	it("is packed to the same bytes twice, holds the command line with what it brings along, and runs", () => {
		const pack = (out: string) => {
			const script = join(ROOT, "scripts/pack-cli.ts");
			execFileSync(process.execPath, [script, "--tag", "v1.4.0", "--out", join(folder, out)], { stdio: "pipe" });
			return createHash("sha256")
				.update(readFileSync(join(folder, out, "octoacme-release-1.4.0.tgz")))
				.digest("hex");
		};
		expect(pack("a")).toBe(pack("b"));
		execFileSync("tar", ["-xzf", join(folder, "a/octoacme-release-1.4.0.tgz"), "-C", folder]);
		const packed = join(folder, "package");
		expect(readdirSync(packed).sort()).toEqual(["LICENSE", "README.md", "assets", "dist", "package.json"]);
		const help = execFileSync(process.execPath, [join(packed, "dist/index.js"), "--help"], {
			cwd: folder,
			encoding: "utf8",
		});
		expect(help).toContain("rehearse");
	}, 120_000);

	it("is named by help, init's steps and the READMEs once npm has it, and a clone until then", () => {
		const own = readOwnPackage();
		const { command } = decideInvocation(own);
		for (const [page, text] of [
			["README.md", renderSetup(own.isPublished)],
			["packages/cli/README.md", renderSource(own.isPublished)],
		] as const)
			expect(read(page), page).toContain(text);
		expect(renderOverview("1.4.0", decideInvocation(own))).toContain(`${command} init`);
		if (!own.isPublished)
			for (const page of ["README.md", "docs/adopting.md", "packages/cli/README.md"])
				expect(read(page), page).not.toContain("npx @octoacme/release");
	});
	it("is kept private in what is packed, with which npm publishes nothing, as long as its sources are", () => {
		const manifest = JSON.parse(read("packages/cli/package.json")) as CliManifest;
		const pack = (isPrivate: boolean) => decideCliManifest({ ...manifest, private: isPrivate }, "1.4.0", "https://x");
		expect(pack(true)).toHaveProperty("private", true);
		expect(pack(false)).not.toHaveProperty("private");
	});
});
