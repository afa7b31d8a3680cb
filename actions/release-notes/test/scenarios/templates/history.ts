import type { Story } from "../../story.ts";

const BODIES: readonly (readonly [title: string, body: string])[] = [
	[
		"fix: totals are rounded",
		"## Type of change\n\n- [ ] Bug fix\n- [x] Backwards-incompatible change\n\n## Migration\n\nRound them yourself.",
	],
	[
		"fix: carts have an id",
		"| Q | A |\n| --- | --- |\n| Bug fix? | yes |\n| BC breaks? | yes |\n\n## Migration\n\nName the id.",
	],
	["feat: 💥 drop the old login", "## Migration\n\nDescribe the migration steps here."],
	[
		"fix: stock is counted",
		"## Type of change\n\n- [x] Bug fix\n- [ ] This change breaks existing users\n\n## BC breaks\n\nNone",
	],
	["fix: mails are sent", "- [x] Backwards-incompatible changes documented in CHANGELOG\n\n## Migration\n\n1. \n2. "],
	["feat: vouchers", "## Backwards-incompatible changes\n\nNo backwards-incompatible changes."],
];

/** What templates ask, and how people answer: three changes break something, and of one it stays open what to do. */
export default function tell(story: Story): void {
	story.commit("feat: the first shop");
	story.tag("v1.0.0");
	for (const [index, [title, body]] of BODIES.entries()) {
		const number = 11 + index;
		story.branch(`b${number}`);
		story.commit("wip");
		story.checkout("main");
		story.squash(number, { branch: `b${number}`, title, body });
	}
	story.tag("v2.0.0");
}
