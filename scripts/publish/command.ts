/**
 * Publishes a release of this repository: `mirror` brings each action to its own repository, and all of them with the reusable
 * workflows to the release repository; `move` sets v1 and v1.2 here, `pack` writes the release's assets, `attach` hangs them on its draft, `confirm` sees that it is out and immutable. Each may be run again at any time.
 */
import { parseArgs } from "node:util";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { systemClock } from "@octoacme/shared/process/clock.ts";
import { attachAssets, confirmRelease } from "./assets.ts";
import { createGit } from "./git.ts";
import { type Publishing, publishMirror } from "./mirror.ts";
import { packAssets } from "./pack.ts";
import { RELEASE_REPOSITORY } from "./release-tree.ts";
import { listActions, readSource } from "./source.ts";
import { moveSourceTags } from "./source-tags.ts";

const USAGE = `node scripts/publish/command.ts mirror|move|pack|attach|confirm --tag v1.2.3 [options]

  --tag TAG         the release, as its tag
  --sha SHA         the commit that the tag must be at
  --repository DIR  checkout of this repository with that tag (default: the working directory)
  --source URL      address of this repository, for links (default: of the workflow run)
  --mirrors URL     address below which the mirrors are, one repository per action (mirror)
  --only NAME       just this action, or ${RELEASE_REPOSITORY}; may be repeated (mirror, pack)
  --remote URL      where this repository's tags are moved (move; default: --source)
  --assets DIR      folder of the assets (pack writes it, attach and confirm read it)
  --dry-run         say what would be set, and set nothing (mirror, move)

PUBLISH_TOKEN holds the token for pushes and for the API; it is handed to git in its environment, never as an argument.
PUBLISH_MIRRORS and PUBLISH_REMOTE stand for --mirrors and --remote where those are not given.
Exit code 0: all is as it should be. 1: something is not; the other parts went on. 2: wrong arguments.`;

const environment = process.env;
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
	report("", error);
	return 1;
});

async function main(args: readonly string[]): Promise<number> {
	let values: ReturnType<typeof readArguments>["values"];
	let positionals: readonly string[];
	try {
		({ values, positionals } = readArguments(args));
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		return 2;
	}
	const [what, ...more] = positionals;
	const server = environment["GITHUB_SERVER_URL"] ?? "https://github.com";
	const address = (
		values.source ?? `${server}/${environment["GITHUB_REPOSITORY"] ?? "octoacme/release-actions"}`
	).replace(/\/+$/, "");
	const mirrors = (
		values.mirrors ??
		environment["PUBLISH_MIRRORS"] ??
		address.slice(0, address.lastIndexOf("/"))
	).replace(/\/+$/, "");
	const remote = values.remote ?? environment["PUBLISH_REMOTE"] ?? address;
	if (
		more.length > 0 ||
		values.tag === undefined ||
		!["mirror", "move", "pack", "attach", "confirm"].includes(what ?? "")
	) {
		console.error(USAGE);
		return 2;
	}
	const base = what === "move" ? remote : mirrors;
	for (const url of [address, base]) requireAddress(url, url === address);
	const token = environment["PUBLISH_TOKEN"];
	const git = createGit({
		environment,
		timeoutMs: 180_000,
		...(token === undefined || token === "" ? {} : { token: { value: token, base } }),
	});
	const source = await readSource(git, {
		folder: values.repository ?? ".",
		tag: values.tag,
		address,
		...(values.sha === undefined ? {} : { expectedSha: values.sha }),
	});
	const publishing: Publishing = {
		git,
		source,
		dryRun: values["dry-run"] ?? false,
		write: (line) => console.log(line),
		pause: (ms) => systemClock.sleep(ms),
	};
	const known = [...(await listActions(git, source)), RELEASE_REPOSITORY];
	const unknown = (values.only ?? []).filter((action) => !known.includes(action));
	if (unknown.length > 0 || known.length === 1) {
		console.error(
			`There is no action ${unknown.map((name) => JSON.stringify(name)).join(", ")} at ${source.version.tag}; there are: ${known.join(", ")}`,
		);
		return 2;
	}
	const actions = values.only ?? known;
	switch (what) {
		case "mirror":
			return publishAll(publishing, actions, mirrors);
		case "move":
			await moveSourceTags(publishing, remote);
			return 0;
		case "pack":
			await packAssets(publishing, actions, values.assets ?? "assets");
			return 0;
		case "confirm":
			await confirmRelease(publishing, values.assets ?? "assets", environment);
			return 0;
		default:
			await attachAssets(publishing, values.assets ?? "assets", environment);
			return 0;
	}
}

function readArguments(args: readonly string[]) {
	return parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			tag: { type: "string" },
			sha: { type: "string" },
			repository: { type: "string" },
			source: { type: "string" },
			mirrors: { type: "string" },
			only: { type: "string", multiple: true },
			remote: { type: "string" },
			assets: { type: "string" },
			"dry-run": { type: "boolean" },
		},
	});
}

/** Every mirror gets its turn, whatever became of the one before. */
async function publishAll(publishing: Publishing, actions: readonly string[], mirrors: string): Promise<number> {
	const failed: string[] = [];
	for (const action of actions) {
		try {
			await publishMirror(publishing, action, `${mirrors}/${action}.git`);
		} catch (error) {
			failed.push(action);
			report(action, error);
		}
	}
	if (failed.length > 0)
		console.error(
			`${failed.length} of ${actions.length} repositories are not as they should be: ${failed.join(", ")}. Fix what is said above and run again.`,
		);
	return failed.length > 0 ? 1 : 0;
}

function requireAddress(url: string, isLink: boolean): void {
	if (/^https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._-]+)*$/.test(url)) return;
	if (/^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/[A-Za-z0-9._-]+)*$/.test(url)) return;
	if (!isLink && /^file:\/\/\/[A-Za-z0-9._/-]+$/.test(url)) return;
	throw new ActionableError({
		code: "invalid-input",
		message: `The address ${JSON.stringify(url)} is none that can be published to; expected https://host/owner.`,
		hint: "Give --source and --mirrors as https addresses without user, query or a closing slash.",
	});
}

/** One line, as an annotation where a workflow runs. */
function report(action: string, error: unknown): void {
	const isOurs = error instanceof ActionableError;
	const text = isOurs
		? `${error.message} ${error.hint}`
		: error instanceof Error
			? (error.stack ?? error.message)
			: String(error);
	const line = text.replace(/[\r\n]+/g, " ");
	if (environment["GITHUB_ACTIONS"] === "true")
		console.log(`::error title=Publishing${action === "" ? "" : ` ${action}`}::${line.replaceAll("%", "%25")}`);
	else console.error(`${action === "" ? "" : `${action}: `}${line}`);
}
