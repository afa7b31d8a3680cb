/** However much there is to keep, and in whatever script, a verdict is written and the next phase can read it. */
import { decodeRecord, encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { afterAll, expect, it } from "vitest";
import { closeShops, openShop } from "./shop.ts";

afterAll(closeShops);

const TEXTS = {
	Japanese:
		"買い物かごの合計金額が税込みで正しく計算されるように修正しました。端数処理は切り捨てとし、既存の注文には影響しません。",
	Cyrillic: "Исправлен расчёт суммы корзины с налогом; округление вниз, существующие заказы не затронуты. ",
	emoji: "🚀🛒💴👩‍💻 ",
};

it.each([
	["Japanese", 14],
	["Japanese", 20],
	["Japanese", 60],
	["Cyrillic", 20],
	["emoji", 20],
] as const)(
	"a preflight over commits with long texts in %s (%d of them) ends with a verdict",
	{ timeout: 240_000 },
	async (script, commits) => {
		const shop = await openShop({
			later: Array.from({ length: commits }, (_, index) => ({
				message: `feat: change ${index} (#${20 + index})\n\n${TEXTS[script].repeat(Math.ceil(500 / TEXTS[script].length))}`,
				files: { [`src/f${index}.txt`]: "x" },
			})),
		});
		const result = await shop.run({ timeoutMs: 200_000 });
		expect(result.log).not.toContain("internal error");
		const [check] = shop.github.state.checks.filter(({ name }) => name === "octoacme/preflight");
		const { text } = (check as unknown as { output: { text: string } }).output;
		expect(text.length).toBeLessThanOrEqual(65_535);
		const decoded = decodeRecord(text);
		expect(decoded).toMatchObject({ ok: true, entry: { decision: result.outputs["decision"], actor: "ada" } });
		if (decoded.ok && commits === 60) expect(decoded.entry.omitted).toContain("facts");
		expect(decoded.ok && encodeRecord(decoded.entry)).toBe(text);
	},
);

it("names as actor the account that started this attempt, and beside it the one that started the run", {
	timeout: 120_000,
}, async () => {
	const shop = await openShop();
	await shop.run({ actor: "ada", triggeringActor: "bob", runAttempt: 2 });
	const [check] = shop.github.state.checks.filter(({ name }) => name === "octoacme/preflight");
	const decoded = decodeRecord((check as unknown as { output: { text: string } }).output.text);
	expect(decoded).toMatchObject({ ok: true, entry: { actor: "bob", run: { attempt: 2, startedBy: "ada" } } });
});
