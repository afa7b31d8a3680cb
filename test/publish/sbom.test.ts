/** The bill of materials names what is in each bundle, with the digest and licence that npm installed it by. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readVersion } from "@octoacme/shared/release/version.ts";
import { describe, expect, it } from "vitest";
import { createGit } from "../../scripts/publish/git.ts";
import { decideSbom, type SbomFacts } from "../../scripts/publish/sbom.ts";
import { readSbom } from "../../scripts/publish/sbom-source.ts";

const ROOT = resolve(import.meta.dirname, "../..");

interface Document {
	readonly serialNumber: string;
	readonly components: readonly {
		readonly purl?: string;
		readonly name: string;
		readonly licenses?: unknown;
		readonly hashes?: readonly { readonly content: string }[];
	}[];
	readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const facts = (change: Partial<SbomFacts> = {}): SbomFacts => ({
	version: "1.4.0",
	sha: "0123456789abcdef0123456789abcdef01234567",
	seconds: 1_767_225_600,
	address: "https://github.com/octoacme/release-actions",
	bundles: new Map([
		["verify", { "node_modules/zod": "4.6.7", "node_modules/@vercel/ncc": "0.45.0" }],
		["deploy", { "node_modules/a/node_modules/@octokit/core": "7.0.8", "node_modules/zod": "4.6.7" }],
	]),
	lock: {
		"node_modules/zod": {
			version: "4.6.7",
			license: "MIT",
			integrity: `sha512-${Buffer.from("zod").toString("base64")}`,
		},
		"node_modules/a/node_modules/@octokit/core": { version: "7.0.8", license: "(MIT OR Apache-2.0)" },
		"node_modules/@vercel/ncc": { version: "0.45.0" },
	},
	...change,
});
const decide = (change?: Partial<SbomFacts>): Document => {
	const decision = decideSbom(facts(change));
	if (!decision.ok) throw new Error(decision.problems.join());
	return decision.document as Document;
};

describe("the bill of materials", () => {
	it("names the packages of each bundle, and the tools that leave no code there of none", () => {
		const { components, dependencies } = decide();
		expect(components.map(({ name }) => name)).toEqual(["deploy", "verify", "@octokit/core", "zod"]);
		expect(dependencies).toEqual([
			{ ref: "release-actions@1.4.0", dependsOn: ["deploy", "verify"] },
			{ ref: "deploy", dependsOn: ["pkg:npm/%40octokit/core@7.0.8", "pkg:npm/zod@4.6.7"] },
			{ ref: "verify", dependsOn: ["pkg:npm/zod@4.6.7"] },
		]);
		const zod = components.find(({ name }) => name === "zod")!;
		expect(zod.hashes?.[0]?.content).toBe(Buffer.from("zod").toString("hex"));
		expect(zod.licenses).toEqual([{ license: { id: "MIT" } }]);
		expect(components[2]!.licenses).toEqual([{ expression: "(MIT OR Apache-2.0)" }]);
	});

	it("refuses a package that the lock file does not hold at that version", () => {
		for (const lock of [{}, { ...facts().lock, "node_modules/zod": { version: "4.6.8" } }])
			expect(JSON.stringify(decideSbom(facts({ lock })))).toContain("holds zod 4.6.7, but package-lock.json has");
		expect(decideSbom(facts({ bundles: new Map() }))).toEqual({ ok: false, problems: ["there is no bundle"] });
	});

	it("is the same for the same release, and its own for another", () => {
		expect(decide()).toEqual(decide());
		expect(decide().serialNumber).toMatch(
			/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
		expect(decide({ sha: "f".repeat(40) }).serialNumber).not.toBe(decide().serialNumber);
	});

	it("of this checkout holds every bundle, and every reference leads to a component", async () => {
		const git = createGit({ environment: process.env, timeoutMs: 20_000 });
		const sha = execFileSync("git", ["rev-parse", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
		const source = {
			folder: ROOT,
			version: readVersion("v1.4.0", "v{version}"),
			sha,
			date: "1767225600 +0000",
			address: "https://github.com/octoacme/release-actions",
		};
		const document = JSON.parse(await readSbom(git, source)) as Document & {
			readonly metadata: { readonly component: { readonly "bom-ref": string } };
		};
		const bundles = document.dependencies[0]!.dependsOn;
		expect(bundles).toEqual(["announce", "cli", "deploy", "preflight", "release-notes", "rollback", "verify"]);
		const refs = new Set(document.components.map((component) => component.purl ?? component.name));
		for (const { ref, dependsOn } of document.dependencies.slice(1)) {
			expect(refs).toContain(ref);
			expect(
				dependsOn.filter((purl) => !refs.has(purl)),
				ref,
			).toEqual([]);
			expect(dependsOn).toContain("pkg:npm/zod@4.6.7".replace("4.6.7", readInstalled("zod")));
		}
	});
});

function readInstalled(name: string): string {
	return (JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as { version: string })
		.version;
}
