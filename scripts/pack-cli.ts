/**
 * `node scripts/pack-cli.ts --tag v1.4.0 --out assets [--address URL]`: packs the command line as `octoacme-release-1.4.0.tgz`, from the
 * committed bundle and without any script of a package. Publishes nothing.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readVersion } from "@octoacme/shared/release/version.ts";
import { type CliManifest, decideCliManifest } from "./cli-manifest.ts";

const root = resolve(import.meta.dirname, "..");
const server = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
const { values } = parseArgs({
	options: {
		tag: { type: "string", default: "" },
		out: { type: "string", default: "assets" },
		address: {
			type: "string",
			default: `${server}/${process.env["GITHUB_REPOSITORY"] ?? "octoacme/release-actions"}`,
		},
	},
});
const { version } = readVersion(values.tag, "v{version}");
const folder = join(root, "packages/cli");
const staged = mkdtempSync(join(tmpdir(), "octoacme-cli-"));
try {
	execFileSync(process.execPath, [join(root, "scripts/cli-assets.ts"), join(staged, "assets")], { stdio: "ignore" });
	for (const part of ["dist", "README.md"]) cpSync(join(folder, part), join(staged, part), { recursive: true });
	cpSync(join(root, "LICENSE"), join(staged, "LICENSE"));
	const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as CliManifest;
	const published = decideCliManifest(manifest, version, values.address);
	writeFileSync(join(staged, "package.json"), `${JSON.stringify(published, undefined, "\t")}\n`);
	mkdirSync(values.out, { recursive: true });
	const args = ["pack", staged, "--ignore-scripts", "--pack-destination", resolve(values.out), "--json"];
	execFileSync("npm", args, { cwd: staged, stdio: ["ignore", "ignore", "inherit"] });
	console.log(`octoacme-release-${version}.tgz`);
} finally {
	rmSync(staged, { recursive: true, force: true, maxRetries: 3 });
}
