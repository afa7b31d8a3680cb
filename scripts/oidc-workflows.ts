/** Writes the workflows that may ask for an ID token: the reusable ones with one permission more, where your deploy action runs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./action-contract.ts";

/** The workflows that run the team's deploy action. GitHub refuses a called job that asks for more than its caller grants. */
export const HOOKED = ["ship.yml", "stage.yml", "rollback.yml", "drill.yml"] as const;

/** Lies in the caller's repository, not in this one: the workflows run it from the caller's checkout. */
export const DEPLOY_ACTION = "./.github/actions/release-deploy";

export function nameOidcWorkflow(name: string): string {
	return name.replace(/\.yml$/, "-oidc.yml");
}

/** The text of a workflow with `id-token: write` in every job that runs the deploy action, and in no other. */
export function renderOidcWorkflow(name: string, text: string): string {
	const [head = "", ...jobs] = text.split(/^(?= {2}[a-z][a-z-]*:\n {4}name:)/m);
	const own = nameOidcWorkflow(name);
	const granted = jobs.map((job) =>
		job.includes(`uses: ${DEPLOY_ACTION}`)
			? job.replace(
					/^ {4}permissions:\n/m,
					(line) => `${line}      id-token: write # for the login steps of your deploy action\n`,
				)
			: job,
	);
	const note = [
		`# Written by \`npm run docs\` from ${name}: the same, and the jobs that run your deploy action may ask for an ID token.`,
		"# Call this one when your deploy action logs in with OpenID Connect; its caller has to grant `id-token: write`.",
		"#",
		"",
	].join("\n");
	return `${note}${head.replaceAll(`workflows/${name}@`, `workflows/${own}@`)}${granted.join("")}`;
}

/** Brings the files up to date. */
export function writeOidcWorkflows(): void {
	for (const name of HOOKED) {
		const folder = join(root, ".github/workflows");
		writeFileSync(
			join(folder, nameOidcWorkflow(name)),
			renderOidcWorkflow(name, readFileSync(join(folder, name), "utf8")),
		);
	}
}
