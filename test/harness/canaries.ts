/** Secrets that every run of a bundle has in its environment and has no business with: none may be in anything that the run leaves or sends. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Variables of a job that no policy of a test names, and those of the runner. */
export const CANARIES = {
	NPM_TOKEN: "canary-of-the-registry",
	DEPLOY_PASSWORD: "canary-of-another-step",
	CUSTOMER_DATABASE: "postgres://shop:canary-of-the-customers@db/shop",
	ACTIONS_RUNTIME_TOKEN: "runtime-token-canary",
	ACTIONS_ID_TOKEN_REQUEST_TOKEN: "id-token-canary",
} as const;

/** Names `value` as a text may hold it: as it is, in an address, and in Base64 at each of the three places where it may begin. */
function listForms(value: string): readonly string[] {
	const encoded = [0, 1, 2].map((before) => {
		const text = Buffer.from("\0".repeat(before) + value).toString("base64");
		// The first and the last characters hold bits of what stands beside the value.
		return text.slice(before === 0 ? 0 : 4, -4);
	});
	return [value, encodeURIComponent(value), ...encoded];
}

/** Which secrets the texts hold, by name and place. */
export function findCanaries(
	secrets: Readonly<Record<string, string>>,
	texts: Iterable<readonly [where: string, text: string]>,
): readonly string[] {
	const wanted = Object.entries(secrets).map(([name, value]) => ({ name, forms: listForms(value) }));
	return [...texts].flatMap(([where, text]) =>
		wanted.filter(({ forms }) => forms.some((form) => text.includes(form))).map(({ name }) => `${name} is in ${where}`),
	);
}

/** The files below a folder that were written since `since`, in milliseconds of the file system's clock; a repository's own files are left out. */
export function* readNewFiles(folder: string, since: number): Generator<readonly [where: string, text: string]> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && entry.name !== ".git" && entry.name !== "node_modules") yield* readNewFiles(path, since);
		else if (entry.isFile() && statSync(path).mtimeMs >= since)
			yield [`the file ${entry.name}`, readFileSync(path, "utf8")];
	}
}
