/** A local GitHub for `octo/shop` with one commit, and a client that asks it as a workflow's own token. */
import type { JournalEntry } from "@octoacme/local-github/journal.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { openScratch, type ScratchGitHub } from "../../../local-github/test/scratch-github.ts";
import { createGitHub, type GitHub } from "../../src/github/client.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createLog } from "../../src/process/log.ts";

export interface LocalClient extends ScratchGitHub {
	readonly client: GitHub;
	/** The commit of the default branch. */
	readonly head: string;
	/** Requests so far, such as `POST /git/refs`: the paths below `/repos/octo/shop`. */
	listRequests(): string[];
}

export function connectTo(
	open: Pick<ScratchGitHub, "github">,
	repository = { owner: "octo", name: "shop" },
): Promise<GitHub> {
	const { github } = open;
	return createGitHub({
		token: github.issueToken({ permissions: { ...ALL_PERMISSIONS, members: "read" } }),
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		repository,
		clock: createManualClock(),
		log: createLog(() => {}),
	});
}

export async function openLocalGitHub(): Promise<LocalClient> {
	const open = await openScratch("octo/shop");
	const show = ({ method, path }: JournalEntry) => `${method} ${path.replace("/repos/octo/shop", "")}`;
	return {
		...open,
		client: await connectTo(open),
		head: open.git("rev-parse", "main"),
		listRequests: () => open.github.journal.entries.map(show),
	};
}
