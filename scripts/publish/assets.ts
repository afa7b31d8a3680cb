/** Hangs the packed assets on the release: on its draft, since an immutable release takes none; checks them once it is published. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { createGitHub, type GitHub } from "@octoacme/shared/github/client.ts";
import { replaceAsset } from "@octoacme/shared/github/release-drafts.ts";
import { findRelease, type Release } from "@octoacme/shared/github/releases.ts";
import { systemClock } from "@octoacme/shared/process/clock.ts";
import { log } from "@octoacme/shared/process/log.ts";
import type { Publishing } from "./mirror.ts";
import { CHECKSUMS } from "./pack.ts";
import type { Source } from "./source.ts";

/** Every file that SHA256SUMS names, and it; files and sums must agree. Needs `contents: write`. */
export async function attachAssets(
	publishing: Pick<Publishing, "source" | "write">,
	folder: string,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
	const { source, write } = publishing;
	const assets = readAssets(folder);
	const { github, release } = await readRelease(source, environment);
	const { tag } = source.version;
	for (const { name, data, digest } of assets) {
		const found = release.assets.find((asset) => asset.name === name);
		if (found?.state === "uploaded" && found.digest === digest) {
			write(`${name} is there`);
			continue;
		}
		if (!release.draft)
			throw new ActionableError({
				code: "conflict",
				message: `The published release ${tag} ${found === undefined ? "lacks" : "has another"} ${name}.`,
				hint: "An immutable release can't be fixed. Release the next version.",
			});
		const contentType = /\.t?gz$/.test(name)
			? "application/gzip"
			: name.endsWith(".json")
				? "application/json"
				: "text/plain";
		await replaceAsset(github, release, { name, contentType, data });
		write(`${name} uploaded (${digest})`);
	}
}

/** Throws ActionableError unless the release is public and immutable, with every asset as it was packed. */
export async function confirmRelease(
	publishing: Pick<Publishing, "source" | "write">,
	folder: string,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
	const { source, write } = publishing;
	const assets = readAssets(folder);
	const { release } = await readRelease(source, environment);
	const wrong = assets.filter(
		({ name, digest }) => release.assets.find((asset) => asset.name === name)?.digest !== digest,
	);
	const problem = release.draft
		? { message: "is still a draft", hint: "Run the job again; its step that publishes says why it did not." }
		: !release.immutable
			? {
					message: "is public, but not immutable",
					hint: "Turn on release immutability in the repository's settings. It holds for later releases only: release the next version.",
				}
			: wrong.length > 0
				? {
						message: `does not hold ${wrong.map(({ name }) => name).join(", ")} as packed`,
						hint: "An immutable release can't be fixed. Release the next version.",
					}
				: undefined;
	if (problem === undefined) {
		write(`${release.url} is public and immutable, with ${assets.length} assets`);
		return;
	}
	throw new ActionableError({
		code: "conflict",
		message: `The release ${source.version.tag} ${problem.message}. No moving tag was touched.`,
		hint: problem.hint,
	});
}

async function readRelease(
	source: Source,
	environment: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly github: GitHub; readonly release: Release }> {
	const [owner = "", name = ""] = new URL(source.address).pathname.slice(1).split("/").slice(-2);
	const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
	const github = await createGitHub({
		token: requireVariable(environment, "PUBLISH_TOKEN"),
		apiUrl,
		graphqlUrl: environment["GITHUB_GRAPHQL_URL"] ?? `${apiUrl}/graphql`,
		repository: { owner, name },
		clock: systemClock,
		log,
	});
	const { tag } = source.version;
	const release = await findRelease(github, { tag, sha: source.sha });
	if (release !== undefined) return { github, release };
	throw new ActionableError({
		code: "not-found",
		message: `There is no release or draft for ${tag} at ${source.sha.slice(0, 12)}.`,
		hint: "Run the job that drafts the notes first; the token needs `contents: write` to see drafts.",
	});
}

function readAssets(folder: string): { name: string; data: Buffer; digest: string }[] {
	if (!existsSync(join(folder, CHECKSUMS)))
		throw new ActionableError({
			code: "not-found",
			message: `The folder ${folder} holds no ${CHECKSUMS}.`,
			hint: "Pack the assets first, or take them over whole.",
		});
	const read = (name: string) => {
		const data = readFileSync(join(folder, name));
		return { name, data, digest: `sha256:${createHash("sha256").update(data).digest("hex")}` };
	};
	const sums = read(CHECKSUMS);
	const lines = sums.data.toString("utf8").split("\n").filter(Boolean);
	const listed = lines.map((line) => /^([0-9a-f]{64}) {2}([A-Za-z0-9._-]+)$/.exec(line)?.slice(1) ?? [line, ""]);
	const present = readdirSync(folder).filter((name) => name !== CHECKSUMS);
	const assets = listed.map(([digest, name]) => ({
		expected: `sha256:${digest}`,
		...(present.includes(name!) ? read(name!) : { name: name!, data: Buffer.of(), digest: "nothing" }),
	}));
	const wrong = assets.filter(({ expected, digest }) => expected !== digest).map(({ name }) => name);
	const strangers = present.filter((name) => !assets.some((asset) => asset.name === name));
	if (assets.length === 0 || wrong.length > 0 || strangers.length > 0)
		throw new ActionableError({
			code: "invalid-input",
			message: `${folder} is not what ${CHECKSUMS} says: ${[...wrong, ...strangers].join(", ") || "it is empty"}.`,
			hint: "Pack the assets again, and take them over whole.",
		});
	return [...assets, sums];
}

function requireVariable(environment: Readonly<Record<string, string | undefined>>, name: string): string {
	const value = environment[name];
	if (value !== undefined && value !== "") return value;
	throw new ActionableError({
		code: "invalid-input",
		message: `The variable ${name} is empty; expected a token.`,
		hint: `Set ${name} to the job's token.`,
	});
}
