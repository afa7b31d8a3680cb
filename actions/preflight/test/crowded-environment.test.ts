/** A release that was deployed before many of other services is still the last one of its own service. */
import { afterAll, expect, it } from "vitest";
import { closeShops, openShop } from "./shop.ts";
import { seedDeployment } from "./shop-evidence.ts";

afterAll(closeShops);

it("finds what can be brought back behind 300 newer deployments of other services", async () => {
	const shop = await openShop();
	shop.comment("sara", `/signoff support-briefing ${shop.sha}`);
	for (let index = 0; index < 300; index++) {
		const at = new Date(Date.now() - 3_600_000 + index * 1_000).toISOString();
		const version = `9.${index}.0`;
		const seeded = seedDeployment(shop.github, {
			sha: shop.previousSha,
			version,
			environment: "production",
			kind: "deploy",
			at,
		});
		const service = `service-${index % 29}`;
		Object.assign(seeded.payload as object, { service, key: `${service}/production/${version}/1` });
	}
	const result = await shop.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "go", "previous-version": "1.0.0" });
	const rows = result.result!["requirements"] as { id: string; verdict: string }[];
	expect(rows.find(({ id }) => id === "rollback-plan")).toMatchObject({ verdict: "pass" });
});
