/** The sample shop with everything around it: its repository, its GitHub, two hosts that run it, and its message rooms. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { makeShopHistory, PEOPLE, type ShopHistory } from "./history.ts";
import { type ShopHost, startShopHost } from "./host.ts";
import { type Inbox, openInbox } from "./inbox.ts";
import { seedShop } from "./seed.ts";

type ShopEnvironment = "staging" | "production";

export interface Stage {
	readonly github: LocalGitHub;
	readonly history: ShopHistory;
	readonly hosts: Readonly<Record<ShopEnvironment, ShopHost>>;
	readonly inbox: Inbox;
	/** What the machine of a job knows beyond the runner's own variables. */
	readonly machineEnv: Readonly<Record<string, string>>;
	/** Lets a host really run the commit of a tag, by the shop's own deploy script; GitHub hears nothing of it. */
	run(environment: ShopEnvironment, tag: keyof ShopHistory["tags"]): Promise<void>;
	close(): Promise<void>;
}

/** The shop as it was before its next release: both environments run v1.1.1. `folder` is empty and the caller's. */
export async function openStage(folder: string, now: () => Date): Promise<Stage> {
	const history = makeShopHistory(join(folder, "shop"), now());
	const github = await startLocalGitHub({ repository: "octoacme/shop", folder: history.folder });
	seedShop(github, history);
	const [staging, production, inbox] = await Promise.all([
		startShopHost("staging", now),
		startShopHost("production", now),
		openInbox(now),
	]);
	const hosts = { staging, production };
	const releases = join(folder, "releases");
	const stage: Stage = {
		github,
		history,
		hosts,
		inbox,
		machineEnv: {
			SHOP_RELEASES: releases,
			SHOP_HOST_STAGING: staging.controlUrl,
			SHOP_HOST_PRODUCTION: production.controlUrl,
			SHOP_URL_STAGING: staging.url,
			SHOP_URL_PRODUCTION: production.url,
			RELEASE_ROOM_URL: `${inbox.url}/release-room`,
			SECURITY_ROOM_URL: `${inbox.url}/security-room`,
			SUPPORT_ROOM_URL: `${inbox.url}/support-room`,
			OPS_ROOM_URL: `${inbox.url}/ops-room`,
			OPS_ROOM_KEY: "a-key-for-the-rehearsal",
			PAGER_ENDPOINT: `${inbox.url}/pager`,
			PAGER_KEY: "a-routing-key-for-the-rehearsal",
		},
		async run(environment, tag) {
			await promisify(execFile)(process.execPath, ["ops/deploy.mjs"], {
				cwd: history.folder,
				env: {
					PATH: process.env["PATH"] ?? "",
					OCTOACME_SHA: history.tags[tag],
					OCTOACME_VERSION: tag.slice(1),
					OCTOACME_ENVIRONMENT: environment,
					SHOP_RELEASES: releases,
					[`SHOP_HOST_${environment.toUpperCase()}`]: hosts[environment].controlUrl,
				},
			});
		},
		async close() {
			await Promise.all([github.close(), inbox.close(), staging.close(), production.close()]);
		},
	};
	try {
		for (const environment of ["staging", "production"] as const) await stage.run(environment, "v1.1.1");
	} catch (thrown) {
		await stage.close();
		throw thrown;
	}
	return stage;
}

/** The annotated tag of a release, as Rita pushes it. */
export function makeTag({ github, history }: Stage, tag: "v1.2.0" | "v1.3.0"): void {
	github.git.run(["tag", "--annotate", "--message", `Release ${tag}`, tag, history.tags[tag]], {
		env: { GIT_COMMITTER_NAME: PEOPLE.rita.name, GIT_COMMITTER_EMAIL: `${PEOPLE.rita.login}@users.noreply.github.com` },
	});
}
