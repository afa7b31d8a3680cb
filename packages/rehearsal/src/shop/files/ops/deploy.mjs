// Brings the commit under release to an environment: checks it out beside the others and tells the host to switch.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";

const {
	OCTOACME_SHA: sha,
	OCTOACME_VERSION: version,
	OCTOACME_ENVIRONMENT: environment,
	SHOP_RELEASES: releases,
} = process.env;
const control = process.env[`SHOP_HOST_${environment.toUpperCase()}`];
const folder = resolve(releases, environment, sha);
if (!existsSync(folder)) {
	mkdirSync(resolve(releases, environment), { recursive: true });
	execFileSync("git", ["clone", "--quiet", "--shared", "--no-checkout", ".", folder]);
	execFileSync("git", ["-C", folder, "checkout", "--quiet", "--detach", sha]);
}
console.log(`switching ${environment} to ${version} (${sha.slice(0, 7)})`);
const answer = await fetch(control, { method: "PUT", body: JSON.stringify({ folder, version, sha }) });
if (!answer.ok) throw new Error(`the host refused: ${answer.status} ${await answer.text()}`);
console.log(`${environment} runs ${version}`);
