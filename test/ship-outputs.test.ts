/** ship.yml when GitHub drops the outputs of its jobs, as it does when a secret's text is in them: the way back does not hang on them. */
import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import type { Stage } from "@octoacme/rehearsal/shop/stage.ts";
import { expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { labelled, readWorkflow, runInShop, runningIn, warningsOf, withShop } from "./harness/broken-shop.ts";

const SHIP = ".github/workflows/ship.yml";

interface Step {
	readonly uses?: string;
	readonly [key: string]: unknown;
}
interface Job {
	steps: Step[];
	readonly [key: string]: unknown;
}

/** What each action does with its input `variables`. */
const MASK: Step = {
	env: { LINES: "${{ secrets.RELEASE_VARIABLES }}" },
	run: `sed -n 's/^[A-Z]*=/::add-mask::/p' <<<"$LINES"`,
};

/** ship.yml for a release that is in production already: what comes before verify is done, its conditions, needs and outputs are as they are. */
function readShip(sha: string, verify?: Step): string {
	const ship = parse(readWorkflow(SHIP).text) as { readonly jobs: Record<string, Job> };
	const { notes, preflight, production } = ship.jobs as Record<"notes" | "preflight" | "production", Job>;
	notes.steps = [{ run: "true" }];
	preflight.steps = [MASK, { id: "preflight", run: `{ echo decision=go; echo sha=${sha}; } >> "$GITHUB_OUTPUT"` }];
	production.steps = production.steps.flatMap((step) =>
		step.uses?.includes("/actions/deploy@")
			? []
			: step["id"] === "verify" && verify !== undefined
				? [MASK, verify]
				: [step],
	);
	return stringify(ship);
}

function ship(stage: Stage, variables: string, verify?: Step) {
	const sha = stage.history.tags["v1.3.0"];
	const { permissions } = parse(readWorkflow("examples/single-service/.github/workflows/release.yml").text).jobs.ship;
	const caller = {
		on: { push: { tags: ["v*"] } },
		jobs: {
			ship: {
				uses: `octoacme/release-actions/${SHIP}@v1`,
				permissions,
				with: { staging: "" },
				secrets: "inherit",
			},
		},
	};
	return runInShop(
		stage,
		{ path: ".github/workflows/release.yml", text: stringify(caller) },
		{
			name: "push",
			actor: PEOPLE.rita.login,
			ref: "refs/tags/v1.3.0",
			sha,
			payload: { ref: "refs/tags/v1.3.0", after: sha },
		},
		{
			secrets: { RELEASE_VARIABLES: variables },
			resolveWorkflow: async (uses) =>
				uses.endsWith("/ship.yml@v1") ? { path: SHIP, text: readShip(sha, verify) } : resolveWorkflow(uses),
		},
	);
}

const dropped = (result: Awaited<ReturnType<typeof ship>>) =>
	warningsOf(result)
		.map(({ message }) => /^Skip output '([a-z-]+)'/.exec(message)?.[1])
		.filter((name) => name !== undefined)
		.sort();
const conclusionOf = (result: Awaited<ReturnType<typeof ship>>, job: string) =>
	result.jobs.find(({ id }) => id === job)?.conclusion;

it("a release that verify finds unhealthy is rolled back with evidence, health and commit dropped", () =>
	withShop(async (stage) => {
		expect(await runningIn(stage)).toBe("1.3.0");
		// Plain words among the variables, and a PIN that the commit's SHA happens to hold.
		const sha = stage.history.tags["v1.3.0"];
		const result = await ship(stage, `STAGE=production\nPIN=${sha.slice(3, 9)}\nWORD=health`);
		expect(dropped(result)).toEqual(["evidence", "health", "sha"]);
		expect([conclusionOf(result, "production"), conclusionOf(result, "rollback")]).toEqual(["failure", "success"]);
		expect(await runningIn(stage)).toBe("1.2.0");
		const [incident, ...more] = labelled(stage, "octoacme:incident");
		expect(more).toEqual([]);
		expect(incident!.body).toContain("carts answered wrongly");
		expect(incident!.body).not.toContain("the release failed");
		expect(conclusionOf(result, "publish")).toBe("skipped");
	}));

it("a green production whose `health` was dropped is not left unpublished in silence; what nobody verified is not published", () =>
	withShop(async (stage) => {
		const verify = { id: "verify", run: 'echo decision=healthy >> "$GITHUB_OUTPUT"' };
		const result = await ship(stage, "WORD=health", verify);
		expect(dropped(result)).toEqual(["health"]);
		expect(conclusionOf(result, "rollback")).toBe("skipped");
		expect(conclusionOf(result, "publish")).toBe("failure");
		expect(stage.github.state.releases.filter(({ tag, draft }) => tag === "v1.3.0" && !draft)).toEqual([]);
	}));
