/** The playbook without a way back (`target: none`), killed around every write and run again. */
import { expect, test } from "vitest";
import { checkRules, openScene } from "./scene.ts";

const alone = { inputs: { target: "none" }, ref: "refs/heads/main" };

/** Killed around the nth request, with its post step where there is one, then run again. */
async function survive(nth: number, moment: "before" | "after"): Promise<string[]> {
	await using scene = await openScene();
	let kill = () => {};
	let killed = false;
	scene.github.plan = (exchange) => {
		if (killed || exchange.nth !== nth) return undefined;
		killed = true;
		return { moment, effect: () => kill() };
	};
	const first = await scene.run({
		...alone,
		onStart: (child) => {
			kill = () => child.kill("SIGKILL");
		},
	});
	await scene.post(first, alone);
	const again = await scene.run({ ...alone, runAttempt: 2 });
	const problems = checkRules(scene, again);
	if (!killed) problems.push("nothing was killed");
	if (again.outputs["decision"] !== "playbook-only") problems.push(`it ended with ${again.outputs["decision"]}`);
	if (scene.canary().length > 0 || scene.rollbacks().length > 0) problems.push("something was rolled back");
	if (scene.incidents().length !== 1) problems.push(`${scene.incidents().length} incidents`);
	if (scene.reviews().length !== 1) problems.push(`${scene.reviews().length} reviews`);
	if (!scene.deliveries.some(({ path }) => path === "/pager")) problems.push("no page");
	const where = scene.github.journal[nth - 1];
	return problems.map((problem) => `${moment} ${nth} ${where?.method} ${where?.path}: ${problem}`);
}

test("ends, run again, as if it had run once: killed around every write", { timeout: 120_000 }, async () => {
	await using golden = await openScene();
	await golden.run(alone);
	const writes = golden.github.journal.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
	expect(writes.length).toBeGreaterThan(5);
	// Before a write is after the one before it, but where something left for people in between that the issue does not know yet.
	const cases = writes.flatMap(({ nth, method, path }, index) => [
		...(index === 0 || (method === "PATCH" && path.startsWith("/issues/")) ? [[nth, "before"] as const] : []),
		[nth, "after"] as const,
	]);
	const problems: string[] = [];
	for (let index = 0; index < cases.length; index += 3)
		problems.push(
			...(await Promise.all(cases.slice(index, index + 3).map(([nth, moment]) => survive(nth, moment)))).flat(),
		);
	expect(problems).toEqual([]);
});
